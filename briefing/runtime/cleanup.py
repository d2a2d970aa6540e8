"""Removal of files and entries that are of no use any more, in output folders and caches."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing.core.errors import OutputError
from briefing.runtime.atomic_files import abandoned_in, alone, sweep
from briefing.runtime.own_database import ForeignDatabaseError, is_regular
from briefing.runtime.sqlite_store import (
    DAY,
    NewerSchemaError,
    SqliteStore,
    beside,
    check_version,
    open_read_only,
)
from briefing.runtime.stage_cache import NAME

# Folders of the cache, the files in them that are ours, and their description.
_CACHES = (
    ("google", "*.sound", "finished speech in {folder}"),
    ("pages", "*.page", "fetched pages in {folder}"),
)


@dataclass(frozen=True, slots=True)
class Removable:
    """Something that may go: its description, its size in bytes, and the call that removes it."""

    description: str
    size: int
    remove: Callable[[], None]


@dataclass(frozen=True, slots=True)
class StageCacheContents:
    """Contents of a stage cache: entries and bytes by stage; `state` is empty for a sound file."""

    size: int
    stages: dict[str, tuple[int, int]]
    state: str = ""


def removables(out: Path, cache: Path, days: int) -> Iterator[Removable]:
    """Yield what may go of an output folder and of the caches; never a briefing or a foreign file.

    Args:
        out: The output folder.
        cache: The folder of the caches of finished speech and fetched pages.
        days: The age of files, and the days without use of entries of the stage cache, to go.
    """
    partial_files = tuple(abandoned_in(out))
    if partial_files:
        what = f"{_counted(len(partial_files), 'partial file')} of runs that died"
        yield Removable(what, sum(map(size_of, partial_files)), lambda: sweep(out))
    before = time.time() - days * DAY
    yield from _of_stage_cache(out / NAME, before, days)
    for name, pattern, what in _CACHES:
        folder = cache / name
        old = [path for path in folder.glob(pattern) if _modified(path) < before]
        if old:
            where = what.format(folder=folder)
            text = f"{_counted(len(old), 'file')} of {where}, older than {_counted(days, 'day')}"
            yield Removable(text, sum(map(size_of, old)), partial(_unlink, old))


def stage_cache_contents(out: Path) -> StageCacheContents | None:
    """The contents of an output folder's stage cache; None without one. Nothing is changed."""
    path = out / NAME
    if not is_regular(path):
        return StageCacheContents(0, {}, "foreign") if path.exists() else None
    size = sum(size_of(beside(path, end)) for end in ("", "-wal", "-shm"))
    if not size:
        return StageCacheContents(0, {}, "empty")
    query = "SELECT stage, count(*), sum(length(value)) FROM made GROUP BY stage ORDER BY stage"
    try:
        with closing(open_read_only(path)) as database:
            check_version(database)
            rows = database.execute(query).fetchall()
    except (ForeignDatabaseError, NewerSchemaError) as error:
        is_newer = isinstance(error, NewerSchemaError)
        return StageCacheContents(size, {}, "newer" if is_newer else "foreign")
    except sqlite3.Error as error:
        # An older version's has no such columns, and the next run replaces it.
        return StageCacheContents(size, {}, f"damaged: {error}")
    return StageCacheContents(size, {stage: (count, length) for stage, count, length in rows})


def size_of(path: Path) -> int:
    """The bytes of a file, or of all files in a folder; 0 where there is none."""
    try:
        if path.is_dir():
            return sum(size_of(below) for below in path.iterdir())
        return path.stat().st_size
    except OSError:
        return 0


def _of_stage_cache(path: Path, before: float, days: int) -> Iterator[Removable]:
    contents = stage_cache_contents(path.parent)
    if contents is None or contents.state in {"newer", "foreign"}:
        return
    if contents.state:
        what = f"the stage cache {path.name}, which is {contents.state}"
        yield Removable(what, contents.size, partial(_remove_stage_cache, path))
        return
    query = "SELECT count(*), total(length(value)) FROM made WHERE used_at < ?"
    with closing(open_read_only(path)) as database:
        count, size = database.execute(query, (before,)).fetchone()
    if count:
        entries = _counted(count, "entry", "entries")
        what = f"{entries} of the stage cache, not used for {_counted(days, 'day')}"
        yield Removable(what, int(size), partial(_drop, path, before))


def _drop(path: Path, before: float) -> None:
    store = SqliteStore(path)

    def work(database: sqlite3.Connection) -> None:
        with database:
            database.execute("DELETE FROM made WHERE used_at < ?", (before,))
        database.execute("VACUUM")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    store.use(work)
    store.close()
    if store.warnings:
        raise OutputError(f"{store.warnings[0]}: try again when no run is at work there")


def _remove_stage_cache(path: Path) -> None:
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
