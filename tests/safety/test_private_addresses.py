"""Addresses that are not of the open Internet are refused, however they are wrapped."""

from __future__ import annotations

import ipaddress
import socket

import pytest

from briefing.core.errors import SourceError
from briefing.runtime.http.addresses import is_public
from briefing.runtime.http.guard import Guard

PRIVATE_V4 = [
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.0.9",
    "192.0.0.170",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
]
PRIVATE_V6 = [
    "fec0::1",
    "fec0:0:0:ffff::1",
    "feff::1",
    "fec0::1%lo",
    "fe80::1",
    "fe80::1%lo",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::",
    "::1",
    "64:ff9b:1::1",
    "64:ff9b:1:808:8:800::",
    "100::1",
    "100:0:0:1::1",
    "2001::1",
    "2001:1::1",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "3fff::1",
    "3fff:fff:ffff::1",
    "4000::1",
    "5f00::1",
    "e000::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "::8.8.8.8",
    "::ffff:0:8.8.8.8",
]
WRAPPINGS = ("::ffff:{v4}", "64:ff9b::{v4}", "2606:4700::5efe:{v4}", "2606:4700::200:5efe:{v4}")
PUBLIC_V4 = ("1.1.1.1", "8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1")
PUBLIC_V6 = ("2001:4860:4860::8888", "2606:4700::1", "2a00:1450:4001:82a::200e", "2400:cb00::1")


def _wrapped(v4: str) -> list[str]:
    number = int(ipaddress.IPv4Address(v4))
    six = f"2002:{number >> 16:x}:{number & 0xFFFF:x}::1"
    return [six, *(wrapping.format(v4=v4) for wrapping in WRAPPINGS)]


@pytest.mark.parametrize("address", [*PRIVATE_V4, *PRIVATE_V6])
def test_special_addresses_are_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("v4", PRIVATE_V4)
def test_an_address_is_judged_by_the_one_that_it_carries(v4: str) -> None:
    assert not any(is_public(address) for address in _wrapped(v4))


@pytest.mark.parametrize("address", [*PUBLIC_V4, *PUBLIC_V6])
def test_addresses_of_the_open_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("v4", PUBLIC_V4)
def test_a_public_address_may_be_carried(v4: str) -> None:
    assert all(is_public(address) for address in _wrapped(v4))


@pytest.mark.parametrize("address", ["fec0::1", "64:ff9b::a00:1", "2002:a00:1::1"])
def test_a_name_with_such_an_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def resolve(*args: object, **kwargs: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, 80, 0, 0))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(SourceError, match="private network"):
        Guard(allow_private=False).resolve("inside.example", 80)
