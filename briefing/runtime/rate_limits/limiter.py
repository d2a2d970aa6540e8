"""Requests to a host: spaced, put off and given up, for all callers together."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path

from briefing.runtime.rate_limits.host_state import HostState, HostStates

# Failures in a row after which a host is given up. A page that is tried three times is not enough.
MOST_FAILURES = 4

# Then one request tries it again after a minute, and after twice as long each time it fails, so
# that a host which is down for the night costs some dozen time-outs, and one that comes back
# within it is found.
_PAUSE = 60.0
_LONGEST_PAUSE = 900.0

# A host that asks for more is asked again a day later.
_LONGEST_REFUSAL = 86_400.0

# A state from the future was written before the clock was set back.
_CLOCK_TOLERANCE = 1.0

Clock = Callable[[], float]


class HostClosedError(Exception):
    """A host is not to be asked now. The text is a clause, and says when to come back."""


class RateLimits:
    """Rate limits of hosts, each named by its authority ("example.org", "127.0.0.1:8080").

    Args:
        folder: Where the hosts' states are stored, for every process of this machine; None for
            this object alone.
        begun: The start of the run, in seconds since 1970. Failures of earlier runs do not count,
            waits that hosts asked of them do.
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
        self._states = HostStates(folder)
        self._begun = begun
        self._clock = clock
        self._sleep = sleep

    def acquire(self, host: str, *, spacing: float, patience: float) -> Permit:
        """Wait until the host may be asked.

        Args:
            host: The authority.
            spacing: Seconds until anybody's next request.
            patience: The most seconds to wait because of what the host asked for or failed at;
                waiting for the spacing of earlier requests does not count.

        Raises:
            HostClosedError: it would take longer, or the host was given up.
        """
        latest = self._clock() + patience

        def admit(state: HostState) -> tuple[HostState, float]:
            now = self._clock()
            state = self._current(state, now)
            if state.not_before > max(latest, now):
                raise HostClosedError(f"is to be left alone until {_clock_time(state.not_before)}")
            is_given_up = state.failures >= MOST_FAILURES
            if is_given_up and now < state.trial_at:
                raise HostClosedError(
                    f"failed {state.failures} times in a row and is left alone until "
                    f"{_clock_time(state.trial_at)}"
                )
            due = max(state.not_before, state.next_turn)
            if due > now:
                return state, due - now
            # While one tries a host that was given up, the others go on without it.
            trial_at = now + _pause(state.failures) if is_given_up else state.trial_at
            return replace(state, next_turn=now + spacing, trial_at=trial_at, at=now), 0.0

        while (wait := self._states.change(host, admit)) > 0:
            self._sleep(wait)
        return Permit(self, host, self._clock())

    def closed_until(self, host: str, *, patience: float) -> str | None:
        """The time at which a host may be asked again, if that is over `patience` seconds away."""

        def look(state: HostState) -> tuple[HostState, str | None]:
            far = state.not_before > self._clock() + patience
            return state, _clock_time(state.not_before) if far else None

        return self._states.change(host, look)

    def update(self, host: str, change: Callable[[HostState, float], HostState]) -> None:
        """Change a host's state, given that and the time."""

        def updated(state: HostState) -> tuple[HostState, None]:
            now = self._clock()
            current = self._current(state, now)
            new = change(current, now)
            # Most requests succeed at hosts that are well: nothing to write.
            return (state if new == current else replace(new, at=now)), None

        self._states.change(host, updated)

    def _current(self, state: HostState, now: float) -> HostState:
        if state.at > now + _CLOCK_TOLERANCE:
            return HostState()
        if state.failures and state.failed_at < self._begun:
            return replace(state, failures=0, trial_at=0.0)
        return state


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave for one request, given at a time in seconds since 1970."""

    limits: RateLimits
    host: str
    given_at: float

    def succeeded(self) -> None:
        """Report that the host answered, whatever it said."""
        self.limits.update(self.host, lambda state, _: replace(state, failures=0, trial_at=0.0))

    def failed(self, wait: float, *, failures: int = 1) -> None:
        """Report a failure, and have everybody leave the host alone for so many seconds.

        Args:
            wait: Seconds.
            failures: How many failures it counts for: 0 where it may be the page's own,
                `MOST_FAILURES` where the host is to be given up at once.
        """

        def change(state: HostState, now: float) -> HostState:
            not_before = max(state.not_before, now + min(wait, _LONGEST_REFUSAL))
            # Those who asked before the last failure was known met the same trouble.
            is_news = failures > 0 and self.given_at >= state.failed_at
            if not is_news:
                return replace(state, not_before=not_before)
            count = state.failures + failures
            return replace(
                state,
                not_before=not_before,
                failures=count,
                failed_at=now,
                trial_at=now + _pause(count) if count >= MOST_FAILURES else 0.0,
            )

        self.limits.update(self.host, change)


@cache
def rate_limits_at(folder: Path | None, begun: float) -> RateLimits:
    """The rate limits of one run, with their state in a folder."""
    return RateLimits(folder, begun=begun)


def _pause(failures: int) -> float:
    doublings = min(failures - MOST_FAILURES, 10)
    return min(_PAUSE * 2.0**doublings, _LONGEST_PAUSE)


def _clock_time(seconds: float) -> str:
    """A time as a user's clock shows it, rounded up to the minute."""
    then = datetime.fromtimestamp(seconds + 59).astimezone()
    today = then.date() == datetime.now().astimezone().date()
    return then.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")
