"""Dates of a text: months, weekdays, years and days, written in words or digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.core.documents import primary_language
from briefing.language import arabic, tables
from briefing.language.numerals.digits import western

_YEAR = re.compile(r"(?:1[1-9]|20)\d\d")
_YEAR_IN_TEXT = re.compile(
    r"(?<![\w.,£$€/-])(?:1[1-9]|20)\d\d(?![\w%]|[.,]\d|\s(?:people|metres|meters|miles|km|years))"
)
_RANGE = re.compile(r"(?<![\w.,])((?:1[1-9]|20)\d\d)\s?[-–/]\s?(\d\d|\d{4})(?![\w-])")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)(?![\d/])")
# Words that may stand before a month that is also another word: "in May", "since March".
_BEFORE_MONTH = (
    r"(?:in|on|since|until|till|by|from|to|of|early|late|mid|last|next|this|every|before|after"
    r"|during|between|and|شهر|في|منذ|حتي|اوايل|اواخر|منتصف|من|الي)"
)
# Patterns before and after a name. Arabic writes conjunctions, prepositions and the article on it.
_EDGES = {
    "en": (r"\b", r"(?:\b|(?=s\b))"),
    "ar": (r"(?<!\w)(?:[وفبل]{0,2}(?:ال)?|[وف]?لل?)", r"(?!\w)"),
}
_DAY = r"(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?"
_LAST_DAY = 31
_CENTURY = 100


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a text.

    Attributes:
        months: Keys of months ("m03") and weekdays ("d2") that it surely names, with how it writes
            them.
        possible: Those that it may name.
        years: The years.
        days: Pairs of a month's key and a day of it.
    """

    months: tuple[tuple[str, str], ...]
    possible: frozenset[str]
    years: frozenset[int]
    days: frozenset[tuple[str, int]]


def is_year(written: str) -> bool:
    """Whether a number, as written, reads as a year."""
    return _YEAR.fullmatch(written) is not None


@lru_cache(maxsize=1 << 10)
def dates(text: str, language: str) -> Dates:
    """The dates of a text in a language (BCP 47)."""
    flat = _flat(text)
    named = list(_named(flat, language))
    days = set(_days(flat, named))
    years = {int(match.group()) for match in _YEAR_IN_TEXT.finditer(flat)}
    for match in _RANGE.finditer(flat):
        first, last = int(match[1]), int(match[2])
        years |= {first, last if last >= _CENTURY else first - first % _CENTURY + last}
    possible = {found.key for found in named}
    for key, day, year in _numeric(flat):
        days.add((key, day))
        possible.add(key)
        years.add(year)
    sure = tuple((found.key, found.written) for found in named if found.is_sure)
    return Dates(sure, frozenset(possible), frozenset(years), frozenset(days))


def without_dates(text: str, language: str) -> str:
    """A text without its dates in digits and the names of its months and weekdays."""
    flat = _flat(text)
    if names := _names(primary_language(language)):
        flat = names.pattern.sub(" ", flat)
    return _SLASHED.sub(" ", _ISO.sub(" ", flat))


@dataclass(frozen=True, slots=True)
class _Named:
    key: str
    written: str
    start: int
    end: int
    is_sure: bool


def _flat(text: str) -> str:
    return arabic.plain(western(text))


def _named(flat: str, language: str) -> Iterator[_Named]:
    names = _names(primary_language(language))
    if names is None:
        return
    for match in names.pattern.finditer(flat):
        written = match.group(1)
        key, is_sure = names.keys[written]
        yield _Named(key, written, *match.span(1), is_sure or _beside_date(flat, *match.span(1)))


def _beside_date(flat: str, start: int, end: int) -> bool:
    before, after = flat[:start], flat[end:]
    return bool(
        re.match(r"[\s,]+(?:the\s)?\d", after)
        or re.search(rf"(?:\d(?:st|nd|rd|th)?(?:\sof)?|(?<!\w){_BEFORE_MONTH})[\s-]*$", before)
    )


def _days(flat: str, named: list[_Named]) -> Iterator[tuple[str, int]]:
    for found in named:
        after = re.match(rf"[\s,]+{_DAY}(?![\d:.,]*\d|\s?(?:%|pm|am))", flat[found.end :])
        before = re.search(rf"(?<![\d.,:]){_DAY}\s(?:of\s|من\s)?$", flat[: found.start])
        for match in (after, before):
            if match and 0 < int(match[1]) <= _LAST_DAY and found.key.startswith("m"):
                yield found.key, int(match[1])


def _numeric(flat: str) -> Iterator[tuple[str, int, int]]:
    for match in _ISO.finditer(flat):
        yield f"m{int(match[2]):02}", int(match[3]), int(match[1])
    for match in _SLASHED.finditer(flat):
        year = int(match[3])
        year += 0 if year >= _CENTURY else 20 * _CENTURY
        # Which of the two is the month depends on the country.
        yield f"m{int(match[2]):02}", int(match[1]), year
        yield f"m{int(match[1]):02}", int(match[2]), year


class _CalendarNames(NamedTuple):
    """A pattern of names, and for each name its key and whether it means nothing else."""

    pattern: re.Pattern[str]
    keys: Mapping[str, tuple[str, bool]]


@cache
def _names(language: str) -> _CalendarNames | None:
    """The names of months and weekdays in English or Arabic (BCP 47 primary language)."""
    if language not in _EDGES:
        return None
    before, after = _EDGES[language]
    keys = {
        arabic.plain(form.lstrip("?=").replace("_", " ")): (key, not form.startswith("?"))
        for key, form in tables.words("calendar", language)
    }
    names = "|".join(map(re.escape, sorted(keys, key=len, reverse=True)))
    return _CalendarNames(re.compile(f"{before}({names}){after}"), keys)
