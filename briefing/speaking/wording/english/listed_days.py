"""Several days of one month: "10, 11 and 12 June", "June 10, 11 and 12"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import DAY, MONTH, SUFFIX
from briefing.speaking.wording.english.numbers import ordinal

# "10, 11 and 12 June", "June 10, 11 and 12": every day of a list is an ordinal.
_DAYS_BEFORE = expression(
    rf"(?P<the>\b[Tt]he )?(?<![\w.,:/$£€-])(?P<days>{DAY}{SUFFIX}(?:, {DAY}{SUFFIX}){{0,5}}, )"
    rf"(?={DAY}{SUFFIX},? (?:and|or|&) {DAY}{SUFFIX} {MONTH}(?!\w))"
)
# "On 28, 29, 30 August"
_DAYS_LISTED = expression(
    rf"(?<![\w.,:/$£€-])(?P<days>{DAY}{SUFFIX}(?:, {DAY}{SUFFIX}){{1,5}}), "
    rf"(?={DAY}{SUFFIX} {MONTH}(?!\w))"
)
_DAYS_BEHIND = expression(
    rf"(?P<month>\b{MONTH} {DAY})(?P<days>(?:, {DAY}){{1,5}},? (?:and|or) {DAY})"
    r"(?![\w%/:,.-]*[0-9%])"
)
# "On 4-5 and 11-12 May"
_SPANS_BEFORE = expression(
    rf"(?<![\w.,:/$£€-])"
    rf"(?P<spans>(?:(?:[Tt]he )?{DAY}{SUFFIX}[-–]{DAY}{SUFFIX}(?:, | and |, and )){{1,4}})"
    rf"(?=(?:the )?{DAY}{SUFFIX}(?:[-–]{DAY}{SUFFIX})? {MONTH}(?!\w))"
)
_ONE_DAY = expression(f"([0-9]+){SUFFIX}")
_WEEK_OF_DAYS = 7
_HYPHENED = expression(r"[0-9][-–][0-9]")
_DAYS_OF_SPAN = expression(rf"(?:[Tt]he )?(?P<low>{DAY}){SUFFIX}[-–](?P<high>{DAY}){SUFFIX}")


def listed_days(text: str) -> str:
    """Say every day of a list as an ordinal: "10, 11 and 12 June", "on 4-5 and 11-12 May"."""
    if _HYPHENED.search(text):
        text = _SPANS_BEFORE.sub(lambda m: _DAYS_OF_SPAN.sub(_days_of_span, m["spans"]), text)
    text = _DAYS_LISTED.sub(_days_listed, text)
    return _DAYS_BEHIND.sub(_days_behind, _DAYS_BEFORE.sub(_days_ahead, text))


def _days_of_span(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"])
    join = "and" if high == low + 1 else "to"
    return f"the {ordinal(low)} {join} the {ordinal(high)}"


def _days_ahead(match: re.Match[str]) -> str:
    days = _ONE_DAY.sub(lambda found: f"the {ordinal(int(found[1]))}", match["days"])
    return f"{match['the']}{days.removeprefix('the ')}" if match["the"] else days


def _days_listed(match: re.Match[str]) -> str:
    days = [int(day[1]) for day in _ONE_DAY.finditer(match["days"])]
    # "Aged 12, 9, 4 May"
    if days != sorted(days) or days[-1] - days[0] > _WEEK_OF_DAYS:
        return match[0]
    return "".join(f"the {ordinal(day)}, " for day in days)


def _days_behind(match: re.Match[str]) -> str:
    days = re.sub("[0-9]+", lambda found: ordinal(int(found[0])), match["days"])
    return f"{match['month']}{days}"
