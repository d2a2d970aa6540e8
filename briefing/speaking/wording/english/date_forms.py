"""Dates as they are typed: "5-May-2014", "on 25.12.14", "FY14/15", "Sat 10am"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import (
    DAY,
    DAY_NAME,
    MONTH,
    MONTHS,
    day_name,
    whole_year,
)

# "On 5-May-2014"
_HYPHENED = expression(
    rf"(?<![\w.,/-])(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>(?:1[5-9]|20)?[0-9]{{2}})(?![\w/-])"
)
# "On 25.12.14", "dated 3.6.09", where "of 25.12.14" may be a section
_BY_POINTS = expression(
    r"(?P<cue>\b(?:[Oo]n|[Dd]ated|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]orn|[Dd]ied|[Uu]pdated"
    r"|[Pp]osted) (?:the )?)"
    r"(?P<day>0?[1-9]|[12][0-9]|3[01])\.(?P<month>0?[1-9]"
    r"|1[0-2])\.(?P<year>[0-9]{2})(?![\w/-]|\.[0-9])"
)
# "In FY14/15", "FY 2014-15"
_FISCAL = expression(
    r"\bFY ?(?P<year>(?:20)?[0-9]{2}) ?[/-] ?(?P<next>(?:20)?[0-9]{2})(?![\w/-])", sign="FY"
)
# "Late May-early June"
_PARTS_OF_MONTHS = expression(
    rf"(?P<low>\b{MONTH}) ?[-–] ?(?=(?:early|mid|late)[ -]{MONTH}(?!\w))",
    sign=("early", "mid", "late"),
)
# "Sat 10am-4pm", "Tues, 9.30am": a day before its hours
_DAY_AND_HOURS = expression(
    rf"(?<![\w.'’-])(?P<day>{DAY_NAME})\.?(?=,? [0-9]{{1,2}}(?:[.:][0-9]{{2}})?(?: ?[ap]\.?m\b"
    rf"| ?[-–] ?[0-9]))"
)


def date_forms(text: str) -> str:
    """Write dates of many forms as the steps of dates read them."""
    text = _HYPHENED.sub(r"\g<day> \g<month> \g<year>", text)
    text = _BY_POINTS.sub(_by_points, text)
    text = _DAY_AND_HOURS.sub(lambda match: day_name(match["day"]), text)
    return _PARTS_OF_MONTHS.sub(r"\g<low> to ", _FISCAL.sub(_fiscal, text))


def _fiscal(match: re.Match[str]) -> str:
    year, following = match["year"][-2:], match["next"][-2:]
    if int(following) != (int(year) + 1) % 100:
        return match[0]
    return f"fiscal year 20{year}-{following}"


def _by_points(match: re.Match[str]) -> str:
    """On 3.6.09 → "on 3 June 2009": whoever parts it by points puts the day first."""
    cue, month = match["cue"].removesuffix("the "), MONTHS[int(match["month"]) - 1]
    return f"{cue}{int(match['day'])} {month} {whole_year(match['year'])}"
