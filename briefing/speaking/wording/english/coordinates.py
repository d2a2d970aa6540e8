"""Degrees of latitude and longitude: "36°20′N", "35.7N"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import AMOUNT, number
from briefing.speaking.wording.english.unit_names import count_of
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/measures")
_BEARING = _TABLES.pairs("bearings")
# "35.7N, 139.7E"
_DECIMAL_COORDINATE = expression(
    r"(?<![\w.,])(?P<degrees>[0-9]{1,3}\.[0-9]{1,5}) ?(?P<bearing>[NSEW])(?![\w/])"
)
_COORDINATE = expression(
    rf"(?<![\w.,])(?P<degrees>{AMOUNT})\s?[°º]\s?(?:(?P<minutes>{AMOUNT})\s?['’′]\s?)?"
    rf"(?:(?P<seconds>{AMOUNT})\s?(?:[\"”″]|''|’’)\s?)?(?P<bearing>[NSEW])\b",
    sign=("°", "º"),
)


def coordinates(text: str) -> str:
    """36°20′N → "thirty-six degrees twenty minutes north", and 35.7N."""
    text = _COORDINATE.sub(_coordinate, text)
    return _DECIMAL_COORDINATE.sub(
        lambda m: f"{number(m['degrees'])} {_BEARING[m['bearing']]}", text
    )


def _coordinate(match: re.Match[str]) -> str:
    said = [count_of(match["degrees"], "°")]
    if (match["minutes"] or "0").strip("0"):
        said.append(count_of(match["minutes"], "min"))
    if (match["seconds"] or "0").strip("0"):
        said.append(count_of(match["seconds"], "sec"))
    return " ".join([*said, _BEARING[match["bearing"]]])
