"""What is known of each host, in one small file that every process of this machine shares.

SQLite, since its transactions hold across threads and processes and survive a process that is
killed within one; a file and a lock a host would be thousands of files after a night's batch.
Without a folder, or where the file cannot be used, it is kept in memory: courtesy costs nobody a
briefing.
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
# What nobody touched for so long says nothing any more.
_REMEMBERED = 2 * 86_400.0
_TABLE = "CREATE TABLE IF NOT EXISTS hosts (host TEXT PRIMARY KEY, at REAL, record BLOB)"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Record:
    """A host as this machine knows it. Times are seconds since 1970; 0 is never.

    `next_turn` keeps requests apart, `not_before` is what the host asked for or what its failures
    call for. `failures` came one after the other, the last at `failed_at`; a host that is given
    up is tried again at `trial_at`. `at` is when this was written.
    """

    next_turn: float = 0.0
    not_before: float = 0.0
    failures: int = 0
    failed_at: float = 0.0
    trial_at: float = 0.0
    at: float = 0.0


class Ledger:
    """The records by host."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / NAME
        self._memory: dict[str, Record] = {}
        self._lock = threading.Lock()

    def change(self, host: str, how: Callable[[Record], tuple[Record, T]]) -> T:
        """Have `how` change a host's record while nobody else does, and give its second value.

        What `how` raises leaves the record as it was.
        """
        if self._path is not None:
            try:
                return self._in_file(self._path, host, how)
            except (OSError, sqlite3.OperationalError):
                # The disk is full, the folder read-only, or others hold the file for too long.
                pass
            except (sqlite3.DatabaseError, msgspec.DecodeError):
                # A damaged one is begun anew by whoever comes next.
                with suppress(OSError):
                    self._path.unlink()
        with self._lock:
            self._memory[host], value = how(self._memory.get(host, Record()))
        return value

    def _in_file(self, path: Path, host: str, how: Callable[[Record], tuple[Record, T]]) -> T:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Opened anew each time: a connection may go neither to another thread nor through a fork.
        with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as database:
            # A power cut may take the last second's courtesies.
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN IMMEDIATE")
            database.execute(_TABLE)
            row = database.execute("SELECT record FROM hosts WHERE host = ?", (host,)).fetchone()
            old = Record() if row is None else msgspec.json.decode(row[0], type=Record)
            new, value = how(old)
            if new != old:
                entry = (host, new.at, msgspec.json.encode(new))
                database.execute("INSERT OR REPLACE INTO hosts VALUES (?, ?, ?)", entry)
                database.execute("DELETE FROM hosts WHERE at < ?", (new.at - _REMEMBERED,))
            database.execute("COMMIT")
        return value
