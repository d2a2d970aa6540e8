"""Marks beside a number that change it, per cent and currencies, in English and Arabic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.language import arabic, tables
from briefing.language.mentions import Mentions, Need

# Letters that may be written on to an Arabic word; "حيوان" has no yuan.
_CLITICS = r"(?<!\w)(?:[وفبك]{0,2}(?:ال)?|[وف]?لل?)"


class _Unit(NamedTuple):
    """A unit's key, how it is written in either language, and whether the Arabic is vague."""

    key: str
    english: re.Pattern[str]
    arabic: re.Pattern[str]
    is_vague: bool


def read_english(text: str) -> Mentions:
    """The keys of the units in an English text: "per cent", "dollar"."""
    keys = [unit.key for unit in _units() if unit.english.search(text)]
    return _mentions(keys, keys)


def read_arabic(text: str) -> Mentions:
    """The keys of the units in an Arabic text; vague words need not be missed."""
    plain = arabic.plain(text)
    found = [unit for unit in _units() if unit.arabic.search(plain)]
    sure = [unit.key for unit in found if not unit.is_vague]
    return _mentions(sure, [unit.key for unit in found])


def _mentions(sure: Sequence[str], found: Sequence[str]) -> Mentions:
    return Mentions(tuple(Need(key, frozenset({key})) for key in sure), frozenset(found))


@cache
def _units() -> Sequence[_Unit]:
    return [
        _Unit(
            key,
            re.compile(english, re.IGNORECASE),
            re.compile(f"[{signs}]|{_CLITICS}(?:{words})"),
            is_vague == "vague",
        )
        for key, english, signs, words, is_vague in tables.rows("en-ar/units", 5)
    ]
