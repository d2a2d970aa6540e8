"""What the stages made before, so that a run that was broken off goes on where it was.

One file in the output folder (`shelf`). An entry is the result of a stage, by the hash of all that
it was made from, and is written in one transaction when the result is there: a run that is killed
loses what was in hand and nothing else. The briefings themselves are not in it, but in their
folders, which say what they were made from: an archive that is lost costs time and no briefing, and
what is finished is known without it.
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

NAME = ".archive.sqlite"

T = TypeVar("T")


def key_of(stage: str, *inputs: object) -> str:
    """SHA-256, in hexadecimal, of a stage's name and of what goes into it, as JSON has it."""
    whole = [SCHEMA, __version__, stage, *inputs]
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


class StageCache:
    """The results of earlier runs in an output folder; without one, of this run's alone.

    Threads may share it.

    Args:
        out: The output folder. It is made when there is something to keep.
        fresh: Make everything again, and keep it in place of what was there.
        reads_only: Take what is there, and keep nothing.
    """

    def __init__(self, out: Path | None, *, fresh: bool = False, reads_only: bool = False) -> None:
        self._shelf = None if out is None else SqliteStore(out / NAME, reads_only=reads_only)
        self._fresh = fresh
        # The keys that this run wrote itself.
        self._own: set[str] = set()
        self._lock = threading.Lock()
        self._turns: WeakValueDictionary[str, threading.Lock] = WeakValueDictionary()
        self.tallies: dict[str, Tally] = {}

    @property
    def warnings(self) -> tuple[str, ...]:
        """What there is to know of the file."""
        return tuple(self._shelf.warnings) if self._shelf else ()

    def once(self, stage: str, key: str, kind: type[T], make: Callable[[], T]) -> T:
        """The result of a stage: the one that is kept under the key, or else what `make` gives.

        Args:
            stage: Its name, for the account of what was done.
            key: Of `key_of`: the same inputs have the same.
            kind: The result's class, one of `documents`.
            make: Does the work. What it raises is not kept.
        """
        # Who wants what another thread is making waits for it.
        with self._turn(key):
            kept = self.kept(key, kind)
            if kept is not None:
                self.count(stage, reused=1)
                return kept
            with self.working(stage):
                result = make()
            self.count(stage, made=1)
            self.keep(stage, key, result)
            return result

    def _turn(self, key: str) -> threading.Lock:
        with self._lock:
            return self._turns.setdefault(key, threading.Lock())

    def kept(self, key: str, kind: type[T]) -> T | None:
        """What is kept under a key, unless all is to be made again."""
        if self._shelf is None or (self._fresh and key not in self._own):
            return None
        value = self._shelf.get(key)
        try:
            return None if value is None else msgspec.json.decode(value, type=kind)
        except msgspec.DecodeError:
            # Written by another version of this class: as good as none.
            return None

    def keep(self, stage: str, key: str, result: object) -> None:
        """Keep the result of a stage."""
        if self._shelf is not None:
            if self._fresh:
                self._own.add(key)
            self._shelf.put(key, stage, msgspec.json.encode(result))

    def count(self, stage: str, made: int = 0, reused: int = 0, seconds: float = 0.0) -> None:
        """Count work of a stage that was done, or spared, elsewhere."""
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
        """Let go of the file."""
        if self._shelf is not None:
            self._shelf.close()
