"""Which hosts Google's voice talks to, and what it does where it cannot."""

from __future__ import annotations

import math
import socket
import ssl
import threading
from dataclasses import replace
from pathlib import Path

import pytest
import trustme
from support.clock import Clock
from support.google_server import GoogleServer
from support.google_sounds import seconds_of
from support.google_voice import (
    SENTENCE,
    assert_whole,
    connection,
)

from briefing.core.errors import SpeechError, UsageError
from briefing.runtime.rate_limits import RateLimits
from briefing.speaking.google.voice import Google, GoogleConnection


def closed_port() -> str:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{opened.getsockname()[1]}"


def test_an_unreachable_host_is_tried_twice(tmp_path: Path) -> None:
    clock = Clock()
    hosts = RateLimits(clock=clock.now, sleep=clock.sleep)
    nowhere = GoogleConnection(base_url=closed_port())
    with pytest.raises(SpeechError, match="cannot be reached"):
        Google("en", cache=tmp_path, connection=nowhere, hosts=hosts).speak(SENTENCE)
    assert clock.waits == [1.0]
    assert not Google.reachable(nowhere)


@pytest.mark.usefixtures("no_proxies")
def test_a_name_that_nobody_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []

    def unknown(host: str, *arguments: object, **options: object) -> object:
        names.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(SpeechError, match=r"translate\.google\.com\).*cannot be reached"):
        Google("en", cache=tmp_path, connection=GoogleConnection(backoff=0)).speak(SENTENCE)
    assert names == ["translate.google.com"] * 2
    assert not Google.reachable()


@pytest.mark.usefixtures("no_proxies")
def test_a_silent_name_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def silent(*arguments: object, **options: object) -> object:
        ended.wait(30)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure")

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    hasty = GoogleConnection(connect_timeout=0.05, read_timeout=0.05, deadline=0.2, retries=0)
    with pytest.raises(SpeechError, match="took more than"):
        Google("en", cache=tmp_path, connection=hasty).speak(SENTENCE)
    assert not Google.reachable(hasty)
    ended.set()


def test_reachable(server: GoogleServer) -> None:
    assert Google.reachable(connection(server))
    assert server.asked == []


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def secured(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.mark.parametrize(("name", "trusted"), [("127.0.0.1", False), ("example.org", True)])
def test_a_certificate_not_to_be_trusted(
    name: str, trusted: bool, authority: trustme.CA, tmp_path: Path
) -> None:
    bundle = tmp_path / "authorities.pem"
    authority.cert_pem.write_to_path(str(bundle))
    with GoogleServer(tls=secured(authority, name)) as server:
        strict = replace(connection(server), ca_bundle=bundle if trusted else None)
        with pytest.raises(SpeechError, match="certificate is not to be trusted"):
            Google("en", cache=tmp_path, connection=strict).speak(SENTENCE)
        assert not Google.reachable(strict)
        assert server.asked == []


def test_a_mirrors_own_authority(authority: trustme.CA, tmp_path: Path) -> None:
    bundle = tmp_path / "authorities.pem"
    authority.cert_pem.write_to_path(str(bundle))
    with GoogleServer(tls=secured(authority, "127.0.0.1")) as server:
        mirror = replace(connection(server), ca_bundle=bundle)
        assert Google.reachable(mirror)
        speech = Google("en", cache=tmp_path, connection=mirror).speak(SENTENCE)
        assert_whole(speech, seconds_of(SENTENCE))


def test_no_such_bundle(server: GoogleServer, tmp_path: Path) -> None:
    with GoogleServer(tls=secured(trustme.CA(), "127.0.0.1")) as secure:
        mirror = replace(connection(secure), ca_bundle=tmp_path / "none.pem")
        with pytest.raises(SpeechError, match="trusted certificates"):
            Google("en", cache=tmp_path, connection=mirror).speak(SENTENCE)


def test_a_secure_address_without_tls(server: GoogleServer, tmp_path: Path) -> None:
    plain = replace(connection(server), base_url=server.url.replace("http:", "https:"), retries=0)
    with pytest.raises(SpeechError, match="secure connection"):
        Google("en", cache=tmp_path, connection=plain).speak(SENTENCE)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "http://localhost.example.org",
        "ftp://127.0.0.1",
        "translate.google.com",
        "https://",
        "https://name:word@example.org",
        "https://example.org/?q=1",
        "https://example.org:port",
        "https://exa mple.org",
        "https://[::1",
        "https://a..example",
        "https://" + "a" * 70,
        "",
    ],
)
def test_refuses_an_unsafe_url(url: str) -> None:
    with pytest.raises(UsageError, match="Google's URL"):
        GoogleConnection(base_url=url)


@pytest.mark.parametrize("url", ["http://[::1]:80", "http://localhost", "https://a.example/b/"])
def test_takes_a_safe_url(url: str) -> None:
    assert not GoogleConnection(base_url=url).origin.endswith("/")


@pytest.mark.parametrize(
    "change",
    [
        {"tld": "com/evil"},
        {"tld": "com.evil.example"},
        {"deadline": 0.0},
        {"read_timeout": math.inf},
        {"connect_timeout": math.nan},
        {"retries": -1},
    ],
)
def test_refuses_what_makes_no_sense(change: dict[str, float]) -> None:
    with pytest.raises(UsageError):
        GoogleConnection(**change)  # type: ignore[arg-type]  # a wrong type is among the cases


def test_a_host_that_cannot_be(tmp_path: Path) -> None:
    connection = GoogleConnection(base_url="https://*.example")
    with pytest.raises(UsageError, match="names no host"):
        Google("en", cache=tmp_path, connection=connection).speak(SENTENCE)
    assert not Google.reachable(connection)
