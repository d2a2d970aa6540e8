"""Percent, units and degrees: "12٪", "5 كم", "120 km/h", "20°م"."""

from __future__ import annotations

import re

import msgspec

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.cardinals import PLAIN, Form, definite
from briefing.speaking.wording.arabic.cases import cased
from briefing.speaking.wording.arabic.context import PREFIX, attach, until
from briefing.speaking.wording.arabic.nouns import Noun, counted
from briefing.speaking.wording.arabic.numbers import AMOUNT, DASH, number, whole
from briefing.speaking.wording.tables import Tables, one_of

# بالمئة and في المئة mean the same; the first is shorter, and what most broadcasters say.
_OF_HUNDRED = "بالمئة"
_PERCENT_BEFORE = expression(rf"[%٪]\s?(?P<low>{AMOUNT})(?:{DASH}(?P<high>{AMOUNT}))?(?![0-9٪%])")
_PERCENT = expression(rf"{PREFIX}(?P<low>{AMOUNT})(?:\s?[%٪])?(?:{DASH}(?P<high>{AMOUNT}))?\s?[%٪]")


class _Unit(msgspec.Struct):
    """A unit: its spellings in a row, the noun that is counted, and the words that follow it."""

    written: str
    noun: Noun
    rest: str = ""


_UNITS = {
    written: unit
    for unit in Tables("ar/measures").table("units", list[_Unit])
    for written in unit.written.split()
}
_SQUARED = expression(r"(?<=[0-9]\s)(كم|كلم|م)\s(?:(مربع)|مكعب)(?!\w)")
_HEAT = expression(r"(?:ال)?حرارة|موجة (?:حر|برد)|الطقس|الزئبق")
_METRES = expression(r"(?<![\w.,])([0-9]{1,2}(?:\.[0-9])?)\s?م(?![\w/²³\u064b-\u0652])")
_UNIT = expression(
    rf"{PREFIX}(?:(?P<low>{AMOUNT}){DASH})?(?P<figures>{AMOUNT})"
    rf"(?P<scale>\s(?:ألف|آلاف|مليون|ملايين|مليارات|مليار))?\s?"
    rf"(?P<unit>{one_of(_UNITS)})"
    r"(?P<stop>\.)?(?![\w/²³°\u064b-\u0652])"
)


def percent(text: str) -> str:
    """12٪, %12, 3-5% → "ثلاثة إلى خمسة بالمئة"."""
    text = _PERCENT.sub(_percent, text)
    return _PERCENT_BEFORE.sub(_percent, text)


def _percent(match: re.Match[str]) -> str:
    prefix = match.groupdict().get("prefix") or ""
    form = cased(match)
    low = number(match["low"], form)
    if match["high"]:
        low += f"{until(match)}{number(match['high'])}"
    return attach(prefix, f"{low} {_OF_HUNDRED}")


def _degrees(text: str) -> str:
    """In a sentence about heat م are degrees: "بلغت الحرارة 50 م"."""
    return _METRES.sub(r"\1°م", text) if _HEAT.search(text) else text


def units(text: str) -> str:
    """5 كم → "خمسة كيلومترات", 120 كم/س → "مئة وعشرين كيلومترا في الساعة"."""
    text = _degrees(text)
    text = _SQUARED.sub(lambda match: match[1] + ("²" if match[2] else "³"), text)
    return _UNIT.sub(_unit, text)


def _unit(match: re.Match[str]) -> str:
    if match["figures"] == "802.11":
        return match[0]
    unit = _UNITS[match["unit"]]
    noun = unit.noun
    count = whole(match["figures"])
    form = cased(match)
    if match["scale"]:
        said = f"{number(match['figures'], form)}{match['scale']} {noun.one()}"
    elif count is None:
        said = f"{number(match['figures'], form)} {noun.one()}"
    else:
        said = counted(count, noun, PLAIN if match["low"] else form)
    if count is not None and not match["scale"] and "ال" in match["prefix"]:
        figures, name, rest = said.partition(f" {said.split(' ')[-1 - len(noun.described)]}")
        said = f"{definite(figures)}{name}{rest}"
    first = Form(noun.feminine, form.nominative)
    low = f"{number(match['low'], first)}{until(match)}" if match["low"] else ""
    return attach(match["prefix"], f"{low}{said}{unit.rest}{match['stop'] or ''}")
