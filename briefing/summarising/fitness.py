"""Which sentences can stand in a briefing by themselves, judged by their form alone."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

UNFIT = 0.5
SIZE = 0.1
# The number of words of an English sentence that is neither a fragment nor a paragraph.
_BEST_SIZE = 20
_FEWEST_WORDS = 6
# Arabic and others write as one word what English writes as two or three.
_FEWEST_WORDS_ELSEWHERE = 4
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


def penalties(paragraphs: Sequence[Sequence[str]], language: str) -> list[float]:
    """How much each sentence of an article loses by its form, in the unit of a cosine.

    Sentences lose that a briefing should rather not quote: fragments, questions, speech without its
    speaker; in English also headings and captions without a full stop, asides of the author in the
    first person, words about the page ("pictured"), and any length far from the usual one.

    Args:
        paragraphs: An article's, each a sequence of sentences.
        language: BCP 47; what is known of wording is known for English only.
    """
    english = is_english(language)
    return [
        UNFIT * (inside_quote or _is_unfit(sentence, english)) + SIZE * english * _oddity(sentence)
        for paragraph in paragraphs
        for sentence, inside_quote in zip(paragraph, _inside_quotes(paragraph), strict=True)
    ]


def refers_back(sentences: Sequence[str], language: str) -> list[bool]:
    """Mark the sentences that open with a word whose meaning stands before them ("He", "This").

    The first sentence of an article is never marked. English only: elsewhere nothing is marked.
    """
    english = is_english(language)
    return [
        english and index > 0 and _REFERS_BACK.match(sentence) is not None
        for index, sentence in enumerate(sentences)
    ]


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag names English of any region."""
    return language.casefold().replace("_", "-").split("-")[0] == "en"


def _oddity(sentence: str) -> float:
    return abs(math.log(max(len(sentence.split()), 1) / _BEST_SIZE))


def _is_unfit(sentence: str, english: bool) -> bool:
    if _QUESTION.search(sentence) or _OPENS_QUOTING.match(sentence):
        return True
    if not english:
        # Full stops are left out too freely for their absence to tell a heading.
        return len(sentence.split()) < _FEWEST_WORDS_ELSEWHERE
    return bool(
        len(sentence.split()) < _FEWEST_WORDS
        or _UNFINISHED.search(sentence)
        or _SERVICE.search(sentence)
        or _FIRST_PERSON.search(_QUOTED.sub("", sentence))
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
