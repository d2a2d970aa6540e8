"""Random pages and pasted texts are read, or refused in one sentence; see `--fuzz`."""

from __future__ import annotations

import io
import random
import time

import pytest

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import BriefingError
from briefing.reading import ReadingOptions, read

SEED = 12
LONGEST = 20.0
WORDS = (
    "The council opened the bridge on Tuesday. ",
    "It cost 3.5 million crowns, she said. ",
    "افتتح المجلس الجسر يوم الثلاثاء. ",
    "新桥开放了。",
    "“Yes,” he said. ",
    "By Ann Other\n",
    "1 May 2026\n",
    "Share this\n",
    "Read more\n",
    "- item\n",
    "a | b | c\n",
    "Photo: Ann Other\n",
    "* * *\n",
    "\n\n",
    "\t",
    "  ",
    "U.S. ",
    "http://example.invalid/x ",
    "me@example.invalid ",
    "\u200d",
    "\u00ad\n",
    "\u202e",
    "e\u0301",
    "\u0323\u0301",
    "\U000e0041",
    "\x00",
    "\x1b[1m",
    "\ufeff",
    "\ufffe",
    "\r",
    "\r\n",
    "\x85",
    "\u2028",
    "😀",
    "&amp;",
    "&#x1;",
    "&#99999999;",
    "&",
    ".",
    "…",
    "؟",
    "[1]",
    "(",
    ")",
    '"',
    "'",
    "«",
    "#",
    "> ",
    "**",
    "`",
    "|",
    "=",
    "-\n",
    "7",
    "٧",
)
TAGS = (
    "html",
    "head",
    "body",
    "title",
    "meta",
    "p",
    "div",
    "article",
    "h1",
    "h2",
    "a",
    "b",
    "span",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "time",
    "script",
    "style",
    "svg",
    "math",
    "template",
    "br",
    "img",
    "blockquote",
    "pre",
    "select",
    "option",
    "noscript",
    "iframe",
    "section",
    "figure",
    "base",
)
ATTRIBUTES = (
    "class=comments",
    "id='x'",
    'href="/a"',
    "href=javascript:x",
    "datetime=2026-05-01",
    "lang=ar",
    'property="og:title"',
    'content="2026-13-99"',
    'name="date"',
    "charset=utf-7",
    "style=display:none",
    'type="application/ld+json"',
    "dir=rtl",
    "=",
    "'",
    '"',
    "hidden",
    "\x00=1",
    "xml:lang='??'",
)
OTHER = (
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml version='1.0' encoding='utf-16'?>",
    "<!DOCTYPE html>",
    "<",
    ">",
    "</",
    "/>",
    '{"datePublished": "2026-05-01", "headline": [',
    "]}",
    "{}",
    "\x00",
)
CODECS = ("utf-8", "utf-8", "utf-8", "utf-16", "utf-8-sig", "cp1256", "cp1252", "utf-32")


def some(chance: random.Random, parts: tuple[str, ...], most: int) -> str:
    """Parts at random, one of them now and then repeated."""
    made = []
    for _ in range(chance.randrange(1, most)):
        times = chance.choice((1, 1, 1, 1, 2, 30)) if chance.random() > 0.01 else 2_000
        made.append(chance.choice(parts) * times)
    return "".join(made)


def page(chance: random.Random) -> str:
    """Tags, attributes, texts and what is none of these."""
    made = [chance.choice(("<!doctype html>", "<html>", "<p>", ""))]
    for _ in range(chance.randrange(1, 40)):
        tag, kind = chance.choice(TAGS), chance.random()
        if kind < 0.4:
            attributes = " ".join(chance.choice(ATTRIBUTES) for _ in range(chance.randrange(4)))
            made.append(f"<{tag} {attributes}>" * chance.choice((1, 1, 1, 1, 1, 200)))
        elif kind < 0.6:
            made.append(f"</{tag}>")
        else:
            made.append(some(chance, OTHER if kind > 0.95 else WORDS, 6))
    return "".join(made)


def source(chance: random.Random) -> bytes:
    """A page or a text in some encoding, now and then cut or damaged."""
    text = page(chance) if chance.random() < 0.6 else some(chance, WORDS, 30)
    data = bytearray(text.encode(chance.choice(CODECS), "replace"))
    for _ in range(chance.choice((0, 0, 0, 1, 10)) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data[: chance.randrange(len(data))] if data and chance.random() < 0.1 else data)


@pytest.mark.filterwarnings("ignore")  # of parsers, about what was made to be odd
def test_a_random_source_makes_an_article_or_one_sentence(fuzz_count: int) -> None:
    chance = random.Random(SEED)
    for number in range(fuzz_count):
        given = io.BytesIO(source(chance))
        began = time.monotonic()
        try:
            article = read(Source("-", SourceKind.STDIN), ReadingOptions(), given)
        except BriefingError as error:
            said, exit_code = str(error), error.exit_code
        else:
            said, exit_code = article.title, 1
            assert all(map(str.strip, article.sentences)), number
            assert "".join(article.sentences).encode("utf-8"), number
        assert exit_code == 1, number
        assert "\n" not in said.encode("utf-8").decode(), number
        assert time.monotonic() - began < LONGEST, number
