"""The models of aircraft: "737-800", "A320-200", "ATR 72-500"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.numbers import cardinal, digits, pairs, plural
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_BOEING = expression(
    rf"(?P<maker>\b(?:Boeing(?:['’]s)?|{one_of(_TABLES.words('airlines'))})\s|(?<![\w.,$£€/-]))(?P<model>7[0-9]7)"
    r"(?:-(?P<series>[0-9]{1,4})(?P<tail>X|ER|LR|F)?|(?P<x>X|x))?(?P<s>s?)(?![\w/%-]|[.,][0-9])",
    sign="7",
)
_SINGLE = expression(r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Oo]ne|[Aa]nother) $")
_HOW_MANY = expression(
    r"(?:[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|hundred))(?= $)"
)
_WHOLE_SERIES, _LARGE_SERIES = 100, 1000
# Where no maker stands before it, one of these behind it tells an aeroplane from a count.
_FLOWN = expression(rf"\s(?:{one_of(_TABLES.words('flown'))}|before the M(?:ax|AX))\b")
_AIRBUS = expression(r"\bA(?P<model>3[0-9]{2})-(?P<series>[0-9]{3,4})(?![\w/-]|[.,][0-9])")
# "The ATR 72-500", "a Dash 8-400"
_AIRCRAFT = expression(
    r"(?P<cue>\b(?:ATR|CRJ|ERJ|MD|DC|BAe|Dash|Saab|Avro|Legacy)[ -])(?P<model>[1-9][0-9]{0,2})-"
    r"(?P<series>[1-9][0-9]{1,3})(?P<s>s?)(?![\w/-]|[.,][0-9])"
)


def aircraft(text: str) -> str:
    """Say the models of aircraft: "a 737-800", "the A320-200", "an ATR 72-500"."""
    text = _BOEING.sub(_boeing, _AIRBUS.sub(_airbus, text))
    return _AIRCRAFT.sub(_aircraft, text)


def _boeing(match: re.Match[str]) -> str:
    named = match["maker"] or match["series"] or match["x"] or match["s"]
    # "A 747 uses": one, whatever it does
    named = named or _SINGLE.search(behind(match)[-10:]) is not None
    if not named and not follows(match, _FLOWN):
        return match[0]
    said = match["maker"] + digits(match["model"]).replace("zero", "oh")
    # "Forty 737 MAX 8 aircraft": two figures
    if not match["maker"] and _HOW_MANY.search(behind(match)):
        said = f", {said}"
    if match["series"]:
        series = int(match["series"])
        # "Seven eight seven dash eight", but "seven three seven eight hundred"
        said += f" {pairs(series)}" if series >= _WHOLE_SERIES else f" dash {cardinal(series)}"
    if match["tail"] or match["x"]:
        said += f" {'.'.join(match['tail'] or 'X')}"
    return f"{said}s" if match["s"] else said


def _aircraft(match: re.Match[str]) -> str:
    series = pairs(int(match["series"]))
    return f"{match['cue']}{pairs(int(match['model']))} {plural(series) if match['s'] else series}"


def _airbus(match: re.Match[str]) -> str:
    model = int(match["model"])
    # "Three twenty two hundred" would be another
    series = int(match["series"])
    dash = " dash" if model % 10 == 0 and model % 100 and series < _LARGE_SERIES else ""
    return f"A-{pairs(model)}{dash} {pairs(series)}"
