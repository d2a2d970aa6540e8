"""The closing line of a briefing says where it comes from, in its language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.articles import FLOOD, article_of

from briefing.core.documents import Article, Source, SourceKind
from briefing.language.languages import firsts
from briefing.publishing.phrases import _phrases, ending

ARTICLE = article_of(FLOOD)
PAGE = Source("https://www.harbour.example/news/1", SourceKind.URL)


@pytest.mark.parametrize(
    ("article", "english", "arabic"),
    [
        (replace(ARTICLE, site="Harbour News", author="Ada Berg"), "on Harbour News.", "Harbour"),
        (replace(ARTICLE, source=PAGE, author="Ada Berg"), "on harbour.example.", "harbour"),
        (replace(ARTICLE, author="Ada Berg"), "from an article by Ada Berg.", "بقلم Ada Berg."),
        (ARTICLE, "from a text that you gave.", "قدّمتموه."),
    ],
)
def test_it_names_the_site_or_else_the_author(article: Article, english: str, arabic: str) -> None:
    assert (ending("en-GB", article) or "").endswith(english)
    assert arabic in (ending("ar", article) or "")


def test_a_language_without_words_of_ours_has_none() -> None:
    assert ending("de", ARTICLE) is None


def test_every_language_of_the_first_level_has_phrases_and_names_place_and_author() -> None:
    for language in firsts():
        phrases = _phrases()[language]
        assert phrases.keys() == _phrases()["en"].keys()
        assert "{place}" in phrases["ending_place"]
        assert "{author}" in phrases["ending_author"]
