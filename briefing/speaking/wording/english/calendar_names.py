"""The names of days and months, in full and short."""

from __future__ import annotations

from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/dates")
MONTHS = _TABLES.row("months")
SHORT_MONTHS = {name[:3]: name for name in MONTHS if name != "May"} | {"Sept": "September"}
DAYS = _TABLES.pairs("days")
MONTH = rf"(?:{one_of(MONTHS)}|(?:{one_of(SHORT_MONTHS)})\b\.?)"
# "July 5-20", "Sept. 5-20"
NO_MONTH_BEHIND = "".join(
    rf"(?<!\b{name} )" for name in (*MONTHS, *SHORT_MONTHS, *(rf"{one}\." for one in SHORT_MONTHS))
)
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
SUFFIX = r"(?:st|nd|rd|th)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY_NAME = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"


def month_name(written: str) -> str:
    """Jan. → "January"; a name in full stays."""
    return SHORT_MONTHS.get(written.rstrip("."), written)


def day_name(written: str) -> str:
    """Sat → "Saturday"; a name in full stays."""
    return DAYS.get(written, written)


_THIS_CENTURY = 40  # of two figures, those below it are years of this century


def whole_year(written: str) -> str:
    """A year of a date with its century: "09" → "2009", "85" → "1985"."""
    if len(written) > 2:  # noqa: PLR2004
        return written
    return f"{'20' if int(written) < _THIS_CENTURY else '19'}{written}"
