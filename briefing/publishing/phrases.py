"""The sentences that a briefing says about itself, in its language.

Each language has its file, `data/phrases.TAG.toml`.
"""

from __future__ import annotations

import tomllib
from datetime import date
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


def phrase(name: str, language: str, /, **values: object) -> str:
    """A phrase of a language (BCP 47), else of English, with its values filled in."""
    phrases = _phrases()
    return phrases.get(primary_language(language), phrases["en"])[name].format(**values)


def has_phrases(language: str) -> bool:
    """Whether a language (BCP 47) has phrases of its own."""
    return primary_language(language) in _phrases()


def own_or_english(language: str) -> str:
    """A language (BCP 47) that has phrases, or else English."""
    return language if has_phrases(language) else "en"


def omitted(statement: Statement, language: str) -> str:
    """The notice in place of a statement that is not read out; in English if need be."""
    is_wrong = any(not result.passed for result in statement.article_checks)
    return phrase("omitted_unsupported" if is_wrong else "omitted_untranslated", language)


def draft_notice(summary: Summary) -> str | None:
    """The notice before all else that a summary is a draft; None where it is none."""
    return phrase("draft", summary.language) if summary.is_draft else None


def title_alone(summary: Summary) -> str:
    """The title for a place that shows it by itself: a tag, a feed, a list, a file's name.

    That of a draft says that it is one, and has its original beside it; where it failed a check,
    the original stands in its place.
    """
    translation = summary.translation
    if translation is None or not translation.is_draft:
        return summary.title
    title, original = translation.title, translation.title.original
    name = "draft_title_failed" if title.is_faulty and original else "draft_title"
    return phrase(name, summary.language, title=summary.title, original=original or "?")


def spoken_draft_notice(summary: Summary) -> str:
    """The start of a draft's recording: how many of its sentences are left out."""
    omitted_count = sum(one.is_faulty for one in summary.statements)
    return phrase(
        "draft_spoken", summary.language, omitted=omitted_count, count=len(summary.statements)
    )


def opening(language: str, article: Article) -> str | None:
    """The first line, where an article comes from and its date; None where nothing is known.

    It is None in a language (BCP 47) without phrases, too.
    """
    place = _place(article)
    if not has_phrases(language):
        return None
    if not (place or article.author):
        if article.published is None:
            return None
        return phrase("opening_date", language, date=in_words(article.published, language))
    name = "opening_place" if place else "opening_author"
    values = {"place": place, "author": article.author}
    if article.published is None:
        return phrase(name, language, **values)
    return phrase(f"{name}_date", language, date=in_words(article.published, language), **values)


def in_words(day: date, language: str) -> str:
    """A day with its month's name: wording for the ear makes an ordinal of its figure."""
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale=primary_language(language))


def ending(language: str, article: Article) -> str | None:
    """The closing line; None in a language without phrases."""
    if not has_phrases(language):
        return None
    return phrase("ending_told" if opening(language, article) else "ending", language)


def _place(article: Article) -> str | None:
    if article.site:
        return article.site
    if article.source.kind is SourceKind.URL:
        return (urlsplit(article.source.location).hostname or "").removeprefix("www.") or None
    return None
