"""Names of hosts."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

_USUAL_PORTS = {None, 80, 443}


def authority_of(url: str) -> str:
    """The host of an address in lower case, with its port where that is an unusual one.

    Raises:
        ValueError: the address is malformed.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    return host if parts.port in _USUAL_PORTS else f"{host}:{parts.port}"


def is_loopback(host: str) -> bool:
    """Whether a name or an address, without port and brackets, means this machine and no other."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
