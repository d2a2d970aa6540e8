"""Spans from a day or a month to another: "Jan–March", "Mon-Fri", "30 May – 2 June"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import (
    DAY,
    DAY_NAME,
    MONTH,
    SUFFIX,
    day_name,
    month_name,
)
from briefing.speaking.wording.english.noun_phrases import starts_noun
from briefing.speaking.wording.english.sentence_stops import lost_stop

_BETWEEN_MONTHS = expression(
    rf"\b(?P<low>{MONTH})(?P<year>\s[12][0-9]{{3}})?\s?[-–—]\s?(?P<day>{DAY}\s)?(?P<high>{MONTH})(?!\w)"
)
# "Since October-November time"
_MONTHS_TIME = expression(
    rf"\b(?P<low>{MONTH})\s?[-–—/]\s?(?P<high>{MONTH})(?= time\b)", sign=" time"
)
# "March 5-April 7"
_MONTH_DAYS_APART = expression(
    rf"\b(?P<low>{MONTH}\s{DAY}{SUFFIX})\s?[-–—]\s?(?={MONTH}\s{DAY}{SUFFIX}(?![\w%]))"
)
# "From June 30-Aug.": cut off behind its month
_DAY_TO_MONTH = expression(
    rf"\b(?P<low>{MONTH}\s{DAY}{SUFFIX})\s?[-–—]\s?(?P<high>{MONTH})(?=[,;:)]|[.!?]?$)"
)
# "On April 23,1616"
_GLUED_YEAR = expression(rf"(?P<day>\b{MONTH} {DAY}),(?=(?:1[5-9]|20)[0-9]{{2}}(?!\w|,[0-9]))")
_MONTH_OR_MONTH = expression(rf"\b(?P<low>{MONTH})/(?P<high>{MONTH})(?![\w/])", sign="/")
_BETWEEN_DAYS = expression(
    rf"\b(?P<low>{DAY_NAME})\.?\s?(?P<join>[-–—&/]|and\b|to\b)\s?(?P<high>{DAY_NAME})\b"
    r"(?:\.(?=[,;)]| [a-z]))?"
)


def date_spans(text: str) -> str:
    """Say the dash of Jan–March, Mon-Fri and 30 May – 2 June as "to"."""
    text = _MONTH_DAYS_APART.sub(r"\g<low> to ", _GLUED_YEAR.sub(r"\g<day>, ", text))
    text = _DAY_TO_MONTH.sub(lambda m: f"{m['low']} to {month_name(m['high'])}{lost_stop(m)}", text)
    text = _MONTHS_TIME.sub(lambda m: f"{month_name(m['low'])} {month_name(m['high'])}", text)
    text = _BETWEEN_MONTHS.sub(
        lambda m: (
            f"{month_name(m['low'])}{m['year'] or ''} to {m['day'] or ''}"
            f"{month_name(m['high'])}{lost_stop(m)}"
        ),
        text,
    )
    text = _MONTH_OR_MONTH.sub(_month_or_month, text)
    return _BETWEEN_DAYS.sub(_days, text)


def _month_or_month(match: re.Match[str]) -> str:
    """Say either month of "in March/April", and both of "the March/April issue"."""
    low, high = month_name(match["low"]), month_name(match["high"])
    return f"{low}{' and ' if starts_noun(match) else ' or '}{high}{lost_stop(match)}"


def _days(match: re.Match[str]) -> str:
    join = "and" if match["join"] in {"&", "/", "and"} else "to"
    return f"{day_name(match['low'])} {join} {day_name(match['high'])}"
