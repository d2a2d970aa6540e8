"""The numbers of a text: what they may be worth, what they count, and the words round them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from briefing.core.documents import primary_language
from briefing.language.arabic import plain
from briefing.language.calendar import is_year, without_dates
from briefing.language.knowledge import language
from briefing.language.mentions import Mentions, Need
from briefing.language.numerals.digits import western
from briefing.language.words import is_common, stem, words

_HEDGE = re.compile(
    r"""(?:\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|close\sto|circa
        |more\sthan|less\sthan|fewer\sthan|up\sto|at\sleast|at\smost|an?\sestimated|just)
        | ~ | (?<!\w)(?:حوالي|نحو|قرابه|قراب|زهاء|ما\sيقارب|تقريبا|اكثر\sمن|اقل\sمن|يقارب|مايقارب))
        \W*(?:a\s|an\s)?[£$€]?\s?$""",
    re.IGNORECASE | re.VERBOSE,
)
# How many words round a number tell what it is of.
_REACH = 3
# "Tsarnaev, 21," is 21 years old.
_AGE = re.compile(r"(?:[^\W\d_][,(]\s?|\bwho (?:is|was) )$")
_OLD = re.compile(r"[\s-]years?[\s-]old\b")
_FOLLOWING = re.compile(r"\s([^\W\d_]{3,})")
_YEARS = frozenset({"year", "years"})
_AFTER_AGE = frozenset(",;.) ")
_WEAK = re.compile(
    r"(?<!ty[\s-])(?<!hundred and )(?<!thousand and )(?<!million and )\b(?:two|second)\b"
    r"(?![\s-](?:hundred|thousand|million|billion))"
)
# Languages of which the hints are known; in others, what may stand for a number in translation.
_HINTED = frozenset({"en"})
# What says a number without one, in the same language.
_HINTS = {
    re.compile(pattern, re.IGNORECASE): frozenset(map(Fraction, values.split()))
    for pattern, values in (
        (r"\b(?:twice|both|couple|pair|double[ds]?|doubling|twins?|duo|half)\b", "2 1/2"),
        (r"\b(?:half|halved|halves)\b(?!\s(?:time|year))", "1/2 50"),
        (r"\bquarters?\b(?![\s-]final)", "1/4 25"),
        (r"\b(?:trio|triples?|tripled|treble|hat-trick|thrice|thirds?)\b", "3 1/3"),
        (r"\bdozen\b", "12"),
        (r"\bfortnight\b", "14 2"),
        (r"\bdecade\b", "10"),
        (r"\bcentury\b", "100"),
        (r"\ba\shundred\b", "100"),
        (r"\ba\sthousand\b", "1000"),
        (r"\ba\smillion\b", "1000000"),
        (r"\ba\sbillion\b", "1000000000"),
        (r"\bhalf\sa\smillion\b", "500000"),
    )
}
_NO_NUMBERS = re.compile(r"\b(?:weeks?|once|eve|none|nil|midnight)\b", re.IGNORECASE)
_TWO = frozenset({Fraction(2)})
_RANK = re.compile(r"(?:[a-z]th|first|second|third)$")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, and what stands round it.

    Attributes:
        shown: The number as it is written.
        values: What it may be worth.
        context: The stems of the words round it.
        unit: The stem of what it counts, or "old" of an age.
        counts: The word right after it, where that is one.
        is_rough: Whether it says of itself that it is rounded.
        is_rank: "Third" is not "three".
        in_name: The 16 of "M16".
    """

    shown: str
    values: frozenset[Fraction]
    context: frozenset[str]
    unit: str = ""
    counts: str = ""
    is_rough: bool = False
    is_rank: bool = False
    in_name: bool = False


@lru_cache(maxsize=1 << 10)
def said_values(text: str, tag: str) -> frozenset[Fraction]:
    """The values of the numbers that a text in a language (BCP 47) says, or hints at."""
    if primary_language(tag) in _HINTED:
        hinted = (values for pattern, values in _HINTS.items() if pattern.search(text))
        return frozenset[Fraction]().union(*(f.values for f in figures(text, tag)), *hinted)
    return frozenset(value for value in _read(text, tag).pool if isinstance(value, Fraction))


@lru_cache(maxsize=1 << 10)
def _read(text: str, tag: str) -> Mentions:
    # "March" may stand for 3 in a translation and "week" for 7, not in the same language.
    return language(tag).numbers(_NO_NUMBERS.sub(" ", without_dates(text, tag)))


@lru_cache(maxsize=1 << 10)
def figures(text: str, tag: str) -> tuple[Figure, ...]:
    """The numbers that a text in a language (BCP 47) surely says, years left out."""
    flat = plain(western(text)).casefold()
    found: list[Figure] = []
    for need in _read(text, tag).needs:
        if is_year(need.shown):
            continue
        pattern = r"[\s-]*(?:and\s)?".join(map(re.escape, plain(need.shown).casefold().split()))
        values = frozenset(value for value in need.values if isinstance(value, Fraction))
        # Every time that it is said: "three men and three women".
        edge = r"(?!\d|[.,]\d)" if need.shown[-1].isdecimal() else r"(?!\w)"
        start = "" if need.optional else r"(?<![^\W\d_])"
        matches = re.finditer(rf"(?<![\d.,]){start}{pattern}{edge}", flat)
        found += [_figure(need, values, flat, match) for match in matches]
    # Too weak to be missed in a translation, but within a language they count.
    weak = _WEAK.finditer(flat)
    found += [_figure(Need(match.group(), _TWO), _TWO, flat, match) for match in weak]
    return tuple(found)


def _figure(need: Need, values: frozenset[Fraction], flat: str, match: re.Match[str]) -> Figure:
    start, end = match.span()
    context = [*words(flat[:start])[-_REACH:], *words(flat[end:])[:_REACH]]
    following = _FOLLOWING.match(flat[end:])
    unit = next((stem(w) for w in words(flat[end:])[:2] if not is_common(w)), "")
    is_age = _AGE.search(flat[:start]) and flat[end : end + 1] in _AFTER_AGE
    if is_age or _OLD.match(flat[end:]):
        # "Five years" are no age.
        context, unit = [*(word for word in context if word not in _YEARS), "old"], "old"
    return Figure(
        need.shown,
        values,
        frozenset(stem(word) for word in context if not is_common(word)),
        unit,
        following[1] if following else "",
        is_rough=_HEDGE.search(flat[:start]) is not None,
        is_rank=bool(_RANK.search(match.group()) or _SUFFIX.match(flat[end:])),
        in_name=need.optional,
    )
