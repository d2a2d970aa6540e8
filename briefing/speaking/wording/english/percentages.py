"""Percentages and parts per thousand: "12%", "3-5%", "-0.5%", "4‰"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, tells_change, word_before
from briefing.speaking.wording.english.numbers import AMOUNT, NO_YEAR_TO, NOT_INSIDE, number, value
from briefing.speaking.wording.steps import substitution

_BARE_POINT = expression(r"(?<![\w.,])\.(?=[0-9]{1,3}\s?(?:%|per ?cent))")
_PERCENT = expression(
    rf"(?:{NOT_INSIDE}(?P<sign>[-−+]))?{NOT_INSIDE}{NO_YEAR_TO}"
    # "5% in 2008-09 to 18%": the end of a year, and no share
    rf"(?<![12][0-9]{{3}}[-–])(?P<low>{AMOUNT})\s?"
    rf"(?:(?:(?P<both>[%％](?= to ))\s?|[%％]\s?)?(?:[-–—]|to)\s?(?P<high>{AMOUNT})\s?)?"
    rf"(?P<of>[%％‰]|pct?(?![\w.]\w|\w))(?P<plus>\+)?",
    sign=("%", "pc", "‰", "％"),
)
_LIMITS = frozenset({"below", "under", "beneath", "above", "past"})
_FALLS = expression(r"[0-9] ?[%％]? [-–] ")
# "By 0.7% to 78.7%": what it rose by, and to what
_BY = expression(r"\bby (?:(?:about|around|nearly|almost|over|another|just|some) )?$")


def bare_points(text: str) -> str:
    """Give a share its zero: .5% → "0.5%"."""
    return _BARE_POINT.sub("0.", text)


@substitution(_PERCENT)
def percent(match: re.Match[str]) -> str:
    """Say 12%, 3-5% and -0.5%; "per cent" in words stays as it is."""
    # "Sold 3,898 - 120% more than last year": a dash, and no range.
    if _FALLS.search(match[0]) and value(match["high"]) < value(match["low"]):
        of_low = " percent" if match[0].count("%") > 1 else ""
        return f"{match['low']}{of_low} - {number(match['high'])} percent"
    sign = {"-": "minus ", "−": "minus ", "+": "plus "}.get(match["sign"] or "", "")
    # "Fell below 50% to 47%"
    changes = match["both"] and (
        word_before(match) in _LIMITS or tells_change(match) or _BY.search(behind(match))
    )
    low_of = " percent" if changes and match["of"] != "‰" else ""
    high = f"{low_of} to {number(match['high'])}" if match["high"] else ""
    of = "percent" if match["of"] != "‰" else "per thousand"
    return f"{sign}{number(match['low'])}{high} {of}{' plus' if match['plus'] else ''}"
