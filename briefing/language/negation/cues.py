"""The words by which a language denies; `data/*/negation.toml` describe each list and pattern."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.language import tables

_NEVER = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class NegationWords:
    """The contents of a `negation.toml`; a pattern that a language does not have never matches."""

    words: str
    soft_words: str
    certain: re.Pattern[str]
    idle: re.Pattern[str]
    meanings: Mapping[str, tuple[str, ...]]
    phrases: tuple[tuple[re.Pattern[str], str], ...] = ()
    same: tuple[tuple[re.Pattern[str], str], ...] = ()
    spare: re.Pattern[str] = _NEVER
    prefixed: re.Pattern[str] = _NEVER
    nor: frozenset[str] = frozenset()
    only: re.Pattern[str] = _NEVER
    yet: re.Pattern[str] = _NEVER
    gone: re.Pattern[str] = _NEVER


@cache
def negation_words(language: str) -> NegationWords:
    """The words by which English ("en") or Arabic ("ar") denies."""
    return tables.typed(f"{language}/negation", NegationWords)
