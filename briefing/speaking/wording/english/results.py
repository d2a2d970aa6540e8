"""Short words in the results of games and elections: "(aet)", "HT: 1-0", "Con 12, Ind 3"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/results")
_FIGURE = expression("[0-9]")
_SCORE = expression(r"[0-9][-–][0-9]")
# "Hale 3-2 Poe (aet)", "won 2-1 aet", "Giants 4-3 Blues (OT)"
_PLAYED_ON = _TABLES.pairs("played_on")
_LONGER = expression(
    rf"(?:(?<=[A-Za-z0-9)] \()|(?<=[0-9] )|(?<=, ))(?P<short>{one_of(_PLAYED_ON)})(?=[),;.]|$)"
)
# "Tries: Poe, Hay. Cons: Lee 2", "Hale 1-1 Poole (4-5 pens)"
_SCORED_BY = _TABLES.pairs("scored_by")
_HEADS_SCORERS = expression(
    rf"(?<![\w'’-])(?<![A-Za-z'’] )(?P<what>{one_of(_SCORED_BY)})(?=: [A-Z][a-z'’]+)"
)
# "Pros: cheap. Cons: Dear" tells no scores.
_TELLS_SCORERS = expression(
    r"\b(?:Tr(?:y|ies)|Pens?|DGs?)(?=: )|\bCons?: [A-Z][a-z'’]+ [2-9](?=[,.;]|$| [A-Z])", sign=": "
)
_ON_PENALTIES = expression(r"(?<=[0-9][-–][0-9] )pens?(?=[),;.]|$)")
# "Hale 0(3), Poe 0(1)", "Hale 1(4)-1(3) Poe": penalties in brackets behind the same goals
_SHOT = (
    r"(?<=[A-Za-z.] )(?<!\bArticle )(?<!\bArticles )(?<!\bSection )(?<!\bRule )"
    r"(?P<goals>[0-9])\((?P<shot>[0-9]{1,2})\)"
)
_SHOT_OUT = expression(
    rf"{_SHOT}(?P<between>, [A-Z][A-Za-z.'’ -]{{2,40}} )(?P=goals)\((?P<other>[0-9]{{1,2}})\)"
    r"(?!\w|\()",
    sign="(",
)
_SHOT_JOINED = expression(
    rf"{_SHOT} ?[-–] ?(?P=goals)\((?P<other>[0-9]{{1,2}})\)(?!\w|\()", sign="("
)
_NO_GOALS = "0"
# "Ref: Ann Poe"
_REFEREE = expression(r"(?<![\w.])Ref(?=: [A-Z][a-z]+ [A-Z][a-z])", sign="Ref:")
# "HT: 1-0", "FT Hale 2-1 Poe"
_HALF_OR_FULL = expression(r"(?<![\w.])(?P<short>HT|FT)(?=: ?[A-Z0-9]| [0-9]+[-–][0-9])")
_PARTIES = _TABLES.pairs("parties")
_PARTY = one_of([*_PARTIES, *_TABLES.words("whole_parties")])
# "Con 12, Ind 3, SNP 10": of seats, where several are told
_SEATS = expression(
    rf"(?<![\w'’-])(?:{_PARTY})(?= [0-9]{{1,3}}(?:,[0-9]{{3}})*(?![\w%]|[.,][0-9]))"
)
# "Jo Poe (Ind)", "(Grn) 1,204", "Ind gain"
_IN_BRACKETS = expression(rf"(?<=[a-z] \()(?:{one_of(_PARTIES)})(?=\))")
_GAINS = expression(
    rf"(?<![\w'’-])(?:{one_of(_PARTIES)})(?= (?:gain|hold|win)\b)", sign=("gain", "hold", "win")
)
# "Ukip were on 12 (n/c)", in a poll
_NO_CHANGE = expression(r"(?<=[0-9%] )\([nN]/?[cC]\)", sign=("c)", "C)"))
_MAJORITY = expression(r"(?<![\w.])Maj(?=:? [0-9]{1,3}(?:,[0-9]{3})?\b)")


# "MOM: Poe"
_BEST_PLAYER = expression(r"(?<![\w-])(?:MOM|MoM|MOTM|MotM)(?=: [A-Z])")


def results(text: str) -> str:
    """Say in full how a game ended and which parties won what."""
    if _TELLS_SCORERS.search(text):
        text = _HEADS_SCORERS.sub(lambda match: _SCORED_BY[match["what"]], text)
    if "(" in text:
        text = _SHOT_OUT.sub(_shot_out, text)
        text = _SHOT_JOINED.sub(
            lambda m: f"{m['goals']}-{m['goals']} ({m['shot']}-{m['other']} on penalties)", text
        )
    if _SCORE.search(text):
        text = _LONGER.sub(lambda match: _PLAYED_ON[match["short"]], text)
        text = _ON_PENALTIES.sub("on penalties", text)
        text = _HALF_OR_FULL.sub(
            lambda match: "Half-time" if match["short"] == "HT" else "Full-time", text
        )
    if _FIGURE.search(text) and len(_SEATS.findall(text)) > 1:
        text = _SEATS.sub(lambda match: _PARTIES.get(match[0], match[0]), text)
    text = _NO_CHANGE.sub("(no change)", text)
    text = _BEST_PLAYER.sub("Man of the match", _REFEREE.sub("Referee", text))
    text = _GAINS.sub(lambda match: _PARTIES[match[0]], text)
    text = _IN_BRACKETS.sub(lambda match: _PARTIES[match[0]], text)
    return _MAJORITY.sub("Majority", text) if "Maj" in text else text


def _shot_out(match: re.Match[str]) -> str:
    goals = "nil" if match["goals"] == _NO_GOALS else match["goals"]
    first, second = (f"{goals}, {match[shot]} on penalties" for shot in ("shot", "other"))
    return f"{first}{match['between']}{second}"
