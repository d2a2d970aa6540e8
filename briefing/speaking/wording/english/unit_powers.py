"""Areas, volumes and rates however they are spelled: "400 square km", "12 km per hr"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.unit_names import canonical, name_of
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_POWERS = _TABLES.pairs("powers")
_BASES = {word: sign for sign, words in _TABLES.pairs("bases").items() for word in words.split()}
_MAY_BE_POWER = expression(r"\bsq|\bcu\b|\bcubic\b|\^[23]", re.IGNORECASE)
# "400 square km", "30 Sq. Ft.", "per sq inch", "two million cubic m"
_POWER = expression(
    rf"(?P<lead>(?<=[0-9])[ -]?|(?<=illion )|(?<=thousand )|(?<=[0-9][mk] )|(?<=[0-9]bn )"
    rf"|\b(?:per|an?|each|every|of|several|one) |/)"
    rf"(?P<power>{one_of(_POWERS)})\b[ .-]{{0,2}}(?P<base>{one_of(_BASES)})(?![\w²³/])"
    r"(?:\.(?=\s(?-i:[a-z0-9(])|[,;:)/-]))?",
    re.IGNORECASE,
)
_IN_PLACE = expression(
    r" (?:[A-Z]|the\b|an?\b|his\b|her\b|their\b|its\b|which\b|front\b|central\b)"
)
_OF_ONE = frozenset({"per", "a", "an", "each", "every", "one", "/"})
_LONGEST_SIGN = 3
_RAISED = expression(r"(?<=[0-9 ])(?P<base>[kcm]?m|ft)\^(?P<power>[23])(?!\w)")
# "12 km per hr", "99 g per km", "£40 per m2"
_RATED = one_of(_TABLES.words("rated_by"))
_PER = expression(
    rf"(?<=\bper )(?P<unit>{_RATED}|m[23²³]|km[2²])(?![\w²³/]|\.[a-z0-9])(?:\.(?=\s[a-z]|[,;)]))?"
)
# "30 cubic feet/sec", "30 megabits/s"
_SLASHED = expression(
    r"(?P<unit>\b(?:feet|(?:kilo|centi|milli)?met(?:re|er)s|litres|liters|gallons|barrels"
    r"|tonnes|tons"
    r"|(?:kilo|mega|giga)?(?:bit|byte)s|(?:kilo|milli|micro)?gram(?:me)?s|miles|beats|frames))"
    rf"/(?P<each>s|{_RATED})(?!\w)"
)
# "5.6 l/100km"
_PER_HUNDRED = expression(r"(?<=[0-9]) ?[lL]/100 ?km\b")
# "0.1mm (0.004 in) a year", "12 in (30 cm) of snow"
_INCHES = expression(
    r"(?P<opens>\((?:about |around |nearly |almost |over )?)(?P<inside>[0-9][0-9.,]*) in\b\.?(?=\))"
    r"|(?<![\w.,$£€])(?P<outside>[0-9][0-9.,]*) in\b\.?(?= \([0-9][0-9.,]* ?[cm]m\))"
)
# "9 l/sq m"
_SIGN_BEHIND = expression(r"(?<![A-Za-z])[A-Za-z]{1,3}$")
_METRIC_BEHIND = expression(r"(?:[0-9] ?[cm]?m|met(?:re|er)s?)(?: [a-z]+)? \([a-z ]{0,8}$")
# "120gCO2/km", "120g of CO2/km"
_OF_GAS = expression(r"(?<=[0-9])(?P<mass> ?(?:k?g|m?t))(?=CO2)", sign="CO2")
_GAS_PER = expression(r"(?<=CO2)e?/(?=(?:km|kWh|MWh|kg|t|mile)\b)", sign="CO2")
_PERIODS = _TABLES.pairs("periods")


def powers(text: str) -> str:
    """Give areas, volumes and rates the one spelling that the units are read by."""
    if _MAY_BE_POWER.search(text):
        text = _RAISED.sub(lambda m: m["base"] + ("²" if m["power"] == "2" else "³"), text)
        text = _POWER.sub(_power, text)
    if "CO2" in text:
        text = _GAS_PER.sub(" per ", _OF_GAS.sub(r"\g<mass> of ", text))
    if "/" in text:
        text = _PER_HUNDRED.sub(" litres per 100km", text)
        text = _SLASHED.sub(lambda m: f"{m['unit']} per {_one(m['each'])}", text)
    text = _INCHES.sub(_inches, text) if " in" in text and "(" in text else text
    return _PER.sub(lambda m: _one(m["unit"]), text) if "per " in text else text


def _one(unit: str) -> str:
    return _PERIODS.get(unit) or name_of(canonical(unit), many=False)


def _inches(match: re.Match[str]) -> str:
    if match["outside"]:
        return f"{match['outside']}in"
    metric = _METRIC_BEHIND.search(behind(match) + match["opens"]) is not None
    return f"{match['opens']}{match['inside']}in" if metric else match[0]


def _power(match: re.Match[str]) -> str:
    lead, power, base = match["lead"], match["power"].lower(), match["base"].lower()
    if (
        power == "square"
        and base == "in"
        and (not lead.strip(" -") and _IN_PLACE.match(match.string, match.end()))
    ):
        return match[0]
    sign = _POWERS[power]
    if sign != power and len(base) > _LONGEST_SIGN and base not in {"kms", "cms"}:
        return match[0]
    if not lead.strip(" -") and match.string[match.start() - 1].isdigit():
        return f"{lead}{sign} {_BASES[base]}"
    name = name_of(_BASES[base], many=lead.strip().lower() not in _OF_ONE)
    if len(base) > _LONGEST_SIGN:
        name = base
    if lead == "/" and _SIGN_BEHIND.search(match.string, 0, match.start()):
        return f"{lead}{_BASES[base]}{'2' if sign == 'sq' else '3'}"
    lead = " per " if lead == "/" else lead
    return f"{lead}{'square' if sign == 'sq' else 'cubic'} {name}"
