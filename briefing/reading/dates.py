"""Dates as pages print them above an article, in English and Arabic."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel.dates import get_month_names

_ISO = re.compile(r"\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([^\W\d]+(?: [^\W\d]+)?)\.?,? (\d{4})\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")


def find_date(line: str) -> date | None:
    """Find a whole date in a line: "12 March 2024", "March 12, 2024", "2024-03-12", "١٢ مارس ٢٠٢٤".

    Numeric dates other than year first are left alone: 3/4/2024 is two days, depending on where.
    """
    text = " ".join(line.replace("/", " / ").split()).replace(" / ", "/")
    if found := _ISO.search(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.search(text):
        return _date(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.search(text):
        return _date(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    """The number of a month, 0 where it is none."""
    months = _months()
    return months.get(name.casefold()) or months.get(name.split(maxsplit=1)[0].casefold(), 0)


@cache
def _months() -> dict[str, int]:
    # Syria's and Iraq's months (كانون الثاني) beside Egypt's and the Gulf's (يناير).
    names = {"sept": 9}
    for locale in ("en", "ar_EG", "ar_SY", "ar_MA", "ar_DZ"):
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=locale).items():
                names[name.casefold().rstrip(".")] = number
    return names
