"""Measures with their units: "5km", "120 km/h", "3–5 kg", "the -60kg final"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.noun_phrases import NO_NOUN, starts_noun
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    NO_YEAR_TO,
    NOT_INSIDE,
    VULGAR,
    number,
    value,
)
from briefing.speaking.wording.english.unit_names import UNIT, canonical, name_of
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_PERIODS = _TABLES.pairs("periods")
# "802.11g" and "4g" are radios, "12 Mt Vernon" is an address.
_NOT_GRAMS = frozenset({"2", "3", "4", "5", "6", "802.11"})
_ONLY_JOINED = frozenset({"Mt", "W", "V", "Gb", "Mb", "MP", "kn", "ms", "l", "t", "kt", "Nm"})
_AFTER_GRAMS = expression(
    r" (?:or (?:more|less|over|under)|of (?!course|data|mobile)[a-z]{3,}"
    r"|per (?:100|day|serving|portion|person|litre))\b"
)
_FOOD = expression(
    rf"\b(?:{one_of(_TABLES.words('of_food'))})\b|(?<![\w.,])(?!802)[0-9]*(?:\.[0-9]+"
    rf"|[0-9]{{2}})g\b"
)
_NO_NOUN_BEHIND_BORE = expression(
    r"[.,;:!?)]|$| (?:and|or|at|to|in|on|from|with|that|which|was|is)\b"
)
_PISTOL_BEHIND = expression(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)"
    r"(?: (?:[A-Z][\w&.-]*|[0-9]{1,3}|loaded|stolen|black|silver|semi-?automatic|compact|legal"
    r"|concealed|registered|licensed)){0,3} $"
    r"|\b(?:Glock|Beretta|Taurus|Ruger|SIG|Sig|Luger)(?: [\w&.-]+){0,2} $"
)
# "A 40kg weight", but "lost 40kg weight" is less
_LIFTED = expression(r" weights? (?:on|in|over|above|from|to|and|with|around)\b")
_YEAR = expression("(?:19[0-9]|20[0-35-9])[0-9]")
# "Ten GB medals"
_OF_BRITAIN = expression(
    r" (?:medal|gold|silver|bronze|athlete|swimmer|rider|rower|runner|player|cyclist|teammate)"
)
_MOST_POINTS = 100  # nobody gains more percentage points
_LEAD = rf"(?:{NOT_INSIDE}(?P<minus>[-−]))?{NOT_INSIDE}(?P<low>{AMOUNT})"
_JOIN = r"(?:\s?(?P<join>[-–—]|to|x|×)\s?[-−]?"
_BARE = rf"(?<=[0-9{VULGAR}])(?:ins?|h)(?=[\s,.;:)\]-]|$)"
_QUANTITY = expression(
    rf"{NO_YEAR_TO}{_LEAD}(?:\s?(?:{UNIT}))?{_JOIN}(?P<high>{AMOUNT}))(?P<gap>[\s-]?)(?P<unit>{UNIT}|{_BARE})(?![\w²³])"
    rf"(?:/(?P<per>[A-Za-z]+[²³23]?))?"
)
_MEASURE = expression(
    rf"{_LEAD}(?P<join>)(?P<high>)(?P<gap>[\s-]?)(?P<unit>{UNIT}|{_BARE})"
    rf"(?![\w²³])(?:/(?P<per>[A-Za-z]+[²³23]?))?"
)
# "2 x 400g tins"
_PACKS = expression(
    rf"{NOT_INSIDE}(?P<count>[0-9]{{1,2}}) ?[x×] ?(?P<size>{AMOUNT}) ?"
    r"(?P<unit>[km]?g|mcg|[mc]?l|oz)(?= [a-z]{4,}\b)",
    sign=("x", "×"),
)
_METRES_BY = expression(
    rf"{NOT_INSIDE}(?P<low>{AMOUNT})(?:\s?m?\s?[x×]\s?|m by "
    rf"|m-by-)(?P<high>{AMOUNT})\s?m(?![\w²³])",
    sign=("m by ", "m-by-", "x", "×"),
)
# "The -60kg final", "won the +100kg title": under and over a weight
_WEIGHT_LIMIT = expression(
    r"(?<![\w.,])(?P<sign>[-−+])(?P<amount>[3-9][0-9]|1[0-5][0-9])(?:\.[0-9])? ?(?P<unit>kg)(?!\w)",
    sign="kg",
)
_WEIGHTS = _TABLES.words("weights")
_WEIGHT_CLASS = expression(rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('of_weights'))})\b")
_EVENT_AHEAD = rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('of_distance'))})\b"
_OF_EVENT = expression(_EVENT_AHEAD)
_SPACED = rf"{NOT_INSIDE}(?:(?P<low>{AMOUNT})\s?[-–]\s?)?(?P<figures>{AMOUNT})\sm(?!\w)"
_SPACED_METRES = expression(
    rf"{_SPACED}(?=\)| (?:{one_of(_TABLES.words('after_metres'))})\b| [A-Z]|[.,;]?$|[,;] "
    rf"|{_EVENT_AHEAD})"
)
# "Drew back by 28.7 m last year": metres where something long or deep is spoken of,
# millions where people or sums are.
_TIMED_METRES = expression(rf"{_SPACED}(?= (?:{one_of(_TABLES.words('of_time'))})\b)")
_TOLD_IN_METRES = expression(
    rf"\b(?:{'|'.join(_TABLES.table('told_in_metres', list[str]))})\b", re.IGNORECASE
)
_COUNTED = expression(rf"\b(?:{one_of(_TABLES.words('counted_people'))})\b|[£$€]")
_SECONDS = expression(r"(?<![\w.,:])(?P<figures>[0-9]+\.[0-9]+)\s?s(?!\w)")
_MILLIBARS = expression(
    r"(?<![\w.,])(?P<figures>8[5-9][0-9]|9[0-9]{2}|10[0-9]{2})\s?mb(?![\w/])"
    r"(?! (?:file|of data|download))"
)
# "30s" is an age or a decade, "a delay of 30s" a time: the word before it tells, but before a
# noun as in "the age of 70s rock".
_BEFORE_WHICH = one_of(_TABLES.words("before_which_seconds"))
_AFTER_SECONDS = one_of(_TABLES.words("after_seconds"))
_WHOLE_SECONDS = expression(
    rf"(?P<before>\b(?:{one_of(_TABLES.words('before_seconds'))})\s|\bin (?=[1-9][1-9]s(?!\w))"
    rf"|(?<![\w.,'’-])(?=[0-9]+s (?:{_BEFORE_WHICH})\b))"
    r"(?P<figures>[0-9]{1,2})s(?![\w’'])"
    rf"(?!(?<=[2-9]0s) (?!(?:{_BEFORE_WHICH}|{_AFTER_SECONDS}|{one_of(NO_NOUN)})\b)"
    r"[a-z]{3,}(?<!ed)\b)"
)
_IN_TIME = expression(r"\b(?:in|just|well|time|times|was|is) $")
_ROUNDS = expression(
    r"\b(?:sign(?:s|ed|ing)?|card(?:s|ed|ing)?|settled|golfers?|par|birdies?|bogeys?|rounds?"
    r"|holes?|pair|couple|trio|string)\b[^.;]{0,24}$"
)
_OF_AGES = expression(r"\b(?:[Tt]he|more|most|many|all|among|for|of|by|with|and|from) $")
# "A half marathon and 10km run"
_RUN_AHEAD = expression(
    rf" (?:(?:fun|road|charity|[a-z]+-[a-z]+) )?(?:{one_of(_TABLES.words('run_or_ridden'))})\b"
)
# "A 50in LCD TV", "50kt winds"
_SCREEN = expression(
    r" (?:[A-Z][A-Za-z]+ ){0,2}(?:TVs?|LCD|LED|OLED|UHD|HD|HDTVs?|[Tt]elevisions?|[Ss]creens?)\b"
)
_NAME_AHEAD = expression(r" (?!(?:The|He|She|It|But|And|In|On|At|A)\b)[A-Z][a-z]+")
_GRAMS = frozenset({"g", "mg"})
_OF_NUTRIENTS = expression(
    r" (?:of which )?"
    r"(?:saturates|saturated fat|sugars|carbs|carbohydrates?|fats|fat|protein|fibre|fiber|salt)"
    r"(?=[.,;:)]|$| \(| (?:and|or|but|per|in|a|an|of which|each|daily|for|from|at|with|before"
    r"|after)\b)"
)
# "12in short of it", "12in daily"
_NO_THING = expression(
    r" (?:short|shy|daily|weekly|monthly|longer|shorter|taller|higher|lower|wider|deeper|closer"
    r"|nearer|further|thicker|thinner|clear|proud|apiece|overall|maximum|minimum)(?=[.,;:)]|$"
    r"| (?:of|from|than|and|but|on|in|at|to|by|for|with)\b)"
)
_WIND = expression(r" (?:[a-z]+ )?(?:winds?|gusts?|breezes?|squalls?)\b")
_OF_CARATS = expression(
    r" (?:[a-z]+ )?(?:gold|diamonds?|rings?|sapphires?|rubies|ruby|emeralds?)\b"
)
# "A 2.0l V6", "the 1.6l 110hp diesel": litres of an engine
_OF_ENGINE = expression(
    r" (?:[0-9]{2,4} ?(?:b?hp|PS|kW)\b|[VW][0-9]{1,2}\b|(?:twin-|super)?turbo|diesel|petrol"
    r"|TDI|TDCI|TSI|EcoBoost)"
)
_OF_RECORDS = frozenset({"33", "45", "78"})
_RUN_UNITS = frozenset({"km", "mi", "mile", "K", "min", "hr"})
_OF_MACHINES = frozenset({"L", "W", "V", "A", "G", "C", "F", "K", "N", "J"})
_CODE_BEHIND = expression(rf"\b[A-Z]{{1,3}}-$|\b(?:{one_of(_TABLES.words('makes_by_litres'))}) $")
_ANGLE = expression(rf" (?:{one_of(_TABLES.words('turned'))})")
# "60nm south of Aden", "1.5 nm off the coast": of ships, and never so small.
_NAUTICAL = expression(
    rf"{NOT_INSIDE}(?P<amount>{AMOUNT})[ -]?nm"
    r"(?= (?:off|from|away|out|(?:north|south|east|west)[a-z-]*) )",
    sign="nm",
)
_SCALED_UNIT = expression(
    r"\b(?P<scale>[mbt]r?illion|thousand) "
    rf"(?P<unit>(?=[A-Za-z]{{2}}|m[23²³]|°|b/d)(?:{UNIT}))(?![\w²³])",
    sign=("illion", "thousand"),
)
# "60 pence/kg", "five dollars/MWh": a rate, once the sum is said.
_RATE = expression(
    rf"(?P<what>\b(?:{one_of(_TABLES.words('rated'))}))"
    r"(?:(?:/| per )(?P<unit>kg|lb|km|oz|g|ft|MWh|kWh|ml|min|hr)|/(?P<each>[a-z]{3,}))(?!\w)",
    sign=(" per ", "/"),
)


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
    if match["before"] == "under " and (ages or not _IN_TIME.search(before)):
        return match[0]
    # "Signed for 70s": rounds of golf
    if match["before"] in {"for ", "with ", "of ", "by "} and _ROUNDS.search(before):
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
    # "UH-60L", "AH-1W": no litres and no watts
    if not match["gap"] and match["unit"] in _OF_MACHINES and _CODE_BEHIND.search(behind(match)):
        return match[0]
    # "8-L Poe, 9-M Hay": players by their numbers
    is_player = match["unit"] == "L" and match["gap"] == "-" and not starts_noun(match)
    if is_player or (unit in _ONLY_JOINED and match["gap"] == " " and not match["per"]):
        return match[0]
    if unit == "pp" and value(match["low"]) > _MOST_POINTS:
        return f"{number(match['low'])} pages"
    of_noun = unit != "°" or _ANGLE.match(match.string, match.end()) is not None
    attributive = of_noun and (match["gap"] == "-" or describes_noun(match))
    # "12g fat (5g saturates)", and no "20g protein bar"
    if unit in _GRAMS and match["gap"] != "-" and _OF_NUTRIENTS.match(match.string, match.end()):
        attributive = False
    attributive |= unit in _RUN_UNITS and _RUN_AHEAD.match(match.string, match.end()) is not None
    attributive |= unit in _WEIGHTS and _WEIGHT_CLASS.match(match.string, match.end()) is not None
    attributive |= unit == "ct" and _OF_CARATS.match(match.string, match.end()) is not None
    attributive |= unit == "mm" and _is_bore(match)
    attributive |= unit == "l" and _OF_ENGINE.match(match.string, match.end()) is not None
    attributive |= unit in _WEIGHTS and _LIFTED.match(match.string, match.end()) is not None
    # "6in heels"
    is_size = starts_noun(match) and not _NO_THING.match(match.string, match.end())
    # "6in Louboutins"
    is_size = is_size or _NAME_AHEAD.match(match.string, match.end()) is not None
    is_size = is_size or _SCREEN.match(match.string, match.end()) is not None
    attributive |= unit == "in" and not match["gap"] and is_size
    # "Two 45 rpm singles"
    attributive |= unit == "rpm" and not match["high"] and match["low"] in _OF_RECORDS
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
