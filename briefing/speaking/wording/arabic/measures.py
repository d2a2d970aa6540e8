"""Percent, units and degrees: "12٪", "5 كم", "120 km/h", "20°م"."""

from __future__ import annotations

import re

from briefing.speaking.wording.arabic.cardinals import Form
from briefing.speaking.wording.arabic.context import PREFIX, attach, is_subject, until
from briefing.speaking.wording.arabic.nouns import Noun, counted
from briefing.speaking.wording.arabic.numbers import AMOUNT, DASH, number, whole

# بالمئة and في المئة mean the same; the first is shorter, and what most broadcasters say.
_OF_HUNDRED = "بالمئة"
_PERCENT_BEFORE = re.compile(rf"[%٪]\s?(?P<low>{AMOUNT})(?:{DASH}(?P<high>{AMOUNT}))?(?![0-9٪%])")
_PERCENT = re.compile(rf"{PREFIX}(?P<low>{AMOUNT})(?:\s?[%٪])?(?:{DASH}(?P<high>{AMOUNT}))?\s?[%٪]")
_METRE = Noun("متر", "أمتار")
_KILOMETRE = Noun("كيلومتر", "كيلومترات")
_DEGREE = Noun("درجة", "درجات", feminine=True)
_KILOGRAM, _GRAM = Noun("كيلوغرام", "كيلوغرامات"), Noun("غرام", "غرامات")
_UNITS: dict[str, tuple[Noun, str]] = {
    written: (noun, rest)
    for spellings, noun, rest in (
        ("كم/س كم/ساعة كلم/س كلم/ساعة كم/سا km/h kph kmh", _KILOMETRE, " في الساعة"),
        ("م/ث م/ثا m/s", _METRE, " في الثانية"),
        ("mph", Noun("ميل", "أميال"), " في الساعة"),
        ("كم² كم2 كلم² كم٢ km² km2", Noun("كيلومتر", "كيلومترات", described=("مربع",)), ""),
        ("م² م2 m² m2", Noun("متر", "أمتار", described=("مربع",)), ""),
        ("م³ م3 m³ m3", Noun("متر", "أمتار", described=("مكعب",)), ""),
        ("كم كلم km", _KILOMETRE, ""),
        ("م m", _METRE, ""),
        ("سم cm", Noun("سنتيمتر", "سنتيمترات"), ""),
        ("مم ملم mm", Noun("ملليمتر", "ملليمترات"), ""),
        ("كغ كغم كجم كلغ kg", _KILOGRAM, ""),
        ("غ غم جم g", _GRAM, ""),
        ("ملغ ملغم مجم mg", Noun("ملليغرام", "ملليغرامات"), ""),
        ("ل لتر L", Noun("لتر", "لترات"), ""),
        ("مل ml", Noun("ملليلتر", "ملليلترات"), ""),
        ("ميغاواط MW", Noun("ميغاواط", "ميغاواط"), ""),
        ("GW", Noun("غيغاواط", "غيغاواط"), ""),
        ("kWh", Noun("كيلوواط", "كيلوواط"), " ساعة"),
        ("GB", Noun("غيغابايت", "غيغابايت"), ""),
        ("MB", Noun("ميغابايت", "ميغابايت"), ""),
        ("ft", Noun("قدم", "أقدام", feminine=True), ""),
        ("°C °م ℃", Noun("درجة", "درجات", feminine=True, described=("مئوي",)), ""),
        ("°F °ف", Noun("درجة", "درجات", feminine=True), " فهرنهايت"),
        ("°", _DEGREE, ""),
    )
    for written in spellings.split()
}
_SQUARED = re.compile(r"(?<=[0-9]\s)(كم|كلم|م)\s(?:(مربع)|مكعب)(?!\w)")
_UNIT = re.compile(
    rf"{PREFIX}(?:(?P<low>{AMOUNT}){DASH})?(?P<figures>{AMOUNT})"
    rf"(?P<scale>\s(?:ألف|آلاف|مليون|ملايين|مليارات|مليار))?\s?"
    rf"(?P<unit>{'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})"
    r"(?P<stop>\.)?(?![\w/²³°\u064b-\u0652])"
)


def percent(text: str) -> str:
    """12٪, %12, 3-5% → "ثلاثة إلى خمسة بالمئة"."""
    text = _PERCENT.sub(_percent, text)
    return _PERCENT_BEFORE.sub(_percent, text)


def _percent(match: re.Match[str]) -> str:
    prefix = match.groupdict().get("prefix") or ""
    form = Form(nominative=is_subject(match))
    low = number(match["low"], form)
    if match["high"]:
        low += f"{until(match)}{number(match['high'])}"
    return attach(prefix, f"{low} {_OF_HUNDRED}")


def units(text: str) -> str:
    """5 كم → "خمسة كيلومترات", 120 كم/س → "مئة وعشرين كيلومترا في الساعة"."""
    text = _SQUARED.sub(lambda match: match[1] + ("²" if match[2] else "³"), text)
    return _UNIT.sub(_unit, text)


def _unit(match: re.Match[str]) -> str:
    noun, rest = _UNITS[match["unit"]]
    count = whole(match["figures"])
    form = Form(nominative=is_subject(match))
    if match["scale"]:
        said = f"{number(match['figures'], form)}{match['scale']} {noun.one()}"
    elif count is None:
        said = f"{number(match['figures'], form)} {noun.one()}"
    else:
        said = counted(count, noun, form)
    low = f"{number(match['low'], Form(noun.feminine))}{until(match)}" if match["low"] else ""
    return attach(match["prefix"], f"{low}{said}{rest}{match['stop'] or ''}")
