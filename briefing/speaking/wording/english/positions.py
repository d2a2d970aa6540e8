"""Where somebody plays, in letters before a name: "RHP Ada Poe", "QB Tom Hale", "into a DP"."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/positions")
_SURE, _AMONG = _TABLES.pairs("sure"), _TABLES.pairs("among")
_NAME_AHEAD = r"(?= [A-Z][A-Za-z'’.]+ (?:[A-Z]\. )?[A-Z][a-z'’])"
_OF_PLAYER = expression(rf"(?<![\w.@#/$£€-])(?P<code>{one_of(_SURE)})(?P<many>s)?{_NAME_AHEAD}")
# "SS Ada Poe": a ship, where no other position stands in its text
_OF_OTHER = expression(rf"(?<![\w.@#/$£€-])(?P<code>{one_of(_AMONG)}){_NAME_AHEAD}")
_OF_A_LIST = expression(rf"(?<![\w.-])(?:NOTES|{one_of(_SURE)}|{one_of(_AMONG)})(?![\w-])")
# "He hit into a DP"
_DOUBLE_PLAY = expression(
    r"(?P<cue>\b(?:into|turned|turn|hit|started|with) (?:an? |the )?(?:[a-z]+-ending )?)DP\b"
)
_MAY_BE_HERE = expression(rf"\b(?:DP|{one_of(_SURE)}|{one_of(_AMONG)})s?\b")
_SURELY_TOLD = frozenset({"NOTES", *_SURE})
_SEVERAL = 2


def positions(text: str) -> str:
    """RHP Ada Poe → "right-handed pitcher Ada Poe", QB Tom Hale → "quarterback Tom Hale"."""
    if not _MAY_BE_HERE.search(text):
        return text
    told = set(_OF_A_LIST.findall(text))
    if len(told) >= _SEVERAL and told & _SURELY_TOLD:
        text = _OF_OTHER.sub(lambda match: _AMONG[match["code"]], text)
    text = _OF_PLAYER.sub(lambda match: _SURE[match["code"]] + (match["many"] or ""), text)
    return _DOUBLE_PLAY.sub(r"\g<cue>double play", text)
