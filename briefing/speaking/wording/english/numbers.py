"""Numbers as English words. Figures come in as written: "5,200", "4.5", "5½", "007"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from num2words import num2words  # type: ignore[import-untyped]  # it ships no types

from briefing.language.expressions import expression

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# A number as prose writes it. Possessive quantifiers keep long runs of digits linear.
AMOUNT = (
    # 1,20,000 in India, 120,000 elsewhere
    r"(?:(?:[0-9]{1,2}(?:,[0-9]{2}(?![0-9]))+,[0-9]{3}(?![0-9])"
    rf"|[0-9]{{1,3}}(?:,[0-9]{{3}})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?[{VULGAR}]?)"
)
# "Up 4% in 2003 to 612m": a year, and no range.
NO_YEAR_TO = r"(?!(?:19|20)[0-9]{2} to )"
# No number begins in the middle of another, of a word or of a code.
NOT_INSIDE = r"(?<![\w.,/])"

# An unbroken seven figures that is not round is an account, a case or a telephone.
_LONGEST_UNBROKEN = 6
_UNBROKEN = expression("[1-9][0-9]{6,}")
# Of an unbroken run beyond a quadrillion, so many before the zeros are still a round number.
_LONGEST_CARDINAL, _ROUND_FIGURES = 15, 6
_WRONG_AN = expression(
    r"\b([Aa])n(?= (?:zero|one|two|three|four|five|six|seven|nine|ten|twelve|(?:thir|four|fif|six"
    r"|seven|nine)teen|(?:twen|thir|for|fif|six|seven|nine)t(?:y|ies)|first|second|third|fifth"
    r"|twelfth|ninth|(?:twen|thir|for|fif|six|seven|nine)tieth"
    r"|(?:four|six|seven|ten|(?:thir|four|fif|six|seven|nine)teen)th)\b"
    # "An NSW court", once it is in full
    r"| [BCDGJKPQTUVWYZ](?:\.[A-Z])+(?!\w)| New (?=South Wales\b)| U-[a-z]{3}"
    r"| (?:Republican|Democrat) of\b)"
)
# "A FBI agent": a capital A is an article at the beginning alone.
_WRONG_A = expression(
    r"(?<![\w'’.-])(a|(?:(?<=^)|(?<=^[\"“‘'(])|(?<=[.!?:] )|(?<=[.!?:] [\"“‘(]))A)"
    r"(?= (?:eigh(?:t|th|teen|teenth|ty|tieth|ties)|eleven(?:th)?)(?:-|\b)"
    # "A F-sixteen jet", "a X-ray", "a S and W gun"
    r"| [AEFHILMNORSX](?:(?:\.[A-Z])+(?!\w)|-[A-Za-z][a-z]{2}| and [A-Z](?!\w)"
    r"|(?<= [FHLMNRSX]) [a-z]{3,}))"
)
# "½ onion"
_HALF_A = expression(
    r"(?<=\b[Hh]alf )(a)(?= (?!one|once|uni(?!n)|us[ea]|usu|eu|ut[ei])[aeiou])", sign="alf "
)
_PARTS = {2: "half", 4: "quarter"}


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
    return " ".join(cardinal(int(figure)) for figure in figures if figure in "0123456789")


def dialled_digits(figures: str) -> str:
    """101 → "one oh one", as those say it who are called."""
    return digits(figures).replace("zero", "oh")


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
    name = plural(cardinal(int(figures[-2:]))) if int(figures[-2:]) else "hundreds"
    return f"{cardinal(int(figures[:-2]))} {name}" if figures[:-2] else name


def plural(words: str) -> str:
    """Forty-seven → "forty-sevens", twenty → "twenties", six → "sixes"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


def fraction(numerator: int, denominator: int) -> str:
    """(3, 4) → "three quarters", (1, 2) → "a half", (1, 3) → "a third"."""
    part = _PARTS.get(denominator) or ordinal(denominator)
    if numerator == 1:
        return f"{'an' if part.startswith('eigh') else 'a'} {part}"
    return f"{cardinal(numerator)} {part}s"


def articles(text: str) -> str:
    """Give what is said its article: "an one-mile" → "a one-mile", "a eight", "a X.L" → "an"."""
    text = _HALF_A.sub(r"\1n", text)
    return _WRONG_A.sub(r"\1n", _WRONG_AN.sub(r"\1", text))


def vulgar(character: str) -> str:
    """¾ → "three quarters"."""
    top, bottom = unicodedata.normalize("NFKC", character).split("⁄")
    return fraction(int(top), int(bottom))


def number(figures: str) -> str:
    """Any `AMOUNT` in words: "1,200.50" → "one thousand two hundred point five zero"."""
    if figures[-1] in VULGAR:
        part = vulgar(figures[-1])
        return f"{number(figures[:-1])} and {part}" if figures[:-1] else part
    whole, point, decimals = figures.partition(".")
    said = _whole(whole)
    return f"{said} point {digits(decimals)}" if point else said


def grouped(figures: str) -> str:
    """Commas for an unbroken run that counts something, as a sum: "1234567" → "1,234,567"."""
    whole, point, rest = figures.partition(".")
    return f"{int(whole):,}{point}{rest}" if _UNBROKEN.fullmatch(whole) else figures


def _whole(figures: str) -> str:
    plain = figures.replace(",", "")
    if plain == "007":
        return "double oh seven"
    if len(plain) > 1 and plain[0] == "0":
        return digits(plain)
    # Commas count: "1,000,000,000,000,000" is a quadrillion, however long.
    if plain == figures and len(plain) > _LONGEST_UNBROKEN and not _is_round(plain):
        return digits(plain)
    return cardinal(int(plain))


def _is_round(figures: str) -> bool:
    if len(figures) <= _LONGEST_CARDINAL:
        return figures.endswith("000")
    return len(figures.rstrip("0")) <= _ROUND_FIGURES


def span(low: str, high: str) -> str:
    """("10", "15") → "ten to fifteen"."""
    return f"{number(low)} to {number(high)}"


def value(figures: str) -> float:
    """The value of an `AMOUNT`, for comparing; a vulgar fraction counts as 0."""
    return float(re.sub(rf"[,{VULGAR}]", "", figures) or 0)
