"""Meanings that an English and an Arabic sentence share, by a small dictionary.

No dictionary is complete and no translation word for word, so single words prove nothing. But of
the words of one sentence that the dictionary knows, a true translation has most, and another
sentence few. Names count too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.language import arabic, tables
from briefing.language.transliteration import skeletons
from briefing.language.words import plain, stem

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Arabic stems of two letters that stand for too many words.
_TOO_SHORT = frozenset(
    ["في", "ال", "من", "ان", "ما", "ات", "ني", "سي", "عل", "كم", "لا", "لم", "لن"]
)
_Meanings = frozenset[int]
_NONE: _Meanings = frozenset()
# How much a name that both have counts, by its number of consonants.
_NAME_WEIGHT = {2: 0.4, 3: 1.2}
_LONG_NAME_WEIGHT = 2.0
_NAME_MISSING = -0.15


@dataclass(frozen=True, slots=True)
class SentenceMeanings:
    """The meanings and names of a sentence.

    Attributes:
        meanings: The meanings, as row numbers of the dictionary, of each word that it has.
        words: All words, in the form in which they are compared.
        names: The consonants of its names; none for Arabic, which has no capitals.
    """

    meanings: tuple[_Meanings, ...]
    words: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def every(self) -> _Meanings:
        """All the meanings that some word may have."""
        return _NONE.union(*self.meanings)


def read_english(text: str) -> SentenceMeanings:
    """The meanings and names of an English sentence."""
    words = tuple(plain(word) for word in _WORD.findall(text))
    found = (_english(word) for word in words)
    names = (skeletons.skeleton(name) for name in skeletons.names(text))
    return SentenceMeanings(
        tuple(filter(None, found)), words, tuple(name for name in names if len(name) > 1)
    )


def read_arabic(text: str) -> SentenceMeanings:
    """The meanings of an Arabic sentence."""
    words = tuple(arabic.words(text))
    return SentenceMeanings(tuple(filter(None, map(_arabic, words))), words, ())


def likeness(one: SentenceMeanings, other: SentenceMeanings, share: float) -> float:
    """Meanings that two sentences share beyond chance; below zero, they differ.

    Args:
        one: A sentence.
        other: A sentence that may be its translation.
        share: The share of its known words that any other sentence would have too.
    """
    known = len(one.meanings) + len(other.meanings)
    first, second = one.every, other.every
    met = sum(bool(word & second) for word in one.meanings)
    met += sum(bool(word & first) for word in other.meanings)
    return met - share * known + _names(one, other) + _names(other, one)


def _names(one: SentenceMeanings, other: SentenceMeanings) -> float:
    if not one.names:
        return 0.0
    there = frozenset[str]().union(*(skeletons.skeletons(word) for word in other.words))
    total = 0.0
    for name in dict.fromkeys(one.names):
        if name in there:
            total += _NAME_WEIGHT.get(len(name), _LONG_NAME_WEIGHT)
        else:
            total += _NAME_MISSING
    return total


@lru_cache(maxsize=1 << 13)
def _english(word: str) -> _Meanings:
    return _lexicon()[0].get(stem(word), _NONE)


@lru_cache(maxsize=1 << 15)
def _arabic(word: str) -> _Meanings:
    table = _lexicon()[1]
    return _NONE.union(*(table.get(form, _NONE) for form in arabic.stems(word)))


@cache
def _lexicon() -> tuple[Mapping[str, _Meanings], Mapping[str, _Meanings]]:
    """The meanings of English and of Arabic stems."""
    english: dict[str, set[int]] = defaultdict(set)
    arab: dict[str, set[int]] = defaultdict(set)
    for meaning, (left, right) in enumerate(tables.rows("en-ar/lexicon", 2)):
        for word in left.split():
            english[stem(plain(word))].add(meaning)
        for word in right.split():
            form = arabic.listed(word)
            if form not in _TOO_SHORT:
                arab[form].add(meaning)
    return _frozen(english), _frozen(arab)


def _frozen(meanings: Mapping[str, set[int]]) -> Mapping[str, _Meanings]:
    return {word: frozenset(found) for word, found in meanings.items()}
