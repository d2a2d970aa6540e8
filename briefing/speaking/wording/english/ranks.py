"""Ranks and offices in short: "MG Ori Hale", "Gen. Jo Poe (Ret.)", "a Sr. Field Producer"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import ordinal
from briefing.speaking.wording.english.sentence_stops import lost_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/ranks")
_RANKS = _TABLES.pairs("ranks")
# "MG Ori Hale", but the firms "MG Motor" and "BG Group".
_RANK = expression(
    rf"(?<![\w.'’/-])(?<!\b[Tt]he )(?<!\b[Aa] )(?P<rank>{one_of(_RANKS)})\.? "
    rf"(?=(?!(?:{one_of(_TABLES.words('firms'))})\b)"
    r"[A-Z][a-z]+(?: [A-Z]\.?)?(?: (?:al|bin|de|van|von|el|ben))?[ -]"
    r"(?!(?:Inc|Ltd|Group|Corp|Company|Co|Limited|Incorporated|Corporation)\b)"
    r"[A-Z][A-Za-z'’]*[a-z])"
)
# "Gen. Jo Poe (Ret.)", "Colonel (Res.) Jo Poe"
_STATUS = expression(r"\((?P<status>[Rr]et|[Rr]etd|RET|[Rr]es|RES)\.?\)")
_OFFICERS = expression(
    r"\b(?:General|Gen\.?|Colonel|Col\.?|Major|Maj\.?|Captain|Capt\.?|Admiral|Adm\.?"
    r"|Lieutenant|Lt\.?"
    r"|Commander|Cmdr\.?|Sergeant|Sgt\.?|Brigadier|Brig\.?|Commodore|Officer|Major-General"
    rf"|{one_of(_RANKS)})(?= )"
)
_SENIOR = expression(
    rf"\bSr\.? (?=(?:{one_of(_TABLES.words('jobs'))})\b)"
    r"|(?<=\b[Aa] )Sr\. (?=[A-Za-z])|(?<=\b[Aa]s )Sr\. "
)
# "Fr Tom Poe", "Fr Poe said": a priest
_FATHER = expression(r"(?<![\w.'’/-])Fr (?=[A-Z][a-z]+(?:[,;)]| [A-Z][a-z]|['’]s\b| [a-z]{2,}))")
# "Sr Mary Poe": a nun
_NUN = expression(rf"(?<![\w.'’/-])Sr\.? (?=(?:{one_of(_TABLES.words('nuns'))})\b)", sign="Sr")
# "The Ven. Ada Poe"
_VENERABLE = expression(r"(?<=\b[Tt]he )Ven\.? (?=[A-Z])")
# "Brig.-Gen. Poe", "Brig-Gen Poe"
_PARTS = _TABLES.pairs("parts")
_JOINED_RANKS = expression(
    r"\b(?P<one>Brig|Maj|Lt|Lieut)\.?-(?P<two>Gen|Col|Cmdr|Cdr)\b(?:\.(?= ))?"
)
# "Maj. Gen, Ada Poe", where a stop was meant; "(Res.)" cut off from its rank
_COMMA_SLIPPED = expression(
    r"(?P<rank>\b(?:Maj|Lt|Brig)\.? Gen),(?= [A-Z][a-z]+ [A-Z])", sign=" Gen"
)
_ONLY_RESERVE = expression(r"^\(Res\.\)$")
# "A Coy", "40 Cdo", "16 Air Assault Bde", "3 Cdo Bde"
_UNITS = _TABLES.pairs("units")
_UNIT = expression(
    rf"(?P<of>(?<![\w.'’-])(?:[1-9][0-9]{{0,2}}|[A-FQSXZ]|HQ|Commando|Air Assault|Armd|Mech"
    r"|Inf|Infantry|Cavalry|Mountain|Airborne|Marine|Field|Medical|Signals?|Fighter|Support"
    r"|Logistic) )"
    rf"(?P<unit>{one_of(_UNITS)})(?![\w'’])\.?",
    sign=tuple(_UNITS),
)
# "L/Sgt Poe", "C/Sgt. Hay"
_SLASHED = expression(r"(?<![\w.'’/-])(?P<part>[LCST])/(?P<rank>Sgt|Cpl)\.?(?= [A-Z])", sign="/")
_SLASHED_PARTS = {"L": "Lance", "C": "Colour", "S": "Staff", "T": "Technical"}
_FAR = 60  # characters that are looked back


# "Ranked Peru 108 out of 180"
_PLACED = expression(
    r"(?P<cue>\b[Rr]ank(?:s|ed)? (?:[A-Z][a-z]+ (?:[A-Z][a-z]+ )?|it |them |him |her )?(?:at )?)"
    r"(?P<place>[1-9][0-9]{1,2})(?=,? out of [0-9])"
)


def ranks(text: str) -> str:
    """Say ranks in full, who is retired or of the reserve, and whose job is a senior one."""
    if " out of " in text:
        text = _PLACED.sub(lambda match: match["cue"] + ordinal(int(match["place"])), text)
    text = _COMMA_SLIPPED.sub(r"\g<rank>.", _ONLY_RESERVE.sub("(reserve)", text))
    text = _JOINED_RANKS.sub(lambda m: f"{_PARTS[m['one']]} {_PARTS[m['two']]}", text)
    text = _STATUS.sub(_status, text)
    if "Sr" in text:
        text = _SENIOR.sub("Senior ", _NUN.sub("Sister ", text))
    if "Fr " in text:
        text = _FATHER.sub("Father ", text)
    text = _VENERABLE.sub("Venerable ", text)
    text = _SLASHED.sub(lambda m: f"{_SLASHED_PARTS[m['part']]} {_PARTS[m['rank']]}", text)
    # Twice, since "3 Cdo Bde" has two.
    for _ in range(2):
        text = _UNIT.sub(lambda m: f"{m['of']}{_UNITS[m['unit']]}{lost_stop(m)}", text)
    return _RANK.sub(lambda match: f"{_RANKS[match['rank']]} ", text)


def _status(match: re.Match[str]) -> str:
    if not _OFFICERS.search(match.string, max(0, match.start() - _FAR), match.start()):
        return match[0]
    return "(retired)" if match["status"].lower().startswith("ret") else "(reserve)"
