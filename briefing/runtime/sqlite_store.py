"""SQLite file of the stage cache: bytes by key, each entry with a hash of its own.

SQLite notices a file that is cut short or no database, and not a byte that has changed inside a
value (https://sqlite.org/howtocorrupt.html): the hash does. A damaged file is set aside, its sound
entries are carried over, and the rest is made again when it is asked for.
"""

from __future__ import annotations

import errno
import hashlib
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from briefing.runtime.atomic_files import PARTIAL, alone
from briefing.runtime.own_database import ForeignDatabaseError, check_owner, claim, is_regular
from briefing.runtime.waiting import tell_waiting

# Another run's transaction takes milliseconds; a slow disk may keep us for longer.
_PATIENCE = 5.0
SCHEMA = 4
DAY = 86_400.0
_COLUMNS = "key TEXT PRIMARY KEY, stage TEXT, value BLOB, digest BLOB, used_at REAL"
_TABLE = f"CREATE TABLE IF NOT EXISTS made ({_COLUMNS})"
_MOST_NOTED = 1000

R = TypeVar("R")


class NewerSchemaError(Exception):
    """The file was written by a later version of this program."""


class SqliteStore:
    """Values by key in a file, for the threads of this process and beside other processes.

    An entry that cannot be read counts as none, and one that cannot be written is left out;
    `warnings` says so once.

    Args:
        path: The file. It and its folder are made at the first `put`.
        reads_only: Change nothing, not even a damaged file.
    """

    def __init__(self, path: Path, *, reads_only: bool = False) -> None:
        self.path = path
        self.warnings: list[str] = []
        self._reads_only = reads_only
        self._lock = threading.RLock()
        self._database: sqlite3.Connection | None = None
        self._file = 0
        self._is_barred = False
        # Keys whose last use is a day ago or more; a write each would cost a flush of the disk.
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """The value of a key, if it is there and as it was written."""
        if not self.path.exists():
            return None
        query = "SELECT stage, value, digest, used_at FROM made WHERE key = ?"
        row = self.use(lambda database: database.execute(query, (key,)).fetchone())
        if row is None:
            return None
        stage, value, digest, used_at = row
        if not is_whole(key, stage, value, digest):
            # Where one entry has changed, others may have.
            self.use(lambda _: self._mend("an entry is not as it was written"))
            return None
        if not 0 <= time.time() - used_at < DAY:
            self._used.add(key)
            if len(self._used) >= _MOST_NOTED:
                self._note_use()
        return bytes(value)

    def put(self, key: str, stage: str, value: bytes) -> None:
        """Store a value under a key, in place of the one before. It is on the disk afterwards."""
        entry = (key, stage, value, digest_of(key, stage, value), time.time())

        def write(database: sqlite3.Connection) -> None:
            with database:
                database.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?, ?)", entry)

        if not self._reads_only:
            self.use(write)

    def close(self) -> None:
        """Note the use of entries, and close the file."""
        with self._lock:
            if self._database is not None:
                self._note_use()
            self._close()

    def use(self, work: Callable[[sqlite3.Connection], R]) -> R | None:
        """The result of `work`; None, and a warning, where the file cannot be used."""
        with self._lock:
            try:
                return self._mending(work)
            except NewerSchemaError:
                self._is_barred = True
                self._warn(
                    f"the stage cache {self.path} is of a newer version of briefing and is left "
                    "alone: nothing is taken from it or put into it"
                )
            except ForeignDatabaseError:
                self._is_barred = True
                self._warn(
                    f"{self.path} is another program's database and is left alone: give another "
                    "--out, or results of this run are not stored for the next"
                )
            except (OSError, sqlite3.Error) as error:
                # The disk is full, the file read-only, or another run holds it for too long: once
                # is enough to wait for it.
                self._is_barred |= _is_busy(error)
                self._warn(
                    f"the stage cache {self.path} cannot be used ({error}): no briefing is lost, "
                    "but another run will do more again"
                )
            return None

    def _mending(self, work: Callable[[sqlite3.Connection], R]) -> R | None:
        """The result of `work`, on a file that is rebuilt where it turns out to be damaged."""
        if self._is_barred:
            return None
        try:
            return work(self._opened())
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise
            tell_waiting(f"{self.path}, which another program holds")
            return work(self._opened())
        except sqlite3.DatabaseError as error:
            self._mend(str(error))
        return None if self._is_barred else work(self._opened())

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            if self._reads_only:
                self._database = open_read_only(self.path)
                check_version(self._database)
            else:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                # One at a time, so that a file that is being made is not taken for a damaged one.
                with alone(self.path.parent):
                    self._open()
        assert self._database is not None  # noqa: S101
        return self._database

    def _open(self) -> None:
        if self.path.is_file() and not self.path.stat().st_size:
            self._warn(
                f"the stage cache {self.path} was empty and is begun anew: finished briefings are "
                "known by their folders"
            )
        if not is_regular(self.path, if_missing=True):
            raise OSError(errno.EINVAL, "it is no regular file")
        database = sqlite3.connect(self.path, timeout=_PATIENCE, check_same_thread=False)
        self._database = database
        self._file = self.path.stat().st_ino if self.path.exists() else 0
        try:
            if check_version(database) < SCHEMA:
                with database:
                    # An older version's entries have other keys, and are of no use.
                    database.execute("DROP TABLE IF EXISTS made")
                    database.execute(f"PRAGMA user_version = {SCHEMA}")
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            database.execute(_TABLE)
            claim(database)
        except BaseException:
            self._close()
            raise

    def _note_use(self) -> None:
        keys, self._used = self._used, set()

        def write(database: sqlite3.Connection) -> None:
            now = time.time()
            with database:
                database.executemany(
                    "UPDATE made SET used_at = ? WHERE key = ?", [(now, key) for key in keys]
                )

        if keys and not self._reads_only:
            self.use(write)

    def _mend(self, damage: str) -> None:
        file, self._file = self._file, 0
        self._close()
        if self._reads_only:
            self._is_barred = True
            self._warn(f"the stage cache {self.path} is damaged ({damage}): the next make mends it")
            return
        try:
            with alone(self.path.parent):
                if file and self.path.exists() and self.path.stat().st_ino != file:
                    return  # another run has mended it meanwhile
                saved = self._rebuild()
        except (OSError, sqlite3.Error) as error:
            self._is_barred = True
            self._warn(
                f"the stage cache {self.path} is damaged ({damage}) and not mended ({error})"
            )
            return
        self._warn(
            f"the stage cache {self.path} was damaged ({damage}) and was rebuilt: {saved} of its "
            "entries could be saved, finished briefings are known by their folders, and the rest "
            "is made again when it is needed"
        )

    def _rebuild(self) -> int:
        """Set the file aside, begin a new one, carry over the sound entries, and count them."""
        aside = self.path.with_name(f"{PARTIAL}{secrets.token_hex(8)}.sqlite")
        self.path.replace(aside)
        beside(self.path, "-shm").unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            beside(self.path, "-wal").replace(beside(aside, "-wal"))
        try:
            self._open()
            assert self._database is not None  # noqa: S101
            saved = 0
            # The write-ahead log may be damaged: once with it, and once without.
            for _ in range(2):
                with self._database:
                    for entry in readable(aside):
                        put = "INSERT OR IGNORE INTO made VALUES (?, ?, ?, ?, ?)"
                        saved += self._database.execute(put, entry).rowcount
                beside(aside, "-wal").unlink(missing_ok=True)
                beside(aside, "-shm").unlink(missing_ok=True)
            return saved
        finally:
            for end in ("", "-wal", "-shm"):
                beside(aside, end).unlink(missing_ok=True)

    def _warn(self, text: str) -> None:
        if text not in self.warnings:
            self.warnings.append(text)

    def _close(self) -> None:
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None


def digest_of(key: str, stage: str, value: bytes) -> bytes:
    """SHA-256 of an entry."""
    return hashlib.sha256(f"{key} {stage} ".encode() + value).digest()


def is_whole(key: object, stage: object, value: object, digest: object) -> bool:
    """Whether an entry is as it was written."""
    if not (isinstance(key, str) and isinstance(stage, str) and isinstance(value, bytes)):
        return False
    return digest_of(key, stage, value) == digest


def beside(path: Path, end: str) -> Path:
    """The file that SQLite has beside a database, by the end of its name: "-wal" or "-shm"."""
    return path.with_name(path.name + end)


def open_read_only(path: Path) -> sqlite3.Connection:
    """Open a database so that nothing is written to it, nor beside it."""
    # A write-ahead log in use has an index beside it; without one SQLite would make it.
    immutable = "" if beside(path, "-shm").exists() else "&immutable=1"
    address = f"file:{quote(str(path.absolute()))}?mode=ro{immutable}"
    return sqlite3.connect(address, uri=True, timeout=_PATIENCE, check_same_thread=False)


def readable(path: Path) -> Iterator[tuple[str, str, bytes, bytes, float]]:
    """Yield the entries of a damaged database that can be read and are as they were written."""
    errors = (sqlite3.Error, ForeignDatabaseError)
    with closing(sqlite3.connect(path)) as database, suppress(*errors):
        # Also reads a file that is shorter than its header says (https://sqlite.org/pragma.html).
        database.execute("PRAGMA writable_schema = ON")
        check_owner(database)
        # From the other end too: the damage may be in the middle.
        for order in ("ASC", "DESC"):
            query = f"SELECT key, stage, value, digest, used_at FROM made ORDER BY rowid {order}"  # noqa: S608
            with suppress(sqlite3.Error):
                for key, stage, value, digest, used_at in database.execute(query):
                    if is_whole(key, stage, value, digest) and isinstance(used_at, float):
                        yield key, stage, value, digest, used_at


def _is_busy(error: Exception) -> bool:
    """Whether another process held the database for longer than one waits."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def check_version(database: sqlite3.Connection) -> int:
    """The version of a database's tables; 0 where there are none, or very old ones.

    Raises:
        NewerSchemaError: a later version of this program made it.
        ForeignDatabaseError: another program did.
    """
    check_owner(database)
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA:
        raise NewerSchemaError
    return int(version)
