"""Cars, their engines and roads: "a Mercedes C 220 CDI", "2.0TDI", "Fiat 500L", "the A1 (M)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_MAKES = one_of(_TABLES.words("makes"))
_MAKE = expression(rf"\b(?:{_MAKES})\b")
_ENDS = r"(?![\w%-]|[.,][0-9])"
# "A Lexus IS 300h", "a BMW R1200GS", "a McLaren 12C"; "a Ford 25mph over" is none
_UNITS = (
    "mph|kph|cc|km|bhp|hp|kg|ft|in|st|nd|rd|th|mm|cm|am|pm|m|k|bn|p|s|yr|yo|lb|oz|mpg|kW|MW|PS|hr"
)
_MODEL = expression(
    rf"(?P<make>\b(?:{_MAKES})(?: (?:[A-Z][a-z]+|[0-9]{{3}}))?) "
    r"(?:(?P<series>[A-Z]{1,4})(?P<gap> ?))?(?P<figures>(?![2-6](?:WD|G"
    r"|D)s?\b)[1-9][0-9]{0,3})(?P<joint>[ -]?)"
    rf"(?P<tail>(?!(?:{_UNITS})(?!\w))(?:[A-Z]{{1,3}}|[a-z]|[A-Z][a-z])(?!\w))?{_ENDS}"
)
_SERIES = _TABLES.words("series_of_cars")
_ROUND = 100
# "An LP 700-4", "the MP4-12C"
_OF_WHEELS = expression(
    r"\b(?P<letters>LP ?"
    r"|MP)(?P<figures>[1-9][0-9]{0,2})-(?P<last>[1-9][0-9]?)(?P<tail>[A-D]?)(?![\w-])",
    sign=("LP", "MP"),
)
# "The RX 450h", whoever makes it
_HYBRID = expression(
    r"\b(?P<series>RX|CT|GS|LS|NX|ES|IS|LC) ?(?P<figures>[2-6][0-9]0)h(?!\w)", sign="0h"
)
# "A 2.0TDI", "the 1.6 TDCi", "a 3.0d"
_ENGINES = _TABLES.pairs("engines")
_ENGINE_GLUED = expression(
    rf"(?<![\w.,£$€])(?P<size>[1-8]\.[0-9])(?P<engine>{one_of(_ENGINES)}|[di])(?!\w)"
)
_ENGINE = expression(rf"(?<![\w.-])(?:{one_of(_ENGINES)})(?!\w)", sign=tuple(_ENGINES))
# "An xDrive30d"
_DRIVE = expression(
    r"\b(?P<letter>[xs])Drive ?(?P<figures>[1-9][0-9])(?P<tail>[die]?)(?!\w)", sign="Drive"
)
_SMALL_LETTERS = expression(r"\bix(?P<figures>[1-9][0-9])(?![\w-])", sign="ix")
# "The A1 (M)"
_MOTORWAY = expression(r"\b(?P<road>A[1-9][0-9]{0,2}) \(M\)", sign=" (M)")
_ROUTE = expression(r"\bRte?\.? (?=[1-9][0-9]{0,2}[A-Z]?\b)", sign="Rt")


def motoring(text: str) -> str:
    """Say the models of cars, their engines, and roads."""
    text = _ROUTE.sub("Route ", _MOTORWAY.sub(r"\g<road>(M)", text))
    text = _ENGINE_GLUED.sub(_engine_glued, text)
    text = _ENGINE.sub(lambda match: _ENGINES[match[0]], text)
    text = _DRIVE.sub(_drive, text)
    text = _SMALL_LETTERS.sub(lambda m: f"I.X {cardinal(int(m['figures']))}", text)
    text = _HYBRID.sub(lambda m: f"{'.'.join(m['series'])} {pairs(int(m['figures']))} H", text)
    if not _MAKE.search(text):
        return text
    return _MODEL.sub(_model, _OF_WHEELS.sub(_of_wheels, text))


def _drive(match: re.Match[str]) -> str:
    tail = f" {match['tail'].upper()}" if match["tail"] else ""
    return f"{match['letter'].upper()} Drive {cardinal(int(match['figures']))}{tail}"


def _engine_glued(match: re.Match[str]) -> str:
    engine = match["engine"]
    return f"{match['size']} {_ENGINES.get(engine, engine.upper())}"


def _of_wheels(match: re.Match[str]) -> str:
    letters, figures = match["letters"].strip(), int(match["figures"])
    tail = f" {match['tail']}" if match["tail"] else ""
    return f"{'.'.join(letters)} {pairs(figures)} dash {cardinal(int(match['last']))}{tail}"


def _model(match: re.Match[str]) -> str:
    series, tail, figures = match["series"], match["tail"], int(match["figures"])
    if not tail and not (series in _SERIES and match["gap"] and figures >= _ROUND):
        return match[0]
    if series and not (series in _SERIES or tail):
        return match[0]
    # "A Mercedes A45 AMG": two names, of which codes are the first
    apart = match["joint"] == "-" or (match["joint"] and (series or (tail or "a").islower()))
    if apart and not (series in _SERIES and match["gap"]):
        return match[0]
    named = f"{'.'.join(series)}{' ' if series[1:] else '-'}" if series else ""
    letters = f"{' ' if series or tail[1:] else '-'}{'.'.join(tail.upper())}" if tail else ""
    return f"{match['make']} {named}{pairs(figures)}{letters}"
