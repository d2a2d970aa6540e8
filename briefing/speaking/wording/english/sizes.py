"""Sizes whose parts stand apart: a word behind a bracket, a unit said again or without figures."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.english.unit_names import UNIT, canonical, name_of
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_BRACKET_JOINED = expression(
    rf"(?P<size>[0-9][0-9.,]* ?(?:{UNIT}|m|in))[ -](?P<bracket>\([0-9][^()]{{1,24}}\))"
    r"(?P<how>-(?:long|tall|high|wide|deep|thick|old|square|diameter))\b"
)
# "His 30 hectare (75 acres) farm"
_SINGLE = one_of(_TABLES.words("single_units"))
_SIZE_AGAIN = expression(
    rf"(?P<size>[0-9][ -](?:{_SINGLE}) \([0-9][0-9.,]* )(?P<many>feet|inches|(?:{_SINGLE})s)\)"
    r"(?= [a-z]+)"
)
_ONE_OF_MANY = {"feet": "foot", "inches": "inch"}
# "A 4ft x 6ft panel"; "is 4ft x 6ft" describes nothing.
_SIDES_OF = expression(
    r"(?P<cue>\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]his|[Oo]ne|[Ee]ach) )"
    r"(?P<low>[0-9]{1,3})ft(?: ?[x×] ?| by |-by-)(?P<high>[0-9]{1,3})ft"
    r"(?=(?: \([^()]{1,30}\))? (?:[\"“‘']?[a-z]{4,}\b(?<!\bfrom)(?<!\bwith)|[\"“‘'][A-Z]"
    r"|[A-Z][a-z]{4}))"
)
# "62m metres tall": said again, and no millions
_METRES_AGAIN = expression(r"(?<=[0-9])m(?= met(?:re|er)s (?:high|tall|deep|wide|above|below)\b)")
_SHORT_UNITS = "kms?|kgs?|cm|mm|mph|kph|ft|lbs?|oz|yds?|hrs?|mins?|secs?|km/h|ml|mg"
_MAY_BE_BARE = expression(rf"\b(?:sq|cu|square|cubic)\b|\b(?:{_SHORT_UNITS})\b")
# "Several sq km", "a sq mile": an area without a figure
_BARE_AREA = expression(
    r"(?P<one>\b(?:[Aa]|[Pp]er|[Ee]ach|[Ee]very|[Oo]ne) )?"
    r"\b(?:(?P<power>sq|cu)\.? ?|(?P<whole>square|cubic) (?=[a-z]{1,2}\b))"
    r"(?P<unit>km|cm|mm|ft|mi|m|yds?|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|feet|foot|yards?|inch(?:es)?)\b"
)
_IN_WORDS = one_of(frozenset(map(cardinal, (*range(1, 20), *range(20, 100, 10)))))
# "Several km", "hundreds of kg", "four lbs"
_BARE_UNIT = expression(
    r"(?P<cue>\b(?:[Ss]everal|[Aa] few|[Mm]any|(?:hundred|thousand|ten|dozen|million)s of"
    rf"|(?i:{_IN_WORDS})"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|hundred|thousand|million|dozen|half) )"
    rf"(?P<unit>{_SHORT_UNITS})(?![\w-]|\.\w| dot\b)"
)
# "A 272km (169 miles) railway"
_SAID_IN_WORDS = expression(
    rf"(?<=\()(?P<figures>[0-9][0-9.,]*) (?P<many>feet|inches|(?:{_SINGLE})s)(?=\) [A-Za-z])"
)
_LONGEST_SIGN = 3
_MILES_AGAIN = expression(
    r"(?<![\w.,$£€])(?P<miles>[1-9][0-9]{0,2}(?:\.[0-9])?|0\.[0-9])m"
    r"(?= \((?P<km>[0-9]{1,3}(?:\.[0-9])?) ?km\b)",
    sign="km",
)
_KILOMETRES_A_MILE, _ROUNDED = 1.609, 0.1


# "2 x 30-minute tests"
_SO_MANY = expression(
    r"(?<![\w.,])(?P<count>[2-9]|1[0-2]) ?[x×] ?(?=[1-9][0-9]*-"
    r"(?:minute|hour|day|week|month|year|second|page|seat|bed|bedroom|storey|litre|liter)s?\b)"
)


# "A size 16/18"
_TWO_SIZES = expression(r"(?P<low>\b[Ss]izes? [0-9]{1,2})/(?=[0-9]{1,2}(?![\w/]))")
# "£90 per sq/ft"
_SLASHED_AREA = expression(r"\bsq/(?=(?:ft|m|km|mi|yd)\b)")
# "salmon50g": a list whose gaps are lost
_GLUED_AMOUNT = expression(r"(?<=[a-z]{3})(?=[0-9]{1,3}(?:g|ml|kg|tsp|tbsp|oz)(?!\w))")


def sizes_joined(text: str) -> str:
    """Join a word to its size and not to the bracket behind: "20cm (8in)-long" → "20cm-long (8in)".

    A size said again before its noun is in the singular too: "30 hectare (75 acres) farm".
    """
    text = _MILES_AGAIN.sub(_miles, text)
    text = _TWO_SIZES.sub(r"\g<low> to ", text)
    text = _SO_MANY.sub(r"\g<count> ", _METRES_AGAIN.sub("", text))
    text = _GLUED_AMOUNT.sub(" ", _SLASHED_AREA.sub("sq ", text))
    if "ft" in text:
        text = _SIDES_OF.sub(r"\g<cue>\g<low>-foot by \g<high>-foot", text)
    if "(" not in text:
        return text
    text = _BRACKET_JOINED.sub(r"\g<size>\g<how> \g<bracket>", text)
    text = _SIZE_AGAIN.sub(lambda m: f"{m['size']}{_one_of(m['many'])})", text)
    return _SAID_IN_WORDS.sub(_said_in_words, text)


def _miles(match: re.Match[str]) -> str:
    """Read "1.3m (2.1km)" as miles, where the bracket has as many kilometres."""
    miles, kilometres = float(match["miles"]), float(match["km"])
    is_same = abs(kilometres - miles * _KILOMETRES_A_MILE) <= _ROUNDED * kilometres
    return f"{match['miles']} mi" if is_same else match[0]


def _said_in_words(match: re.Match[str]) -> str:
    if not describes_noun(match):
        return match[0]
    return f"{match['figures']} {_one_of(match['many'])}"


def _one_of(many: str) -> str:
    return _ONE_OF_MANY.get(many) or many.removesuffix("s")


def bare_units(text: str) -> str:
    """Say units that no figure stands before: "several sq km", "hundreds of km"."""
    if not _MAY_BE_BARE.search(text):
        return text
    text = _BARE_AREA.sub(_bare_area, text)
    return _BARE_UNIT.sub(_bare_unit, text)


def _bare_unit(match: re.Match[str]) -> str:
    alone = match["cue"].lower() == "one "
    many = not (alone or describes_noun(match))
    return match["cue"] + name_of(canonical(match["unit"]), many=many)


def _bare_area(match: re.Match[str]) -> str:
    one, unit = match["one"] or "", match["unit"]
    power = match["whole"] or ("square" if match["power"] == "sq" else "cubic")
    name = unit if len(unit) > _LONGEST_SIGN else name_of(canonical(unit), many=not one)
    return f"{one}{power} {name}"
