"""Dates in figures: 2020-01-03, and 03/01/2020 as its country writes it."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS, whole_year
from briefing.speaking.wording.english.numbers import ordinal, pairs
from briefing.speaking.wording.steps import Step
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/dates")
# "It was an honor on 12/7/2011": who writes so puts the month first.
_AMERICAN = expression(
    rf"\b(?:{one_of(_TABLES.row('american'))}"
    rf"|{'|'.join(_TABLES.table('american_names', list[str]))})(?!\w)|\bU\.S\.(?!\w)"
)
_BRITISH = expression(rf"\b(?:{one_of(_TABLES.row('british'))})\b|£")
_DAY_FIRST = expression(rf"\b[0-9]{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)})\b")
# "From 14/2/14 to 1/9/14", "from 2/14/14 to 1/9/14": dates of which one is plain
_PLAIN_DAY = expression(
    r"(?<![\w./-])(?:1[3-9]|2[0-9]|3[01])/(?:0?[1-9]|1[0-2])/(?:(?:19|20)?[0-9]{2})(?![\w/-])",
    sign="/",
)
_PLAIN_MONTH = expression(
    r"(?<![\w./-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[0-9]|3[01])/(?:(?:19|20)?[0-9]{2})(?![\w/-])",
    sign="/",
)
_ISO = expression(
    r"(?<![\w./-])(?P<year>(?:1[5-9]|20)[0-9]{2})(?P<mark>[-/‑.])(?P<month>0[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0[1-9]|[12][0-9]|3[01])(?![\w/-]|\.[0-9])"
)
_NUMERIC = expression(
    r"(?<![\w./-])(?P<first>[0-3]?[0-9])(?P<mark>[/.-])(?P<second>[0-3]?[0-9])(?P=mark)"
    r"(?P<year>(?:19|20)[0-9]{2}|(?<=/)[0-9]{2})(?![\w/-]|\.[0-9])"
)
# "On 1/20, when", "as of 12/21": Americans leave the year out, and no fraction is so led to. Behind
# a day of the week, an hour or a zone, as in "8 p.m. ET, 1/5", it is nothing else.
_ZONES = one_of(_TABLES.row("american_zones"))
_MONTH_AND_DAY = expression(
    r"(?P<cue>(?:\b(?:[Oo]n|[Aa]s of|[Ss]ince|[Uu]ntil|[Tt]hrough|[Bb]efore|[Aa]fter|[Dd]ated"
    r"|[Uu]pdated|[Pp]osted|[Pp]ublished|(?:[Ww]eek|[Ww]eekend|[Mm]orning|[Nn]ight|[Ee]vents) of) "
    r"(?P<sure>(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?[.,]? )?)"
    r"|(?P<day_or_zone>(?:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?"
    rf"|[0-9] ?(?:{_ZONES})(?: (?:{_ZONES}))?,?) (?:on )?)))"
    r"(?!9/11|7/7)(?P<month>0?[1-9]|1[0-2])/"
    r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?![\w/%-]|[.,][0-9]| (?:of|cup|inch|mile|share|stake)\b)",
    sign="/",
)
_FIRST_PLAIN_DAY = 13
# "Near Ypres, 13/7/16": the First World War, and no year of this century
_OF_GREAT_WAR = expression(rf"\b(?:{'|'.join(_TABLES.table('great_war', list[str]))})\b")
# "Pte Poe, killed in action, 13/7/16": two of these tell as much, of which each alone tells no war
_OF_WAR = expression(rf"\b(?:{'|'.join(_TABLES.table('of_wars', list[str]))})\b")
_OF_THIS_CENTURY = expression(rf"\b(?:{'|'.join(_TABLES.table('later_wars', list[str]))})\b")
_GREAT_WAR = range(14, 20)


def months_and_days(text: str) -> str:
    """Say 12/21 behind "on" or "as of" as December twenty-first; 1/3 only where Americans write."""
    return _MONTH_AND_DAY.sub(_month_and_day, text)


def _month_and_day(match: re.Match[str]) -> str:
    day = int(match["day"])
    sure = (match["sure"] or match["day_or_zone"]) and not _BRITISH.search(match.string)
    if day < _FIRST_PLAIN_DAY and not (sure or _is_american(match.string)):
        return match[0]
    return f"{match['cue']}{MONTHS[int(match['month']) - 1]} {ordinal(day)}"


def numeric_dates(territory: str | None) -> Step:
    """Give the step that reads 2020-01-03, and 03/01/2020 as a country (ISO 3166) writes it.

    03/01/2020 is March in America and January elsewhere. Where no country is known, it is March
    beside words that only Americans write so; else it may be either, and stays as it is.
    13/01/2020 is plain.
    """

    def iso(match: re.Match[str]) -> str:
        said = _month_first if territory == "US" else _day_first
        return said(match["day"], match["month"], match["year"])

    def numeric(match: re.Match[str]) -> str:
        first, second, year = match["first"], match["second"], whole_year(match["year"])
        if _is_of_great_war(match):
            # As it stands on a stone
            return _day_first(first, second, match["year"]) or match[0]
        readings = [_day_first(first, second, year), _month_first(second, first, year)]
        short = len(match["year"]) == 2  # noqa: PLR2004
        undecided = (territory is None or short) and match["mark"] != "."
        american = territory is None and _is_american(match.string)
        told = american or _DAY_FIRST.search(match.string) is not None
        told = told or (not short and _PLAIN_DAY.search(match.string) is not None)
        if undecided and all(readings) and int(first) != int(second) and not told:
            return match[0]
        if territory == "US" or american:
            readings.reverse()
        return next(filter(None, readings), match[0])

    return lambda text: _NUMERIC.sub(numeric, _ISO.sub(iso, text))


def _is_american(sentence: str) -> bool:
    """Whether a sentence has words that only Americans write so, or a date of theirs."""
    if _PLAIN_MONTH.search(sentence):
        return True
    return bool(_AMERICAN.search(sentence)) and not _BRITISH.search(sentence)


def _is_of_great_war(match: re.Match[str]) -> bool:
    is_short = len(match["year"]) == 2  # noqa: PLR2004
    if not (is_short and int(match["year"]) in _GREAT_WAR):
        return False
    sentence = match.string
    if _OF_THIS_CENTURY.search(sentence):
        return False
    return bool(_OF_GREAT_WAR.search(sentence)) or len(set(_OF_WAR.findall(sentence))) > 1


def _day_first(day: str, month: str, year: str) -> str:
    if not _is_day(day, month):
        return ""
    return f"the {ordinal(int(day))} of {MONTHS[int(month) - 1]}, {pairs(int(year))}"


def _month_first(day: str, month: str, year: str) -> str:
    if not _is_day(day, month):
        return ""
    return f"{MONTHS[int(month) - 1]} {ordinal(int(day))}, {pairs(int(year))}"


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= len(MONTHS)  # noqa: PLR2004  # days
