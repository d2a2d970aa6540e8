"""The numbers of a text: their possible values, the things they count, and the words round them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from briefing.checking.data import FOLDER
from briefing.core.documents import primary_language
from briefing.language import tables
from briefing.language.arabic import plain
from briefing.language.calendar import is_year, without_dates
from briefing.language.knowledge import language
from briefing.language.mentions import Mentions, Need
from briefing.language.numerals.digits import western
from briefing.language.words import is_common, stem, words

# How many words round a number are its context.
_REACH = 3
# "Tsarnaev, 21," is 21 years old.
_AGE = re.compile(r"(?:[^\W\d_][,(]\s?|\bwho (?:is|was) )$")
_OLD = re.compile(r"[\s-]years?[\s-]old\b")
_FOLLOWING = re.compile(r"\s([^\W\d_]{3,})")
_YEARS = frozenset({"year", "years"})
_AFTER_AGE = frozenset(",;.) ")
# Languages of which the hints are known; in others, what may stand for a number in translation.
_HINTED = frozenset({"en"})
_TWO = frozenset({Fraction(2)})
_RANK = re.compile(r"(?:[a-z]th|first|second|third)$")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of words round numbers, as `data/quantities.toml` describes them."""

    hedge: re.Pattern[str]
    no_numbers: re.Pattern[str]
    weak: re.Pattern[str]
    hints: Mapping[str, re.Pattern[str]]


@cache
def _words() -> _Words:
    return tables.typed("quantities", _Words, FOLDER)


@cache
def _hints() -> Sequence[tuple[re.Pattern[str], frozenset[Fraction]]]:
    """Patterns of words that say a number without one, and its values."""
    hints = _words().hints.items()
    return [(pattern, frozenset(map(Fraction, values.split()))) for values, pattern in hints]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it is written, and the words round it.

    Attributes:
        shown: The number as it is written.
        values: Its possible values.
        context: The stems of the words round it.
        unit: The stem of the word for the things it counts, or "old" of an age.
        counts: The word right after it, where that is one.
        is_rough: Whether it says of itself that it is rounded.
        is_rank: "Third" is not "three".
    """

    shown: str
    values: frozenset[Fraction]
    context: frozenset[str]
    unit: str = ""
    counts: str = ""
    is_rough: bool = False
    is_rank: bool = False


@lru_cache(maxsize=1 << 10)
def said_values(text: str, tag: str) -> frozenset[Fraction]:
    """The values of the numbers that a text in a language (BCP 47) says, or hints at."""
    if primary_language(tag) in _HINTED:
        hinted = (values for pattern, values in _hints() if pattern.search(text))
        return frozenset[Fraction]().union(*(f.values for f in quantities(text, tag)), *hinted)
    return frozenset(value for value in _read(text, tag).pool if isinstance(value, Fraction))


@lru_cache(maxsize=1 << 10)
def _read(text: str, tag: str) -> Mentions:
    # "March" may stand for 3 in a translation and "week" for 7, not in the same language.
    return language(tag).numbers(_words().no_numbers.sub(" ", without_dates(text, tag)))


@lru_cache(maxsize=1 << 10)
def quantities(text: str, tag: str) -> tuple[Quantity, ...]:
    """The numbers that a text in a language (BCP 47) surely says, years left out."""
    flat = plain(western(text)).casefold()
    found: list[Quantity] = []
    for need in _read(text, tag).needs:
        if is_year(need.shown):
            continue
        pattern = r"[\s-]*(?:and\s)?".join(map(re.escape, plain(need.shown).casefold().split()))
        values = frozenset(value for value in need.values if isinstance(value, Fraction))
        # Every time that it is said: "three men and three women".
        edge = r"(?!\d|[.,]\d)" if need.shown[-1].isdecimal() else r"(?!\w)"
        start = "" if need.optional else r"(?<![^\W\d_])"
        matches = re.finditer(rf"(?<![\d.,]){start}{pattern}{edge}", flat)
        found += [_quantity(need, values, flat, match) for match in matches]
    # Too weak to be missed in a translation, but within a language they count.
    weak = _words().weak.finditer(flat)
    found += [_quantity(Need(match.group(), _TWO), _TWO, flat, match) for match in weak]
    return tuple(found)


def _quantity(need: Need, values: frozenset[Fraction], flat: str, match: re.Match[str]) -> Quantity:
    start, end = match.span()
    context = [*words(flat[:start])[-_REACH:], *words(flat[end:])[:_REACH]]
    following = _FOLLOWING.match(flat[end:])
    unit = next((stem(w) for w in words(flat[end:])[:2] if not is_common(w)), "")
    is_age = _AGE.search(flat[:start]) and flat[end : end + 1] in _AFTER_AGE
    if is_age or _OLD.match(flat[end:]):
        # "Five years" are no age.
        context, unit = [*(word for word in context if word not in _YEARS), "old"], "old"
    return Quantity(
        need.shown,
        values,
        frozenset(stem(word) for word in context if not is_common(word)),
        unit,
        following[1] if following else "",
        is_rough=_words().hedge.search(flat[:start]) is not None,
        is_rank=bool(_RANK.search(match.group()) or _SUFFIX.match(flat[end:])),
    )
