"""Courtesy to other people's hosts, shared by every thread and process of this machine.

Who wants to ask a host takes a turn, and says afterwards how it went.
"""

from briefing.runtime.rate_limits.naming import authority_of, is_loopback
from briefing.runtime.rate_limits.retry_after import retry_after
from briefing.runtime.rate_limits.turns import MOST_FAILURES, HostClosedError, Hosts, Turn, hosts_at

__all__ = [
    "MOST_FAILURES",
    "HostClosedError",
    "Hosts",
    "Turn",
    "authority_of",
    "hosts_at",
    "is_loopback",
    "retry_after",
]
