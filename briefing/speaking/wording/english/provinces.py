"""Provinces of Canada as papers write them, and states before what they issue: "a TN tag"."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.sentence_stops import full_stop, stop_before_name
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_STATES = _TABLES.pairs("states")
# "Ely, Alta.", "in Medford, N.S., on Monday"
_PROVINCES = _TABLES.pairs("short_provinces")
_PROVINCE = expression(
    rf"(?<=[a-z], )(?!Man\. (?:City|U))(?P<province>{one_of(_PROVINCES)})\."
    r"(?=[,;)]|\s[a-z]|\s[-–—(\"“]|[\"”]|\s[A-Z]|$)",
    sign=".",
)
# "A TN tag", "TX license plates"
_BEFORE_PLATE = expression(
    rf"(?<![\w.'’&/-])(?P<state>{one_of(_TABLES.words('states_of_plates'))}) "
    r"(?=(?i:tags?|(?:licen[cs]e )?plates?|registration|driver['’]?s?['’]? licen[cs]es?)\b)"
)


def provinces(text: str) -> str:
    """Medicine Hat, Alta. → "Medicine Hat, Alberta"."""
    return _PROVINCE.sub(
        lambda m: _PROVINCES[m["province"]] + (full_stop(m) or stop_before_name(m)), text
    )


def states_of_plates(text: str) -> str:
    """Say a state before what it issues: "TX plates" → "Texas plates"."""
    return _BEFORE_PLATE.sub(lambda match: f"{_STATES[match['state']]} ", text)
