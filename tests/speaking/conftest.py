"""A server that plays Google; see support/google_server.py."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from support.google_server import GoogleServer


@pytest.fixture(scope="module")
def running_server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        yield running


@pytest.fixture
def server(running_server: GoogleServer) -> GoogleServer:
    running_server.forget()
    return running_server


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
