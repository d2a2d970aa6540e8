"""Figures that touch the next word: "3,000different", "6.4%of", "100sq-metre"."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.measures import UNIT
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
# Units, scales and endings belong to their figures: "10mins", "5trn", "49ers".
_GLUED = re.compile(
    r"(?<![\w.,/@#'’-])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4})"
    rf"(?=(?!(?:{UNIT}|{one_of(_TABLES.words('joined_to_figures'))})(?![a-z]))[a-z]{{3,}}(?![\w@]|\.\w))"
)
_GLUED_SHARE = re.compile(r"(?<=[0-9]%)(?=[a-z]{2,})")
# "Q1'24", "H2’23": a part of a year
_PART_OF_YEAR = re.compile(r"(?<=\b[QH][1-4])['’ ]?['’](?=[0-9]{2}(?![\w]))")
_GLUED_SQUARE = re.compile(r"(?<=[0-9])(?=sq[ .-])")


def gaps(text: str) -> str:
    """Part figures from a word that touches them: "2001fetched" → "2001 fetched"."""
    text = _PART_OF_YEAR.sub(" 20", text)
    text = _GLUED_SQUARE.sub(" ", _GLUED_SHARE.sub(" ", text))
    return _GLUED.sub(r"\g<0> ", text)
