from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.documents import Article, Source, SourceKind
from briefing.core.errors import NoArticleError
from briefing.reading import ReadingOptions, read, text_of
from briefing.reading.web_page import looks_like_html, read_html

DATA = Path(__file__).parents[1] / "data" / "html"


def _read(page: str) -> Article:
    source = Source("-", SourceKind.STDIN)
    return read(source, ReadingOptions(), io.BytesIO(page.encode()))


@pytest.mark.parametrize("path", sorted(DATA.glob("*.html")), ids=lambda path: path.stem)
def test_golden_pages(path: Path) -> None:
    article = read(Source(str(path), SourceKind.FILE), ReadingOptions())
    assert text_of(article) == path.with_suffix(".expected.txt").read_text("utf-8")


def test_metadata() -> None:
    article = read(Source(str(DATA / "ferry.html"), SourceKind.FILE), ReadingOptions())
    assert article.author == "Marta Lindqvist"
    assert article.published == date(2024, 3, 12)
    assert article.site == "Coastal Courier"
    assert article.language == "en"
    assert article.warnings == ()


def test_headings_and_tables_are_no_sentences() -> None:
    article = read(Source(str(DATA / "ferry.html"), SourceKind.FILE), ReadingOptions())
    assert article.asides == (
        (2, "A ship without a crew"),
        (4, "Month | Sailings"),
        (4, "May | 12"),
        (4, "June | 26"),
    )
    assert not {text for _, text in article.asides} & set(article.sentences)


@pytest.mark.parametrize(
    ("text", "claimed", "expected"),
    [
        ("<!DOCTYPE html><p>x", False, True),
        ("\n<!-- a comment --><HTML>", False, True),
        ("<?xml version='1.0'?><html xmlns='x'>", False, True),
        ("<p>one</p><p>two</p>", False, True),
        ("<p>one</p>", True, True),
        ("Use <b> for bold and <p> for a paragraph.", False, False),
        ("No tags at all, though 1 < 2.", True, False),
        ("", True, False),
    ],
)
def test_html_is_known_by_its_content(text: str, claimed: bool, expected: bool) -> None:
    assert looks_like_html(text, claimed=claimed) is expected


@pytest.mark.parametrize(
    "body",
    [
        "<nav><a href='/'>Home</a><a href='/n'>News</a></nav><footer>All rights reserved</footer>",
        "<div>We use cookies to improve your experience.</div><button>Accept</button>",
        "<script>document.write('no')</script>",
        "",
        "<div>" * 50_000 + "deep",
    ],
)
def test_a_page_without_an_article(body: str) -> None:
    with pytest.raises(NoArticleError, match=r"no article|is not the article"):
        _read(f"<html><body>{body}</body></html>")


def test_a_short_page_is_an_article_too() -> None:
    article = _read("<html><title>Tea</title><p>Tea is late. It is always late.</p></html>")
    assert (article.title, article.sentences) == ("Tea", ("Tea is late.", "It is always late."))


def test_a_hostile_title_is_cleaned_and_kept_as_data() -> None:
    title = "../../etc/passwd \u202egnp.exe\u202c \u200b&#7;" + "word " * 100
    article = _read(
        f"<html><head><title>{title}</title></head><body>"
        "<p>The ferry left the harbour at noon on Tuesday.</p><p>Nobody was on it.</p>"
        "</body></html>"
    )
    assert article.title.startswith("../../etc/passwd gnp.exe word")
    assert len(article.title) <= 201
    assert article.title.isprintable()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<table>",
                "<tr>",
                "<td>",
                "<li>",
                "<a>",
                "</a>",
                "<script>",
                "<!--",
                "-->",
                "<h1>",
                "</h1>",
                "&amp;",
                "&#0;",
                "&#x110000;",
                "<b",
                "<<<",
                ">",
                "<html>",
                "</html>",
                "<svg>",
                "<pre>",
                "<br>",
                "Tea.",
                "Coffee",
            ]
        ),
        max_size=60,
    )
)
def test_broken_html_never_crashes(pieces: list[str]) -> None:
    read_html("<html><body>" + " ".join(pieces))
