"""Figures with a scale: "4.5bn people", "10k votes"; "5m" is a length or a count by its company."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.lengths import COUNT_CUE, describes_event, is_length
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    NOT_INSIDE,
    VULGAR,
    number,
    pairs,
    value,
)
from briefing.speaking.wording.english.unit_names import metres
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_SCALES = _TABLES.pairs("scales")
_SCALED = expression(
    rf"{NOT_INSIDE}(?P<minus>[-−])?(?P<low>{AMOUNT})(?P<low_scale>bn|bln|tn|trn|mn|mln|m|k)?"
    rf"(?:\s?(?:[-–—]|to)\s?(?P<high>{AMOUNT}))?"
    rf"\s?(?P<scale>bn|bln|tn|trn|mn|mln|(?<=[0-9{VULGAR}])[mk]|(?<=[0-9])[MK](?=\s[A-Za-z]))"
    r"(?P<plus>\+)?(?![\w/²³])"
)
_IN_HUNDREDS = {"1500": "fifteen hundred", "1,500": "fifteen hundred"}
_YEAR = expression("(?:19|20)[0-9]{2}")
_IN = expression(r"\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Oo]f|[Bb]y) $")
_RAN = expression(
    r"\b(?:ran|run|runs|running|walked|jogged|swam|cycled|rowed) (?:a |the )?"
    # "He ran 5k, 10k and 20k"
    r"(?:[0-9.]{1,5}km?(?:, | and | or |, and ))*$"
)
_OF_GOLD = expression(r"(?<![\w.,])(9|[12][0-9])[kK]t?(?=[ -](?:[a-z]+ )?[Gg]old)")
# "The 16k Spectrum", "a 56K modem"
_SIZES_OF_MEMORY = _TABLES.row("sizes_of_memory")
_COMPUTING = expression(rf"\b(?:{one_of(_TABLES.words('computing'))})\b")
_MEMORY = expression(
    rf"(?<![\w.,$£€/-])(?P<size>{one_of(_SIZES_OF_MEMORY)})[kK]"
    r"(?![\w/-]| (?:[a-z]{3,}s|people|run|race|more)\b)"
)
# "50K Russian men", "20K young voters"
_MANY_AHEAD = expression(
    rf" (?:[A-Za-z-]+(?:ian|ish|ese|can|ean|ch|i|q|new|young|old|former|local|extra) )"
    rf"(?:{one_of(_TABLES.words('counted_people'))}|(?:wo)?men|troops|[a-z]+[^s]s)\b"
)
_BEFORE_RUN = expression(
    r"\b(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[A-Za-z]+['’]s|charity|annual|road|fun) $"
)
_ENDS_RUN = expression(
    r"[.,;:!?)](?![0-9])|$| (?:in|on|at|for|and|with|around|through|this|last)\b"
)
_HALVED = frozenset({"million", "billion", "trillion"})
_LONG_RACE = expression(r"\s(?:run|race|runs|races|walk|fun run|runner|runners)\b")


def memory(text: str) -> str:
    """16k → "sixteen K" where a sentence is about computers; 24k gold → "24-carat gold"."""
    text = _OF_GOLD.sub(r"\1-carat", text)
    if not _COMPUTING.search(text):
        return text
    return _MEMORY.sub(lambda match: f"{number(match['size'])} K", text)


def _is_run(match: re.Match[str]) -> bool:
    """Whether "10k" is a run by itself: "Sunday's 10k", "a charity 5k in Hale"."""
    if match["low"] not in {"5", "10"} or match["high"] or not follows(match, _ENDS_RUN):
        return False
    return _BEFORE_RUN.search(behind(match)) is not None


@substitution(_SCALED)
def scaled(match: re.Match[str]) -> str:
    """Say 4.5bn and 10k; "5m" is million or metres by its neighbours, and else stays."""
    scale = _SCALES[match["scale"].lower()]
    if match["scale"] in {"M", "K"} and not (
        follows(match, COUNT_CUE) or follows(match, _MANY_AHEAD)
    ):
        return match[0]
    low_scale = _SCALES.get(match["low_scale"] or "", "")
    is_race = follows(match, _LONG_RACE) or _RAN.search(behind(match)) or _is_run(match)
    if match["scale"] == "k" and is_race:
        scale = "K"
    # "By 40,000 to 3.2m", "in 2004 to 789m": what it rose by, or when, and what it rose to.
    is_change = bool(match["high"]) and value(match["low"]) > value(match["high"] or "0")
    is_change &= ("," in match["low"] or bool(_YEAR.fullmatch(match["low"]))) and not low_scale
    may_be_metres = match["scale"] == "m" and match["low_scale"] in {None, "m"} and not is_change
    if may_be_metres and is_length(match):
        low_scale = ""
        alone = match["low"] == "1" and not match["high"]
        scale = metres(many=not (alone or describes_noun(match) or describes_event(match)))
    is_long = scale in {metres(many=True), metres(many=False)} and not match["high"]
    # "Cleared 6.00m"
    whole = number(match["low"].removesuffix(".00")) if match["low"].endswith(".00") else None
    low = _IN_HUNDREDS.get(match["low"], whole) if is_long else None
    if is_change and _YEAR.fullmatch(match["low"]) and _IN.search(behind(match)):
        low = pairs(int(match["low"]))
    if match["low"] == "0.5" and not (match["high"] or low_scale) and scale in _HALVED:
        return (
            f"{'minus ' if match['minus'] else ''}half a {scale}{' plus' if match['plus'] else ''}"
        )
    said = f"{low or number(match['low'])} {low_scale}".rstrip()
    if match["high"]:
        said = f"{said} to {number(match['high'])}"
    elif low_scale:
        return match[0]
    said = f"{'minus ' if match['minus'] else ''}{said} {scale}"
    return f"{said} plus" if match["plus"] else said
