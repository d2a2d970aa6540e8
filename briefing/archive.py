"""What the stages made before, so that a run that was broken off goes on where it was.

One SQLite file in the output folder (https://sqlite.org/wal.html). An entry is the result of a
stage, by the hash of all that it was made from, and is written in one transaction when the result
is there: a run that is killed loses what was in hand and nothing else. The briefings themselves are
not in it, but in their folders, which say what they were made from; an archive that is lost costs
time and no briefing.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing import __version__

NAME = ".archive.sqlite"
# Another run's transaction takes milliseconds; a slow disk may keep us for longer.
_PATIENCE = 30.0
_SCHEMA = 1
_TABLE = "CREATE TABLE IF NOT EXISTS made (key TEXT PRIMARY KEY, stage TEXT, value BLOB)"
_LOG = logging.getLogger(__name__)

T = TypeVar("T")
R = TypeVar("R")


def key_of(stage: str, *inputs: object) -> str:
    """SHA-256, in hexadecimal, of a stage's name and of what goes into it, as JSON has it."""
    whole = [_SCHEMA, __version__, stage, *inputs]
    return hashlib.sha256(json.dumps(whole).encode("utf-8", "surrogatepass")).hexdigest()


def content_of(value: object) -> str:
    """SHA-256, in hexadecimal, of a value of `documents`."""
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()


@dataclass(slots=True)
class Tally:
    """How often a stage ran, how often it was spared, and the seconds that it took."""

    made: int = 0
    reused: int = 0
    seconds: float = 0.0


class Archive:
    """The results of earlier runs in an output folder; without one, of this run's alone.

    Args:
        out: The output folder. It is made when there is something to keep.
        fresh: Make everything again, and keep it in place of what was there.
    """

    def __init__(self, out: Path | None, *, fresh: bool = False) -> None:
        self._path = None if out is None else out / NAME
        self._fresh = fresh
        self._database: sqlite3.Connection | None = None
        self.tallies: dict[str, Tally] = {}
        self.warnings: list[str] = []

    def once(self, stage: str, key: str, kind: type[T], make: Callable[[], T]) -> T:
        """The result of a stage: the one that is kept under the key, or else what `make` gives.

        Args:
            stage: Its name, for the account of what was done.
            key: Of `key_of`: the same inputs have the same.
            kind: The result's class, one of `documents`.
            make: Does the work. What it raises is not kept.
        """
        kept = None if self._fresh else self._get(key, kind)
        if kept is not None:
            self._tally(stage).reused += 1
            return kept
        with self.timed(stage):
            result = make()
        self._put(stage, key, result)
        return result

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Count the block as the work of a stage, whose result is not kept."""
        start = time.monotonic()
        tally = self._tally(stage)
        try:
            yield
        finally:
            tally.seconds += time.monotonic() - start
        tally.made += 1

    def _tally(self, stage: str) -> Tally:
        return self.tallies.setdefault(stage, Tally())

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    def _get(self, key: str, kind: type[T]) -> T | None:
        if self._path is None or not self._path.exists():
            return None

        def look(database: sqlite3.Connection) -> T | None:
            row = database.execute("SELECT value FROM made WHERE key = ?", (key,)).fetchone()
            return None if row is None else msgspec.json.decode(row[0], type=kind)

        try:
            return self._use(look)
        except msgspec.DecodeError:
            # Written by another version of this class: as good as none.
            return None

    def _put(self, stage: str, key: str, result: object) -> None:
        def write(database: sqlite3.Connection) -> None:
            entry = (key, stage, msgspec.json.encode(result))
            with database:
                database.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", entry)

        if self._path is not None:
            self._use(write)

    def _use(self, work: Callable[[sqlite3.Connection], R]) -> R | None:
        """What `work` gives; None where the file cannot be used, which costs nobody a briefing."""
        try:
            return work(self._opened())
        except (OSError, sqlite3.OperationalError) as error:
            # The disk is full, the folder read-only, or another run holds the file for too long.
            _LOG.debug("the archive is not used: %s", error)
        except sqlite3.DatabaseError as error:
            self._begin_anew(error)
        return None

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            assert self._path is not None  # noqa: S101  # nobody comes here without one
            self._path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(self._path, timeout=_PATIENCE)
            self._database = database
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            database.execute(_TABLE)
        return self._database

    def _begin_anew(self, error: sqlite3.Error) -> None:
        self.close()
        assert self._path is not None  # noqa: S101
        self.warnings.append(f"the archive {self._path} was damaged ({error}) and was begun anew")
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink()
