"""Cache of the results of stages, so that a run that was broken off goes on where it was.

One file in the output folder (`sqlite_store`). An entry is the result of a stage, by the hash of
all that it was made from, and is written in one transaction when the result is there: a run that is
killed loses the results under way and nothing else. The briefings themselves are not in it, but in
their folders, which say what they were made from: a lost stage cache costs time and no briefing.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from weakref import WeakValueDictionary

import msgspec

from briefing import __version__
from briefing.runtime.sqlite_store import SCHEMA, SqliteStore

# An older word for the stage cache: users have files of this name.
NAME = ".archive.sqlite"

T = TypeVar("T")


def key_of(stage: str, *inputs: object) -> str:
    """SHA-256, in hexadecimal, of a stage's name and its inputs, which JSON can express."""
    whole = [SCHEMA, __version__, stage, *inputs]
    return hashlib.sha256(json.dumps(whole).encode("utf-8", "surrogatepass")).hexdigest()


def content_of(value: object) -> str:
    """SHA-256, in hexadecimal, of a value of `documents`."""
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()


@dataclass(slots=True)
class Tally:
    """Counts of a stage: its runs, its reused results, and the seconds that it took."""

    made: int = 0
    reused: int = 0
    seconds: float = 0.0


class StageCache:
    """The results of earlier runs in an output folder; without one, of this run's alone.

    Threads may share it.

    Args:
        out: The output folder. It is made at the first `put`.
        fresh: Make everything again, and replace the entries that were there.
        reads_only: Store nothing.
    """

    def __init__(self, out: Path | None, *, fresh: bool = False, reads_only: bool = False) -> None:
        self._store = None if out is None else SqliteStore(out / NAME, reads_only=reads_only)
        self._fresh = fresh
        # The keys that this run wrote itself.
        self._own: set[str] = set()
        self._lock = threading.Lock()
        self._key_locks: WeakValueDictionary[str, threading.Lock] = WeakValueDictionary()
        self.tallies: dict[str, Tally] = {}

    @property
    def warnings(self) -> tuple[str, ...]:
        """The store's warnings."""
        return tuple(self._store.warnings) if self._store else ()

    def get_or_make(self, stage: str, key: str, kind: type[T], make: Callable[[], T]) -> T:
        """The stored result of a stage, or that of `make`, which is then stored.

        Args:
            stage: Its name, under which the work is counted.
            key: Of `key_of`: the same inputs have the same.
            kind: The result's class, one of `documents`.
            make: Does the work. An exception of its is not stored.
        """
        # A thread that wants a result which another is making waits for it.
        with self._lock_of(key):
            stored = self.get(key, kind)
            if stored is not None:
                self.count(stage, reused=1)
                return stored
            with self.working(stage):
                result = make()
            self.count(stage, made=1)
            self.put(stage, key, result)
            return result

    def _lock_of(self, key: str) -> threading.Lock:
        with self._lock:
            return self._key_locks.setdefault(key, threading.Lock())

    def get(self, key: str, kind: type[T]) -> T | None:
        """The result under a key; None where there is none, or all is to be made again."""
        if self._store is None or (self._fresh and key not in self._own):
            return None
        value = self._store.get(key)
        try:
            return None if value is None else msgspec.json.decode(value, type=kind)
        except msgspec.DecodeError:
            # Written by another version of this class: as good as none.
            return None

    def put(self, stage: str, key: str, result: object) -> None:
        """Store the result of a stage."""
        if self._store is not None:
            if self._fresh:
                self._own.add(key)
            self._store.put(key, stage, msgspec.json.encode(result))

    def count(self, stage: str, made: int = 0, reused: int = 0, seconds: float = 0.0) -> None:
        """Count work of a stage that was done, or reused, outside of `get_or_make`."""
        with self._lock:
            tally = self.tallies.setdefault(stage, Tally())
            tally.made += made
            tally.reused += reused
            tally.seconds += seconds

    @contextmanager
    def working(self, stage: str) -> Iterator[None]:
        """Add the seconds of the block to those of a stage."""
        start = time.monotonic()
        try:
            yield
        finally:
            self.count(stage, seconds=time.monotonic() - start)

    def close(self) -> None:
        """Close the file."""
        if self._store is not None:
            self._store.close()
