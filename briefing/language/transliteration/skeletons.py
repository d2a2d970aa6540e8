"""Names recognised in the letters of the other language, by their consonants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.language import arabic
from briefing.language.transliteration.sounds import of_arabic
from briefing.language.transliteration.sounds import of_latin as skeleton

__all__ = ["lost", "names", "skeleton", "skeletons"]

_NAME = re.compile(r"[^\W\d_]+")
# Names out of Arabic are written in it, where others may be translated: "White House".
_OUT_OF_ARABIC = re.compile(r"(?<![\w-])(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]sh|[Aa]r)-([A-Z][a-z]+)")
_SHORTEST = 2


def names(text: str) -> list[str]:
    """The capitalised words of an English text but the first."""
    found = _NAME.findall(text)
    return [word for word in found[1:] if word[0].isupper() and len(word) > _SHORTEST]


def lost(english: str, arab: str) -> Iterator[str]:
    """The names out of Arabic in an English text, such as "al-Qaim", that its Arabic lacks."""
    heard = {sound for word in arabic.words(arab) for sound in skeletons(word)}
    for match in _OUT_OF_ARABIC.finditer(english):
        sound = skeleton(match[1])
        if sound and not any(other.startswith(sound) for other in heard):
            yield match.group()


@lru_cache(maxsize=1 << 15)
def skeletons(word: str) -> frozenset[str]:
    """The consonants of an Arabic word, with and without what may be written on to it."""
    return frozenset(of_arabic(form) for form in arabic.bare(word))
