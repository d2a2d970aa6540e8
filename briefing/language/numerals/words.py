"""The words for numbers in English and Arabic, and words that may stand for a number."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from briefing.language import tables


class NumeralKind(StrEnum):
    """The part of a word or numeral in a number, as `data/*/numerals.tsv` describes."""

    # Written in digits, alone or as part of a name.
    DIGITS = "digits"
    NAME = "name"
    # English.
    SMALL = "small"
    TENTH = "tenth"
    SHORT_SCALE = "short_scale"
    # Arabic.
    UNIT = "unit"
    TEN = "ten"
    HUNDRED = "hundred"
    DUAL_SCALE = "dual_scale"
    DECADE = "decade"
    PERIOD = "period"
    THIRD = "third"
    # Both.
    TENS = "tens"
    SCALE = "scale"
    ORDINAL = "ordinal"


class NumberWord(NamedTuple):
    """The kind of a number word, and its value."""

    kind: NumeralKind
    value: int


@cache
def number_words(language: str) -> Mapping[str, NumberWord]:
    """The number words of English ("en") or Arabic ("ar"); no word is of two kinds."""
    return {
        word: NumberWord(NumeralKind(kind), int(value))
        for kind, value, words in tables.rows(f"{language}/numerals", 3)
        for word in words.split()
    }


@cache
def hints(language: str) -> Mapping[str, tuple[Fraction, ...]]:
    """The values that a word of English ("en") or Arabic ("ar") may stand for in translation."""
    return {
        word: tuple(map(Fraction, values.split()))
        for words, values in tables.rows(f"{language}/number_hints", 2)
        for word in words.split()
    }
