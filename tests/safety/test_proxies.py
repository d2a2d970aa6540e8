"""A proxy that cannot be used is said to be that; it is no fault of the page's address."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from support.command import briefing, one_sentence

SAYS = "the proxy that the environment names for example.org cannot be used: check http_proxy"
pytestmark = pytest.mark.usefixtures("no_proxies")


def read_through(proxy: str, scheme: str, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, proxy)
    done = briefing("read", f"{scheme}://example.org/news")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "secret" not in done.stderr
    return done.stderr


@contextmanager
def answering(reply: bytes) -> Iterator[str]:
    """The address of a proxy that answers everything so."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(4096)
                    connection.sendall(reply)

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://name:secret@127.0.0.1:{server.getsockname()[1]}"
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    "proxy",
    [
        *("http://", ":::", "two words", "http://[::1", "http://proxy:port", "http://proxy:99999"),
        *("ftp://127.0.0.1:21", f"http://{'a' * 70}.example:80", "http://no-such-proxy.invalid:80"),
        *("http://name:secret@127.0.0.1:1", "127.0.0.1:1", "//127.0.0.1:1"),
    ],
)
def test_a_proxy_that_is_none_or_down(
    proxy: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SAYS in read_through(proxy, scheme, monkeypatch)


@pytest.mark.parametrize("reply", [b"", b"junk\r\n\r\n"])
def test_a_proxy_that_hangs_up(reply: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(reply) as proxy:
        assert SAYS in read_through(proxy, "http", monkeypatch)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_wants_a_login(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    with answering(head) as proxy:
        assert "proxy" in read_through(proxy, scheme, monkeypatch)
