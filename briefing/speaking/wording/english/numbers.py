"""Numbers as English words. Figures come in as written: "5,200", "4.5", "5½", "007"."""

from __future__ import annotations

import re
from functools import cache

from num2words import num2words  # type: ignore[import-untyped]  # it ships no types

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# A number as prose writes it. Possessive quantifiers keep long runs of digits linear.
AMOUNT = rf"(?:(?:[0-9]{{1,3}}(?:,[0-9]{{3}})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?[{VULGAR}]?)"
# No number begins in the middle of another, of a word or of a code.
NOT_INSIDE = r"(?<![\w.,/])"

# Beyond a quadrillion nobody hears a size any more: such figures are labels.
_LONGEST_CARDINAL = 15
# An unbroken seven figures that is not round is an account, a case or a telephone.
_LONGEST_UNBROKEN = 6
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PARTS = ("", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth")
_FRACTIONS = {
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
    "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip  # a table
_DECADES = {
    "00": "hundreds", "10": "tens", "20": "twenties", "30": "thirties", "40": "forties",
    "50": "fifties", "60": "sixties", "70": "seventies", "80": "eighties", "90": "nineties",
}  # fmt: skip  # a table


@cache
def cardinal(number: int) -> str:
    """5200 → "five thousand two hundred"."""
    return str(num2words(number)).replace(",", "")


@cache
def ordinal(number: int) -> str:
    """21 → "twenty-first"."""
    return str(num2words(number, to="ordinal")).replace(",", "")


def digits(figures: str) -> str:
    """911 → "nine one one"; anything but digits is dropped."""
    return " ".join(_DIGITS[int(figure)] for figure in figures if figure in "0123456789")


def pairs(number: int) -> str:
    """A year or a flight, two figures at a time: 1905 → "nineteen oh five"."""
    century, rest = divmod(number, 100)
    if number % 1000 < 10 or century == 0:  # noqa: PLR2004  # "two thousand and nine"
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"  # noqa: PLR2004


def decade(figures: str) -> str:
    """1990 → "nineteen nineties", 90 → "nineties", 2000 → "two thousands"."""
    if figures.endswith("000"):
        return f"{cardinal(int(figures))}s"
    name = _DECADES[figures[-2:]]
    return f"{cardinal(int(figures[:-2]))} {name}" if figures[:-2] else name


def plural(words: str) -> str:
    """Forty-seven → "forty-sevens", twenty → "twenties", six → "sixes"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


def fraction(numerator: int, denominator: int) -> str:
    """(3, 4) → "three quarters", (1, 2) → "a half", (1, 3) → "a third"."""
    part = _PARTS[denominator] if denominator < len(_PARTS) else ordinal(denominator)
    if numerator == 1:
        return f"{'an' if part.startswith('eigh') else 'a'} {part}"
    return f"{cardinal(numerator)} {part}s"


def vulgar(character: str) -> str:
    """¾ → "three quarters"."""
    return fraction(*_FRACTIONS[character])


def number(figures: str) -> str:
    """Any `AMOUNT` in words: "1,200.50" → "one thousand two hundred point five zero"."""
    if figures[-1] in _FRACTIONS:
        part = vulgar(figures[-1])
        return f"{number(figures[:-1])} and {part}" if figures[:-1] else part
    whole, point, decimals = figures.partition(".")
    said = _whole(whole)
    return f"{said} point {digits(decimals)}" if point else said


def _whole(figures: str) -> str:
    plain = figures.replace(",", "")
    if plain == "007":
        return "double oh seven"
    if len(plain) > _LONGEST_CARDINAL or (len(plain) > 1 and plain[0] == "0"):
        return digits(plain)
    if plain == figures and len(plain) > _LONGEST_UNBROKEN and not plain.endswith("000"):
        return digits(plain)
    return cardinal(int(plain))


def span(low: str, high: str) -> str:
    """("10", "15") → "ten to fifteen"."""
    return f"{number(low)} to {number(high)}"


def value(figures: str) -> float:
    """What an `AMOUNT` is worth, for comparing; a vulgar fraction counts as nothing."""
    return float(re.sub(rf"[,{VULGAR}]", "", figures) or 0)
