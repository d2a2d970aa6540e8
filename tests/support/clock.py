"""A clock that goes on only when somebody waits, and remembers for how long they did."""

from __future__ import annotations

import threading


class Clock:
    """Pass `clock.now` and `clock.sleep` to `RateLimits`."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.time = now
        self.waits: list[float] = []
        self._lock = threading.Lock()

    def now(self) -> float:
        with self._lock:
            return self.time

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.time += seconds
            self.waits.append(round(seconds, 3))
