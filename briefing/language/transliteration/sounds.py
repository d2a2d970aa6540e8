"""The consonants of a name as classes of sounds, alike in Latin and in Arabic letters.

Vowels are written in one and mostly not in the other, and several letters of each stand for one
sound of the other; so only classes of consonants are compared ("Obama" and أوباما are "bm").
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.transliteration.rules import folded

# Longest first: "sch" before "ch". What Arabic writes with several letters is one class.
_LATIN = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("tch|sch|sh|ch|tsch|cz", "S"), ("ph", "f"), ("th", "t"), ("kh|gh|ck|qu", "k"), ("x", "ks"),
        ("c(?=[eiy])", "s"), ("tion", "Sn"), ("[cgkqj]", "k"), ("[pb]", "b"), ("[fv]", "f"),
        ("[sz]", "s"), ("[td]", "t"), ("[aeiouyhw'’]", ""),
    )
]  # fmt: skip
_ARABIC = str.maketrans(
    dict.fromkeys("جغقكخڨگ", "k")
    | dict.fromkeys("بپ", "b")
    | dict.fromkeys("فڤ", "f")
    | dict.fromkeys("سصزظ", "s")
    | dict.fromkeys("تطثدضذ", "t")
    | dict.fromkeys("شچ", "S")
    | dict.fromkeys("ل", "l")
    | dict.fromkeys("م", "m")
    | dict.fromkeys("ن", "n")
    | dict.fromkeys("ر", "r")
    | dict.fromkeys("اويهحعءأإآىئؤة", "")
)
_TWICE = re.compile(r"(.)\1")
_NO_LETTER = re.compile("[^A-Za-z]")


@lru_cache(maxsize=1 << 13)
def of_latin(name: str) -> str:
    """The consonants of a name in Latin letters."""
    word = folded(name)
    for pattern, sound in _LATIN:
        word = pattern.sub(sound, word)
    return _TWICE.sub(r"\1", _NO_LETTER.sub("", word))


def of_arabic(word: str) -> str:
    """The consonants of a word in Arabic letters without vowel signs."""
    # The t of "تش" is part of its sound.
    return _TWICE.sub(r"\1", word.replace("تش", "ش").translate(_ARABIC))
