"""Arabic words in the form in which two texts are compared, and the stems that one may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

# Vowel signs, Quranic signs and the stretching stroke: they change no word.
_SIGNS = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
# Writers differ in these letters, most of all in the hamza and at a word's end.
_ALIKE = str.maketrans("أإآٱىئؤةﻻ", "ااااييوهل")
_WORD = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+")

_CONJUNCTIONS = ("", "و", "ف")
# Prepositions and the article; the signs of the future; the persons of the imperfect.
_PREFIXES = frozenset(
    "".join(parts)
    for parts in product(
        _CONJUNCTIONS,
        ["", *"بكلسيتنا", "ال", "بال", "كال", "لل", "سي", "ست", "سن", "لي", "لت", "لن"],
    )
)
# Plurals, duals, nisbas, possessives and the endings of the perfect and the imperfect.
_ENDINGS = """
ها هم هن نا كم ات ون ين ان وا تا يه يا ته وه ني نه هما تها تهم تهن اته يات يون يين يان
"""
_LONGER_ENDINGS = """
تين تان تنا وها ونه ينه اتها اتهم اتهن اتنا يته يتها ونها وهم تهما يتهم اتهما
"""
_SUFFIXES = frozenset(
    [
        "",
        *"ايهتنك",
        *_ENDINGS.split(),
        *_LONGER_ENDINGS.split(),
    ]
)
_CLITICS = (
    "",
    *"وفبكل",
    "ال",
    *(["وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وب", "ول", "وك", "فب", "فل", "وبال"]),
)
_LONGEST_AFFIX = 4
# After the letters of the imperfect a stem has three consonants.
_VERBAL = frozenset("سيتنا")
_SHORTEST = 2
_SHORTEST_CUT = 3


def plain(text: str) -> str:
    """A text without vowel signs, its look-alike letters made one."""
    return _SIGNS.sub("", text).translate(_ALIKE)


def words(text: str) -> list[str]:
    """The Arabic words of a text, in the form of `plain`."""
    return [word for word in _WORD.findall(plain(text)) if word]


@lru_cache(maxsize=1 << 15)
def stems(word: str) -> frozenset[str]:
    """What is left of a word of `words` without each of the prefixes and endings it may have."""
    return frozenset(_stems(word))


def _stems(word: str) -> Iterator[str]:
    yield word
    for start in range(_LONGEST_AFFIX + 1):
        prefix = word[:start]
        if prefix not in _PREFIXES:
            continue
        least = _SHORTEST_CUT if prefix[-1:] in _VERBAL else _SHORTEST
        for end in range(len(word) - _LONGEST_AFFIX, len(word) + 1):
            size = end - start
            if size >= (least if end == len(word) else _SHORTEST_CUT) and word[end:] in _SUFFIXES:
                yield word[start:end]


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> frozenset[str]:
    """A word of `words` with and without the conjunction, preposition and article before it."""
    return frozenset(
        word[len(clitic) :]
        for clitic in _CLITICS
        if word.startswith(clitic) and len(word) - len(clitic) >= _SHORTEST
    )


def listed(word: str) -> str:
    """The stem of a word of one of our lists: in the form of `plain`, without its ending ة."""
    return plain(word.removesuffix("ة"))
