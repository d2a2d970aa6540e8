"""Numbers of houses, said two figures at a time: "666 Park Avenue", "119 and 125 Mill Lane"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_STREET = (
    r"(?:[NSEW]\.? )?(?:[A-Z][\w'.-]+ ){1,3}"
    rf"(?:{one_of(_TABLES.words('house_streets'))})\b"
)
_LISTED = expression(
    r"(?<![\w.,$£€/-])(?P<houses>[1-9][0-9]{2,3}(?:, [1-9][0-9]{2,3}){0,5}(?:,? (?:and|or|to) ))"
    rf"(?=[1-9][0-9]{{2,3}} {_STREET})"
)
# "For 666 Park Avenue": where no businesses of a street are counted
_ADDRESS = expression(
    r"(?<![\w.,$£€/-])(?P<house>[1-9][0-9]{2})"
    rf"(?= (?:[NSEW]\.? )?(?:[A-Z][\w'.-]+ ){{1,3}}(?:{one_of(_TABLES.words('house_streets'))})\b"
    r"(?! (?!is\b|was\b|has\b)[a-z]+s\b))"
)


def house_numbers(text: str) -> str:
    """Say the numbers of houses in pairs where a street follows, in a list too."""
    text = _LISTED.sub(_listed, text)
    return _ADDRESS.sub(lambda match: pairs(int(match["house"])), text)


def _listed(match: re.Match[str]) -> str:
    return re.sub("[0-9]+", lambda house: pairs(int(house[0])), match["houses"])
