"""Rate limits of hosts, shared by every thread and process of this machine.

A caller acquires a permit before each request to a host, and reports afterwards how it went.
"""

from briefing.runtime.rate_limits.hosts import authority_of, is_loopback
from briefing.runtime.rate_limits.limiter import (
    MOST_FAILURES,
    HostClosedError,
    Permit,
    RateLimits,
    rate_limits_at,
)
from briefing.runtime.rate_limits.retry_after import retry_after

__all__ = [
    "MOST_FAILURES",
    "HostClosedError",
    "Permit",
    "RateLimits",
    "authority_of",
    "is_loopback",
    "rate_limits_at",
    "retry_after",
]
