"""Days of calendars that have months of their own: "10 Muharram 1445", "the 25 Kislev feast"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import ordinal, pairs
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/dates")
_MONTHS = "|".join(_TABLES.table("other_months", list[str]))
_DAY = expression(
    rf"(?<![\w.,:/$£€-])(?P<the>\b[Tt]he )?(?<![\w.,:/$£€-])(?P<day>[12]?[0-9]|30)(?:st|nd|rd|th)?"
    rf" (?:of )?(?P<month>{_MONTHS})(?:,? (?P<year>1[34][0-9]{{2}}|5[678][0-9]{{2}}))?"
    r"(?![\w’'-]| [a-z]+s\b)"
)
_MAY_BE_DAY = expression(rf"[0-9hdt] (?:of )?(?:{_MONTHS})")


def other_months(text: str) -> str:
    """Say a day of a Muslim, Jewish or Iranian month: "the tenth of Muharram"."""
    return _DAY.sub(_day, text) if _MAY_BE_DAY.search(text) else text


def _day(match: re.Match[str]) -> str:
    year = f", {pairs(int(match['year']))}" if match["year"] else ""
    the = match["the"] or "the "
    return f"{the}{ordinal(int(match['day']))} of {match['month']}{year}"
