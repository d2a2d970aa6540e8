"""Turns at a host: kept apart, put off together, and given up together."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path

from briefing.runtime.rate_limits.ledger import Ledger, Record

# Failures in a row after which a host is given up. A page that is tried three times is not enough.
MOST_FAILURES = 4

# Then one request tries it again after a minute, and after twice as long each time it fails, so
# that a host which is down for the night costs some dozen time-outs, and one that comes back
# within it is found.
_PAUSE = 60.0
_LONGEST_PAUSE = 900.0

# A host that asks for more is asked again a day later.
_LONGEST_REFUSAL = 86_400.0

# A record from the future was written before the clock was set back.
_CLOCK_TOLERANCE = 1.0

Clock = Callable[[], float]


class HostClosedError(Exception):
    """A host is not to be asked now. The text is a clause, and says when to come back."""


class RateLimits:
    """Turns at hosts, each named by its authority ("example.org", "127.0.0.1:8080").

    Args:
        folder: Where what is known of hosts is kept, for every process of this machine; None for
            this object alone.
        begun: The start of the run, in seconds since 1970. Failures of earlier runs do not count,
            what hosts asked of them does.
        clock: Seconds since 1970; processes share no other clock.
        sleep: Waits so many seconds.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        begun: float = 0.0,
        clock: Clock = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._ledger = Ledger(folder)
        self._begun = begun
        self._clock = clock
        self._sleep = sleep

    def turn(self, host: str, *, spacing: float, patience: float) -> Turn:
        """Wait until the host may be asked.

        Args:
            host: The authority.
            spacing: Seconds until the next turn of anybody.
            patience: The most seconds to wait because of what the host asked for or failed at;
                waiting in line for those before does not count.

        Raises:
            HostClosedError: it would take longer, or the host was given up.
        """
        latest = self._clock() + patience

        def admit(record: Record) -> tuple[Record, float]:
            now = self._clock()
            record = self._current(record, now)
            if record.not_before > max(latest, now):
                raise HostClosedError(f"is to be left alone until {_clock_time(record.not_before)}")
            is_given_up = record.failures >= MOST_FAILURES
            if is_given_up and now < record.trial_at:
                raise HostClosedError(
                    f"failed {record.failures} times in a row and is left alone until "
                    f"{_clock_time(record.trial_at)}"
                )
            due = max(record.not_before, record.next_turn)
            if due > now:
                return record, due - now
            # While one tries a host that was given up, the others go on without it.
            trial_at = now + _pause(record.failures) if is_given_up else record.trial_at
            return replace(record, next_turn=now + spacing, trial_at=trial_at, at=now), 0.0

        while (wait := self._ledger.change(host, admit)) > 0:
            self._sleep(wait)
        return Turn(self, host, self._clock())

    def closed_until(self, host: str, *, patience: float) -> str | None:
        """When a host may be asked again, where that is longer away than `patience` seconds."""

        def look(record: Record) -> tuple[Record, str | None]:
            far = record.not_before > self._clock() + patience
            return record, _clock_time(record.not_before) if far else None

        return self._ledger.change(host, look)

    def note(self, host: str, change: Callable[[Record, float], Record]) -> None:
        """Change what is known of a host, given that and the time."""

        def noted(record: Record) -> tuple[Record, None]:
            now = self._clock()
            current = self._current(record, now)
            new = change(current, now)
            # Most turns go well at hosts that are well: nothing to write.
            return (record if new == current else replace(new, at=now)), None

        self._ledger.change(host, noted)

    def _current(self, record: Record, now: float) -> Record:
        if record.at > now + _CLOCK_TOLERANCE:
            return Record()
        if record.failures and record.failed_at < self._begun:
            return replace(record, failures=0, trial_at=0.0)
        return record


@dataclass(frozen=True, slots=True)
class Turn:
    """One request's turn, which began at a time in seconds since 1970."""

    hosts: RateLimits
    host: str
    began: float

    def went_well(self) -> None:
        """The host answered, whatever it said."""
        self.hosts.note(self.host, lambda record, _: replace(record, failures=0, trial_at=0.0))

    def went_wrong(self, wait: float, *, failures: int = 1) -> None:
        """The host is to be left alone by everybody for so many seconds.

        Args:
            wait: Seconds.
            failures: How many failures it counts for: 0 where it may be the page's own,
                `MOST_FAILURES` where the host is to be given up at once.
        """

        def change(record: Record, now: float) -> Record:
            not_before = max(record.not_before, now + min(wait, _LONGEST_REFUSAL))
            # Those who asked before the last failure was known met the same trouble.
            is_news = failures > 0 and self.began >= record.failed_at
            if not is_news:
                return replace(record, not_before=not_before)
            count = record.failures + failures
            return replace(
                record,
                not_before=not_before,
                failures=count,
                failed_at=now,
                trial_at=now + _pause(count) if count >= MOST_FAILURES else 0.0,
            )

        self.hosts.note(self.host, change)


@cache
def rate_limits_at(folder: Path | None, begun: float) -> RateLimits:
    """The hosts of one run, kept in a folder."""
    return RateLimits(folder, begun=begun)


def _pause(failures: int) -> float:
    doublings = min(failures - MOST_FAILURES, 10)
    return min(_PAUSE * 2.0**doublings, _LONGEST_PAUSE)


def _clock_time(seconds: float) -> str:
    """A time as a user's clock shows it, rounded up to the minute."""
    then = datetime.fromtimestamp(seconds + 59).astimezone()
    today = then.date() == datetime.now().astimezone().date()
    return then.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")
