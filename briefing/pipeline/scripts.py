"""The scripts of summaries: what is read out of each, and in which order."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.core.documents import Article, Summary
from briefing.core.settings import Settings
from briefing.language.arabic import with_bare_alifs
from briefing.language.diacritics import without_vowels
from briefing.language.languages import same
from briefing.publishing.phrases import ending, omitted, opening, spoken_draft_notice
from briefing.speaking.narrator import Script
from briefing.speaking.pronunciation.own import of_language
from briefing.speaking.wording.subjects import Subject, subject_of
from briefing.summarising.dating import without_own_date

_WORD = re.compile(r"\w+")
_ARTICLE = re.compile("^[وف]?(?:ال|بال|لل|كال)(?=..)")
_SHORT_WORD = 2


def script_of(article: Article, summary: Summary, settings: Settings) -> Script | None:
    """The script of a summary; in place of a statement that is withheld, it says so.

    Where the article comes from and its date stand first, the notice that a machine made the
    summary last. There is none for a draft, which is for reading beside its original. With
    `speak_drafts` one that passed its checks for the better half has its script, without what
    failed.
    """
    if not is_spoken(summary, settings):
        return None
    language = summary.language
    first = opening(language, article)
    if summary.is_draft:
        first = " ".join(filter(None, (spoken_draft_notice(summary), first)))
    return Script(
        language=language,
        title=spoken_title(article, summary),
        sentences=spoken_sentences(summary, article if first else None),
        ending=ending(language, article),
        opening=first,
        months=settings.months,
        paragraphs=paragraph_starts(article, summary),
        pronunciations=of_language(settings.pronunciations, language),
        territory=article.territory if same(language, article.language) else None,
        subject=subject_told(article, language),
    )


def subject_told(article: Article, language: str) -> Subject | None:
    """What an article tells of, for the wording of its summary in a language (BCP 47).

    A summary has few of the words that say so. None too where the article is in another language.
    """
    if not same(language, article.language):
        return None
    return subject_of((article.title, *article.sentences), article.language)


def paragraph_starts(article: Article, summary: Summary) -> tuple[int, ...]:
    """The indexes of the statements that are of another paragraph than the one before them."""
    places = [n for n, paragraph in enumerate(article.paragraphs) for _ in paragraph]
    of = [places[one.supports[0]] if one.supports else None for one in summary.statements]
    return tuple(
        n for n, (before, here) in enumerate(pairwise(of), 1) if here not in (None, before)
    )


def spoken_sentences(summary: Summary, told: Article | None = None) -> tuple[str, ...]:
    """What is read out for each statement: the statement, or that it is left out, or nothing.

    The date of an article that is told already is not said again.
    """
    if summary.is_draft:
        # An empty line is not spoken, and leaves the others their places.
        return tuple("" if one.is_faulty else one.text for one in summary.statements)
    return tuple(
        omitted(one, summary.language)
        if one.withheld
        else (without_own_date(one, told) if told else one.text)
        for one in summary.statements
    )


def spoken_title(article: Article, summary: Summary) -> str | None:
    """The title; None for one that the article's first sentence gave, or the summary's repeats.

    A translation has its title spoken where its original has, so that both say the same. The title
    of a draft that failed a check is not spoken.
    """
    if is_made_up(article):
        return None
    if summary.is_draft and summary.translation and summary.translation.title.is_faulty:
        return None
    first = summary.statements[0]
    if _repeats(first.original or first.text, article.title):
        return None
    return summary.title


def is_made_up(article: Article) -> bool:
    """Whether an article has no title but the first words of its text."""
    # Of an article that is known by the record of a briefing alone, some sentences are blank.
    first = next((one for one in article.sentences if one.strip()), "")
    return first.startswith(article.title.rstrip("…"))


def _repeats(sentence: str, title: str) -> bool:
    """Whether a sentence says every word of a title again; words of one or two letters apart."""
    words = _words(title)
    return bool(words) and words <= _words(sentence)


def _words(text: str) -> set[str]:
    folded = with_bare_alifs(without_vowels(text.casefold()))
    words = (_ARTICLE.sub("", word) for word in _WORD.findall(folded))
    return {word for word in words if len(word) > _SHORT_WORD or word.isdecimal()}


def is_spoken(summary: Summary, settings: Settings) -> bool:
    """Whether a summary is read out: no draft, or a good half of one that is asked for."""
    if not summary.is_draft:
        return True
    return settings.speak_drafts and 2 * _faulty(summary) <= len(summary.statements)


def unspoken_notice(summary: Summary, settings: Settings) -> str | None:
    """Why a summary is not read out; None for one that is."""
    if is_spoken(summary, settings):
        return None
    if not settings.speak_drafts:
        return (
            "the translation is a draft, for reading beside its original, and is not spoken: "
            "--speak-drafts speaks the sentences that passed every check"
        )
    count = len(summary.statements)
    return f"the draft is not spoken: {_faulty(summary)} of its {count} sentences failed a check"


def _faulty(summary: Summary) -> int:
    return sum(one.is_faulty for one in summary.statements)
