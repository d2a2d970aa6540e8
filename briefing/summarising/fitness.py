"""Which sentences can stand in a briefing by themselves, judged by their form alone."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.core.documents import primary_language

UNFIT = 0.5
SIZE = 0.1
_QUESTION = re.compile(r"[?؟][\"'”’»)\]]*$")
_OPENS_QUOTING = re.compile(r"[\"'“‘«„]")
_UNFINISHED = re.compile(r"\w$")
_QUOTED = re.compile(r"(?<!\w)[\"'“‘].*?[\"'”’](?!\w)")
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b")
_SERVICE = re.compile(
    r"(?i)\bscroll down for\b|\bcontributed to this report\b|\bclick here\b|\bshare this\b"
    r"|\bread more\b|\((?:pictured|above|below|left|right|centre|center)\b"
)
_REFERS_BACK = re.compile(
    r"(?i)(?:(?:but|and|so|yet|however),? )?"
    r"(?:he|she|it|they|these|those|his|her|hers|its|their|such|"
    # "This week" refers to the calendar.
    r"th(?:is|at)(?! (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|winter)))\b"
)


@dataclass(frozen=True, slots=True)
class _Form:
    """What is known of the sentences of a language.

    `fewest_words` is below what a whole sentence has, `best_size` the words of one that is neither
    a fragment nor a paragraph; `unfit` is found in what should not be quoted, `unfit_unquoted` too
    but not within quotation marks; `refers_back` opens what needs the sentence before it.
    """

    fewest_words: int
    best_size: int | None = None
    unfit: tuple[re.Pattern[str], ...] = ()
    unfit_unquoted: tuple[re.Pattern[str], ...] = ()
    refers_back: re.Pattern[str] | None = None


_FORMS = {
    "en": _Form(
        fewest_words=6,
        best_size=20,
        unfit=(_UNFINISHED, _SERVICE),
        unfit_unquoted=(_FIRST_PERSON,),
        refers_back=_REFERS_BACK,
    ),
}
# Arabic and others write as one word what English writes as two or three, and leave full stops out
# too freely for their absence to tell a heading.
_ELSEWHERE = _Form(fewest_words=4)


def penalties(paragraphs: Sequence[Sequence[str]], language: str) -> list[float]:
    """How much each sentence of an article loses by its form, in the unit of a cosine.

    Sentences lose that a briefing should rather not quote: fragments, questions, speech without its
    speaker; in English also headings and captions without a full stop, asides of the author in the
    first person, words about the page ("pictured"), and any length far from the usual one.

    Args:
        paragraphs: An article's, each a sequence of sentences.
        language: BCP 47; what is known of wording is known for English only, so far.
    """
    form = _form(language)
    return [
        UNFIT * (inside_quote or _is_unfit(sentence, form)) + SIZE * _oddity(sentence, form)
        for paragraph in paragraphs
        for sentence, inside_quote in zip(paragraph, _inside_quotes(paragraph), strict=True)
    ]


def refers_back(sentences: Sequence[str], language: str) -> list[bool]:
    """Mark the sentences that open with a word whose meaning stands before them ("He", "This").

    The first sentence of an article is never marked, nor any whose language (BCP 47) we do not
    know so well.
    """
    opening = _form(language).refers_back
    return [
        opening is not None and index > 0 and opening.match(sentence) is not None
        for index, sentence in enumerate(sentences)
    ]


def _form(language: str) -> _Form:
    return _FORMS.get(primary_language(language), _ELSEWHERE)


def _oddity(sentence: str, form: _Form) -> float:
    if form.best_size is None:
        return 0.0
    return abs(math.log(max(len(sentence.split()), 1) / form.best_size))


def _is_unfit(sentence: str, form: _Form) -> bool:
    unquoted = _QUOTED.sub("", sentence)
    return bool(
        _QUESTION.search(sentence)
        or _OPENS_QUOTING.match(sentence)
        or len(sentence.split()) < form.fewest_words
        or any(pattern.search(sentence) for pattern in form.unfit)
        or any(pattern.search(unquoted) for pattern in form.unfit_unquoted)
    )


def _inside_quotes(paragraph: Sequence[str]) -> list[bool]:
    """Mark the sentences that begin inside a quotation which an earlier one opened."""
    marks = []
    is_open = False
    for sentence in paragraph:
        marks.append(is_open)
        for mark in sentence:
            if mark == '"':
                is_open = not is_open
            elif mark in "“”":
                is_open = mark == "“"
    return marks
