"""Redirects whose address is in raw bytes rather than escaped, as many servers send them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from support.asked_server import AskedServer, Reply
from support.misbehaving_server import PARAGRAPHS, running

from briefing.reading import ReadingOptions, read
from briefing.reading.sources import parse_source

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture
def server() -> Iterator[AskedServer]:
    with running(AskedServer()) as asked:
        yield asked


@pytest.mark.parametrize(
    ("location", "asked"),
    [
        ("/أخبار/الجسر".encode(), "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%A7%D9%84%D8%AC%D8%B3%D8%B1"),
        ("/café?où=là".encode(), "/caf%C3%A9?o%C3%B9=l%C3%A0"),
        (b"/caf\xe9", "/caf%E9"),
        (b"/caf%C3%A9", "/caf%C3%A9"),
        ("/100%25/é".encode(), "/100%25/%C3%A9"),
    ],
    ids=["arabic", "french", "latin-1", "escaped", "mixed"],
)
def test_they_are_followed(server: AskedServer, location: bytes, asked: str) -> None:
    server.say(asked, Reply(headers={"Content-Type": "text/html; charset=utf-8"}))
    old = server.say("/old", Reply("", 301, {"Location": location.decode("latin-1")}))
    article = read(parse_source(old), ReadingOptions(allow_private=True, retries=0))
    assert tuple(" ".join(paragraph) for paragraph in article.paragraphs) == PARAGRAPHS
    assert server.paths()[-1] == asked
