"""Times that a sentence names by the day on which it was written, where they are certain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import english_parse
from briefing.language.relative_dates import (
    RelativeDate,
    last_weekday,
    month_from,
    next_weekday,
    relative_dates,
)

CASES = Path(__file__).parents[1] / "data/language/relative_dates.txt"
WRITTEN = date(2026, 10, 14)
LENGTHS = {"day": 10, "month": 7, "year": 4}
DAYS = st.dates(date(1900, 2, 1), date(2199, 11, 30))
WEEKDAYS = st.integers(0, 6)


def cases() -> Iterator[list[str]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, sentence, expected = (part.strip() for part in line.split("|"))
            yield [language, sentence, expected]


def told(sentence: str, one: RelativeDate) -> str:
    day = "?" if one.day is None else one.day.isoformat()[: LENGTHS[one.precision]]
    return f"{sentence[one.start : one.end]} = {day}"


@pytest.mark.parametrize(("language", "sentence", "expected"), list(cases()))
def test_golden_cases(language: str, sentence: str, expected: str) -> None:
    if language == "en" and not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    found = relative_dates(sentence, WRITTEN, language)
    assert "; ".join(told(sentence, one) for one in found) == expected


def test_without_the_parser_what_was_said_is_certain_and_the_rest_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(english_parse, "is_at_hand", lambda: False)
    (said,) = relative_dates("It will sail, he said on Tuesday.", WRITTEN, "en")
    (done,) = relative_dates("It sailed on Tuesday.", WRITTEN, "en")
    assert (said.day, done.day) == (date(2026, 10, 13), None)


@given(WEEKDAYS, DAYS)
def test_the_last_weekday_is_in_the_seven_days_up_to_the_day(weekday: int, day: date) -> None:
    last = last_weekday(weekday, day)
    assert last.weekday() == weekday
    assert timedelta(0) <= day - last < timedelta(7)


@given(WEEKDAYS, DAYS)
def test_the_next_weekday_is_in_the_seven_days_after_the_day(weekday: int, day: date) -> None:
    following = next_weekday(weekday, day)
    assert following.weekday() == weekday
    assert timedelta(0) < following - day <= timedelta(7)
    assert following - last_weekday(weekday, day) == timedelta(7)


@given(DAYS, st.integers(-30, 30))
def test_months_are_counted_across_years_and_back(day: date, months: int) -> None:
    first = month_from(day, months)
    assert first.day == 1
    assert (first.year - day.year) * 12 + first.month - day.month == months
    assert month_from(first, -months) == day.replace(day=1)


@given(st.text(max_size=60) | st.sampled_from(["on Tuesday ", "غدا "]).map(lambda w: w * 3), DAYS)
def test_any_text_has_times_in_order_that_do_not_overlap(text: str, day: date) -> None:
    for language in ("en", "ar"):
        found = relative_dates(text, day, language)
        ends = [0, *(one.end for one in found)]
        assert all(end <= one.start < one.end for end, one in zip(ends, found, strict=False))
