"""Web addresses as they go into files that others read."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from briefing.publishing.one_line import one_line

# What an address may have beside letters and digits (RFC 3986); a quote is no end of one.
_SAFE = ":/?#[]@!$&()*+,;=%~'-._"


def as_uri(address: str) -> str:
    """An address in ASCII alone: letters of other scripts, and what ends one, are encoded."""
    return quote(one_line(address), safe=_SAFE)


def web_address(location: str | None) -> str | None:
    """A location as the address of a link; None where it is none of the web, or has a password."""
    try:
        parts = urlsplit(location or "")
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        return None
    return as_uri(location or "")
