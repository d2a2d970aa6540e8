"""Pages that were made to stall their readers are refused, saying of what they have too many."""

from __future__ import annotations

import io

import pytest

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.page_bounds import excess_of

_SENTENCES = (
    "The council of Harbour opened the new bridge over the river on Tuesday morning.",
    "It cost twelve million crowns, and three hundred people a day are expected to use it.",
)
_MANY = " ".join(f"a{number}=1" for number in range(100_000))


def _page(before: str) -> str:
    text = "".join(f"<p>{sentence}</p>" for sentence in _SENTENCES)
    return (
        f"<!doctype html><html><body>{before}<article><h1>The bridge</h1>{text}</article></body>"
        "</html>"
    )


def _read(page: str) -> tuple[str, ...]:
    source = Source("-", SourceKind.STDIN)
    return read(source, ReadingOptions(), io.BytesIO(page.encode())).sentences


@pytest.mark.parametrize(
    ("before", "says"),
    [
        (f"<p {_MANY}>x</p>", "more than 1,000 attributes in one tag"),
        (f"<p {_MANY}", "more than 1,000 attributes in one tag"),
        (f"<body {_MANY}>", "more than 1,000 attributes in one tag"),
        (f"<p\n{_MANY.replace('=1 ', '/')}>x</p>", "more than 1,000 attributes in one tag"),
        (f"<p {_MANY.replace('=1', '')}>x</p>", "more than 1,000 attributes in one tag"),
        (f"<p {_MANY.replace('1 ', chr(34) + '>' + chr(34))}>x", "more than 1,000 attributes"),
        # What looks like a value in quotation marks is none.
        (f'<p =" {_MANY}">x</p>', "more than 1,000 attributes in one tag"),
        (f'<p x=y=" {_MANY}">x</p>', "more than 1,000 attributes in one tag"),
        (f"<!-- <a x='--><p {_MANY}>x</p>", "more than 1,000 attributes in one tag"),
        (f"<script>a<b x='</script><p {_MANY}>x</p>", "more than 1,000 attributes in one tag"),
        (f"<p {' '.join(f'a{n}=1' for n in range(900))}>x" * 400, "more than 300,000 attributes"),
        ("<b>" * 100_001, "more than 100,000 tags"),
        ("<a x='<b y=\"" * 40_000, "more than 1,000 attributes in one tag"),
        ("<b x=" * 900 + " " * 10_000_000 + ">", "tags inside tags without end"),
    ],
)
def test_they_are_refused(before: str, says: str) -> None:
    with pytest.raises(SourceError, match=f"^standard input is a page of {says}.*: save the"):
        _read(_page(before))


@pytest.mark.parametrize(
    "before",
    [
        f"<p {' '.join(f'a{number}=1' for number in range(1000))}>x</p>",
        f"<p class='{' '.join(f'c{number}' for number in range(20_000))}'>x</p>",
        f"<p>{_MANY}</p>",
        f"<p data-html='{'<p>x</p>' * 2_000}'>x</p>",
        f"<p {' ' * 1_000_000}>x</p>",
        f"<p>{'&amp;&#1;' * 20_000}</p>",
    ],
    ids=["attributes", "classes", "text", "markup in a value", "spaces", "entities"],
)
def test_large_things_are_read(before: str) -> None:
    assert set(_SENTENCES) <= set(_read(_page(before)))


def test_very_many_short_blocks_get_no_second_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    # It takes time as their square: 8,000 took over a minute.
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("trafilatura.external.try_justext", never)
    assert set(_SENTENCES) <= set(_read(_page("<p>x y z</p>" * 8_000)))


@pytest.mark.parametrize(
    "many",
    [
        f"<p>{'a<sup>1</sup>' * 2_000}</p>",
        f"<p>{'<sup>1</sup>/<sub>2</sub>' * 2_000}</p>",
        f"<p>{'<span>Ab.</span>' * 2_000}</p>",
        f"{'<div>' * 200}{'<p hidden>x y z.</p>' * 1_000}{'</div>' * 200}",
        "<div class='a'><p>A part of it that is as long as a sentence.</p></div>" * 1_000,
        f"<ul>{'<li>x y z</li>' * 2_000}</ul>",
    ],
    ids=["superscripts", "fractions", "spans", "deep and hidden", "parts", "items"],
)
def test_very_many_of_what_is_looked_at_are_read(many: str) -> None:
    assert set(_SENTENCES) <= set(_read(_page(many)))


def test_very_many_times_are_not_all_looked_at() -> None:
    page = _page("<header>" * 50 + "<h1>x</h1>" + "<time>y y z</time>" * 8_000)
    assert set(_SENTENCES) <= set(_read(page))


@pytest.mark.parametrize("size", [1, 100, 10_000])
def test_ordinary_pages_are_within_bounds(size: int) -> None:
    assert excess_of(_page("<div class=\"a\" id=b hidden data-c='d'><br/></div>" * size)) is None
