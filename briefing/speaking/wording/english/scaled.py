"""Figures with a scale: "4.5bn people", "10k votes"; "5m" is a length or a count by its company."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.grammar import behind, describes_noun, follows
from briefing.speaking.wording.english.measures import metres
from briefing.speaking.wording.english.numbers import AMOUNT, NOT_INSIDE, number, value
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_SCALES = _TABLES.pairs("scales")
_SCALED = re.compile(
    rf"{NOT_INSIDE}(?P<minus>[-−])?(?P<low>{AMOUNT})(?P<low_scale>bn|bln|tn|trn|mn|mln|m|k)?"
    rf"(?:\s?(?:[-–—]|to)\s?(?P<high>{AMOUNT}))?"
    r"\s?(?P<scale>bn|bln|tn|trn|mn|mln|(?<=[0-9])[mk]|(?<=[0-9])[MK](?=\s[a-z]))"
    r"(?P<plus>\+)?(?![\w/²³])"
)
_LENGTH_CUE = re.compile(
    rf"[\s-](?:plus[\s-])?(?:{one_of(_TABLES.words('length_cues'))}|line(?! of\b)|per second)\b"
)
_COUNT_CUE = re.compile(
    rf"\s(?:(?:more|new|other|young|extra)\s|{one_of(_TABLES.words('count_cues'))}"
    r"|(?:cubic|square|sq|metric)[ -](?:(?:kilo|centi)?met|[kc]?m\b|f[eot]|yard|mile|ton|inch))"
)
_PLURAL_AHEAD = re.compile(r"\s(?!was\b|is\b|this\b|his\b|has\b|across\b)[a-z]{3,}s\b")
_OF_MONEY = re.compile(
    r"[£$€¥₹]\s?[0-9.]+(?:m|bn|k)?\b"
    r"|(?:illion|[0-9](?:m|bn)) (?:euro|dollar|pound|rouble|rupee|yen|krona|franc)s?\b"
    rf"|\b(?:{one_of(_TABLES.words('before_millions'))})\s$"
)
_PLACE_AHEAD = re.compile(rf"\s(?:{one_of(_TABLES.words('after_length'))})\b")
_PLACE_BEHIND = re.compile(rf"\b(?:{one_of(_TABLES.words('before_length'))})\s$|\bseconds \($")
_OTHER_LENGTH = re.compile(
    r"[0-9](?:\s?(?:ft|cm|km|mm|feet|mph)\b|\s?[x×]\s?[0-9])"
    rf"|\b(?:{one_of(_TABLES.words('of_lengths'))})\b"
)
# "Cleared 6.29m", "a javelin throw of 85.20m": two decimals where athletes jump and throw.
_ATHLETES = re.compile(rf"\b(?:{'|'.join(_TABLES.table('athletes', list[str]))})\b", re.IGNORECASE)
_JUMPED = re.compile(rf"\b(?:{'|'.join(_TABLES.table('jumped', list[str]))})\s$", re.IGNORECASE)
# "Waves of 12.5m", "sea levels may rise by 0.3m": where water stands, and nobody is counted.
_WATER = re.compile(rf"\b(?:{'|'.join(_TABLES.table('water', list[str]))})\b", re.IGNORECASE)
_BEFORE_DEPTH = re.compile(rf"\b(?:{one_of(_TABLES.words('before_depth'))})\s$")
_PEOPLE = re.compile(rf"\b(?:{one_of(_TABLES.words('counted_people'))})\b|[£$€]")
_SURGE_AHEAD = re.compile(r" (?:storm |tidal |sea |ocean |high )*(?:surge|swells?|tides?|waves?)\b")
# "The 1.93m winger"
_HEIGHT = re.compile(r"[12]\.[0-9]{2}")
_PLAYER_AHEAD = re.compile(rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('players'))})\b")
_HUNDREDTHS = re.compile(r"[0-9]{1,2}\.[0-9]{2}")
# "A 29.5m (97 feet) building" and "97ft (29.5m)": the same length in two units, the other said
_FEET = r"(?:feet|foot|inch(?:es)?|yards?|miles?)"
_IN_FEET = re.compile(rf"\s?\([^()]{{1,60}}?\b{_FEET}(?: [a-z]{{3,5}})?\)")
_FEET_BEHIND = re.compile(
    rf"\b{_FEET}(?: (?:tall|high|long|wide|deep|thick|away))? ?\((?:[a-z]+ )?$"
)
# "A draught of 15.2m"
_EXTENT_BEHIND = re.compile(rf"\b(?:{one_of(_TABLES.words('of_extent'))}) of (?:[a-z]+ ){{0,2}}$")
_JOINED = re.compile("-[a-z]")
_JOINED_COUNT = re.compile(rf"-(?:{one_of(_TABLES.words('joined_counts'))})\b")
_SPATIAL = re.compile(rf"\b(?:{one_of(_TABLES.words('spatial'))})\b", re.IGNORECASE)
_IN_HUNDREDS = {"1500": "fifteen hundred", "1,500": "fifteen hundred"}
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_TOO_MANY = 1000
_LEAST = 60  # characters behind "5m" that may tell metres from millions
_RAN = re.compile(r"\b(?:ran|run|runs|running|walked|jogged|swam|cycled|rowed) (?:a |the )?$")
_OF_GOLD = re.compile(r"(?<![\w.,])(9|[12][0-9])[kK]t?(?=[ -](?:[a-z]+ )?gold)")
# "The 16k Spectrum", "a 56K modem"
_SIZES_OF_MEMORY = _TABLES.row("sizes_of_memory")
_COMPUTING = re.compile(rf"\b(?:{one_of(_TABLES.words('computing'))})\b")
_MEMORY = re.compile(
    rf"(?<![\w.,$£€/-])(?P<size>{one_of(_SIZES_OF_MEMORY)})[kK]"
    r"(?![\w/-]| (?:[a-z]{3,}s|people|run|race|more)\b)"
)
_LONG_RACE = re.compile(r"\s(?:run|race|runs|races|walk|fun run|runner|runners)\b")


def memory(text: str) -> str:
    """16k → "sixteen K" where a sentence is about computers; 24k gold → "24-carat gold"."""
    text = _OF_GOLD.sub(r"\1-carat", text)
    if not _COMPUTING.search(text):
        return text
    return _MEMORY.sub(lambda match: f"{number(match['size'])} K", text)


@substitution(_SCALED)
def scaled(match: re.Match[str]) -> str:
    """Say 4.5bn and 10k; "5m" is million or metres by its neighbours, and else stays."""
    scale = _SCALES[match["scale"].lower()]
    if match["scale"] in {"M", "K"} and not follows(match, _COUNT_CUE):
        return match[0]
    low_scale = _SCALES.get(match["low_scale"] or "", "")
    if match["scale"] == "k" and (follows(match, _LONG_RACE) or _RAN.search(behind(match))):
        scale = "K"
    # "By 40,000 to 3.2m", "in 2004 to 789m": what it rose by, or when, and what it rose to.
    is_change = bool(match["high"]) and value(match["low"]) > value(match["high"] or "0")
    is_change &= ("," in match["low"] or bool(_YEAR.fullmatch(match["low"]))) and not low_scale
    may_be_metres = match["scale"] == "m" and match["low_scale"] in {None, "m"} and not is_change
    if may_be_metres and _is_length(match):
        low_scale = ""
        alone = match["low"] == "1" and not match["high"]
        scale = metres(many=not (alone or describes_noun(match)))
    is_length = scale == metres(many=True) or scale == metres(many=False)
    low = _IN_HUNDREDS.get(match["low"]) if is_length and not match["high"] else None
    said = f"{low or number(match['low'])} {low_scale}".rstrip()
    if match["high"]:
        said = f"{said} to {number(match['high'])}"
    elif low_scale:
        return match[0]
    said = f"{'minus ' if match['minus'] else ''}{said} {scale}"
    return f"{said} plus" if match["plus"] else said


def _is_length(match: re.Match[str]) -> bool:
    """Whether "5m" is a length and not five million, by what stands around it."""
    # Nobody writes "5000m" for five thousand million.
    is_told = follows(match, _LENGTH_CUE) or follows(match, _IN_FEET)
    is_told = is_told or _EXTENT_BEHIND.search(behind(match)) is not None
    if is_told or _FEET_BEHIND.search(behind(match)) or value(match["low"]) >= _TOO_MANY:
        return True
    if follows(match, _JOINED):
        return not follows(match, _JOINED_COUNT)
    if follows(match, _COUNT_CUE) or follows(match, _PLURAL_AHEAD):
        return False
    before = behind(match)
    if _is_height(match, before):
        return True
    if _OF_MONEY.search(before) or "." in match["low"]:
        return False
    around = f"{before} {match.string[match.end() : match.end() + len(before) + _LEAST]}"
    places = follows(match, _PLACE_AHEAD) or _PLACE_BEHIND.search(before)
    is_spatial = _SPATIAL.search(match.string) and not _PEOPLE.search(match.string)
    return bool(places or is_spatial or _OTHER_LENGTH.search(around))


def _is_height(match: re.Match[str], before: str) -> bool:
    """Whether it is what an athlete jumps or throws, or where water stands."""
    if _PEOPLE.search(match.string):
        return False
    if _HEIGHT.fullmatch(match["low"]) and follows(match, _PLAYER_AHEAD):
        return True
    if _HUNDREDTHS.fullmatch(match["low"]) and not match["high"]:
        return bool(_ATHLETES.search(match.string) or _JUMPED.search(before)) or _in_water(
            match, before
        )
    return _in_water(match, before)


def _in_water(match: re.Match[str], before: str) -> bool:
    return follows(match, _SURGE_AHEAD) or bool(
        _WATER.search(match.string) and _BEFORE_DEPTH.search(before)
    )
