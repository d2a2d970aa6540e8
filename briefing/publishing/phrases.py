"""The sentences that a briefing says about itself, in its language.

Each language has its file, `data/phrases.TAG.toml`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from briefing.core.documents import Article, SourceKind, Statement, Summary, primary_language

_DATA = Path(__file__).parent / "data"


class _Ending(msgspec.Struct, frozen=True):
    place: str
    author: str
    neither: str


class _Omitted(msgspec.Struct, frozen=True):
    untranslated: str
    unsupported: str


class _Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    draft: str
    ending: _Ending
    omitted: _Omitted


@cache
def _phrases() -> dict[str, _Phrases]:
    """The phrases of every language that has some, by its primary tag."""
    return {
        path.name.split(".")[1]: msgspec.convert(tomllib.loads(path.read_text("utf-8")), _Phrases)
        for path in _DATA.glob("phrases.*.toml")
    }


def _in_language(language: str) -> _Phrases:
    return _phrases().get(primary_language(language)) or _phrases()["en"]


def omitted(statement: Statement, language: str) -> str:
    """The notice in place of a statement that is not read out; in English if need be."""
    phrases = _in_language(language).omitted
    is_wrong = any(not result.passed for result in statement.article_checks)
    return phrases.unsupported if is_wrong else phrases.untranslated


def draft_notice(summary: Summary) -> str | None:
    """The notice before all else that a summary is a draft; None where it is none."""
    if summary.translation is None or not summary.translation.is_draft:
        return None
    return _in_language(summary.language).draft


def ending(language: str, article: Article) -> str | None:
    """The closing line; None in a language without phrases."""
    phrases = _phrases().get(primary_language(language))
    if phrases is None:
        return None
    place = _place(article)
    if place:
        return phrases.ending.place.format(place=place)
    if article.author:
        return phrases.ending.author.format(author=article.author)
    return phrases.ending.neither


def _place(article: Article) -> str | None:
    if article.site:
        return article.site
    if article.source.kind is SourceKind.URL:
        return (urlsplit(article.source.location).hostname or "").removeprefix("www.") or None
    return None
