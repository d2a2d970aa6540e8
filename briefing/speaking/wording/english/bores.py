"""Bores of guns before what is shot: "155mm ammunition", "a 152mm self-propelled howitzer"."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import stands_before_noun
from briefing.speaking.wording.tables import Tables, one_of

_SHOT = Tables("en/grammar").words("shot")
# "105mm light guns", "a 152mm self-propelled howitzer"
_SHOT_AHEAD = expression(rf" [a-z-]+ (?:[a-z-]+ )?(?:{one_of(_SHOT)})\b")
# "155mm and 105mm artillery rounds"
_AND_BORE = expression(
    rf"(?:,? (?:and|or)|,|/) ?[0-9.]+ ?mm (?:[a-z-]+ ){{0,2}}(?:{one_of(_SHOT)})\b"
)


def is_bore(after: str, noun: str) -> bool:
    """Whether millimetres before these words, the first of which is given, are of a gun."""
    if noun in _SHOT or _AND_BORE.match(after):
        return True
    return stands_before_noun(noun) and _SHOT_AHEAD.match(after) is not None
