"""Requests that are sent again after a failure that may pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from briefing.core.errors import BriefingError
from briefing.runtime.rate_limits import RateLimits

T = TypeVar("T")


class RetryableError(Exception):
    """A failure of one try.

    Attributes:
        wait: Seconds that the server asks for before the next request, where it does.
        failures: How many failures of the host it counts for; see `Permit.failed`.
        most_retries: How many tries after the first it allows; None for as many as the policy.
    """

    wait: float | None = None
    failures: int = 1
    most_retries: int | None = None


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Number and times of further tries of a request. Times are seconds.

    Attributes:
        retries: Tries after the first.
        first_wait: The wait before the first of them; it doubles with each. There is no jitter:
            all who ask the same host on this machine wait for the same permits.
        longest_wait: Of one wait that the host asks for or calls for by failing, or of all waits
            together where `sums_waits`. A longer one is a failure at once.
        sums_waits: See `longest_wait`.
        rests_after_last: Everybody leaves the host alone after the last try as after the others,
            and not only for as long as it asked.
        spacing: From one request to the host to the next of anybody on this machine.
        seconds_left: Given a wait, the seconds that are left for another try after it.
    """

    retries: int
    first_wait: float
    longest_wait: float
    spacing: float
    seconds_left: Callable[[float], float]
    sums_waits: bool = False
    rests_after_last: bool = False


def with_retries(
    attempt: Callable[[], T], host: str, rate_limits: RateLimits, policy: RetryPolicy
) -> T:
    """Call `attempt`, each time with the host's permit, until it succeeds or may not be repeated.

    Args:
        attempt: Sends the request. A `BriefingError` of its is an answer of the host.
        host: The authority.
        rate_limits: Gives the permits, and is told of each failure.
        policy: How often and when.

    Raises:
        HostClosedError: the host is not to be asked now.
        RetryableError: the failure of the last try.
    """
    tries, wait, patience = 0, 0.0, policy.longest_wait
    while True:
        permit = rate_limits.acquire(host, spacing=policy.spacing, patience=patience)
        if policy.sums_waits:
            patience -= wait
        try:
            result = attempt()
        except RetryableError as error:
            wait = max(policy.first_wait * 2**tries, error.wait or 0.0)
            most = policy.retries if error.most_retries is None else error.most_retries
            again = (
                tries < min(most, policy.retries)
                and wait <= patience
                and policy.seconds_left(wait) > 0
            )
            rest = wait if again or policy.rests_after_last else error.wait or 0.0
            permit.failed(rest, failures=error.failures)
            if not again or rate_limits.closed_until(host, patience=patience):
                raise
            tries += 1
        except BriefingError:
            permit.succeeded()
            raise
        else:
            permit.succeeded()
            return result
