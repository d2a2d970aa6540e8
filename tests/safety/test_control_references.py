"""A character that no page may hold, or that nobody sees, costs itself and not the article."""

from __future__ import annotations

import io

import pytest

from briefing.core.documents import Article, Source, SourceKind
from briefing.reading import ReadingOptions, read
from briefing.reading.characters import clean_characters

_SENTENCES = (
    "The council of Har{}bour opened the new bridge over the river on Tuesday morning.",
    "It cost twelve million crowns, and three hundred people a day are expected to use it.",
)
_ARABIC = (
    "افتتح مجلس المدينة صباح الثل{}اثاء الجسر الجديد فوق النهر بعد عامين من أعمال البناء.",
    "وبلغت كلفة الجسر اثني عشر مليون دينار، ومن المتوقع أن يعبره مئات السكان كل يوم.",
)
_GONE = [
    "&#1;",
    "&#1",
    "&#x1;",
    "&#X00001;",
    "&#xFFFE;",
    "&#xFFFF;",
    "&#65534;",
    "&#8;",
    "&#x1b;",
    "&#xD800;",
    "&#xDFFF;",
    "&#x1FFFE;",
    "&#xFDD0;",
    "&#x110000;",
    "&#99999999999999999999;",
    "&#x7f;",
    "&#0;",
    "\x01",
    "\ufffe",
    "&#xE0041;&#xE007F;",
    "\U000e0049\U000e0067\U000e006e",
    "&#x" + "0" * 100_000 + "1;",
]


def _read(page: str) -> Article:
    return read(Source("-", SourceKind.STDIN), ReadingOptions(), io.BytesIO(page.encode()))


def _page(sentences: tuple[str, ...], planted: str) -> str:
    title = f"The bri{planted}dge"
    text = "".join(f'<p title="{planted}">{s.format(planted)}</p>' for s in sentences)
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"{text}</article></body></html>"
    )


@pytest.mark.parametrize("sentences", [_SENTENCES, _ARABIC], ids=["en", "ar"])
@pytest.mark.parametrize("planted", _GONE, ids=lambda text: ascii(text)[:30])
def test_it_costs_that_character(planted: str, sentences: tuple[str, ...]) -> None:
    article = _read(_page(sentences, planted))
    assert article.sentences == tuple(s.format("") for s in sentences)
    assert article.title == "The bridge"


@pytest.mark.parametrize(
    ("planted", "left"),
    [("&#11;", " "), ("&#12;", " "), ("&#150;", "–"), ("&#&#1;1;", "&#1;")],
)
def test_what_stands_in_its_place(planted: str, left: str) -> None:
    assert _read(_page(_SENTENCES, planted)).sentences[0] == _SENTENCES[0].format(left)


@pytest.mark.parametrize("planted", ["\x01", "\ufffe", "\U0010ffff", "\ud800", "\U000e0001"])
def test_pasted_text_loses_it_too(planted: str) -> None:
    assert clean_characters(_SENTENCES[0].format(planted)) == _SENTENCES[0].format("")
