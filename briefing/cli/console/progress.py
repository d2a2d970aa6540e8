"""The progress of a run: its counts, its pace, and an estimate of the rest.

The pace is that of the latest sources that took work: what is reused costs nothing and
says nothing of the rest. Each is given the time since the one before it, so the loading of a model
and the wait for a slow host count, and a run that stands still is seen to slow down.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing.core.documents import Failed, Outcome

_WINDOW = 50  # sources that the pace is taken from
_ENOUGH = 4  # below this many, chance would speak
_SECOND, _MINUTE, _HOUR, _DAY = 1, 60, 3600, 86_400
_FIRST_LINE, _MOST_BETWEEN = 30.0, 300.0  # seconds


@dataclass(frozen=True, slots=True)
class ProgressSnapshot:
    """A run at a moment: sources in all, made (of these `reused`), in part and failed.

    `seconds` is how long it has run; `each` how many a source takes, None while that is not known.
    """

    total: int
    made: int = 0
    reused: int = 0
    partly: int = 0
    failed: int = 0
    seconds: float = 0.0
    each: float | None = None

    @property
    def done(self) -> int:
        """The sources that the run has come to the end of."""
        return self.made + self.failed

    @property
    def left(self) -> float | None:
        """The seconds that the rest may take; None while that is not known."""
        return None if self.each is None else self.each * max(0, self.total - self.done)

    def parts(self) -> Iterator[str]:
        """The figures in words, from the most important on."""
        reused = f" ({self.reused} reused)" if self.reused else ""
        yield f"{self.made} of {self.total} made{reused}"
        yield f"{self.failed} failed"
        if self.each is not None and self.left:
            yield f"{a_minute(self.each)} a minute"
            yield f"about {about(self.left)} left"

    def __str__(self) -> str:
        return ", ".join(self.parts())


class Progress:
    """Counts the outcomes of a run, each at its time.

    Args:
        clock: Seconds that only go forward.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._begun = self._last = clock()
        self._took: deque[float] = deque(maxlen=_WINDOW)
        self._counts = dict.fromkeys(("made", "reused", "partly", "failed"), 0)
        self.total = 1

    def begin(self, total: int) -> None:
        """Begin the work on so many sources."""
        self.total = total
        self._last = self._clock()

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        now = self._clock()
        if isinstance(outcome, Failed):
            self._counts["failed"] += 1
        else:
            self._counts["made"] += 1
            self._counts["reused"] += not outcome.fresh
            self._counts["partly"] += bool(outcome.failures)
        if isinstance(outcome, Failed) or outcome.fresh:
            self._took.append(now - self._last)
        self._last = now

    def now(self) -> ProgressSnapshot:
        """The run at this moment."""
        now = self._clock()
        each = seconds_each(tuple(self._took), now - self._last)
        return ProgressSnapshot(self.total, **self._counts, seconds=now - self._begun, each=each)


def seconds_each(took: Sequence[float], waited: float) -> float | None:
    """The seconds that a source takes; None where too few were seen.

    Args:
        took: How long the latest took, one after the other.
        waited: How long the next one has been waited for. It counts once it makes things slower.
    """
    if len(took) < _ENOUGH:
        return None
    spent = math.fsum(took)
    return max(spent / len(took), (spent + waited) / (len(took) + 1))


def waits() -> Iterator[float]:
    """The seconds before each line of a run without a terminal: short at first, then longer."""
    seconds = _FIRST_LINE
    while True:
        yield seconds
        seconds = min(2 * seconds, _MOST_BETWEEN)


def a_minute(each: float) -> str:
    """The number a minute, at so many seconds each, to three figures: "12.3", "140", "0.25"."""
    rate = _MINUTE / max(each, 1e-6)
    if rate >= 100:  # noqa: PLR2004 - three figures are enough
        return f"{rate:.0f}"
    return f"{rate:.1f}" if rate >= 1 else f"{rate:.2g}"


def about(seconds: float) -> str:
    """An estimated duration: in tens of seconds, in minutes, or in hours."""
    for most, step in ((_MINUTE, 10 * _SECOND), (_DAY, _MINUTE)):
        if (rounded := max(1, math.ceil(seconds / step)) * step) <= most:
            return lasting(rounded)
    return lasting(math.ceil(seconds / _HOUR) * _HOUR)


def lasting(seconds: float) -> str:
    """A duration in its two largest units: "0.4 s", "40 s", "5 min 12 s", "1 h 18 min"."""
    if round(seconds, 1) < 10 * _SECOND and seconds != int(seconds):
        return f"{seconds:.1f} s"
    for unit, name, below, lower in (
        (_DAY, "d", _HOUR, "h"),
        (_HOUR, "h", _MINUTE, "min"),
        (_MINUTE, "min", _SECOND, "s"),
    ):
        whole, rest = divmod(round(seconds / below), unit // below)
        if whole:
            return f"{whole} {name} {rest} {lower}" if rest else f"{whole} {name}"
    return f"{seconds:.0f} s"
