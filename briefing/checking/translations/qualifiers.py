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

_BEFORE = "[وف]?[بلك]?(?:ال|لل)?"


@dataclass(frozen=True, slots=True)
class _Qualifier:
    """English words, what else they may be, and the Arabic words of which one has to be there."""

    english: re.Pattern[str]
    idle: re.Pattern[str]
    arabic: str


def qualifiers(english: str, arab: str) -> Iterator[str]:
    """The qualifying words of an English text that nothing in its Arabic translation answers."""
    text = " ".join(arabic.words(arab))
    for name, kind in _kinds().items():
        found = kind.english.search(kind.idle.sub(" ", english))
        if found and not _answers()[name].search(text):
            yield f"“{found.group().strip()}” is missing"


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
