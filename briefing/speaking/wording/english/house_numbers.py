"""Numbers of houses: "666 Park Avenue", "119 and 125 Mill Lane", "10A Garrow Road"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTH, WEEKDAY
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
    rf"(?= {_STREET}"
    r"(?! (?!is\b|was\b|has\b)[a-z]+s\b))"
)
# "At 10A Garrow Road", "169a De Tham Street"; the pause keeps its letter from being an initial
_LETTERED = expression(
    r"(?<![\w.,$£€/-])(?:(?P<house>[1-9][0-9]{0,2})(?P<letter>[A-Da-d])"
    rf"(?= (?:[A-Z][\w'’]+ ){{1,3}}(?:{one_of(_TABLES.words('streets'))})\b)"
    # "Fell 15a Tuesday": no house
    rf"|(?P<other>[1-9][0-9]{{1,2}})(?P<ab>[ab])(?= (?!(?:{WEEKDAY}|{MONTH})\b)[A-Z][a-z]+))"
)


def house_letters(text: str) -> str:
    """Say the letter of a house before its street: "10A Garrow Road" → "ten-A, Garrow Road"."""
    return _LETTERED.sub(
        lambda match: (
            f"{pairs(int(match['house'] or match['other']))}"
            f"-{(match['letter'] or match['ab']).upper()},"
        ),
        text,
    )


def house_numbers(text: str) -> str:
    """Say the numbers of houses in pairs where a street follows, in a list too."""
    text = _LISTED.sub(_listed, text)
    return _ADDRESS.sub(lambda match: pairs(int(match["house"])), text)


def _listed(match: re.Match[str]) -> str:
    return re.sub("[0-9]+", lambda house: pairs(int(house[0])), match["houses"])
