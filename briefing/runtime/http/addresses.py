"""Addresses of the open Internet, and all the others."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from pathlib import Path

_TABLE = Path(__file__).with_name("data") / "addresses.toml"
_WORD = 0xFFFF_FFFF
# RFC 5214: an address of any network whose second half begins so, whatever its universal bit,
# carries an IPv4 address in its last word (ISATAP).
_ISATAP = 0x0000_5EFE
_UNIVERSAL = 0x0200_0000


@dataclass(frozen=True, slots=True)
class _Networks:
    private: tuple[IPv4Network | IPv6Network, ...]
    carrying: tuple[tuple[IPv4Network | IPv6Network, int], ...]


def is_public(text: str) -> bool:
    """Whether an IP address is one of the open Internet.

    Loopback, private, site-local, link-local, shared, reserved, multicast and unspecified addresses
    are not, nor are IPv6 addresses that carry such an IPv4 address within them.
    """
    address = ip_address(text)
    if isinstance(address, IPv6Address):
        # A zone ("%eth0") is no part of the address.
        address = IPv6Address(int(address))
        carried = _carried(address)
        if carried is not None:
            return is_public(str(carried))
        if int(address) >> 32 & _WORD & ~_UNIVERSAL == _ISATAP and not is_public(
            str(IPv4Address(int(address) & _WORD))
        ):
            return False
    is_special = address.is_multicast or address.is_reserved or not address.is_global
    return not is_special and not any(address in network for network in _networks().private)


def _carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that another is translated to or tunnelled to."""
    bits = (at for network, at in _networks().carrying if address in network)
    at = next(bits, None)
    return None if at is None else IPv4Address(int(address) >> at & _WORD)


@cache
def _networks() -> _Networks:
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    return _Networks(
        tuple(ip_network(text) for text in table["private"]),
        tuple((ip_network(row["network"]), row["at"]) for row in table["carrying"]),
    )
