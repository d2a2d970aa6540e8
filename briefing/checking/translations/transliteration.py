"""Names written in the letters of the other language, recognised by their consonants.

Vowels are written in one and mostly not in the other, and several letters of each stand for one
sound of the other; so only classes of consonants are compared ("Obama" and أوباما are "bm").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from briefing.checking.translations import arabic

_NAME = re.compile(r"[^\W\d_]+")
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
    | dict.fromkeys("اويهحعء", "")
)
_TWICE = re.compile(r"(.)\1")
# Names out of Arabic are written in it, where others may be translated: "White House".
_OUT_OF_ARABIC = re.compile(r"(?<![\w-])(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]sh|[Aa]r)-([A-Z][a-z]+)")
_SHORTEST = 2


def names(text: str) -> list[str]:
    """The capitalised words of an English text but the first."""
    found = _NAME.findall(text)
    return [word for word in found[1:] if word[0].isupper() and len(word) > _SHORTEST]


def lost(english: str, arab: str) -> Iterator[str]:
    """The names out of Arabic in an English text that its Arabic does not have: "al-Qaim"."""
    heard = {sound for word in arabic.words(arab) for sound in skeletons(word)}
    for match in _OUT_OF_ARABIC.finditer(english):
        sound = skeleton(match[1])
        if sound and not any(other.startswith(sound) for other in heard):
            yield match.group()


@lru_cache(maxsize=1 << 13)
def skeleton(name: str) -> str:
    """The consonants of a Latin name as classes of sounds."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    word = "".join(sign for sign in folded if not unicodedata.combining(sign))
    for pattern, sound in _LATIN:
        word = pattern.sub(sound, word)
    return _TWICE.sub(r"\1", re.sub("[^A-Za-z]", "", word))


@lru_cache(maxsize=1 << 15)
def skeletons(word: str) -> frozenset[str]:
    """The consonants of an Arabic word, with and without what may be written on to it."""
    # The t of "تش" is part of its sound.
    return frozenset(
        _TWICE.sub(r"\1", form.replace("تش", "ش").translate(_ARABIC)) for form in arabic.bare(word)
    )
