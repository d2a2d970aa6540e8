"""Currencies, and an amount of one: "two million pounds", "three dollars and five cents"."""

from __future__ import annotations

import re
from typing import NamedTuple

from babel.numbers import get_currency_name

from briefing.speaking.wording.english.numbers import cardinal, grouped, number
from briefing.speaking.wording.tables import Tables, one_of


class Currency(NamedTuple):
    """The names of one and of many of a currency, and of its hundredth part."""

    one: str
    many: str
    small: str = ""
    smalls: str = ""


_TABLES = Tables("en/money")
_SYMBOLS = _TABLES.table("currencies", dict[str, Currency])
_DOLLARS = _TABLES.pairs("dollars")
CODE = one_of(_TABLES.words("codes"))
_SCALES = _TABLES.pairs("scales")
SCALE = (
    r"(?:[\s-]?(?:[Bb]illions?|[Mm]illions?|[Tt]rillions?|qu(?:adr|int)illions?|MILLION"
    r"|BILLION|TRILLION|thousand|hundred|MM|mil|mio|[Bb]l?n|BN|[Mm]l?n|MN|[Tt]n|TN|[Tt]rn?)"
    r"|[\s-]?(?:[Ll]akh\s)?(?:[Cc]rores?|[Ll]akhs?)|\s?[mMbBkKtT]|\s?cr)(?!\w|&\w)"
)
_NAMED_SUMS = "Tk|Dhs?|RMB|Rmb|RM|Rp|K[Ss]h|S[Ff]r|[SND][Kk]r|DM|FFr|[TU]Sh|Sh"
SYMBOL = (
    rf"(?:(?<![A-Za-z])(?:{one_of(_DOLLARS)}|MX|R)?\$|(?:GH)?₵|E£(?=[0-9])|£E(?=[0-9])"
    rf"|[£€¥₹₽₩₪₺₴₦₱฿₿]"
    r"|(?<![A-Za-z])Rs\.?\s?"
    rf"|(?<![\w-])(?:{_NAMED_SUMS})(?:\.?\s)?(?=[0-9])"
    # "R500m" and "R12,000" are rand, "R2" is none.
    r"|(?<![\w-])(?:TL|LE|SR|QR|BD|KD|JD|E£|£E|R|N)(?=[0-9]{1,3},[0-9]{3}|[0-9.]+\s?(?:m|bn"
    r"|tn|trn|million|billion|trillion)\b))"
)


def currency_of(symbol: str | None, code: str | None) -> Currency:
    """The currency of a sign or a code: "A$", "EUR"."""
    if code:
        code = code.upper()
        return Currency(
            get_currency_name(code, 1, locale="en"), get_currency_name(code, 2, locale="en")
        )
    symbol = (symbol or "").strip(". \u00a0")
    country = _DOLLARS.get(symbol.removesuffix("$")) if symbol.endswith("$") else None
    if country:
        return Currency(f"{country} dollar", f"{country} dollars", "cent", "cents")
    return _SYMBOLS[symbol]


def scale_of(written: str | None) -> str:
    """The word of a scale: "bn" → "billion"; empty where there is none."""
    scale = (written or "").strip("- ").lower()
    scale = scale.removesuffix("s") if scale.endswith("illions") else scale
    return _SCALES.get(scale, scale)


def with_scale(figures: str, scale: str, *, attributive: bool = False) -> str:
    """An amount and its scale: "two million", and £0.5m as "half a million"."""
    if scale and figures in {"0.5", ".5", "½"}:
        return f"half {scale}" if attributive else f"half a {scale}"
    return f"{number(grouped(figures))} {scale}".rstrip()


def has_cents(figures: str, scale: str, currency: Currency) -> bool:
    """Whether an amount has hundredths that have a name: "3.05" dollars."""
    return bool(currency.small) and not scale and re.search(r"\.[0-9]{2}$", figures) is not None


def amount_of(figures: str, scale: str, currency: Currency, *, attributive: bool) -> str:
    """Say an amount of a currency: "3.05" dollars → "three dollars and five cents"."""
    if not has_cents(figures, scale, currency):
        alone = figures == "1" and not scale
        unit = currency.one if alone or attributive else currency.many
        return f"{with_scale(figures, scale, attributive=attributive)} {unit}"
    whole, _, cents = figures.partition(".")
    small = f"{cardinal(int(cents))} {currency.small if int(cents) == 1 else currency.smalls}"
    if set(whole) == {"0"} and int(cents):
        return small
    large = (
        f"{number(grouped(whole))} {currency.one if whole == '1' or attributive else currency.many}"
    )
    if not int(cents):
        return large
    if attributive and currency.small == "penny":
        return f"{large} {cardinal(int(cents))}"
    return (
        f"{large} and {cardinal(int(cents))} {currency.small}"
        if attributive
        else f"{large} and {small}"
    )
