"""Random replies of a server, whole and cut, as pages and as robots.txt; see `--fuzz`."""

from __future__ import annotations

import gzip
import random
import time
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from support.misbehaving_server import PAGE
from support.scripted_server import scripted_server

from briefing.core.errors import BriefingError
from briefing.reading import ReadingOptions, read
from briefing.reading.sources import parse_source

SEED = 12
LONGEST = 20.0
OPTIONS = ReadingOptions(
    allow_private=True, read_timeout=2, total_timeout=5, retries=0, spacing=0, max_bytes=500_000
)
STATUSES = ("200 OK", "200 OK", "200 OK", "301 x", "302 x", "304 x", "404 x", "429 x", "503 x", "")
NAMES = [
    "Content-Length",
    "Content-Type",
    "Content-Encoding",
    "Transfer-Encoding",
    "Location",
    "Retry-After",
    "Expires",
    "Date",
    "Age",
    "Cache-Control",
    "ETag",
    "Last-Modified",
    "Vary",
    "X-Other",
]
PARTS = [
    "text/html;",
    "charset=",
    "charset*=",
    "charset*0*=",
    "utf-8",
    "cp1252",
    "unicode_escape",
    "zlib",
    "gzip",
    "deflate",
    "br",
    "chunked",
    "http://",
    "//",
    "/",
    "[",
    "]",
    ":",
    "@",
    "%ff",
    "%00",
    "'",
    '"',
    "=",
    ",",
    ";",
    "*",
    "-1",
    "0",
    "5",
    "100",
    "9999999999",
    "nan",
    "max-age=",
    "no-store",
    "GMT",
    "Thu,",
    "Jan",
    "2020",
    "00:00:00",
    "+0000",
    "\x00",
    "\x1b",
    "\x85",
    "ÿ",
    "í²\x80",
]
BODIES = (
    PAGE.encode(),
    gzip.compress(PAGE.encode()),
    zlib.compress(PAGE.encode()),
    b"User-agent: *\nDisallow: /a*b$\nCrawl-delay: 1",
    b"5\r\nhello\r\n0\r\n\r\n",
    b"",
)

pytestmark = [
    pytest.mark.usefixtures("no_proxies"),
    # urllib3 leaves the socket to the garbage collector where two stated lengths differ.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def _reply(chance: random.Random) -> bytes:
    lines = [f"HTTP/1.1 {chance.choice(STATUSES)}", "Connection: close"]
    for _ in range(chance.randrange(6)):
        value = "".join(chance.choice(PARTS) for _ in range(chance.randrange(1, 6)))
        repeated = value * (chance.randrange(1, 2000) if chance.random() < 0.05 else 1)
        lines.append(f"{chance.choice(NAMES)}: {repeated}")
    reply = bytearray("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + chance.choice(BODIES))
    for _ in range(chance.choice((0, 0, 0, 1, 5, 20))):
        reply[chance.randrange(len(reply))] = chance.randrange(256)
    return bytes(reply[: chance.randrange(len(reply))] if chance.random() < 0.2 else reply)


def test_a_random_reply_makes_an_article_or_one_sentence(tmp_path: Path, fuzz_count: int) -> None:
    chance = random.Random(SEED)
    with scripted_server() as server:
        for number in range(fuzz_count):
            url = server.serve(_reply(chance), f"/{number % 50}")
            server.robots = _reply(chance)
            source = replace(parse_source(url), is_listed=number % 2 == 1)
            began = time.monotonic()
            try:
                article = read(source, replace(OPTIONS, cache=tmp_path / str(number)))
            except BriefingError as error:
                said, exit_code = str(error), error.exit_code
            else:
                said, exit_code = article.title, 1
            assert exit_code == 1, number
            assert "\n" not in said.encode("utf-8").decode(), number
            assert time.monotonic() - began < LONGEST, number
