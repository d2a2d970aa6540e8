"""Units as hurried writers type them, made the signs that are read: "240v", "105 m.p.h."."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, follows, word_before
from briefing.speaking.wording.english.numbers import VULGAR
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_ENDS = r"(?![\w/]|\.\w)"
_FIGURE = rf"(?<=[0-9{VULGAR}])"
# "A 240v supply", "60w bulbs", "90Kw motors"
_TYPED = _TABLES.pairs("typed")
_OTHER_LETTERS = expression(
    rf"(?<![\w.,$£€/-])(?P<figures>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<gap>[ -]?)"
    rf"(?P<unit>{one_of(_TYPED)}){_ENDS}"
)
# "In 2011 HP bought it", "on June 3 HP said", "the 12 OZ Minerals directors": firms and parties
_OF_TIME = expression(rf"\b(?:{one_of(Tables('en/dates').words('months'))})\.? $")
_YEAR = expression(r"(?:19|20)[0-9]{2}")
_FIRMS_TOO = frozenset({"HP", "FT", "OZ", "CC", "PS"})
_FIRM_AHEAD = expression(
    rf"['’]s\b| (?:{one_of(_TABLES.words('of_firms'))})\b"
    r"| (?![A-Z][a-z]+day\b)[A-Z][a-z]{2,} [a-z]"
)
# Where other things have the letter: "Poole 2v Derby 1", "in 3w", "a 5mp"
_ARTICLES = frozenset({"a", "an"})
_LEAST = {"v": 6, "w": 5, "mp": 2}
# "745,000 miles (1.2m km)", "5.61m sq miles", "2.4M on Twitter": no metres
_MILLIONS = expression(
    rf"{_FIGURE}[mM] (?=(?:(?:sq|square|cu|cubic)\.? ?(?:miles?|km|kilomet(?:re|er)s?|f(?:oo"
    rf"|ee)?t|met(?:re|er)s?|m|yards?|yds?)"
    r"|km|kms|miles?|kilomet(?:re|er)s?|kg|lit(?:re|er)s?|gallons?|ha|hectares?|acres?"
    r"|tonnes?|tons?)(?!\w))"
)
_MANY = expression(
    r"(?<![\w.,$£€])(?P<count>[1-9][0-9]{0,2}\.[0-9]{1,2})(?P<scale>[MB])(?![\w-])"
    r"|(?<![\w.,$£€-])(?P<whole>[1-9][0-9]{0,2})(?P<of>[MB])(?= (?:people|[a-z][a-z-]+[^s\W]s)\b)",
    sign=("M", "B"),
)
_SCALES = {"M": "million", "B": "billion"}
# "Gate 12B passengers", "Year 9B pupils", where "this year 9B people" are counted
_PARTED_BY_LETTERS = expression(rf"\b(?:{one_of(_TABLES.words('parted_by_letters'))}) $")
_RACE_OF_METRES = expression(
    r" (?:hurdles|heats|finals|sprints|relays|races|freestyles|backstrokes)\b"
)
_METRES_OF_RACES = frozenset({"50", "60", "80", "100", "110", "200", "400", "800"})
# "The 10-yr. note", "$7.25/hr. to": what a hyphen or a slash joins ends no sentence.
_JOINED_STOP = expression(
    r"(?<=[0-9]-)(?P<unit>yrs?|ft|lbs?|oz|hr|min|sec|mi|gal|cal|ga|pt|pts|mo|wk|mm|cm|km|kg)\."
    r"(?= [A-Za-z0-9])|(?<=/)(?P<each>hr|gal|mo|yr|wk|lb|oz|mi|sec|min)\.(?= [a-z])"
)
_WORDS_OF_GUNS = {"ga": "gauge", "cal": "caliber"}
_OF_GUN = expression(
    r"(?<=[0-9])(?P<join>[- ]?)(?P<unit>ga|cal)\b\.?"
    r"(?= (?:[A-Z][\w-]+|[a-z-]+ )?(?:shotgun|rifle|pistol|handgun|revolver|gun|Glock|Colt"
    r"|round|bullet|machine|slug|shell|barrel|weapon|ammo|ammunition|semi))"
)
# "Boston 24.6", Hale 30.1"", "1/4" hail"
_PART_BY_MARK = expression(
    r"(?P<part>(?<![\w/.,])[13]/[248])[\"”″](?= [a-z])", sign=('"', "”", "″")
)
# "105 m.p.h.", "48 m.p.g."
_WITH_STOPS = expression(
    rf"{_FIGURE}[ -]?(?P<unit>m\.p\.[hg]|k\.p\.h|r\.p\.m|b\.h\.p|k\.m\.h|sq\.m|c\.c)\b\.?",
    sign=(".p", ".m", ".c", "q."),
)
# "390lb/ft of torque", "180bhp@4,000rpm", "105mph/169kph"
_TORQUE = expression(rf"{_FIGURE} ?(?:lbs?[ .-]?/[ .-]?ft|lbs ft|lb\.ft|lbft|ft/lbs?){_ENDS}")
_NEWTON_METRES = expression(r"(?<=[0-9]) Nm(?!\w)", sign=" Nm")
_AT = expression(r"(?<=[A-Za-z]) ?@ ?(?=[0-9][0-9,.]* ?(?:rpm|mph|kph|fps)\b)", sign="@")
_SPEEDS = expression(
    r"(?<=[0-9])(?P<one> ?(?:mph|kph|km/h|kmh)) ?/ ?(?=[0-9]{1,3} ?(?:mph|kph|km/h|kmh)(?!\w))",
    sign="/",
)
# "A 16Gb iPhone": sizes of memory, where lines carry gigabits
_MEMORY = expression(
    r"(?<![\w.,])(?P<size>[1248]|16|32|64|128|256|512|[1-9][0-9]0) ?Gb(?![\w/]| (?:a|per) second)"
)
# "A 1Gb broadband line", "100Gb links"
_OF_LINE = expression(
    rf"(?<=[0-9]) ?Gb(?=[ -](?:[a-z-]+ )?(?:{one_of(_TABLES.words('of_lines'))})\b(?!-))", sign="Gb"
)
# "A 12 MP camera"
_PIXELS = expression(
    rf"(?<![\w.,$£€/-])(?P<count>[1-9][0-9]?(?:\.[0-9])?)[ -](?:MP|mp)"
    rf"(?= (?:[a-z-]+ ){{0,2}}(?:{one_of(_TABLES.words('of_pixels'))})\b)",
    sign=(" MP", "-MP", " mp", "-mp"),
)
# "Let at £45 psf"
_PER_FOOT = expression(r"(?<=[0-9mk]) ?psf(?!\w)", sign="psf")
# "A 3-pt shot"
_POINT = expression(r"(?<=[0-9])-pt\b", sign="-pt")
# "2 pts of milk", where a team has points
_PINTS = expression(
    rf"(?<=[0-9])(?P<part>[{VULGAR}]?) ?pts?\.?(?= (?:of )?(?:{one_of(_TABLES.words('drunk'))})\b)",
    sign="pt",
)
# "2 1/2in", "14 1/2-13 1/2": parts of a whole as their signs
_PART = expression(
    r"(?<=[0-9])(?<!/[0-9])[ -](?P<part>[13]/[24])"
    r"(?= ?(?:ins?|ft|lbs?|oz|st|kg|k?m|hrs?|mph|yds?)(?!\w)"
    r"| ?(?:%|per ?cent(?:age)?\b|pct\b)|[\"”″]"
    r"|-[0-9]{1,2}[ -][13]/[24](?![\w/]))"
    r"|(?<=-[0-9])[ -](?P<second>1/2)(?![\w/])|(?<=-[0-9]{2})[ -](?P<last>1/2)(?![\w/])",
    sign=("/2", "/4"),
)
_SIGNS = {"1/2": "½", "1/4": "¼", "3/4": "¾"}
# "Rates rose ¼%", "a 1/2 per cent cut"
_PART_OF_SHARE = expression(
    r"(?<![\w.,/])(?<![0-9][ -])(?P<article>\b[Aa]n? )?(?P<part>[¼½¾]|[13]/[24])"
    r" ?(?P<of>%|per ?cent\b|pct?\b)"
)
# "By 1/4-1/2 per cent", "a 1/4-1/2 inch gap"
_PARTS_OF_SHARES = expression(
    r"(?<![\w.,/])(?<![0-9] )(?P<low>[¼½¾]|[13]/[24])[-–]"
    r"(?=(?:[¼½¾]|[13]/[24])"
    r"(?: ?(?:%|per ?cent\b|pct?\b)|[ -](?:in|inch|inches|miles?|cups?|hours?)\b))"
)
_SHARES = {
    "¼": ("quarter", "a quarter of a"), "½": ("half", "half a"),
    "¾": ("three-quarter", "three quarters of a"),
}  # fmt: skip  # a table
# "The 6ft+ lock"
_AND_MORE = expression(
    rf"{_FIGURE}(?P<unit> ?(?:ft|in|st|lb|kg|mph|km|cm))\+(?=[ -][a-z])", sign="+"
)
# "Minus 5C"
_MINUS = expression(r"\b[Mm]inus (?=[0-9]{1,3}(?:\.[0-9])?(?:[-–][0-9]{1,2})? ?°?[CF](?!\w|\.\w))")
# "Hit 24c in the heat": a temperature, where heat or cold is told, and else cents: "cost 40c"
_SMALL_DEGREES = expression(
    r"(?<![\w.,$£€])(?P<degrees>-?(?:[1-4]?[0-9]|50|[1-9][0-9]{2})(?:\.[0-9])?)"
    r"c(?!\w|-[A-Za-z]| (?:each|apiece|per)\b)"
)
_OF_PRICE = expression(
    r"\b(?:[Cc]ost(?:s|ing)?|[Pp]aid|[Pp]ay(?:s|ing)?|(?:[Ss]ells?|[Ss]old|[Ss]elling) (?:for|at)"
    r"|[Pp]riced at|[Ww]orth|[Cc]harg(?:ed?|es|ing))(?: (?:only|just|about))? $"
)
_OF_HEAT = expression(rf"\b(?i:{one_of(_TABLES.words('heat'))})\b")
# "200°C/180°C fan/gas mark 6", "180C/160C fan"
_OVEN = expression(
    r"(?<=[0-9])(?P<scale> ?°? ?[CF])(?: ?/ ?| \()(?P<other>[0-9]{3} ?°? ?[CF])"
    r"(?P<closed>\))?(?= (?:fan|[Ff]an|for fan)\b)"
)


def unit_variants(text: str) -> str:
    """Give a unit the sign that is read, whatever its stops, its case and its neighbours."""
    text = _PARTS_OF_SHARES.sub(r"\g<low> to ", text)
    text = _PART_OF_SHARE.sub(_part_of_share, text)
    text = _AND_MORE.sub(r"\g<unit>-plus", _PART.sub(_part, text))
    text = _MANY.sub(_many, _MILLIONS.sub(" million ", text))
    text = _OF_GUN.sub(lambda m: f"{m['join'] or ' '}{_WORDS_OF_GUNS[m['unit']]}", text)
    text = _JOINED_STOP.sub(lambda m: (m["unit"] or m["each"]) + full_stop(m), text)
    text = _PART_BY_MARK.sub(r"\g<part>in", text)
    text = _WITH_STOPS.sub(_without_stops, text)
    text = _TORQUE.sub("lb-ft", _AT.sub(" at ", _SPEEDS.sub(r"\g<one>, ", text)))
    if _SMALL_DEGREES.search(text) and _OF_HEAT.search(text):
        text = _SMALL_DEGREES.sub(_small_degrees, text)
    text = _NEWTON_METRES.sub("Nm", text)
    text = _MEMORY.sub(r"\g<size>GB", _OF_LINE.sub(" gigabit", text))
    text = _PIXELS.sub(r"\g<count>MP", text)
    text = _PER_FOOT.sub(" per square foot", text)
    text = _POINT.sub("-point", text)
    text = _PINTS.sub(r"\g<part> pints", text)
    return _OTHER_LETTERS.sub(_other_letters, _MINUS.sub("-", _OVEN.sub(_oven, text)))


def _many(match: re.Match[str]) -> str:
    count, scale = match["count"] or match["whole"], match["scale"] or match["of"]
    if match["of"] == "M" and count in _METRES_OF_RACES and follows(match, _RACE_OF_METRES):
        return f"{count}-metre"
    if match["of"] and _PARTED_BY_LETTERS.search(behind(match)):
        return match[0]
    return f"{count} {_SCALES[scale]}"


def _small_degrees(match: re.Match[str]) -> str:
    is_price = _OF_PRICE.search(behind(match))
    return match[0] if is_price else f"{match['degrees']}C"


def _without_stops(match: re.Match[str]) -> str:
    stop = full_stop(match) if match[0].endswith(".") else ""
    return match["unit"].replace(".", "") + stop


def _other_letters(match: re.Match[str]) -> str:
    unit = match["unit"]
    count = float(match["figures"].replace(",", ""))
    if count < _LEAST.get(unit, 0) or (match["gap"] and unit in _LEAST):
        return match[0]
    if match["gap"] == " " and unit.isupper() and _names_firm(match):
        return match[0]
    return f"{match['figures']}{match['gap']}{_TYPED[unit]}"


def _names_firm(match: re.Match[str]) -> bool:
    """Whether capitals behind a figure are a name: of a year or a day, or of who does something."""
    before = behind(match)
    is_day = len(match["figures"]) < len("100") and _OF_TIME.search(before)
    if is_day or (match["unit"] in _FIRMS_TOO and _YEAR.fullmatch(match["figures"])):
        return True
    return word_before(match) not in _ARTICLES and follows(match, _FIRM_AHEAD)


def _oven(match: re.Match[str]) -> str:
    return f"{match['scale']}, {match['other']}"


def _part(match: re.Match[str]) -> str:
    return _SIGNS[match["part"] or match["second"] or match["last"]]


def _part_of_share(match: re.Match[str]) -> str:
    one, of_one = _SHARES[_SIGNS.get(match["part"], match["part"])]
    of = "per cent" if match["of"].startswith("per c") else "percent"
    if match["article"]:
        return f"{match['article']}{one}-{of}"
    return f"{of_one} {of}"
