"""Figures that touch the next word, "3,000different", and those that meet: "in 2004 73% of"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.unit_names import UNIT
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
# Units, scales and endings belong to their figures: "10mins", "5trn", "49ers".
_GLUED = expression(
    r"(?<![\w.,/@#'’-])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4})"
    rf"(?=(?!(?:{UNIT}"
    rf"|{one_of(_TABLES.words('joined_to_figures'))})(?![a-z]))[a-z]{{3,}}(?![\w@]|\.\w))"
)
_GLUED_SHARE = expression(r"(?<=[0-9]%)(?=[a-z]{2,})")
# "Q1'24", "H2’23": a part of a year
_PART_OF_YEAR = expression(r"(?<=\b[QH][1-4])['’ ]?['’](?=[0-9]{2}(?![\w]))")
# "Jumped clear 32.9pens": of riders
_PENALTIES = expression(r"(?<![\w,$£€])(?P<figures>[0-9]{1,3}(?:\.[0-9]{1,2})?)pens(?!\w)")
_GLUED_SQUARE = expression(r"(?<=[0-9])(?=sq[ .-])")
# "Some 900 km sq"
_SQUARE_BEHIND = expression(
    r"(?<=[0-9]) ?(?P<unit>km|m|cm|ft|miles?) sq\b(?:\.(?=\s[a-z(]))?"
    r"(?! ?(?:kms?|m|ft|mi|miles?|yds?|yards?"
    r"|feet|foot|met(?:re|er)s?|kilomet(?:re|er)s?|cm|in|inch(?:es)?)\b)"
)
# "Down from 570 five years ago": heard as "seventy-five"
_FIGURE_AND_AGO = expression(
    r"(?<![\w$£€.,])(?P<figures>[0-9]{1,3}0) "
    r"(?=(?:one|two|three|four|five|six|seven|eight|nine|[1-9]) "
    r"(?:years?|months?|weeks?|days?|hours?|decades?) (?:ago|earlier|later)\b)",
    sign=("ago", "earlier", "later"),
)
# "In 2004 73% of it", "since 1997 ten posts", but "in 2004 100m hurdles"
_YEAR_AND_FIGURE = expression(
    r"(?P<year>\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Oo]f"
    rf"|(?:1[89]|20)[0-9]{{2}} (?:to|and)|{one_of(MONTHS)})"
    r" (?:early |late |mid-)?(?:1[89]|20)[0-9]{2}) "
    r"(?=(?:(?:about|around|over|nearly|almost|some|only|just) )?"
    r"(?:[$£€][0-9]"
    r"|[0-9]++(?:[.,][0-9]++)*+(?!-|[xX:/][0-9]| ?(?:m|km|k|metres?|meters?|yards?|miles?)\b)"
    rf"|(?:{one_of(_TABLES.words('counted_words'))})\b))"
)
_FIGURE = expression("[0-9]")
# "The 2000 and 2004 Games": heard as "two thousand and two thousand".
_ROUND_AND_YEAR = expression(
    rf"\b(?:(?P<lead>{one_of(_TABLES.words('before_years'))}) )?(?P<year>2000)"
    r"(?P<joint> (?:and|or) )(?=200[0-9](?![\w/%]|[.,:-][0-9]))",
    re.IGNORECASE,
)


def gaps(text: str) -> str:
    """Part figures from a word that touches them: "2001fetched" → "2001 fetched"."""
    text = _PART_OF_YEAR.sub(" 20", text)
    text = _GLUED_SQUARE.sub(" ", _GLUED_SHARE.sub(" ", text))
    text = _FIGURE_AND_AGO.sub(r"\g<figures>, ", _SQUARE_BEHIND.sub(r" sq \g<unit>", text))
    if "pens" in text:
        text = _PENALTIES.sub(r"\g<figures> penalties", text)
    if _FIGURE.search(text):
        text = _YEAR_AND_FIGURE.sub(r"\g<year>, ", text)
    if "2000" in text:
        text = _ROUND_AND_YEAR.sub(_round_and_year, text)
    return _GLUED.sub(r"\g<0> ", text)


def _round_and_year(match: re.Match[str]) -> str:
    if not match["lead"]:
        return f"{match['year']},{match['joint']}"
    return f"{match['lead']} {match['year']}{match['joint']}{match['lead'].lower()} "
