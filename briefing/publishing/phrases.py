"""What a briefing says of itself, in the language it is spoken in."""

from __future__ import annotations

from urllib.parse import urlsplit

from briefing.core.documents import Article, SourceKind, Statement, Summary, primary_language

# language → what is said where a place is known, else an author, else neither
ENDINGS = {
    "en": (
        "This summary was made by machine, from an article on {place}.",
        "This summary was made by machine, from an article by {author}.",
        "This summary was made by machine, from a text that you gave.",
    ),
    "ar": (
        "أُعدَّ هذا الملخّص آليًّا من مقال منشور على {place}.",
        "أُعدَّ هذا الملخّص آليًّا من مقال بقلم {author}.",
        "أُعدَّ هذا الملخّص آليًّا من نصّ قدّمتموه.",
    ),
}

# language → what is said in place of a sentence of which the translation fails, or the facts
OMITTED = {
    "en": (
        "[A sentence is left out: it could not be translated faithfully.]",
        "[A sentence is left out: the article does not bear it out.]",
    ),
    "ar": ("[جملة محذوفة: تعذّرت ترجمتها بدقة]", "[جملة محذوفة: لا يؤيّدها نصّ المقال]"),
}
DRAFTS = {
    "en": "Draft: this is a machine translation that nobody has checked, and it may be wrong.",
    "ar": "مسوّدة: هذه ترجمة آلية لم يراجعها أحد، وقد تكون خاطئة.",
}


def omitted(statement: Statement, language: str) -> str:
    """What is said in place of a statement that is not read out; in English if need be."""
    untranslated, unsupported = OMITTED.get(primary_language(language), OMITTED["en"])
    is_wrong = any(not verdict.passed for verdict in statement.article_checks)
    return unsupported if is_wrong else untranslated


def draft_notice(summary: Summary) -> str | None:
    """What a draft says of itself before all else; None where the summary is none."""
    if summary.translation is None or not summary.translation.is_draft:
        return None
    return DRAFTS.get(primary_language(summary.language), DRAFTS["en"])


def ending(language: str, article: Article) -> str | None:
    """The closing line, or None in a language that we have no words for."""
    phrases = ENDINGS.get(primary_language(language))
    if phrases is None:
        return None
    with_place, with_author, without = phrases
    place = _place(article)
    if place:
        return with_place.format(place=place)
    return with_author.format(author=article.author) if article.author else without


def _place(article: Article) -> str | None:
    if article.site:
        return article.site
    if article.source.kind is SourceKind.URL:
        return (urlsplit(article.source.location).hostname or "").removeprefix("www.") or None
    return None
