"""The sentences that a briefing says about itself, in its language.

Each language has its file, `data/phrases.TAG.toml`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from briefing.core.documents import Article, SourceKind, Statement, Summary, primary_language

_DATA = Path(__file__).parent / "data"


@cache
def _phrases() -> dict[str, dict[str, str]]:
    """The phrases of every language that has some, by its primary tag, then by their names."""
    return {
        path.name.split(".")[1]: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in _DATA.glob("phrases.*.toml")
    }


def _phrase(name: str, language: str) -> str:
    phrases = _phrases()
    return phrases.get(primary_language(language), phrases["en"])[name]


def omitted(statement: Statement, language: str) -> str:
    """The notice in place of a statement that is not read out; in English if need be."""
    is_wrong = any(not result.passed for result in statement.article_checks)
    return _phrase("omitted_unsupported" if is_wrong else "omitted_untranslated", language)


def draft_notice(summary: Summary) -> str | None:
    """The notice before all else that a summary is a draft; None where it is none."""
    if summary.translation is None or not summary.translation.is_draft:
        return None
    return _phrase("draft", summary.language)


def ending(language: str, article: Article) -> str | None:
    """The closing line; None in a language without phrases."""
    if primary_language(language) not in _phrases():
        return None
    place = _place(article)
    if place:
        return _phrase("ending_place", language).format(place=place)
    if article.author:
        return _phrase("ending_author", language).format(author=article.author)
    return _phrase("ending", language)


def _place(article: Article) -> str | None:
    if article.site:
        return article.site
    if article.source.kind is SourceKind.URL:
        return (urlsplit(article.source.location).hostname or "").removeprefix("www.") or None
    return None
