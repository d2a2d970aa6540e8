"""Arabic words in the form in which two texts are compared, and the stems that one may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefing.language import tables

# Vowel signs, Quranic signs and the tatweel: they change no word.
_SIGNS = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_ALIFS = {ord(letter): "ا" for letter in "أإآٱ"}
# Writers differ in these letters, most of all in the hamza and at a word's end.
_ALIKE = _ALIFS | str.maketrans("ىئؤةﻻ", "ييوهل")
_WORD = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+")
_LONGEST_AFFIX = 4
# After the letters of the imperfect a stem has three consonants.
_VERBAL = frozenset("سيتنا")
_SHORTEST = 2
_SHORTEST_CUT = 3


def plain(text: str) -> str:
    """A text without vowel signs and tatweel, letters that writers interchange made one."""
    return _SIGNS.sub("", text).translate(_ALIKE)


def with_bare_alifs(text: str) -> str:
    """A text whose alifs have no hamza, madda or wasla, and whose other letters stay."""
    return text.translate(_ALIFS)


def words(text: str) -> list[str]:
    """The Arabic words of a text, in the form of `plain`."""
    return _WORD.findall(plain(text))


@lru_cache(maxsize=1 << 15)
def stems(word: str) -> frozenset[str]:
    """A word of `words`, and what is left of it without each prefix and ending it may have."""
    return frozenset(_stems(word))


def _stems(word: str) -> Iterator[str]:
    prefixes, suffixes = _affixes()
    yield word
    for start in range(_LONGEST_AFFIX + 1):
        prefix = word[:start]
        if prefix not in prefixes:
            continue
        least = _SHORTEST_CUT if prefix[-1:] in _VERBAL else _SHORTEST
        for end in range(len(word) - _LONGEST_AFFIX, len(word) + 1):
            size = end - start
            if size >= (least if end == len(word) else _SHORTEST_CUT) and word[end:] in suffixes:
                yield word[start:end]


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> frozenset[str]:
    """A word of `words` with and without the conjunction, preposition and article before it."""
    return frozenset(
        word[len(clitic) :]
        for clitic in _clitics()
        if word.startswith(clitic) and len(word) - len(clitic) >= _SHORTEST
    )


def listed(word: str) -> str:
    """A word of a table as a stem: in the form of `plain`, without its ending ة."""
    return plain(word.removesuffix("ة"))


@cache
def affixes(name: str) -> tuple[str, ...]:
    """A list of `data/ar/affixes.toml`."""
    return tuple(tables.typed("ar/affixes", dict[str, str])[name].split())


@cache
def _affixes() -> tuple[frozenset[str], frozenset[str]]:
    conjunctions = ("", *affixes("conjunctions"))
    prefixes = ("", *affixes("prefixes"))
    before = frozenset(first + second for first in conjunctions for second in prefixes)
    return before, frozenset(["", *affixes("suffixes")])


@cache
def _clitics() -> tuple[str, ...]:
    return ("", *affixes("clitics"))
