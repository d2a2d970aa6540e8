"""Words that a statement affirms and its article only denies: "has agreed" of "has not agreed".

The same word is looked for all over the article, and the words round it are compared. Where most of
them stand round the word denied, and fewer round the word affirmed, the statement has lost a "not".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.language.negation.scope import (
    DENIES,
    NOT_WHOLLY,
    SOFT_STEMS,
    denying_tokens,
    governed,
    softly_near,
)

# How many telling words on either side of a word are compared.
_AROUND = 6
# Fewer in common may be chance: "run" is said of many things.
_FEWEST = 2
# A quotation of several sentences counts as one sentence of an article.
_SENTENCE = re.compile(r"(?<=[.!?؟])['’\"”»]?\s+(?=[^a-z\d])")


# "يوافق" of "لم يوافق" is "وافق" where it is affirmed.
_IMPERFECT = re.compile(r"^[يتن](?=[\u0621-\u064a]{3})")


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of a telling word that is neither a name nor a number.

    Attributes:
        word: Its stem.
        forms: Its stem, and that of another tense.
        around: The stems of the telling words round it.
        is_denied: Whether it is the first that a negation governs.
        is_beside: Whether it stands in the clause of a negation, before or behind it.
        is_softly: Whether it stands near a word that denies without a "not".
    """

    word: str
    forms: frozenset[str]
    around: frozenset[str]
    is_denied: bool
    is_beside: bool
    is_softly: bool


def affirmed_wrongly(statement: str, sentences: Sequence[str]) -> str:
    """The stem of a word that a statement affirms and an article denies; empty where none is.

    Args:
        statement: A sentence in English or Arabic.
        sentences: Those of its article, all of them.
    """
    for said in _places(statement):
        if said.is_beside or said.is_softly:
            continue
        there = [
            place
            for sentence in sentences
            for place in _places(sentence)
            if place.forms & said.forms
        ]
        denied = _most_shared(said, (place for place in there if place.is_denied))
        plainly = (place for place in there if not place.is_denied and not place.is_softly)
        if denied >= _FEWEST and denied > _most_shared(said, plainly):
            return said.word
    return ""


def _most_shared(said: _Place, places: Iterable[_Place]) -> int:
    return max((len(said.around & place.around) for place in places), default=0)


@lru_cache(maxsize=1 << 10)
def _places(text: str) -> tuple[_Place, ...]:
    parts = _SENTENCE.split(text)
    return tuple(place for part in parts for place in _places_of(NOT_WHOLLY.sub(" ", part)))


def _places_of(sentence: str) -> Iterator[_Place]:
    found = denying_tokens(sentence)
    first: set[int] = set()
    beside: set[int] = set()
    softly: set[int] = set()
    for index, token in enumerate(found):
        if token.word in DENIES:
            under = list(governed(found, index))
            first |= set(under[:1])
            clause = token.clause
            beside |= {at for at, other in enumerate(found) if other.clause == clause}
        elif token.stem in SOFT_STEMS:
            softly |= set(softly_near(found, index))
    telling = [index for index, token in enumerate(found) if token.tells]
    for rank, index in enumerate(telling):
        word = found[index].stem
        # The Arabic tatweel alone is a word without a letter.
        if found[index].is_name or not word or word[0].isdecimal():
            continue
        near = telling[max(0, rank - _AROUND) : rank + _AROUND + 1]
        yield _Place(
            word,
            frozenset({word, _IMPERFECT.sub("", word, count=1)}),
            frozenset(found[at].stem for at in near) - {word},
            index in first,
            index in beside,
            index in softly,
        )
