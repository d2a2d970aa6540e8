"""Quantities: percent, units, temperatures, heights, coordinates, "4.5bn people"."""

from __future__ import annotations

import re
from functools import cache

from babel.units import format_unit

from briefing.speaking.wording.english.grammar import (
    NO_NOUN,
    behind,
    describes_noun,
    full_stop,
    starts_noun,
    tells_change,
    word_before,
)
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    NO_YEAR_TO,
    NOT_INSIDE,
    VULGAR,
    fraction,
    number,
    value,
    vulgar,
)
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_CLDR = _TABLES.pairs("cldr")
_OTHERS = _TABLES.pairs("others")
_IN_CONTEXT = _TABLES.pairs("in_context")
_SPELLINGS = _TABLES.pairs("spellings")
_BEARING = _TABLES.pairs("bearings")
_PERIODS = _TABLES.pairs("periods")
# "802.11g" and "4g" are radios, "12 Mt Vernon" is an address.
_NOT_GRAMS = frozenset({"2", "3", "4", "5", "6", "802.11"})
_ONLY_JOINED = frozenset({"Mt", "W", "V", "Gb", "Mb", "MP", "kn", "ms", "l", "t", "kt", "Nm"})
_AFTER_GRAMS = re.compile(
    r" (?:or (?:more|less|over|under)|of (?!course|data|mobile)[a-z]{3,}"
    r"|per (?:100|day|serving|portion|person|litre))\b"
)
_FOOD = re.compile(
    rf"\b(?:{one_of(_TABLES.words('of_food'))})\b|(?<![\w.,])(?!802)[0-9]*(?:\.[0-9]+|[0-9]{{2}})g\b"
)
_NO_NOUN_BEHIND_BORE = re.compile(
    r"[.,;:!?)]|$| (?:and|or|at|to|in|on|from|with|that|which|was|is)\b"
)
_PISTOL_BEHIND = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)"
    r"(?: (?:[A-Z][\w&.-]*|[0-9]{1,3}|loaded|stolen|black|silver|semi-?automatic|compact|legal"
    r"|concealed|registered|licensed)){0,3} $"
    r"|\b(?:Glock|Beretta|Taurus|Ruger|SIG|Sig|Luger)(?: [\w&.-]+){0,2} $"
)
# "A 40kg weight", but "lost 40kg weight" is less
_LIFTED = re.compile(r" weights? (?:on|in|over|above|from|to|and|with|around)\b")
_UNCOUNTED = frozenset({"cc", "hp", "bhp"})
_YEAR = re.compile("(?:19[0-9]|20[0-35-9])[0-9]")
# "Ten GB medals"
_OF_BRITAIN = re.compile(
    r" (?:medal|gold|silver|bronze|athlete|swimmer|rider|rower|runner|player|cyclist|teammate)"
)
_MOST_POINTS = 100  # nobody gains more percentage points
_SQUARE_OR_CUBIC = re.compile(r"^(sq|cu)\s?(?=[a-z])")
_UNIT_NAMES = sorted({*_CLDR, *_OTHERS, *_SPELLINGS}, key=len, reverse=True)
UNIT = "|".join(re.escape(name).replace(r"\ ", r"[ .-]?\.?\s?") for name in _UNIT_NAMES)
_LEAD = rf"(?:{NOT_INSIDE}(?P<minus>[-−]))?{NOT_INSIDE}(?P<low>{AMOUNT})"
_JOIN = r"(?:\s?(?P<join>[-–—]|to|x|×)\s?[-−]?"
_BARE = r"(?<=[0-9])(?:ins?|h)(?=[\s,.;:)\]-]|$)"
_QUANTITY = re.compile(
    rf"{NO_YEAR_TO}{_LEAD}(?:\s?(?:{UNIT}))?{_JOIN}(?P<high>{AMOUNT}))(?P<gap>[\s-]?)(?P<unit>{UNIT}|{_BARE})(?![\w²³])"
    rf"(?:/(?P<per>[A-Za-z]+[²³23]?))?"
)
_MEASURE = re.compile(
    rf"{_LEAD}(?P<join>)(?P<high>)(?P<gap>[\s-]?)(?P<unit>{UNIT}|{_BARE})"
    rf"(?![\w²³])(?:/(?P<per>[A-Za-z]+[²³23]?))?"
)
_PART_OF_UNIT = re.compile(
    rf"(?<![\w.,/])(?:(?P<whole>[0-9]{{1,3}})[\s-])?(?P<top>[0-9])/(?P<bottom>[2-9])\s?"
    rf"(?P<unit>{UNIT}|(?<=[0-9])in\b\.?(?=\s[a-z]|[,;)]))(?![\w/])"
)
# "2 x 400g tins"
_PACKS = re.compile(
    rf"{NOT_INSIDE}(?P<count>[0-9]{{1,2}}) ?[x×] ?(?P<size>{AMOUNT}) ?"
    r"(?P<unit>[km]?g|mcg|[mc]?l|oz)(?= [a-z]{4,}\b)"
)
_SIGN_OF_UNIT = re.compile(
    rf"(?<![\w.,])(?P<part>[{VULGAR}]) ?(?P<unit>tsps?|tbsps?|oz|lb|kg|pt|mi|in|ft)(?![\w])"
)
_METRES_BY = re.compile(
    rf"{NOT_INSIDE}(?P<low>{AMOUNT})(?:\s?m?\s?[x×]\s?|m by )(?P<high>{AMOUNT})\s?m(?![\w²³])"
)
# "40 metres x 20 metres"
_SIDES = re.compile(
    rf"(?<=[a-z]) ?[x×] ?(?=[0-9][0-9.,]* ?(?:{one_of(_TABLES.words('of_sides'))})\b)"
)
# "The -60kg final", "won the +100kg title": under and over a weight
_WEIGHT_LIMIT = re.compile(
    r"(?<![\w.,])(?P<sign>[-−+])(?P<amount>[3-9][0-9]|1[0-5][0-9])(?:\.[0-9])? ?(?P<unit>kg)(?!\w)"
)
_WEIGHTS = _TABLES.words("weights")
_WEIGHT_CLASS = re.compile(rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('of_weights'))})\b")
_EVENT_AHEAD = rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('of_distance'))})\b"
_OF_EVENT = re.compile(_EVENT_AHEAD)
_SPACED = rf"{NOT_INSIDE}(?:(?P<low>{AMOUNT})\s?[-–]\s?)?(?P<figures>{AMOUNT})\sm(?!\w)"
_SPACED_METRES = re.compile(
    rf"{_SPACED}(?=\)| (?:{one_of(_TABLES.words('after_metres'))})\b| [A-Z]|[.,;]?$|[,;] "
    rf"|{_EVENT_AHEAD})"
)
# "440 megawatts (MW)", "five kilometres (km)": a sign that says the unit again
_SIGN_AGAIN = re.compile(rf"(?P<unit>\b[a-z]{{3,}}(?: [a-z]{{3,}}){{0,2}}) \((?P<sign>{UNIT}|m)\)")
# "35.7N, 139.7E"
_DECIMAL_COORDINATE = re.compile(
    r"(?<![\w.,])(?P<degrees>[0-9]{1,3}\.[0-9]{1,5}) ?(?P<bearing>[NSEW])(?!\w)"
)
# "3.7m/h": miles, where nobody counts metres by the hour
# "The 375-m (1,230-ft) tower"
_HYPHENED_METRES = re.compile(r"(?<![\w.,$£€/-])(?P<figures>[0-9][0-9,.]*)-m(?![\w/-])")
_MILES_AN_HOUR = re.compile(r"(?<=[0-9]) ?m/h(?![\w/])")
# "Drew back by 28.7 m last year": metres where something long or deep is spoken of,
# millions where people or sums are.
_TIMED_METRES = re.compile(rf"{_SPACED}(?= (?:{one_of(_TABLES.words('of_time'))})\b)")
_TOLD_IN_METRES = re.compile(
    rf"\b(?:{'|'.join(_TABLES.table('told_in_metres', list[str]))})\b", re.IGNORECASE
)
_COUNTED = re.compile(rf"\b(?:{one_of(_TABLES.words('counted_people'))})\b|[£$€]")
_SECONDS = re.compile(r"(?<![\w.,:])(?P<figures>[0-9]+\.[0-9]+)\s?s(?!\w)")
_MILLIBARS = re.compile(
    r"(?<![\w.,])(?P<figures>8[5-9][0-9]|9[0-9]{2}|10[0-9]{2})\s?mb(?![\w/])"
    r"(?! (?:file|of data|download))"
)
# "30s" is an age or a decade, "a delay of 30s" a time: the word before it tells, but before a
# noun as in "the age of 70s rock".
_BEFORE_WHICH = one_of(_TABLES.words("before_which_seconds"))
_AFTER_SECONDS = one_of(_TABLES.words("after_seconds"))
_WHOLE_SECONDS = re.compile(
    rf"(?P<before>\b(?:{one_of(_TABLES.words('before_seconds'))})\s|\bin (?=[1-9][1-9]s(?!\w))"
    rf"|(?<![\w.,'’-])(?=[0-9]+s (?:{_BEFORE_WHICH})\b))"
    r"(?P<figures>[0-9]{1,2})s(?![\w’'])"
    rf"(?!(?<=[2-9]0s) (?!(?:{_BEFORE_WHICH}|{_AFTER_SECONDS}|{one_of(NO_NOUN)})\b)"
    r"[a-z]{3,}(?<!ed)\b)"
)
_OF_AGES = re.compile(r"\b(?:[Tt]he|more|most|many|all|among|for|of|by|with|and|from) $")
# "60 pence/kg", "five dollars/MWh": a rate, once the sum is said.
_BARE_POINT = re.compile(r"(?<![\w.,])\.(?=[0-9]{1,3}\s?(?:%|per ?cent))")
_STOPPED_UNIT = re.compile(
    rf"(?<=[0-9{VULGAR}])(?P<unit>[ -]?(?:(?:sq|cu)\.? ?)?(?:ft|lbs?|oz|mi|yds?|hrs?|mins?|secs?"
    r"|km|kg|cm|mm|mph|tsp|tbsp|Tbsp))\."
    r"(?=\s[a-z0-9(]|[,;:)/-])"
)
_STOPPED_INCHES = re.compile(
    rf"(?:(?<=[0-9{VULGAR}] )in\.(?=\s(?:of|by|in|x|{one_of(_TABLES.words('extents'))})\b|[,;)])"
    rf"|(?<=[0-9{VULGAR}])(?P<joined>in)\.(?=\s[a-z]|[,;)]))"
)
# "In the 52nd min."
_NTH_MINUTE = re.compile(r"(?<=[0-9](?:st|nd|rd|th)[ -])min\b(?P<stop>\.)?")
# "A half marathon and 10km run"
_RUN_AHEAD = re.compile(
    rf" (?:(?:fun|road|charity|[a-z]+-[a-z]+) )?(?:{one_of(_TABLES.words('run_or_ridden'))})\b"
)
# "A 50in LCD TV", "50kt winds"
_SCREEN = re.compile(
    r" (?:[A-Z][A-Za-z]+ ){0,2}(?:TVs?|LCD|LED|OLED|UHD|HD|HDTVs?|[Tt]elevisions?|[Ss]creens?)\b"
)
_WIND = re.compile(r" (?:[a-z]+ )?(?:winds?|gusts?|breezes?|squalls?)\b")
_OF_CARATS = re.compile(
    r" (?:[a-z]+ )?(?:gold|diamonds?|rings?|sapphires?|rubies|ruby|emeralds?)\b"
)
_RUN_UNITS = frozenset({"km", "mi", "mile", "K", "min", "hr"})
_ANGLE = re.compile(rf" (?:{one_of(_TABLES.words('turned'))})")
# "60nm south of Aden", "1.5 nm off the coast": of ships, and never so small.
# "15,000 155mm shells": two figures, and no space between thousands.
_ROUNDS_OF = re.compile(r"(?<=[0-9]{2}) (?=(?:81|105|120|122|125|152|155) ?mm\b)")
_NAUTICAL = re.compile(
    rf"{NOT_INSIDE}(?P<amount>{AMOUNT})[ -]?nm"
    r"(?= (?:off|from|away|out|(?:north|south|east|west)[a-z-]*) )"
)
_SCALED_UNIT = re.compile(
    r"\b(?P<scale>[mbt]r?illion|thousand) "
    rf"(?P<unit>(?=[A-Za-z]{{2}}|m[23²³]|°|b/d)(?:{UNIT}))(?![\w²³])"
)
_RATE = re.compile(
    rf"(?P<what>\b(?:{one_of(_TABLES.words('rated'))}))"
    r"(?:(?:/| per )(?P<unit>kg|lb|km|oz|g|ft|MWh|kWh|ml|min|hr)|/(?P<each>[a-z]{3,}))(?!\w)"
)
_PERCENT = re.compile(
    rf"(?:{NOT_INSIDE}(?P<sign>[-−+]))?{NOT_INSIDE}{NO_YEAR_TO}(?P<low>{AMOUNT})\s?"
    rf"(?:(?:(?P<both>[%％](?= to ))\s?|[%％]\s?)?(?:[-–—]|to)\s?(?P<high>{AMOUNT})\s?)?"
    rf"(?P<of>[%％‰]|pct?(?![\w.]\w|\w))(?P<plus>\+)?"
)
_LIMITS = frozenset({"below", "under", "beneath", "above", "past"})
_FALLS = re.compile(r"[0-9] ?[%％]? [-–] ")
# "By 0.7% to 78.7%": what it rose by, and to what
_BY = re.compile(r"\bby (?:(?:about|around|nearly|almost|over|another|just|some) )?$")
_COORDINATE = re.compile(
    rf"(?<![\w.,])(?P<degrees>{AMOUNT})\s?[°º]\s?(?:(?P<minutes>{AMOUNT})\s?['’′]\s?)?"
    rf"(?:(?P<seconds>{AMOUNT})\s?(?:[\"”″]|''|’’)\s?)?(?P<bearing>[NSEW])\b"
)


# "A 20cm by 30cm picture", "12in x 5in"
_SAME_UNIT = re.compile(
    r"(?<![\w.,/])(?<!by )(?<!x )(?P<low>[0-9]{1,4}(?:\.[0-9]{1,2})?) ?(?P<unit>[cmk]m|in)"
    r"(?: ?[x×] ?| by )(?P<high>[0-9]{1,4}(?:\.[0-9]{1,2})?) ?(?P=unit)\b(?!\.?/)"
    r"(?! ?(?:[x×]|by) ?[0-9])"
)
# "29,7km": the comma of other languages
_COMMA_OF_UNIT = re.compile(r"(?<=[0-9]),(?=[0-9]{1,2} ?(?:[cmk]m|kg|kph|km/h|ha|m)(?!\w))")
_DEGREES_SHORT = re.compile(r"(?<=[0-9]) ?deg\.? ?(?=[CF]\b)")
# "A 12-in. pizza", "8.5" x 11" paper"
_JOINED_INCHES = re.compile(r"(?<=[0-9])-in\.(?= [a-z])")
_SHEET = re.compile(
    r"(?<![\w.,])(?P<low>[0-9]{1,3}(?:\.[0-9]{1,2})?)[\"”″] ?(?:[x×]|by) ?"
    r"(?P<high>[0-9]{1,3}(?:\.[0-9]{1,2})?)[\"”″]"
)
# "¾ inch thick"
_PART_OF_NAMED = re.compile(
    r"(?<![\w.,])(?P<part>[¼¾]) (?=(?P<unit>inch|mile|pound|cup|teaspoon|tablespoon|acre|ounce"
    r"|pint|hour|yard|ton|tonne)\b)"
)


def signs_again(text: str) -> str:
    """Leave out the sign that glosses its own unit: "440 megawatts (MW)"."""
    return _SIGN_AGAIN.sub(_sign_again, text) if "(" in text else text


def _sign_again(match: re.Match[str]) -> str:
    told = re.sub(r"tre(?=s?\b)", "ter", match["unit"])
    names = (name_of(canonical(match["sign"]), many=many) for many in (False, True))
    return match["unit"] if any(told.endswith(name) for name in names) else match[0]


def bare_points(text: str) -> str:
    """Give a share its zero: .5% → "0.5%"."""
    return _BARE_POINT.sub("0.", text)


def stopped_units(text: str) -> str:
    """Drop the stop of a unit where no sentence ends: "12 oz. of gold", "the 52nd min."."""
    text = _HYPHENED_METRES.sub(lambda m: f"{m['figures']}-metre", text)
    text = _JOINED_INCHES.sub("-inch", _DEGREES_SHORT.sub("°", text))
    text = _SHEET.sub(
        lambda m: f"{m['low']} by {m['high']} inch{'' if starts_noun(m) else 'es'}", text
    )
    text = _COMMA_OF_UNIT.sub(".", text)
    text = _SAME_UNIT.sub(r"\g<low> x \g<high>\g<unit>", text)
    text = _PART_OF_NAMED.sub(lambda m: f"{vulgar(m['part'])} of {_a(m['unit']).split()[0]} ", text)
    text = _MILES_AN_HOUR.sub("mph", _ROUNDS_OF.sub(", ", text))
    text = _STOPPED_INCHES.sub(_stopped_inches, _SIDES.sub(" by ", text))
    text = _NTH_MINUTE.sub(lambda m: f"minute{full_stop(m) if m['stop'] else ''}", text)
    return _STOPPED_UNIT.sub(r"\g<unit>", text)


_ONE_BEHIND = re.compile(r"(?<![0-9.,])1 $")


def _stopped_inches(match: re.Match[str]) -> str:
    if match["joined"]:
        return "in"
    one = _ONE_BEHIND.search(match.string, 0, match.start()) is not None
    return "inch" if one or describes_noun(match) else "inches"


def parts_of_units(text: str) -> str:
    """3/4 lb → "three quarters of a pound", ¼ tsp → "a quarter of a teaspoon"."""
    text = _SIGN_OF_UNIT.sub(_sign_of_unit, text)
    return _PART_OF_UNIT.sub(_part_of_unit, text)


def _sign_of_unit(match: re.Match[str]) -> str:
    name = name_of(canonical(match["unit"]), many=False)
    return f"half {_a(name)}" if match["part"] == "½" else f"{vulgar(match['part'])} of {_a(name)}"


def _a(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


_ARTICLE_BEHIND = re.compile(r"\b[Aa]n? $")


def _part_of_unit(match: re.Match[str]) -> str:
    """3/4 lb → "three quarters of a pound", 1 1/2 km → "one and a half kilometers"."""
    unit = canonical(match["unit"])
    top, bottom = int(match["top"]), int(match["bottom"])
    if not 0 < top < bottom:
        return match[0]
    said = fraction(top, bottom)
    # "A 1/4lb burger"
    if not match["whole"] and _ARTICLE_BEHIND.search(match.string, 0, match.start()):
        bare = said if top > 1 else said.partition(" ")[2]
        return f"{bare}-{name_of(unit, many=False)}"
    if match["whole"]:
        return f"{number(match['whole'])} and {said} {name_of(unit, many=True)}"
    return f"{'half' if bottom == 2 else said + ' of'} {_a(name_of(unit, many=False))}"  # noqa: PLR2004


def coordinates(text: str) -> str:
    """36°20′N → "thirty-six degrees twenty minutes north", and 35.7N."""
    text = _COORDINATE.sub(_coordinate, text)
    return _DECIMAL_COORDINATE.sub(
        lambda m: f"{number(m['degrees'])} {_BEARING[m['bearing']]}", text
    )


def _coordinate(match: re.Match[str]) -> str:
    said = [count_of(match["degrees"], "°")]
    if (match["minutes"] or "0").strip("0"):
        said.append(count_of(match["minutes"], "min"))
    if (match["seconds"] or "0").strip("0"):
        said.append(count_of(match["seconds"], "sec"))
    return " ".join([*said, _BEARING[match["bearing"]]])


@substitution(_PERCENT)
def percent(match: re.Match[str]) -> str:
    """Say 12%, 3-5% and -0.5%; "per cent" in words stays as it is."""
    # "Sold 3,898 - 120% more than last year": a dash, and no range.
    if _FALLS.search(match[0]) and value(match["high"]) < value(match["low"]):
        of_low = " percent" if match[0].count("%") > 1 else ""
        return f"{match['low']}{of_low} - {number(match['high'])} percent"
    sign = {"-": "minus ", "−": "minus ", "+": "plus "}.get(match["sign"] or "", "")
    # "Fell below 50% to 47%"
    changes = match["both"] and (
        word_before(match) in _LIMITS or tells_change(match) or _BY.search(behind(match))
    )
    low_of = " percent" if changes and match["of"] != "‰" else ""
    high = f"{low_of} to {number(match['high'])}" if match["high"] else ""
    of = "percent" if match["of"] != "‰" else "per thousand"
    return f"{sign}{number(match['low'])}{high} {of}{' plus' if match['plus'] else ''}"


def units(text: str) -> str:
    """Say units in full: 5km, 120 km/h, 3–5 kg, -5 °C, 20 GB."""
    text = _RATE.sub(
        lambda m: f"{m['what']} per {m['each'] or name_of(m['unit'], many=False)}", text
    )
    text = _PACKS.sub(
        lambda m: f"{number(m['count'])} {number(m['size'])} {name_of(m['unit'], many=False)}", text
    )
    text = _METRES_BY.sub(
        lambda m: (
            f"{number(m['low'])} by {number(m['high'])} {name_of('m', many=not describes_noun(m))}"
        ),
        text,
    )
    text = _NAUTICAL.sub(
        lambda m: f"{number(m['amount'])} nautical mile{'' if m['amount'] == '1' else 's'}", text
    )
    text = _MILLIBARS.sub(lambda match: f"{number(match['figures'])} millibars", text)
    text = _SECONDS.sub(lambda match: f"{number(match['figures'])} seconds", text)
    text = _WHOLE_SECONDS.sub(_whole_seconds, text)
    text = _SPACED_METRES.sub(_metres, text)
    text = _TIMED_METRES.sub(_metres_or_millions, text)
    return _MEASURE.sub(_quantity, _QUANTITY.sub(_quantity, text))


def scaled_units(text: str) -> str:
    """Say the unit behind a scale: "twenty-four billion km"."""
    return _SCALED_UNIT.sub(
        lambda m: f"{m['scale']} {name_of(canonical(m['unit']), many=True)}", text
    )


def _whole_seconds(match: re.Match[str]) -> str:
    # "The under 25s vote", "£4, under 5s free", and "in under 25s"
    before = match.string[: match.start()]
    ages = _OF_AGES.search(before) or not before or before.endswith((", ", "; ", ": ", "("))
    if match["before"] == "under " and ages:
        return match[0]
    seconds = f"second{'s' if match['figures'] != '1' else ''}"
    return f"{match['before']}{number(match['figures'])} {seconds}"


def _metres_or_millions(match: re.Match[str]) -> str:
    told, counted = _TOLD_IN_METRES.search(match.string), _COUNTED.search(match.string)
    if told and not counted:
        return _metres(match)
    if told or not counted:
        return match[0]
    low = f"{number(match['low'])} to " if match["low"] else ""
    return f"{low}{number(match['figures'])} million"


def _metres(match: re.Match[str]) -> str:
    low = f"{number(match['low'])} to " if match["low"] else ""
    of_event = _OF_EVENT.match(match.string, match.end()) is not None
    many = match["figures"] != "1" and not (of_event or describes_noun(match))
    return f"{low}{number(match['figures'])} {name_of('m', many=many)}"


def _quantity(match: re.Match[str]) -> str:
    unit = canonical(match["unit"])
    is_radio = unit == "g" and not match["gap"] and match["low"] in _NOT_GRAMS
    if is_radio and not _is_eaten(match):
        return match[0]
    # "Los Angeles 2028 GB end": Great Britain, behind a year
    of_britain = _YEAR.fullmatch(match["low"]) or _OF_BRITAIN.match(match.string, match.end())
    if unit == "GB" and match["gap"] == " " and of_britain:
        return match[0]
    if unit in _ONLY_JOINED and match["gap"] == " " and not match["per"]:
        return match[0]
    if unit == "pp" and value(match["low"]) > _MOST_POINTS:
        return f"{number(match['low'])} pages"
    of_noun = unit != "°" or _ANGLE.match(match.string, match.end()) is not None
    attributive = of_noun and (match["gap"] == "-" or describes_noun(match))
    attributive |= unit in _RUN_UNITS and _RUN_AHEAD.match(match.string, match.end()) is not None
    # "6in heels"
    attributive |= unit in _WEIGHTS and _WEIGHT_CLASS.match(match.string, match.end()) is not None
    attributive |= unit == "ct" and _OF_CARATS.match(match.string, match.end()) is not None
    attributive |= unit == "mm" and _is_bore(match)
    attributive |= unit in _WEIGHTS and _LIFTED.match(match.string, match.end()) is not None
    is_size = starts_noun(match) or _SCREEN.match(match.string, match.end())
    attributive |= unit == "in" and not match["gap"] and bool(is_size)
    if unit == "kt" and _WIND.match(match.string, match.end()):
        unit = "kts"
    said = f"{'minus ' if match['minus'] else ''}{number(match['low'])}"
    if match["high"]:
        said += f" {'by' if match['join'] in 'x×' else 'to'} {number(match['high'])}"
    alone = not match["high"] and match["low"] == "1"
    said = f"{said} {name_of(unit, many=not (alone or attributive))}"
    return f"{said} per {_PERIODS.get(match['per'], match['per'])}" if match["per"] else said


def _is_eaten(match: re.Match[str]) -> bool:
    """Whether "5g" is a weight beside a food: "5g or more", "5g of salt", "5g sugar per 100g"."""
    return (
        _AFTER_GRAMS.match(match.string, match.end()) is not None
        or _FOOD.search(match.string) is not None
    )


def _is_bore(match: re.Match[str]) -> bool:
    """Whether "9mm" names a pistol by its bore: "armed with a 9mm", "his Beretta 9mm."."""
    if match["low"] != "9" or not _NO_NOUN_BEHIND_BORE.match(match.string, match.end()):
        return False
    return _PISTOL_BEHIND.search(behind(match)) is not None


def weight_limits(text: str) -> str:
    """Say the weights of fighters, under and over: "the -60kg final", "won the +100kg title"."""
    return _WEIGHT_LIMIT.sub(_weight_limit, text)


def _weight_limit(match: re.Match[str]) -> str:
    side = "over" if match["sign"] == "+" else "under"
    of_class = describes_noun(match) or _WEIGHT_CLASS.match(match.string, match.end())
    amount = match[0].lstrip("-−+").removesuffix(match["unit"]).strip()
    return f"{side} {number(amount)} {name_of(match['unit'], many=not of_class)}"


def canonical(written: str) -> str:
    """A unit as the tables have it: "MPH" → "mph"."""
    unit = _SPELLINGS.get(written, written).replace(".", "")
    return _SQUARE_OR_CUBIC.sub(r"\1 ", unit.replace("-", " "))


def count_of(figures: str, unit: str) -> str:
    """A number of a unit: ("5", "ft") → "five feet"."""
    return f"{number(figures)} {name_of(unit, many=figures != '1')}"


def metres(*, many: bool) -> str:
    """The name of metres, as the other units are named."""
    return name_of("m", many=many)


def unit_name(unit: str) -> str:
    """The name of a unit as many of it are said: "mbar" → "millibars"."""
    return name_of(canonical(unit), many=True)


def _many(name: str) -> str:
    """Cubic foot → "cubic feet", inch → "inches", knot → "knots"."""
    if name.endswith("foot"):
        return f"{name.removesuffix('foot')}feet"
    return f"{name}es" if name.endswith("inch") else f"{name}s"


@cache
def name_of(unit: str, *, many: bool) -> str:
    """The name of one of a unit or of many: "°C" → "degrees Celsius"."""
    if unit in _OTHERS:
        one = _OTHERS[unit]
        head, per, rest = one.partition(" per ")
        if not many or unit in _UNCOUNTED:
            return one
        return f"{_many(head)}{per}{rest}"
    count = 2 if many else 1
    said = format_unit(count, (_CLDR | _IN_CONTEXT)[unit], length="long", locale="en")
    return said.removeprefix(f"{count} ").replace("-", " ")
