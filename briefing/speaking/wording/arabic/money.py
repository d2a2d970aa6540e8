"""Money: "$4.5 مليار", "20€", "5 دولارات", "IQD 500". Names are those of CLDR, by way of Babel."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.cardinals import Form
from briefing.speaking.wording.arabic.cases import cased
from briefing.speaking.wording.arabic.context import (
    PREFIX,
    WORD_END,
    attach,
    ends_text,
    until,
)
from briefing.speaking.wording.arabic.nouns import BY_FORM, SCALES, Noun, bare, counted
from briefing.speaking.wording.arabic.numbers import AMOUNT, DASH, number, whole
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/money")
_PLURALS = _TABLES.pairs("plurals")
_SIGNS = _TABLES.pairs("signs")
_SHORT = _TABLES.pairs("short")
_CENTS = _TABLES.pairs("cents")
_NAME = one_of({*_SIGNS, *_TABLES.words("codes")})
_SCALE = r"ألف|آلاف|الف|مليون|ملايين|مليار|مليارات|تريليون|تريليونات|bn|m"
_LATIN_SCALES = {"bn": "مليار", "m": "مليون"}
_SCALED = rf"(?:\s?(?P<scale>{_SCALE}){WORD_END})?"
_SUM = rf"(?P<low>{AMOUNT})(?:{DASH}(?P<high>{AMOUNT}))?{_SCALED}"
_BEFORE = expression(rf"(?<![\w.])(?P<prefix>[وف]?)(?P<name>{_NAME})\s?{_SUM}(?![0-9])")
_AFTER = expression(
    rf"{PREFIX}{_SUM}\s?(?P<name>{_NAME})(?![A-Za-z0-9\u0621-\u0652])\.?(?=\s|[،,.؛:!؟)»”]|$)"
)
_DECIMALS_OF_CENTS = expression(r"(?P<whole>[0-9,]+)\.(?P<cents>[0-9]{2})")


def money(text: str) -> str:
    """$20 → "عشرين دولارا", $4.5 مليار → "أربعة فاصلة خمسة مليار دولار"."""
    return _AFTER.sub(_money, _BEFORE.sub(_money, text))


@cache
def _currency(name: str) -> Noun:
    code = _SIGNS.get(name, name)
    said = _SHORT.get(code) or str(Locale("ar").currencies[code])
    coin, *described = said.split()
    feminine = coin.endswith("ة")
    masculine = tuple(word.removesuffix("ة") if feminine else word for word in described)
    return Noun(coin, _PLURALS.get(coin, coin), feminine, masculine)


def _money(match: re.Match[str]) -> str:
    noun = _currency(match["name"])
    stop = "." if match[0].endswith(".") and ends_text(match) else ""
    low = f"{number(match['low'])}{until(match)}" if match["high"] else ""
    figures = match["high"] or match["low"]
    said = (_of_scale if match["scale"] else _coins)(match, figures, noun)
    return attach(match["prefix"], f"{low}{said}{stop}")


def _of_scale(match: re.Match[str], figures: str, noun: Noun) -> str:
    written = _LATIN_SCALES.get(match["scale"], match["scale"])
    count = whole(figures)
    if count is None:
        return f"{number(figures)} {written} {noun.one()}"
    scale = SCALES[BY_FORM[bare(written)].singular]
    form = cased(match, construct=True)
    return f"{counted(count, scale, form)} {noun.one()}"


def _coins(match: re.Match[str], figures: str, noun: Noun) -> str:
    form = cased(match)
    cents = _DECIMALS_OF_CENTS.fullmatch(figures)
    code = _SIGNS.get(match["name"], match["name"])
    if cents and code in _CENTS and not match["high"]:
        return _with_cents(cents, noun, _CENTS[code], form)
    count = whole(figures)
    if count is None:
        return f"{number(figures, form)} {noun.one()}"
    return counted(count, noun, form)


def _with_cents(figures: re.Match[str], noun: Noun, cent: str, form: Form) -> str:
    pieces = Noun(cent, f"{cent}ات")
    coins, cents = whole(figures["whole"]), int(figures["cents"])
    parts = [] if not coins else [counted(coins, noun, form)]
    if cents or not parts:
        parts.append(counted(cents, pieces, form))
    return " و".join(parts)
