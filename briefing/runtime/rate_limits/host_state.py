"""State of each host, in one small SQLite file that every process of this machine shares.

SQLite's transactions hold across threads and processes and survive a process that is killed within
one; a file and a lock a host would be thousands of files after a night's batch. Without a folder,
or where the file cannot be used, the state is held in memory: no briefing fails for want of it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

NAME = "hosts.sqlite"

# How long others may hold the file, each for a millisecond, before memory serves.
_PATIENCE = 5.0
# A state that nobody touched for so long says nothing any more.
_REMEMBERED = 2 * 86_400.0
_TABLE = "CREATE TABLE IF NOT EXISTS hosts (host TEXT PRIMARY KEY, at REAL, record BLOB)"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HostState:
    """State of one host. Times are seconds since 1970; 0 is never.

    `next_turn` spaces requests, `not_before` is the time that the host asked for or that its
    failures call for. `failures` came one after the other, the last at `failed_at`; a host that is
    given up is tried again at `trial_at`. `at` is when this was written.
    """

    next_turn: float = 0.0
    not_before: float = 0.0
    failures: int = 0
    failed_at: float = 0.0
    trial_at: float = 0.0
    at: float = 0.0


class HostStates:
    """The states by host, in a folder's file, or in memory where it is None."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / NAME
        self._memory: dict[str, HostState] = {}
        self._lock = threading.Lock()

    def change(self, host: str, change: Callable[[HostState], tuple[HostState, T]]) -> T:
        """Replace a host's state in one transaction, and return the second value of `change`.

        An exception from `change` leaves the state as it was.
        """
        if self._path is not None:
            try:
                return self._in_file(self._path, host, change)
            except (OSError, sqlite3.OperationalError):
                # The disk is full, the folder read-only, or others hold the file for too long.
                pass
            except (sqlite3.DatabaseError, msgspec.DecodeError):
                # The next call begins a new file.
                with suppress(OSError):
                    self._path.unlink()
        with self._lock:
            self._memory[host], value = change(self._memory.get(host, HostState()))
        return value

    def _in_file(
        self, path: Path, host: str, change: Callable[[HostState], tuple[HostState, T]]
    ) -> T:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Opened anew each time: a connection may go neither to another thread nor through a fork.
        with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as database:
            # A power cut may lose the last second's states.
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN IMMEDIATE")
            database.execute(_TABLE)
            row = database.execute("SELECT record FROM hosts WHERE host = ?", (host,)).fetchone()
            old = HostState() if row is None else msgspec.json.decode(row[0], type=HostState)
            new, value = change(old)
            if new != old:
                entry = (host, new.at, msgspec.json.encode(new))
                database.execute("INSERT OR REPLACE INTO hosts VALUES (?, ?, ?)", entry)
                database.execute("DELETE FROM hosts WHERE at < ?", (new.at - _REMEMBERED,))
            database.execute("COMMIT")
        return value
