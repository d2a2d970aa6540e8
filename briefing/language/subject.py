"""Whether two sentences in English and Arabic are about the same things.

No dictionary is complete and no translation word for word, so single words prove nothing; but of
what a small dictionary knows in one sentence, a true translation has most, and another sentence
little. Names and numbers count too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.language import arabic
from briefing.language.lexicon_acts import ACTS
from briefing.language.lexicon_health import HEALTH
from briefing.language.lexicon_qualities import QUALITIES
from briefing.language.lexicon_things import THINGS
from briefing.language.mentions import entries
from briefing.language.transliteration import skeletons
from briefing.language.words import plain, stem

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Arabic words of two letters that our plain form makes of two words.
_TOO_SHORT = frozenset(
    ["في", "ال", "من", "ان", "ما", "ات", "ني", "سي", "عل", "كم", "لا", "لم", "لن"]
)
_Meanings = frozenset[int]
_NONE: _Meanings = frozenset()
# How much a name that is written alike tells, by its number of consonants.
_NAME_WEIGHT = {2: 0.4, 3: 1.2}
_LONG_NAME_WEIGHT = 2.0
_NAME_MISSING = -0.15


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sentence is about: the meanings of each of its words, its words and its names."""

    meanings: tuple[_Meanings, ...]
    words: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def every(self) -> _Meanings:
        """All the meanings that some word may have."""
        return _NONE.union(*self.meanings)


def read_english(text: str) -> Subject:
    """The meanings and names of an English sentence."""
    words = tuple(plain(word) for word in _WORD.findall(text))
    found = (_english(word) for word in words)
    names = (skeletons.skeleton(name) for name in skeletons.names(text))
    return Subject(
        tuple(filter(None, found)), words, tuple(name for name in names if len(name) > 1)
    )


def read_arabic(text: str) -> Subject:
    """The meanings of an Arabic sentence; its script has no capitals to tell names by."""
    words = tuple(arabic.words(text))
    return Subject(tuple(filter(None, map(_arabic, words))), words, ())


def likeness(one: Subject, other: Subject, share: float) -> float:
    """How much more two sentences share than by chance: below zero, they tell different things.

    Args:
        one: A sentence.
        other: What may be its translation.
        share: The share of the known words that another sentence would have too.
    """
    known = len(one.meanings) + len(other.meanings)
    first, second = one.every, other.every
    met = sum(bool(word & second) for word in one.meanings)
    met += sum(bool(word & first) for word in other.meanings)
    return met - share * known + _names(one, other) + _names(other, one)


def _names(one: Subject, other: Subject) -> float:
    if not one.names:
        return 0.0
    there = frozenset[str]().union(*(skeletons.skeletons(word) for word in other.words))
    total = 0.0
    for name in set(one.names):
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
    english: dict[str, set[int]] = defaultdict(set)
    arab: dict[str, set[int]] = defaultdict(set)
    lines = [line for table in (ACTS, HEALTH, THINGS, QUALITIES) for line in entries(table)]
    for meaning, line in enumerate(lines):
        left, _, right = line.partition("|")
        for word in left.split():
            english[stem(plain(word))].add(meaning)
        for word in right.split():
            form = arabic.listed(word)
            if form not in _TOO_SHORT:
                arab[form].add(meaning)
    return (
        {word: frozenset(found) for word, found in english.items()},
        {word: frozenset(found) for word, found in arab.items()},
    )
