"""Words that qualify what is said: will, might, if, because, according to.

Without them a claim becomes a fact and a plan a deed, and the translation reads as well as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.checking.data import FOLDER
from briefing.language import arabic, tables
from briefing.language.diacritics import without_vowels

_BEFORE = "[وف]?[بلك]?(?:ال|لل)?"
# Whoever says "I" in Arabic says so in English; "us" in capitals is a country. آنا is Anna.
_SPEAKS_ENGLISH = re.compile(
    r"\b(?:[Ii]|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Uu]s|[Oo]urs?|[Mm]yself|[Oo]urselves|[Ll]et['’]s)\b"
)
_SPEAKS_ARABIC = re.compile(r"\b[وف]?(أنا|نحن|[أإ]نني|[أإ]ننا)\b")


@dataclass(frozen=True, slots=True)
class _Qualifier:
    """English words, what else they may be, and the Arabic words of which one has to be there."""

    english: re.Pattern[str]
    idle: re.Pattern[str]
    arabic: str


def qualifiers(english: str, arab: str) -> Iterator[str]:
    """The qualifying words of an English text that nothing in its Arabic translation answers.

    And a speaker of the Arabic, "I" or "we", whom the English does not have.
    """
    text = " ".join(arabic.words(arab))
    for name, kind in _kinds().items():
        found = kind.english.search(kind.idle.sub(" ", english))
        if found and not _answers()[name].search(text):
            yield f"“{found.group().strip()}” is missing"
    speaker = _SPEAKS_ARABIC.search(without_vowels(arab))
    if speaker and not _SPEAKS_ENGLISH.search(english):
        yield f"“{speaker[1]}” is not in the original"


@cache
def _kinds() -> Mapping[str, _Qualifier]:
    return tables.typed("qualifiers", dict[str, _Qualifier], FOLDER)


@cache
def _answers() -> Mapping[str, re.Pattern[str]]:
    """For each kind a pattern of its Arabic words, in the form of `arabic.plain`."""
    return {
        name: re.compile(r"\b(?:" + "|".join(map(_pattern, kind.arabic.split())) + ")")
        for name, kind in _kinds().items()
    }


def _pattern(entry: str) -> str:
    word = arabic.plain(entry.strip("=-"))
    if entry.startswith("="):
        return rf"{_BEFORE}{word}\b"
    return rf"[وف]?{word}\w\w" if entry.endswith("-") else rf"\w*{word}"
