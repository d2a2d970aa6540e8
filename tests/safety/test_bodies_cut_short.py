"""A body that ends before its own end is an error, under any framing, and is not cached."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from support.misbehaving_server import PAGE, PARAGRAPHS
from support.scripted_server import ScriptedServer, chunked, scripted_server, sized

from briefing.core.errors import SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.fetch import cached_page
from briefing.reading.sources import parse_source

OPTIONS = ReadingOptions(
    allow_private=True, read_timeout=5, retries=0, spacing=0, max_bytes=1_000_000
)
BODY = PAGE.encode()

pytestmark = pytest.mark.usefixtures("no_proxies")


def _bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": gzip.compress(BODY),
    "x-gzip": gzip.compress(BODY),
    "GZIP": gzip.compress(BODY[:300]) + gzip.compress(BODY[300:]),
    "deflate": zlib.compress(BODY),
    "Deflate": _bare_deflate(BODY),
    "gzip, gzip": gzip.compress(gzip.compress(BODY)),
    "deflate, gzip": gzip.compress(zlib.compress(BODY)),
}
FRAMES: dict[str, Callable[..., bytes]] = {"sized": sized, "chunked": chunked}


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


@pytest.fixture
def options(tmp_path: Path) -> ReadingOptions:
    return replace(OPTIONS, cache=tmp_path)


def _paragraphs(url: str, options: ReadingOptions) -> tuple[str, ...]:
    article = read(parse_source(url), options)
    return tuple(" ".join(paragraph) for paragraph in article.paragraphs)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("coding", PACKED)
def test_a_whole_body_arrives(
    server: ScriptedServer, options: ReadingOptions, coding: str, frame: str
) -> None:
    url = server.serve(FRAMES[frame](PACKED[coding], f"Content-Encoding: {coding}"))
    assert _paragraphs(url, options) == PARAGRAPHS


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("coding", PACKED)
@pytest.mark.parametrize("kept", [1, 40, -200, -9, -1])
def test_a_packed_body_that_ends_early_is_refused(
    server: ScriptedServer, options: ReadingOptions, coding: str, frame: str, kept: int
) -> None:
    cut = PACKED[coding][:kept]
    url = server.serve(
        FRAMES[frame](cut, f"Content-Encoding: {coding}", "Cache-Control: max-age=600")
    )
    with pytest.raises(SourceError, match="broke off before its end"):
        read(parse_source(url), options)
    assert cached_page(url, options) is None


@pytest.mark.parametrize("coding", ["identity", *PACKED])
def test_a_body_shorter_than_its_stated_length_is_refused(
    server: ScriptedServer, options: ReadingOptions, coding: str
) -> None:
    body = PACKED.get(coding, BODY)
    whole = sized(body, f"Content-Encoding: {coding}", "Cache-Control: max-age=600")
    url = server.serve(whole[:-1])
    with pytest.raises(SourceError, match="broke off before its end"):
        read(parse_source(url), options)
    assert cached_page(url, options) is None


@pytest.mark.parametrize("ending", [b"", b"5\r\nab", b"5\r\nabcde", b"5"])
def test_chunks_that_end_early_are_refused(
    server: ScriptedServer, options: ReadingOptions, ending: bytes
) -> None:
    url = server.serve(chunked(BODY).removesuffix(b"0\r\n\r\n") + ending)
    with pytest.raises(SourceError, match="broke off before its end"):
        read(parse_source(url), options)


def test_padding_after_gzip_is_passed_over(server: ScriptedServer, options: ReadingOptions) -> None:
    for padding in (b"\n", b"\0" * 512, b"more"):
        url = server.serve(sized(gzip.compress(BODY) + padding, "Content-Encoding: gzip"))
        assert _paragraphs(url, options) == PARAGRAPHS


@pytest.mark.parametrize(
    "headers",
    [
        ("Content-Encoding: br",),
        ("Content-Encoding: zstd",),
        ("Content-Encoding: " + ", ".join(["gzip"] * 6),),
        ("Content-Encoding: gzip", "Content-Encoding: br"),
        ("Transfer-Encoding: gzip, chunked",),
        ("Transfer-Encoding: gzip",),
    ],
)
def test_codings_that_are_not_ours_are_refused(
    server: ScriptedServer, options: ReadingOptions, headers: tuple[str, ...]
) -> None:
    with pytest.raises(SourceError, match="cannot unpack"):
        read(parse_source(server.serve(sized(BODY, *headers))), options)


@pytest.mark.parametrize("coding", ["utf-8", "none", "identity", ""])
def test_what_is_no_coding_is_passed_over(
    server: ScriptedServer, options: ReadingOptions, coding: str
) -> None:
    url = server.serve(sized(BODY, f"Content-Encoding: {coding}"))
    assert _paragraphs(url, options) == PARAGRAPHS


def test_packed_nothing_without_end_is_too_large(
    server: ScriptedServer, options: ReadingOptions
) -> None:
    nothing = gzip.compress(b"") * 100_000
    url = server.serve(chunked(nothing, "Content-Encoding: gzip"))
    with pytest.raises(SourceError, match="larger than 1 MB"):
        read(parse_source(url), options)
