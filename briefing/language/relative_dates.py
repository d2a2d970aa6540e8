"""Times that a text names by the day on which it is written: "on Tuesday", "last month".

A weekday is the last one where what happened on it is over, and the next one where it is still to
come; where neither is certain, no day is given. Words inside a quotation are somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from briefing.core.documents import primary_language
from briefing.language import english_parse, tables

_LANGUAGES = frozenset({"en", "ar"})
_WEEK = 7
_MONTHS = 12
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|«[^»]*(?:»|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'](?=\w).*?[^\W\d_][,.?!]?[’'](?!\w)"
)
Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A time, and the words of a text that name it.

    Attributes:
        start: The index of the words' first character.
        end: The index after their last character.
        day: The day, or the first one of the month or year; None where none is certain.
        precision: How much of `day` they tell.
    """

    start: int
    end: int
    day: date | None
    precision: Precision = "day"


@dataclass(frozen=True, slots=True)
class _Words:
    """The contents of a `relative_dates.toml`, which the English one describes."""

    day: re.Pattern[str]
    weekday: re.Pattern[str]
    unit: re.Pattern[str]
    vague: re.Pattern[str]
    said: re.Pattern[str]
    coming: re.Pattern[str]
    other: re.Pattern[str]
    days: Mapping[str, int]
    weekdays: Mapping[str, int]
    ways: Mapping[str, int]
    units: Mapping[str, Precision]


def relative_dates(text: str, written: date, language: str) -> tuple[RelativeDate, ...]:
    """The times that a sentence names so, in its order; those that overlap another are left out.

    Args:
        text: A sentence.
        written: The day on which it was written.
        language: Its own (BCP 47): English or Arabic. None is found in another.
    """
    if primary_language(language) not in _LANGUAGES:
        return ()
    by = _words(primary_language(language))
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: list[RelativeDate] = []
    for one in (*_sure(text, written, language, by), *_vague(text, by)):
        taken = [*quoted, *((other.start, other.end) for other in found)]
        if all(one.end <= start or end <= one.start for start, end in taken):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def last_weekday(weekday: int, written: date) -> date:
    """The last such weekday (0 is Monday) up to a day, which may be that day."""
    return written - timedelta(days=(written.weekday() - weekday) % _WEEK)


def next_weekday(weekday: int, written: date) -> date:
    """The first such weekday (0 is Monday) after a day."""
    return written + timedelta(days=(weekday - written.weekday() - 1) % _WEEK + 1)


def month_from(written: date, months: int) -> date:
    """The first day of the month so many months after that of a day; before it where negative."""
    year, month = divmod(written.year * _MONTHS + written.month - 1 + months, _MONTHS)
    return date(year, month + 1, 1)


@cache
def _words(language: str) -> _Words:
    return tables.typed(f"{language}/relative_dates", _Words)


def _sure(text: str, written: date, language: str, by: _Words) -> Iterator[RelativeDate]:
    for match in by.day.finditer(text):
        days = by.days[match["name"].casefold()]
        yield RelativeDate(*match.span(), written + timedelta(days=days))
    for match in by.weekday.finditer(text):
        day = _day_of(match, written, language, by)
        if day is not None:
            yield RelativeDate(*match.span(), day)
    for match in by.unit.finditer(text):
        way, unit = by.ways[match["way"].casefold()], by.units[match["unit"].casefold()]
        first = month_from(written, way) if unit == "month" else date(written.year + way, 1, 1)
        yield RelativeDate(*match.span(), first, unit)


def _vague(text: str, by: _Words) -> Iterator[RelativeDate]:
    return (RelativeDate(*match.span(), None) for match in by.vague.finditer(text))


def _day_of(match: re.Match[str], written: date, language: str, by: _Words) -> date | None:
    """The day of a weekday, where it is certain."""
    before = match.string[: match.start("name")]
    weekday = by.weekdays[match["name"].casefold()]
    if by.said.search(before.removesuffix("on ")):
        return last_weekday(weekday, written)
    if by.other.search(match.string):
        return None
    tense = "future" if by.coming.search(before) else _tense(match, language)
    if tense == "past":
        return last_weekday(weekday, written)
    # That of the day of writing may be the same day, or that of a week later.
    is_next = tense == "future" and weekday != written.weekday()
    return next_weekday(weekday, written) if is_next else None


def _tense(match: re.Match[str], language: str) -> Literal["past", "future"] | None:
    """Whether the verb that a weekday hangs on tells what is over or what will be."""
    if not english_parse.reads(language):
        return None
    parsed = english_parse.parsed(match.string)
    at = next((n for n, w in enumerate(parsed.words) if w.start == match.start("name")), None)
    if at is None:
        return None
    # "Sunday" of "on Sunday morning".
    noun = parsed.words[at].head if parsed.words[at].relation in {"compound", "nmod"} else at
    on = parsed.words[noun].head if parsed.words[noun].relation == "pobj" else noun
    verb = parsed.words[parsed.words[on].head]
    helpers = {
        parsed.words[helper].text.casefold()
        for helper in parsed.dependants(parsed.words[on].head, "aux", "auxpass")
    }
    if parsed.words[on].relation not in {"prep", "npadvmod"} or not verb.tag.startswith("VB"):
        return None
    if "will" in helpers:
        return "future"
    is_past = not helpers if verb.tag == "VBD" else helpers and helpers <= {"was", "were"}
    return "past" if is_past else None
