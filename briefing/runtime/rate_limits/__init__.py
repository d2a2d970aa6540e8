"""Courtesy to other people's hosts, shared by every thread and process of this machine.

Who wants to ask a host takes a turn, and says afterwards how it went.
"""

from briefing.runtime.rate_limits.naming import authority_of, is_loopback
from briefing.runtime.rate_limits.retry_after import retry_after
from briefing.runtime.rate_limits.turns import (
    MOST_FAILURES,
    HostClosedError,
    RateLimits,
    Turn,
    rate_limits_at,
)

__all__ = [
    "MOST_FAILURES",
    "HostClosedError",
    "RateLimits",
    "Turn",
    "authority_of",
    "is_loopback",
    "rate_limits_at",
    "retry_after",
]
