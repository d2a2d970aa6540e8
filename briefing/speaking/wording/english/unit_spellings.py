"""Units as writers spell them, made the forms that are read: "12 oz. of gold", "29,7km"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.noun_phrases import starts_noun
from briefing.speaking.wording.english.numbers import VULGAR, vulgar
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.english.unit_names import UNIT, canonical, name_of, with_article
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
# "40 metres x 20 metres"
_SIDES = expression(
    r"(?:(?<=[a-z]) |(?<=[0-9]ft)|(?<=[0-9][ckm]m)|(?<=[0-9]in)|(?<=[0-9]m)|(?<=et)|(?<=res)"
    r"|(?<=rs)|(?<=hes))"
    rf"[x×] ?(?=[0-9][0-9.,]* ?(?:{one_of(_TABLES.words('of_sides'))})\b)"
)
# "2m x 3m x 4m", "2 x 3 x 4 metres"
_FIGURE = r"[0-9][0-9.]*"
_THREE_SIDES = expression(
    rf"(?<![\w.,/])(?P<one>{_FIGURE}) ?(?:m|cm|mm|ft|in)? ?[x×] ?"
    rf"(?P<two>{_FIGURE}) ?(?:m|cm|mm|ft|in)?"
    rf" ?[x×] ?(?P<three>{_FIGURE})(?P<last> ?(?:m|cm|mm|ft|in|met(?:re|er)s?|feet|inch(?:es)?))\b"
)
# "440 megawatts (MW)", "five kilometres (km)": a sign that says the unit again
_SIGN_AGAIN = expression(
    rf"(?P<unit>\b[a-z]{{3,}}(?:[ -][a-z]{{3,}}){{0,2}}) "
    rf"\( ?[\"“]?(?P<sign>{UNIT}|m)[\"”]? ?\)"
)
# "2 ppb (parts per billion)": a name that says the unit again
_NAME_AGAIN = expression(
    rf"(?P<sign>(?:(?<=[0-9])[ -]?|(?<=illion ))(?:{UNIT}|b/d|m))"
    r"(?P<per>/(?:kg|km|l|m3|m²|m2|g|h|s))? "
    r"\( ?(?P<name>[a-z]{3,}[a-z -]{2,40}?) ?\)",
    sign="(",
)
# "The 375-m (1,230-ft) tower"
_HYPHENED_METRES = expression(r"(?<![\w.,$£€/-])(?P<figures>[0-9][0-9,.]*)-m(?![\w/-])")
# "3.7m/h": miles, where nobody counts metres by the hour
_MILES_AN_HOUR = expression(r"(?<=[0-9]) ?m/h(?![\w/])")
_STOPPED_UNIT = expression(
    rf"(?<=[0-9{VULGAR}])(?P<unit>[ -]?(?:(?:sq|cu)\.? ?)?(?:ft|lbs?|oz|mi|yds?|hrs?|mins?|secs?"
    r"|km|kg|cm|mm|mph|tsp|tbsp|Tbsp))\."
    # "Top speed: 155mph. 0-62mph in nine seconds": what no smaller part follows ends its sentence.
    r"(?:(?=\s[a-z(]|[,;:)/-]|\s[NSEW]{1,3} of\b)|(?<!h\.)(?<!km\.)(?<!mm\.)(?<!kg\.)(?=\s[0-9]))"
)
_STOPPED_INCHES = expression(
    rf"(?:(?<=[0-9{VULGAR}] )in\.(?=\s(?:of|by|in|x|{one_of(_TABLES.words('extents'))})\b|[,;)])"
    rf"|(?<=[0-9{VULGAR}])(?P<joined>in)\.(?=\s[a-z]|[,;)])"
    # "5ft 6½ in."
    rf"|(?<=ft [0-9][{VULGAR}] )in(?=[.,;)]|$)|(?<=ft 1[01][{VULGAR}] )in(?=[.,;)]|$))"
)
# "In the 52nd min."
_NTH_MINUTE = expression(r"(?<=[0-9](?:st|nd|rd|th)[ -])min\b(?P<stop>\.)?")
# "15,000 155mm shells": two figures, and no space between thousands.
_ROUNDS_OF = expression(r"(?<=[0-9]{2}) (?=(?:81|105|120|122|125|152|155) ?mm\b)")
# "A 20cm by 30cm picture", "12in x 5in"
_SAME_UNIT = expression(
    r"(?<![\w.,/])(?<!by )(?<!x )(?P<low>[0-9]{1,4}(?:\.[0-9]{1,2})?) ?(?P<unit>[cmk]m|in)"
    r"(?: ?[x×] ?| by )(?P<high>[0-9]{1,4}(?:\.[0-9]{1,2})?) ?(?P=unit)\b(?!\.?/)"
    r"(?! ?(?:[x×]|by) ?[0-9])"
)
# "29,7km": the comma of other languages
_COMMA_OF_UNIT = expression(r"(?<=[0-9]),(?=[0-9]{1,2} ?(?:[cmk]m|kg|kph|km/h|ha|m)(?!\w))")
_DEGREES_SHORT = expression(r"(?<=[0-9]) ?deg\.? ?(?=[CF]\b)")
# "A 12-in. pizza", "8.5" x 11" paper"
_JOINED_INCHES = expression(r"(?<=[0-9])-in\.(?= [a-z])")
_SHEET = expression(
    r"(?<![\w.,])(?P<low>[0-9]{1,3}(?:\.[0-9]{1,2})?)[\"”″] ?(?:[x×]|by) ?"
    r"(?P<high>[0-9]{1,3}(?:\.[0-9]{1,2})?)[\"”″]",
    sign=('"', "”", "″"),
)
# "¾ inch thick"
_PART_OF_NAMED = expression(
    r"(?<![\w.,])(?P<part>[¼¾]) (?=(?P<unit>inch|mile|pound|cup|teaspoon|tablespoon|acre|ounce"
    r"|pint|hour|yard|ton|tonne)\b)"
)


# "9.6 sq m, the whole site (25 sq km)": the miles that the kilometres tell
_SQUARE_TWICE = expression(
    r"(?<![\w.,])(?P<miles>[0-9]{1,4}(?:\.[0-9]{1,2})?) ?sq m\b"
    r"(?=[^()]{0,80}\((?P<km>[0-9]{1,5}(?:\.[0-9]{1,2})?) ?(?:sq ?km|km2|km²)\))"
)
_LEAST_KM, _MOST_KM = 2.4, 2.8  # of a square mile


def _square_miles(match: re.Match[str]) -> str:
    miles, area = float(match["miles"]), float(match["km"])
    told = _LEAST_KM * miles < area < _MOST_KM * miles
    return f"{match['miles']} sq miles" if told else match[0]


_ENDING_OR_JOINT = expression(r"(?:(?<=inch)e)?s\b|[ -]")
_PER = _TABLES.pairs("per")


def signs_again(text: str) -> str:
    """Leave out the sign that glosses its own unit: "440 megawatts (MW)"."""
    if "(" not in text:
        return text
    return _NAME_AGAIN.sub(_name_again, _SIGN_AGAIN.sub(_sign_again, text))


def _name_again(match: re.Match[str]) -> str:
    """The unit without a name that says it again, whatever its number and its spelling."""
    told = _plain(match["name"])
    unit = _plain(name_of(canonical(match["sign"].strip(" -")), many=True))
    whole = f"{unit}per{_PER.get(match['per'][1:], '')}" if match["per"] else unit
    return match[0][: match[0].index(" (")] if told == whole else match[0]


def _plain(name: str) -> str:
    return re.sub(r"tre(?=per|$)", "ter", _ENDING_OR_JOINT.sub("", name).replace("feet", "foot"))


def _sign_again(match: re.Match[str]) -> str:
    told = re.sub(r"tre(?=s?\b)", "ter", match["unit"]).replace("-", " ")
    if match["sign"] == "nm" and told.endswith("nautical miles"):
        return match["unit"]
    names = (name_of(canonical(match["sign"]), many=many) for many in (False, True))
    return match["unit"] if any(told.endswith(name) for name in names) else match[0]


def stopped_units(text: str) -> str:
    """Drop the stop of a unit where no sentence ends: "12 oz. of gold", "the 52nd min."."""
    text = _THREE_SIDES.sub(_three_sides, text)
    text = _SQUARE_TWICE.sub(_square_miles, text) if "sq m" in text else text
    text = _HYPHENED_METRES.sub(lambda m: f"{m['figures']}-metre", text)
    text = _JOINED_INCHES.sub("-inch", _DEGREES_SHORT.sub("°", text))
    text = _SHEET.sub(
        lambda m: f"{m['low']} by {m['high']} inch{'' if starts_noun(m) else 'es'}", text
    )
    text = _COMMA_OF_UNIT.sub(".", text)
    text = _SAME_UNIT.sub(r"\g<low> x \g<high>\g<unit>", text)
    text = _PART_OF_NAMED.sub(
        lambda m: f"{vulgar(m['part'])} of {with_article(m['unit']).split()[0]} ", text
    )
    text = _MILES_AN_HOUR.sub("mph", _ROUNDS_OF.sub(", ", text))
    text = _STOPPED_INCHES.sub(_stopped_inches, _SIDES.sub(" by ", text))
    text = _NTH_MINUTE.sub(lambda m: f"minute{full_stop(m) if m['stop'] else ''}", text)
    return _STOPPED_UNIT.sub(r"\g<unit>", text)


_ONE_BEHIND = expression(r"(?<![0-9.,])1 $")


def _three_sides(match: re.Match[str]) -> str:
    last = match["last"]
    if last.strip() == "m":
        last = "-metre" if starts_noun(match) else " metres"
    return f"{match['one']} by {match['two']} by {match['three']}{last}"


def _stopped_inches(match: re.Match[str]) -> str:
    if match["joined"]:
        return "in"
    one = _ONE_BEHIND.search(match.string, 0, match.start()) is not None
    return "inch" if one or describes_noun(match) else "inches"
