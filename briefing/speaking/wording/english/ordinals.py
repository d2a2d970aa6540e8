"""Ordinals: "21st", "10th - 11th", "2/3rds", "2. Bundesliga"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTH, WEEKDAY
from briefing.speaking.wording.english.grammar import word_before
from briefing.speaking.wording.english.numbers import cardinal, fraction, ordinal
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")

_ORDINAL = expression(
    r"(?<![\w.])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(st|nd|rd|th|ST|ND|RD|TH)\b"
)
# "The 1-244th Battalion": a part of a regiment
_OF_REGIMENT = expression(
    r"(?<![\w.,/-])(?P<part>[1-9])-(?P<hundreds>[1-9])(?P<rest>[0-9]{2})"
    r"(?:st|nd|rd|th)(?= [A-Z]|[,.])"
)
_ENDING_APART = expression(
    r"(?<=[0-9]) (?=(?:st|nd|rd|th) (?:of|century|anniversary)\b)"
    # "Its 30 th month": "12 st" is a weight, and so it stays
    r"|(?:(?<=[04-9])|(?<=1[1-3])) (?=th [a-z]{3,}\b)|(?<=2) (?=nd [a-z]{3,}\b)"
)
_ORDINALS_APART = expression(
    r"\b([0-9]{1,3}(?:st|nd|rd|th))\s?[-–]\s?(?=[0-9]{1,3}(?:st|nd|rd|th)\b)"
)
# "The 33d Infantry", "the 102d", but "for 22d 4h", "2s 3d" and a 3d film
_SHORT_ORDINAL = expression(
    r"(?<![\w.,$£€/:-])(?P<figures>[1-9]?[02-9](?P<last>[23]))d(?![\w'’-]|,? [0-9])"
    rf"|(?<![\w.,$£€/:-])(?P<one>[23])d(?= (?:{one_of(_TABLES.words('of_short_ordinals'))})\b)",
    sign=("2d", "3d"),
)
# "On June 3d", "the 2d of May"
_DAY = expression(
    rf"(?P<month>\b{MONTH} )(?P<day>[23])d(?![\w'’-])"
    rf"|(?<![\w.,$£€/:-])(?P<first>[23])d(?= of {MONTH})",
    sign=("2d", "3d"),
)
# "A 3d printer"
_OF_SPACE = expression(
    r"(?<![\w.,$£€/:-])(?P<figure>[23])d"
    r"(?=[- ](?:print|film|movie|game|model|image|cinema|glasses|TV|anima|scan|effect|version|cam"
    r"|technolog|map|render|design|graphic|picture|view|screen|display|world|space|shape|object))",
    sign=("2d", "3d"),
)
# "Served in the 9th Batt", "2nd Bn"
_BODIES = _TABLES.pairs("bodies_of_army")
_OF_ARMY = expression(
    rf"(?P<count>(?<![\w.])[1-9][0-9]{{0,2}}(?:st|nd|rd|th) (?:\(?[A-Z][\w'’-]+\)? ){{0,2}}?)"
    rf"(?P<body>{one_of(_BODIES)})(?P<stop>\.?)(?=[ ,;:)]|$)",
    sign=tuple(_BODIES),
)
# "2. Bundesliga"
_LEAGUE = expression(r"(?<![\w.])([1-4])\.(?= ?(?:Bundesliga|Liga)\b)")
# "On Wednesday 22nd until", where "Monday 5th floor" is none
_OF_WEEKDAY = expression(
    rf"(?<![\w'’-])(?P<day>{WEEKDAY}) (?=(?:[12]?[0-9]|3[01])(?:st|nd|rd|th)"
    r"(?:[,.;:)!?]|$| (?:and|or|to|until|till|at|from|in|is|was|will|for|with|when|as|after|before"
    r"|between|by|on|the|we|he|she|they)\b))"
)
_ENDED = _TABLES.words("ended_in_place")
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
# "About 1/8th Irish", "2/3rds of it", "1/1,000th of a second"
_FRACTION_NTH = expression(
    r"(?<![\w.,/:-])(?P<top>[0-9]{1,2})[/⁄](?P<bottom>[0-9]{1,3}(?:,000)*)(?:rd|th)s?(?!\w)"
)


def ordinals(text: str) -> str:
    """21st → "twenty-first", 10th - 11th → "tenth to eleventh"."""
    text = _FRACTION_NTH.sub(_fraction_nth, _OF_REGIMENT.sub(_of_regiment, text))
    text = _LEAGUE.sub(lambda match: ordinal(int(match[1])), _ENDING_APART.sub("", text))
    text = _OF_WEEKDAY.sub(_of_weekday, text)
    return _ORDINAL.sub(_ordinal, _ORDINALS_APART.sub(r"\1 to ", text))


def short_ordinals(text: str) -> str:
    """The 33d Infantry → "the 33rd Infantry", as armies and courts write; a 3d film → "3D"."""
    text = _OF_ARMY.sub(_of_army, text)
    text = _DAY.sub(_day, text)
    text = _OF_SPACE.sub(r"\g<figure>D", text)
    return _SHORT_ORDINAL.sub(_short_ordinal, text)


def _day(match: re.Match[str]) -> str:
    day = match["day"] or match["first"]
    return f"{match['month'] or ''}{day}{_SUFFIXES[int(day)]}"


def _of_army(match: re.Match[str]) -> str:
    return match["count"] + _BODIES[match["body"]] + (full_stop(match) if match["stop"] else "")


def _short_ordinal(match: re.Match[str]) -> str:
    figures = match["figures"] or match["one"]
    return f"{figures}{_SUFFIXES[int(figures[-1])]}"


def _fraction_nth(match: re.Match[str]) -> str:
    top, bottom = int(match["top"]), int(match["bottom"].replace(",", ""))
    if not 0 < top < bottom or bottom == 2:  # noqa: PLR2004
        return match[0]
    said = fraction(top, bottom)
    if word_before(match) in {"a", "an", "the", "one"} or top > 1:
        return said.removeprefix("a ").removeprefix("an ")
    return f"one {said.removeprefix('a ').removeprefix('an ')}"


def _of_weekday(match: re.Match[str]) -> str:
    # "Poe ended Sunday 5th": a place
    return match[0] if word_before(match) in _ENDED else f"{match['day']} the "


def _of_regiment(match: re.Match[str]) -> str:
    rest = int(match["rest"])
    if not rest:
        return match[0]
    oh = "oh " if match["rest"][0] == "0" else ""
    return f"{cardinal(int(match['part']))} {cardinal(int(match['hundreds']))} {oh}{ordinal(rest)}"


def _ordinal(match: re.Match[str]) -> str:
    count = int(match[1].replace(",", ""))
    suffix = match[2].lower()
    teen = count % 100 in {11, 12, 13}
    # "The 632th company": a slip, and "12st" a weight
    is_weight = suffix == "st" and (teen or _SUFFIXES.get(count % 10) != "st")
    return f"{cardinal(count)} stone" if is_weight else ordinal(count)
