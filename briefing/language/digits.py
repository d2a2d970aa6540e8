"""Digits: Western ones (0 to 9), or those of the text's language.

CLDR says which digits a language has and which signs go with them (Babel has a copy).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from briefing.core.documents import primary_language
from briefing.language import tables
from briefing.language.direction import TELEPHONE

# Digits of any script but 0 to 9.
_FOREIGN = re.compile(r"[^\D0-9]")
_TELEPHONE = re.compile(TELEPHONE)
_WORD = re.compile(r"\S+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
# "Boeing 737": a number after a Latin word belongs to its name.
_AFTER_NAME = re.compile(r"(?<!\S)[(\[«“\"']?[A-Za-zÀ-ɏ]\S*(?<=[A-Za-zÀ-ɏ])[ \u00a0]$")
_DECIMAL = re.compile(r"(?<![0-9.,])([0-9]+(?:,[0-9]+)*)\.(?=[0-9]+(?!\.?[0-9]))")
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9,])")


@dataclass(frozen=True, slots=True)
class _Signs:
    """A language's ten digits, and the signs of decimals, thousands and percent beside them."""

    digits: str
    decimal: str
    group: str
    percent: str


def western_digits(text: str) -> str:
    """A text with the digits 0 to 9 in place of those of any script; its signs stay."""
    return _FOREIGN.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def western(text: str, language: str) -> str:
    """A text with the digits 0 to 9 and their signs, where the language (BCP 47) has others."""
    signs = _signs(language)
    if signs is None:
        return text
    text = western_digits(text)
    text = re.sub(f"(?<=[0-9]){re.escape(signs.decimal)}(?=[0-9])", ".", text)
    text = re.sub(f"(?<=[0-9]){re.escape(signs.group)}(?=[0-9])", ",", text)
    percent = re.escape(signs.percent)
    return re.sub(rf"(?<=[0-9])([ \u00a0]?){percent}|{percent}(?=[0-9])", r"\1%", text)


def own(text: str, language: str) -> str:
    """A text with the digits of its language (BCP 47), where that has some.

    Latin names, addresses and codes keep Western ones: "F-16", "Boeing 737", "$5.2m". So do
    telephone numbers, whose groups of Arabic digits would be shown from right to left.
    """
    signs = _signs(language)
    if signs is None:
        return text

    codes = [found.span() for found in _TELEPHONE.finditer(text)]

    def worded(match: re.Match[str]) -> str:
        word = match.group()
        if any(start < match.end() and match.start() < end for start, end in codes):
            return western_digits(word)
        if _LATIN.search(word) or _AFTER_NAME.search(text[: match.start()]):
            return word
        return _owned(word, signs)

    text = _WORD.sub(worded, text)
    return re.sub(
        rf"(?<=[{signs.digits}])([ \u00a0]?)%|%(?=[{signs.digits}])", rf"\1{signs.percent}", text
    )


def _owned(word: str, signs: _Signs) -> str:
    word = _DECIMAL.sub(lambda found: found[1] + signs.decimal, western_digits(word))
    word = _GROUPED.sub(lambda found: found[0].replace(",", signs.group), word)
    return word.translate({ord("0") + value: sign for value, sign in enumerate(signs.digits)})


@cache
def _signs(language: str) -> _Signs | None:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(primary_language(language))
    except (UnknownLocaleError, ValueError):
        return None
    system = locale.other_numbering_systems.get("native", locale.default_numbering_system)
    zero = tables.mapping("digits").get(system)
    if zero is None:
        return None
    symbols = locale.number_symbols[system]
    return _Signs(
        digits="".join(chr(ord(zero) + value) for value in range(10)),
        decimal=_visible(symbols.get("decimal")) or ".",
        group=_visible(symbols.get("group")) or ",",
        percent=_visible(symbols.get("percentSign")) or "%",
    )


def _visible(symbol: str | None) -> str:
    """A sign of CLDR's without the marks of direction that come with it."""
    return "".join(c for c in symbol or "" if unicodedata.category(c) != "Cf")
