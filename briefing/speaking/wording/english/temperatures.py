"""Temperatures: "20C (68F)", "117 degrees F", where a sentence speaks of heat or cold."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.numbers import number
from briefing.speaking.wording.english.unit_names import name_of
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
# "20C (68F)", "a high of 31C": a bare letter is a temperature only in such company, or behind a
# decimal ("the 1.5C goal") or a word that leads to a degree.
_BARE_DEGREES = expression(
    r"(?<![\w.,])(?<![A-Z]-)(?P<minus>[-−])?"
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2})?|[1-9],?[0-9]{3})"
    r"(?:[CF]?\s?[-–]\s?(?P<high>[0-9]{1,3}(?:\.[0-9]{1,2})?))?(?P<unit>[CF])(?!\w|\.\w)"
)
_HEAT = expression(
    rf"\b(?i:{one_of(_TABLES.words('heat'))})\b|[0-9]C\s?[(/]|°|[0-9]\.[0-9]{{1,2}}C\b"
    rf"|\b(?i:{one_of(_TABLES.words('before_degrees'))}) [-−]?(?:[0-9],)?[0-9]{{2,4}}[CF]\b"
    r"|(?<![\w.])[-−][0-9]{1,3}[CF]\b"
    r"|(?<![\w.,-])[0-9]{1,2}C?[-–][0-9]{1,2}C(?=[,.;)]| (?:in|on|by|at|and|with|for)\b)"
    # "4C would be dire", "between 3C and 5C"
    r"|(?:^|[\"“‘] ?)[0-9]{1,2}C (?:would|could|will|is|was|of)\b"
    r"|\b(?:[Bb]etween|[Ff]rom) [0-9]{1,2}C (?:and|to) [0-9]{1,2}C\b"
)
# "To 2C, will", "a 2C rise"
_DEGREE_TOLD = expression(
    r"\b(?:to|below|above|under|over|than|by|of|exceeds?|exceeding|beyond|reach(?:es|ed)?|about|around)"
    r" [0-9]{1,2}C(?=[,.;:)]| (?!flight|seat)[a-z])"
    r"|(?<![\w.,-])[0-9]{1,2}C (?:rise|increase|target|goal|limit|threshold|warming|drop|fall"
    r"|higher|warmer"
    r"|hotter|cooler|colder|guardrail|ceiling|mark|pathway|world|scenario)\b"
)
# "The iPhone 5C", "moved to 2C from seat 3A"
_NO_HEAT = expression(
    r"\b(?:iPhones?|handsets?|smartphones?|[Ss]eats?|[Ff]lats?|[Gg]ate|[Aa]partment"
    r"|[Rr]oom) ?[0-9]*[A-Z]?\b"
)
_WEATHER = expression(" (?:heat|heatwave|temperatures|weather|sunshine|days)\\b")
_SCALE_NAMES = {"C": "Celsius", "F": "Fahrenheit"}
# "117 degrees F (47 C)"
_DEGREES_OF = expression(r"\b(?P<degrees>degrees?) (?P<unit>[CF])(?!\w|\.\w)")
_DEGREES_SAID = expression(r"\bdegrees?\b|°|\btemperatures?\b", re.IGNORECASE)
_APART_DEGREES = expression(
    r"(?<![\w.,])(?P<number>-?[0-9]{1,3}(?:\.[0-9])?) (?P<unit>[CF])"
    r"(?=[),.;]| \(| (?:to|and|or) (?:minus )?-?[0-9]|$)"
)
# "1.5 C (2.7 F)"
_BOTH_SCALES = expression(r"(?<![\w.,])-?[0-9.]{1,5} ?[CF] \(-?[0-9.]{1,5} ?[CF](?:\)| to )")
# "In the low 30Cs"
_MANY_DEGREES = expression(r"(?<![\w.,$£€])(?P<tens>[1-9]0)(?P<unit>[CF])['’]?s(?!\w)")
_DECADE_OF_DEGREES = expression(r"(?<=[0-9]0s )(?P<unit>[CF])(?!\w)")


def temperatures(text: str) -> str:
    """Say a bare C or F as a temperature where the sentence speaks of heat or cold."""
    text = _DEGREES_OF.sub(lambda m: f"{m['degrees']} {_SCALE_NAMES[m['unit']]}", text)
    is_told = _BOTH_SCALES.search(text) is not None
    if is_told or _DEGREES_SAID.search(text):
        text = _APART_DEGREES.sub(r"\g<number>\g<unit>", text)
    text = _MANY_DEGREES.sub(r"\g<tens>s \g<unit>", text)
    text = _DECADE_OF_DEGREES.sub(lambda match: _SCALE_NAMES[match["unit"]], text)
    if not _BARE_DEGREES.search(text):
        return text
    is_told = is_told or _HEAT.search(text) is not None
    if not is_told and (_NO_HEAT.search(text) or not _DEGREE_TOLD.search(text)):
        return text
    return _BARE_DEGREES.sub(_degrees, text)


def _degrees(match: re.Match[str]) -> str:
    minus = "minus " if match["minus"] else ""
    low = f"{number(match['number'])} to " if match["high"] else ""
    high = match["high"] or match["number"]
    many = high != "1" and not (describes_noun(match) or _WEATHER.match(match.string, match.end()))
    return f"{minus}{low}{number(high)} {name_of('°' + match['unit'], many=many)}"
