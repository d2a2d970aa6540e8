"""Digits as a reader wants them: Western ones, or those of the language itself.

Which a language has, and the signs that go with them, is CLDR's to say (Babel's copy of it).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from briefing.core.documents import primary_language
from briefing.language.direction import TELEPHONE

# CLDR's numbering systems (common/supplemental/numberingSystems.xml) → their zeros, which Babel
# does not carry. The other digits follow the zero. Those of Chinese are words more than digits.
_ZEROS = {
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "deva": "०",
    "gujr": "૦",
    "guru": "੦",
    "khmr": "០",
    "knda": "೦",
    "laoo": "໐",
    "mlym": "൦",
    "mymr": "၀",
    "orya": "୦",
    "tamldec": "௦",
    "telu": "౦",
    "thai": "๐",
    "tibt": "༠",
}
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


def western(text: str, language: str) -> str:
    """A text with the digits 0 to 9, where the language (BCP 47) has others."""
    signs = _signs(language)
    if signs is None:
        return text
    text = "".join(map(_western_digit, text))
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
            return "".join(map(_western_digit, word))
        if _LATIN.search(word) or _AFTER_NAME.search(text[: match.start()]):
            return word
        return _owned(word, signs)

    text = _WORD.sub(worded, text)
    return re.sub(
        rf"(?<=[{signs.digits}])([ \u00a0]?)%|%(?=[{signs.digits}])", rf"\1{signs.percent}", text
    )


def _owned(word: str, signs: _Signs) -> str:
    word = "".join(map(_western_digit, word))
    word = _DECIMAL.sub(lambda found: found[1] + signs.decimal, word)
    word = _GROUPED.sub(lambda found: found[0].replace(",", signs.group), word)
    return word.translate({ord("0") + value: sign for value, sign in enumerate(signs.digits)})


def _western_digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


@cache
def _signs(language: str) -> _Signs | None:
    try:
        locale = Locale.parse(primary_language(language))
    except (UnknownLocaleError, ValueError):
        return None
    system = locale.other_numbering_systems.get("native", locale.default_numbering_system)
    if system not in _ZEROS:
        return None
    zero = ord(_ZEROS[system])
    symbols = locale.number_symbols[system]
    return _Signs(
        digits="".join(chr(zero + value) for value in range(10)),
        decimal=_visible(symbols.get("decimal")) or ".",
        group=_visible(symbols.get("group")) or ",",
        percent=_visible(symbols.get("percentSign")) or "%",
    )


def _visible(symbol: str | None) -> str:
    """A sign of CLDR's without the marks of direction that come with it."""
    return "".join(c for c in symbol or "" if unicodedata.category(c) != "Cf")
