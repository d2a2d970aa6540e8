"""The consonants of a name as classes of sounds, alike in Latin and in Arabic letters.

Vowels are written in one and mostly not in the other, and several letters of each stand for one
sound of the other; so only classes of consonants are compared ("Obama" and أوباما are "bm").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from briefing.language import tables
from briefing.language.transliteration.rules import folded, respellings

_TWICE = re.compile(r"(.)\1")
_NO_LETTER = re.compile("[^A-Za-z]")


@lru_cache(maxsize=1 << 13)
def of_latin(name: str) -> str:
    """The consonants of a name in Latin letters."""
    word = folded(name)
    for pattern, sound in respellings("en/consonants"):
        word = pattern.sub(sound, word)
    return _TWICE.sub(r"\1", _NO_LETTER.sub("", word))


def of_arabic(word: str) -> str:
    """The consonants of a word in Arabic letters without vowel signs."""
    # The t of "تش" is part of its sound.
    return _TWICE.sub(r"\1", word.replace("تش", "ش").translate(_arabic_classes()))


@cache
def _arabic_classes() -> Mapping[int, str]:
    return {ord(letter): sound for row, sound in tables.rows("ar/consonants", 2) for letter in row}
