"""The first line of a recording says where it comes from, the last that a machine made it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.articles import FLOOD, article_of

from briefing.core.documents import Article, Source, SourceKind
from briefing.language.languages import firsts
from briefing.publishing.phrases import _phrases, ending, opening

ARTICLE = article_of(FLOOD)
PAGE = Source("https://www.harbour.example/news/1", SourceKind.URL)


DAY = date(2016, 6, 2)


@pytest.mark.parametrize(
    ("article", "english", "arabic"),
    [
        (
            replace(ARTICLE, site="Harbour News", author="Ada Berg", published=DAY),
            "From Harbour News, 2 June 2016.",
            "نقلًا عن Harbour News، 2 يونيو 2016.",
        ),
        (replace(ARTICLE, site="Harbour News"), "From Harbour News.", "نقلًا عن Harbour News."),
        (
            replace(ARTICLE, source=PAGE, author="Ada Berg"),
            "From harbour.example.",
            "نقلًا عن harbour.example.",
        ),
        (
            replace(ARTICLE, author="Ada Berg", published=DAY),
            "By Ada Berg, 2 June 2016.",
            "بقلم Ada Berg، 2 يونيو 2016.",
        ),
        (
            replace(ARTICLE, published=DAY),
            "From an article of 2 June 2016.",
            "من مقال بتاريخ 2 يونيو 2016.",
        ),
        (ARTICLE, None, None),
    ],
)
def test_a_recording_begins_with_the_site_or_else_the_author_and_the_date(
    article: Article, english: str | None, arabic: str | None
) -> None:
    assert opening("en-GB", article) == english
    assert opening("ar", article) == arabic


def test_it_ends_with_the_notice_that_a_machine_made_it() -> None:
    assert (
        ending("en", replace(ARTICLE, site="Harbour News")) == "This summary was made by machine."
    )
    assert (ending("en", ARTICLE) or "").endswith("from a text that you gave.")
    assert (ending("ar", ARTICLE) or "").endswith("قدّمتموه.")


def test_a_language_without_words_of_ours_has_none() -> None:
    assert ending("de", ARTICLE) is None


def test_every_language_of_the_first_level_has_phrases_and_names_place_and_author() -> None:
    for language in firsts():
        phrases = _phrases()[language]
        assert phrases.keys() == _phrases()["en"].keys()
        assert "{place}" in phrases["opening_place"]
        assert "{author}" in phrases["opening_author"]
