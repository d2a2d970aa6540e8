"""Lengths of a text about athletics: where nothing tells of sums or people, "m" is metres."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.grammar import follows
from briefing.speaking.wording.english.lengths import COUNT_CUE, describes_event
from briefing.speaking.wording.english.numbers import AMOUNT, NOT_INSIDE, number
from briefing.speaking.wording.english.races import starts_event
from briefing.speaking.wording.english.unit_names import metres
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
# "Her 6.85m", "needing 35m or more"
_METRES = expression(rf"(?<![$£€¥₹])(?<![$£€¥₹] ){NOT_INSIDE}(?P<low>{AMOUNT})m(?![\w/²³])")
_MILLIONS_TOLD = expression(
    rf"\b(?i:{one_of(_TABLES.words('counted_people'))})\b|[£$€]|illion|[0-9](?:bn|tn)\b"
)


def lengths(text: str) -> str:
    """Say metres: "couldn't respond to her 6.85m", "needing 35m or more"."""
    if not _METRES.search(text) or _MILLIONS_TOLD.search(text):
        return text
    return _METRES.sub(_length, text)


def _length(match: re.Match[str]) -> str:
    if follows(match, COUNT_CUE):
        return match[0]
    before_noun = starts_event(match) or describes_event(match) or describes_noun(match)
    many = match["low"] != "1" and not before_noun
    return f"{number(match['low'].removesuffix('.00'))} {metres(many=many)}"
