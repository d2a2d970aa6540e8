"""The stage cache's database, told from any other program's that has its name."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

# "brfg", which SQLite keeps in the file's header.
_APPLICATION = 0x62726667
COLUMNS = ("key", "stage", "value", "digest", "used_at")
TABLE = "made"
_OWN = {("table", TABLE), ("index", f"sqlite_autoindex_{TABLE}_1")}


class ForeignDatabaseError(Exception):
    """The database is another program's."""


def is_regular(path: Path, *, if_missing: bool = False) -> bool:
    """Whether a path is a regular file, as a database is; `if_missing` where nothing is there."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return if_missing


def check_owner(database: sqlite3.Connection) -> None:
    """Check that a database is the stage cache, or empty. Nothing but its schema is read.

    An older one has no application id, and is known by its table. A view or a trigger in it is
    not ours, whatever else is: it could keep a reader busy for ever.

    Raises:
        ForeignDatabaseError: It is another program's.
    """
    (application,) = database.execute("PRAGMA application_id").fetchone()
    if application not in (0, _APPLICATION):
        raise ForeignDatabaseError
    found = database.execute("SELECT type, name FROM sqlite_master LIMIT 3").fetchall()
    if not found and not application:
        return
    if not set(found) <= _OWN:
        raise ForeignDatabaseError
    columns = database.execute(f"PRAGMA table_xinfo({TABLE})").fetchall()
    names = tuple(column[1] for column in columns)
    # The first version had three columns. A hidden one is computed, and could take for ever.
    if names not in (COLUMNS, COLUMNS[:3], ()) or any(column[6] for column in columns):
        raise ForeignDatabaseError


def claim(database: sqlite3.Connection) -> None:
    """Write in the header whose the database is, where it does not say so yet."""
    if database.execute("PRAGMA application_id").fetchone() == (_APPLICATION,):
        return
    database.execute(f"PRAGMA application_id = {_APPLICATION}")
