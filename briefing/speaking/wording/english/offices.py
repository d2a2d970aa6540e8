"""Offices, parties and states in short where no name follows: "Rep.-elect", "D., Md.,", "Va.,"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_OFFICES = {
    short: said
    for short, said in _TABLES.pairs("stopped_titles").items()
    if short in _TABLES.words("offices")
}
_SHORT = one_of(_OFFICES)
_STATES = _TABLES.pairs("states")
_SHORT_STATES = _TABLES.pairs("short_states") | {
    short: said
    for short, said in _TABLES.pairs("stopped").items()
    if short in _TABLES.words("stopped_states")
}
# "Rep.-elect Ada Poe", "Gov-elect Hale"
_ELECT = expression(rf"\b(?P<office>{_SHORT})\.?-(?=elect\b|designate\b)")
# "The Ohio Sen. and his wife", "the Rep. said": no sentence ends before a small letter.
_NAMELESS = expression(
    rf"(?<![\w.-])(?P<office>{_SHORT})\.(?=,? (?!of (?:Ireland|Korea|China|Congo)\b)[a-z]|['’]s\b)"
)
_PARTY = expression(r"[DRI](?:\.|-|,)")
# "Poe, D., Md., said"
_PARTY_APART = expression(
    r"(?<=[a-z], )(?P<party>[DRI])\.?, (?P<state>[A-Z][a-z]{1,5}\.?|[A-Z]\.[A-Z]\.|[A-Z]{2})"
    r"(?=,| -|\))"
)
# "Poe, D-Il., said": a state's two letters, the second small
_SMALL_STATE = expression(r"(?<=[\s(,])(?P<party>[DRI]\.?-)(?P<state>[A-Z][a-z])(?=[.,)])")
# "Va., would act": what is left of a sentence
_STATE_FIRST = expression(rf"^(?P<state>{one_of(_SHORT_STATES)})\.(?=, | [a-z])")


def offices_alone(text: str) -> str:
    """Say an office without a name in full, and bring parties and states to their usual form."""
    text = _ELECT.sub(lambda match: f"{_OFFICES[match['office']]}-", text)
    text = _NAMELESS.sub(lambda match: _OFFICES[match["office"]], text)
    text = _STATE_FIRST.sub(lambda match: _SHORT_STATES[match["state"]], text)
    if not _PARTY.search(text):
        return text
    return _SMALL_STATE.sub(_small_state, _PARTY_APART.sub(r"\g<party>-\g<state>", text))


def _small_state(match: re.Match[str]) -> str:
    letters = match["state"].upper()
    is_state = letters in _STATES and match["state"] not in _SHORT_STATES
    return match["party"] + letters if is_state else match[0]
