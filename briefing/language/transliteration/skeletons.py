"""Names recognised in the letters of the other language, by their consonants."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language import arabic
from briefing.language.transliteration.sounds import of_arabic
from briefing.language.transliteration.sounds import of_latin as skeleton

__all__ = ["names", "skeleton", "skeletons"]

_NAME = re.compile(r"[^\W\d_]+")
_SHORTEST = 2


def names(text: str) -> list[str]:
    """The capitalised words of an English text but the first."""
    found = _NAME.findall(text)
    return [word for word in found[1:] if word[0].isupper() and len(word) > _SHORTEST]


@lru_cache(maxsize=1 << 15)
def skeletons(word: str) -> frozenset[str]:
    """The consonants of an Arabic word, with and without what may be written on to it."""
    return frozenset(of_arabic(form) for form in arabic.bare(word))
