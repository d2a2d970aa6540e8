"""Sums of money: "$4.5bn" → "four point five billion dollars"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.currencies import (
    CODE,
    SCALE,
    SYMBOL,
    amount_of,
    currency_of,
    has_cents,
    scale_of,
    with_scale,
)
from briefing.speaking.wording.english.grammar import (
    WINDOW,
    behind,
    follows,
    tells_change,
    word_before,
)
from briefing.speaking.wording.english.mass_nouns import is_made_of
from briefing.speaking.wording.english.noun_phrases import NO_NOUN, determines, starts_noun
from briefing.speaking.wording.english.numbers import AMOUNT, VULGAR, number, value
from briefing.speaking.wording.english.sum_forms import BY_CENTS, uniform_sums
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/money")
_SMALL_CODE = one_of(_TABLES.words("small_codes"))
_PERIODS = _TABLES.pairs("periods")
_SUM = expression(
    rf"(?:(?<![\w-])(?P<minus>[-−]))?(?:(?P<symbol>{SYMBOL})|\b(?P<code>{CODE})\s?)"
    rf"(?P<inner>[-−])?\s?(?P<low>{AMOUNT})(?P<low_scale>{SCALE})?"
    rf"(?:(?P<join>\s?[-–—]\s?(?:(?P=symbol)|(?P=code)\s?)?|\sto\s(?:(?P=symbol)|(?P=code)\s?))"
    rf"(?P<high>{AMOUNT})(?P<high_scale>{SCALE})?)?"
    rf"(?![\d\w])(?!\.\d)(?P<plus>\+)?(?:/(?P<per>[A-Za-z]+[²2]?)(?:\.(?=[,;)]))?"
    rf"|-(?P<article>an?|per)-(?P<each>[a-z]+))?"
)
_SYMBOL_AFTER = expression(
    rf"(?<![\w.,$£€])(?P<low>{AMOUNT})(?P<low_scale>{SCALE})?\s?"
    rf"(?:(?P<symbol>[$€£₩¥₹₪₺₴₦₱฿]|(?:RMB|kr)(?!\w))(?!\d)|(?P<code>{CODE}|{_SMALL_CODE})\b)"
)
# "500 kr in Oslo", where Swedes have kronor
_NEXT_DOOR = _TABLES.pairs("next_door")
_OF_KRONER = expression(rf"\b(?:{one_of(_TABLES.words('of_kroner'))})\b")
_PENCE = expression(
    r"(?<![\w.,])(?P<number>[0-9],[0-9]{3}(?:\.[0-9]{1,2})?|[0-9]{1,3}\.[0-9]{1,2}|(?!(?:480"
    r"|720)p)[0-9]{1,3}"
    r"|(?!(?:1080|1440|2160|4320)p)[1-9][0-9]{3}"
    rf"|[0-9]{{0,3}}[{VULGAR}])(?P<unit>p|¢|c(?=\s(?:(?:a|per)\s|increase|rise|hike|cut"
    rf"|discount|surcharge|coins?\b|pieces?\b|stamps?\b)))"
    r"(?!\w|\.m\b|[-–][0-9]{1, 2}[ap]m)"
)
_LAST_ZEROS = expression(r"(?<=\.[1-9])0$|\.00?$")
_EARNED_BY = expression(
    rf" (?:(?!(?:{one_of(NO_NOUN)})\b)[a-z-]{{3,}}\b(?<!ed)(?<!ing)(?<!ly)"
    r"|(?!(?:The|He|She|It|But|And|They|In|On|At|[A-Z][a-z]+day)\b)[A-Z][a-z]{2,})"
)
# "A million $ trust fund"
_WORDED_SCALE = expression(
    r"\b(?P<scale>[mbtr]+illion|thousand|hundred) ?(?P<symbol>[$£€])(?!\w|\.?[0-9]|\s[0-9])"
)
_DETERMINED_SCALE = expression(r"\b(?:an?|the|his|her|their|its|this|that)(?: [a-z-]+)? $")
# "A £multi-million deal", "multi-£million"
_MANY_MILLIONS = expression(
    r"(?:(?P<sign>[$£€])(?P<multi>multi[ -]?)|(?P<before>multi-?)(?P<inside>[$£€]))"
    r"(?P<scale>[mbt]r?illion)s?(?P<joined>-)?",
    sign=("$", "£", "€"),
)
# "Notes such as the €500 and the £50.": a note or a coin by its sum
_THE_NOTE = expression(r"(?:[,.;:)]|$| (?:and|or|but|is|was|in|for|from|to|as|by|with)\b)")
_OF_NOTES = expression(r"\b(?:bank)?(?:notes?|bills?|coins?|denominations?)\b")
# "A 62m-euro (£52m) fee"
_CONVERTED_BEHIND = expression(r"-(?:euro|dollar|pound|yen|krona|krone|yuan)s? \($")
_WORTH = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# Between what rises and what it rises to, no range is as wide.
_FAR_MORE = 4
_GOES_ON = expression(r"\s?[-–]\s?[$£€]?[0-9]")
_BY = expression(r"\bby (?:about |around |nearly |almost |over |another )?$")
_SHARE = expression(r"\s?(?:%|per ?cent\b)")
# "£2.50p"
_POUNDS_AND_PENCE = expression(r"(?P<sum>£[0-9,]{1,9}\.[0-9]{2})p\b", sign="£")


def money(text: str) -> str:
    """Say sums with a sign or a code before or after them, ranges and rates included."""
    text = _SUM.sub(_sum, uniform_sums(_POUNDS_AND_PENCE.sub(r"\g<sum>", text)))
    text = _SYMBOL_AFTER.sub(_sum_before_symbol, text)
    return _PENCE.sub(_pence, text)


def signs_behind_words(text: str) -> str:
    """Say the sign behind an amount in words: "a million $ fund"."""
    if not any(sign in text for sign in "$£€"):
        return text
    return _WORDED_SCALE.sub(_worded_scale, _MANY_MILLIONS.sub(_many_millions, text))


def _many_millions(match: re.Match[str]) -> str:
    currency = currency_of(match["sign"] or match["inside"], None)
    unit = currency.one if match["joined"] or describes_noun(match) else currency.many
    return f"multi-{match['scale']} {unit}{match['joined'] or ''}"


def _worded_scale(match: re.Match[str]) -> str:
    currency = currency_of(match["symbol"], None)
    determined = _DETERMINED_SCALE.search(behind(match)) is not None
    single = (determined and starts_noun(match)) or describes_noun(match)
    return f"{match['scale']} {currency.one if single else currency.many}"


def _sum(match: re.Match[str]) -> str:
    currency = currency_of(match["symbol"], match["code"])
    attributive = describes_noun(match) or _is_note(match)
    attributive |= _CONVERTED_BEHIND.search(behind(match)) is not None
    # "On £90,000-a-week wages"
    attributive |= bool(match["each"]) and follows(match, _EARNED_BY)
    low_scale, high_scale = scale_of(match["low_scale"]), scale_of(match["high_scale"])
    if match["join"] and _is_dash(match, low_scale, high_scale):
        # "Is £41bn - £3.5bn fewer": the dash of a sentence, with a sum on each side.
        low, dash, high = match[0].partition(match["join"])
        sign = dash.rstrip("0123456789").strip(" -–—")
        return f"{money(low)} - {money(sign + high) if sign else high}"
    if match["join"] and _is_change(match, low_scale, high_scale):
        low, _, high = match[0].partition(" to ")
        return f"{money(low)} to {money(high)}"
    if match["high"] is None:
        said = amount_of(match["low"], low_scale, currency, attributive=attributive)
    elif any(
        has_cents(match[part], scale, currency)
        for part, scale in (("low", low_scale), ("high", high_scale))
    ):
        low = amount_of(match["low"], low_scale, currency, attributive=False)
        high = amount_of(match["high"], high_scale, currency, attributive=attributive)
        said = f"{low} to {high}"
    else:
        high = amount_of(match["high"], high_scale, currency, attributive=attributive)
        said = f"{with_scale(match['low'], low_scale)} to {high}"
    if match["minus"] or match["inner"]:
        said = f"minus {said}"
    determined = attributive or determines(word_before(match))
    if not determined and is_made_of(match.string[match.end() : match.end() + 2 * WINDOW]):
        said = f"{said} of"
    if match["plus"]:
        said = f"{said} plus"
    if match["per"]:
        said = f"{said} per {_PERIODS.get(match['per'], match['per'])}"
    if match["each"]:
        said = f"{said} {match['article']} {_PERIODS.get(match['each'], match['each'])}"
    return said


def _is_note(match: re.Match[str]) -> bool:
    if word_before(match) not in {"the", "a", "an"} or match["low_scale"]:
        return False
    return follows(match, _THE_NOTE) and _OF_NOTES.search(match.string) is not None


def _is_dash(match: re.Match[str], low_scale: str, high_scale: str) -> bool:
    """Whether what stands between two sums is the dash of a sentence: no range falls."""
    if match["join"][:2] not in {" -", " –", " —"}:
        return False
    if _SHARE.match(match.string, match.end()):
        return True
    low, high = _worth(match["low"], low_scale or high_scale), _worth(match["high"], high_scale)
    return low > high


def _is_change(match: re.Match[str], low_scale: str, high_scale: str) -> bool:
    """Whether a sum is what another rose by: "by $19bn to $419bn"."""
    if _GOES_ON.match(match.string, match.end()):
        return False
    if not match["join"].startswith(" to "):
        return False
    if match["high"] == "0" or (match["join"] != " to " and tells_change(match)):
        # "From $2m to $0"
        return True
    if not _BY.search(behind(match)):
        return False
    low, high = _worth(match["low"], low_scale), _worth(match["high"], high_scale)
    return bool(low_scale) == bool(high_scale) and high >= _FAR_MORE * low


def _worth(figures: str, scale: str) -> float:
    return value(figures) * _WORTH.get(scale, 1)


def _sum_before_symbol(match: re.Match[str]) -> str:
    symbol = match["symbol"]
    if symbol in _NEXT_DOOR and _OF_KRONER.search(match.string):
        symbol = _NEXT_DOOR[symbol]
    currency = currency_of(symbol, match["code"])
    return amount_of(match["low"], scale_of(match["low_scale"]), currency, attributive=False)


def _pence(match: re.Match[str]) -> str:
    one, many = ("penny", "pence") if match["unit"] == "p" else ("cent", "cents")
    by_cents = many != "pence" and (describes_noun(match) or follows(match, BY_CENTS))
    single = match["number"] == "1" or by_cents
    if match["number"] == "½":
        return f"half a {one}"
    # "Closed at 412.50p"
    amount = _LAST_ZEROS.sub("", match["number"])
    return f"{number(amount)} {one if single else many}"
