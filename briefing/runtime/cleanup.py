"""What is kept and of no use any more: in an output folder, and in the cache of finished speech."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing.core.errors import OutputError
from briefing.runtime.atomic_files import alone, leftover, sweep
from briefing.runtime.sqlite_store import (
    DAY,
    NewerSchemaError,
    SqliteStore,
    beside,
    check_version,
    looking,
)
from briefing.runtime.stage_cache import NAME

# Folders of the cache, the files in them that are ours, and what they are.
_CACHES = (
    ("google", "*.sound", "finished speech in {folder}"),
    ("pages", "*.page", "fetched pages in {folder}"),
)


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that may go: what it is, its size in bytes, and how it goes."""

    what: str
    size: int
    remove: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """An archive as it is found: entries and bytes by stage; `state` is empty where all is well."""

    size: int
    stages: dict[str, tuple[int, int]]
    state: str = ""


def leftovers(out: Path, cache: Path, days: int) -> Iterator[Leftover]:
    """What may go of an output folder and of the cache; never a briefing, nor what is not ours.

    Args:
        out: The output folder.
        cache: Where finished speech is.
        days: How long nobody has used an entry of the archive, or made a sound, for it to go.
    """
    partial_files = tuple(leftover(out))
    if partial_files:
        what = f"{_counted(len(partial_files), 'partial file')} of runs that died"
        yield Leftover(what, sum(map(size_of, partial_files)), lambda: sweep(out))
    before = time.time() - days * DAY
    yield from _of_archive(out / NAME, before, days)
    for name, pattern, what in _CACHES:
        folder = cache / name
        old = [path for path in folder.glob(pattern) if _modified(path) < before]
        if old:
            where = what.format(folder=folder)
            text = f"{_counted(len(old), 'file')} of {where}, older than {_counted(days, 'day')}"
            yield Leftover(text, sum(map(size_of, old)), partial(_unlink, old))


def kept_in(out: Path) -> Kept | None:
    """What the archive of an output folder holds; None where there is none. Nothing is changed."""
    path = out / NAME
    if not path.exists():
        return None
    size = sum(size_of(beside(path, end)) for end in ("", "-wal", "-shm"))
    if not size:
        return Kept(0, {}, "empty")
    query = "SELECT stage, count(*), sum(length(value)) FROM made GROUP BY stage ORDER BY stage"
    try:
        with closing(looking(path)) as database:
            check_version(database)
            rows = database.execute(query).fetchall()
    except NewerSchemaError:
        return Kept(size, {}, "newer")
    except sqlite3.Error as error:
        # An older version's has no such columns, and the next run replaces it.
        return Kept(size, {}, f"damaged: {error}")
    return Kept(size, {stage: (count, length) for stage, count, length in rows})


def size_of(path: Path) -> int:
    """The bytes of a file, or of all files in a folder; 0 of what is not there."""
    try:
        if path.is_dir():
            return sum(size_of(below) for below in path.iterdir())
        return path.stat().st_size
    except OSError:
        return 0


def _of_archive(path: Path, before: float, days: int) -> Iterator[Leftover]:
    kept = kept_in(path.parent)
    if kept is None or kept.state == "newer":
        return
    if kept.state:
        what = f"the archive {path.name}, which is {kept.state}"
        yield Leftover(what, kept.size, partial(_remove_archive, path))
        return
    query = "SELECT count(*), total(length(value)) FROM made WHERE used_at < ?"
    with closing(looking(path)) as database:
        count, size = database.execute(query, (before,)).fetchone()
    if count:
        entries = _counted(count, "entry", "entries")
        what = f"{entries} of the archive, not used for {_counted(days, 'day')}"
        yield Leftover(what, int(size), partial(_drop, path, before))


def _drop(path: Path, before: float) -> None:
    shelf = SqliteStore(path)

    def work(database: sqlite3.Connection) -> None:
        with database:
            database.execute("DELETE FROM made WHERE used_at < ?", (before,))
        database.execute("VACUUM")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    shelf.use(work)
    shelf.close()
    if shelf.warnings:
        raise OutputError(f"{shelf.warnings[0]}: try again when no run is at work there")


def _remove_archive(path: Path) -> None:
    with alone(path.parent):
        for end in ("-wal", "-shm", ""):
            beside(path, end).unlink(missing_ok=True)


def _unlink(paths: list[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return time.time()


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
