"""Web addresses as they may be shown and kept."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2,}", re.IGNORECASE)
_AUTHORITY = re.compile(r"[^/\\?#]*")
_PORT = re.compile(r"(?:\[[^\]]*\]|[^:]*)(?::\d*)?")
_HIDDEN = "***@"


def without_secret(address: str) -> str:
    """An address whose user name and password are stars; all else is given back as it is."""
    scheme = _SCHEME.match(address)
    if scheme is None:
        return address
    start = scheme.end()
    authority = _AUTHORITY.match(address, start)
    end = authority.end() if authority else start
    at = address.rfind("@", start, end)
    if at < 0 and not _PORT.fullmatch(address, start, end):
        # What would be the port is none: a password with a "/", "?" or "#" in it.
        at = address.rfind("@", end)
    return address if at < 0 else address[:start] + _HIDDEN + address[at + 1 :]
