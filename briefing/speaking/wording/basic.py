"""Wording for a language of the basic level, by CLDR and num2words alone.

CLDR gives the per cent and the months, num2words the numbers where it was tried and found right.
A number whose form hangs on the noun beside it, or that may be a year, keeps its figures: a voice
of the language knows its grammar.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING

from briefing.core.documents import primary_language
from briefing.language.expressions import expression
from briefing.speaking.wording.neutral import LAST_STEPS, NEUTRAL
from briefing.speaking.wording.steps import Step

if TYPE_CHECKING:
    from babel import Locale

# Of a million Romance languages say "of": deux millions d'habitants.
_MOST = 999_999
_ELEVEN, _HUNDRED, _THOUSAND = 11, 100, 1000


@dataclass(frozen=True, slots=True)
class _Numerals:
    """The numbers of a language that num2words gets right.

    `stays` says of a whole number whether it stays in figures; `decimals` whether one digit after
    the mark is read rightly.
    """

    stays: Callable[[int], bool]
    decimals: bool = False


def _french(number: int) -> bool:
    """One is "un" or "une": "vingt et un", "vingt et une"."""
    return number % 10 == 1 and number % _HUNDRED not in {_ELEVEN, 71, 91}


def _german(number: int) -> bool:
    """One is "ein", "eine" or "eins"."""
    return number % _HUNDRED == 1


def _spanish(number: int) -> bool:
    """One and the hundreds have a gender ("doscientas"), and num2words has 21,000 wrong."""
    return number == 1 or any(
        (part > 1 and part % 10 == 1 and part % _HUNDRED != _ELEVEN) or part >= 2 * _HUNDRED
        for part in divmod(number, _THOUSAND)
    )


# Tried and left out: Turkish (written together, decimals wrong), Russian (every case but one
# wrong in a sentence), Polish and Hindi (negative numbers and much else are not there).
_NUMERALS: Mapping[str, _Numerals] = {
    "de": _Numerals(_german, decimals=True),
    "es": _Numerals(_spanish),
    "fa": _Numerals(lambda _: False),
    "fr": _Numerals(_french, decimals=True),
}
# The first day of a month, where CLDR's dates leave it a cardinal.
_FIRST_DAY = {"fr": "1er"}

_BEFORE = r"(?<![\w.,:/#№$€£¥+'’٫٬°−–-])(?<!\d\s)(?<!\dh\s)(?<!\d\sh\s)"
_UNIT = r"(?:[kcmdµMGT]?(?:m|g|l|s|W|Wh|b|o|B|Hz|V|A)[²³]?|h|min|ha|t|Uhr|Mio|Mrd|mld|EUR|USD)\b"
# A full stop inside a sentence makes an ordinal: "am 3. Januar".
_AFTER = rf"(?![\w'’]|[.,:/٫٬°–-]\w|\.\s|\s?[%٪‰$€£¥°]|\s\d|\s{_UNIT})"
_SIGN = "[%٪]"
_ISO = expression(r"(?<![\w./-])((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)(?![\w/-]|\.\d)")
_NUMERIC = expression(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2((?:1[5-9]|20)\d\d)(?![\w/-]|\.\d)")
_CLOSING_LITERAL = expression(r"\s?'[^']*'\.?$")


@cache
def basic(language: str) -> tuple[Step, ...]:
    """The steps for a language (BCP 47) that has no line of its own."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return NEUTRAL
    steps: list[Step] = [partial(_dates, locale=locale), partial(_percent, locale=locale)]
    numerals = _NUMERALS.get(primary_language(language))
    if numerals is not None:
        steps.append(partial(_words, locale=locale, numerals=numerals))
    return (*NEUTRAL[: -len(LAST_STEPS)], *steps, *LAST_STEPS)


def _dates(text: str, locale: Locale) -> str:
    """2026-01-03, and what the language's own short date looks like, with the month's name."""
    text = _ISO.sub(lambda m: _date(m, locale, (m[1], m[2], m[3])), text)
    # The order of the language's own; "u" and "L" are years and months too.
    pattern = locale.date_formats["short"].pattern
    match "".join(dict.fromkeys(sign for sign in pattern if sign in "dMy")):
        case "dMy":
            return _NUMERIC.sub(lambda m: _date(m, locale, (m[4], m[3], m[1])), text)
        case "Mdy":
            return _NUMERIC.sub(lambda m: _date(m, locale, (m[4], m[1], m[3])), text)
        case _:
            return text


def _date(match: re.Match[str], locale: Locale, parts: tuple[str, str, str]) -> str:
    from babel.dates import format_date

    try:
        day = date(*map(int, parts))
    except ValueError:
        return match[0]
    # Russian closes its long date with the abbreviation of "year".
    pattern = _CLOSING_LITERAL.sub("", locale.date_formats["long"].pattern)
    said = format_date(day, pattern, locale=locale)
    first = _FIRST_DAY.get(locale.language)
    return re.sub(r"^1(?=\s)", first, said) if first else said


def _percent(text: str, locale: Locale) -> str:
    """10 % as CLDR says it, with its plural."""
    from babel.units import format_unit

    def said(match: re.Match[str]) -> str:
        value = _value(match["before"] or match["after"], locale)
        written = format_unit(value, "concentr-percent", locale=locale)
        # Where CLDR has no words, it is the sign or Babel's own name of the unit.
        return match[0] if re.search(f"{_SIGN}|concentr", written) else written

    number = _number(locale)
    pattern = (
        rf"{_BEFORE}(?:(?P<before>{number})\s?{_SIGN}|{_SIGN}\s?(?P<after>{number}))"
        rf"(?![\w'’%٪]|[.,٫٬]\d)"
    )
    return re.sub(pattern, said, text)


def _words(text: str, locale: Locale, numerals: _Numerals) -> str:
    """Numbers in words, but for those that keep their figures."""
    from num2words import num2words  # type: ignore[import-untyped]  # it has no types

    def said(match: re.Match[str]) -> str:
        written = match[0]
        value = _value(written, locale)
        is_whole = value == int(value)
        if is_whole and (("0" in written[:1] and len(written) > 1) or numerals.stays(int(value))):
            return written
        if value > _MOST or (not is_whole and not _is_simple(value, numerals)):
            return written
        return str(num2words(int(value) if is_whole else float(value), lang=locale.language))

    months = "|".join(re.escape(name) for name in _months(locale))
    number = _number(locale, years=False)
    pattern = rf"{_BEFORE}{number}{_AFTER}(?!\s(?:de\s)?(?:{months}))"
    return re.sub(pattern, said, text)


def _is_simple(value: Decimal, numerals: _Numerals) -> bool:
    return numerals.decimals and value == round(value, 1)


def _months(locale: Locale) -> list[str]:
    return [
        name
        for style in ("wide", "abbreviated")
        for name in locale.months["format"][style].values()
    ]


@cache
def _number(locale: Locale, *, years: bool = True) -> str:
    """A number as the language writes it; without `years`, none of four digits in a row."""
    group, mark = _marks(locale)
    # CLDR's formats round to three decimals, and nothing may be lost.
    whole = rf"\d{{1,3}}(?:{group}\d{{3}}){{1,3}}(?!\d)"
    return rf"(?:{whole}|\d{{1,{6 if years else 3}}})(?:{mark}\d{{1,3}})?"


def _value(written: str, locale: Locale) -> Decimal:
    group, mark = _marks(locale)
    plain = re.sub(mark, ".", re.sub(rf"{group}(?=\d{{3}})", "", written))
    return Decimal(plain)


def _marks(locale: Locale) -> tuple[str, str]:
    """Patterns of what parts thousands and of the decimal mark."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    group, mark = get_group_symbol(locale), get_decimal_symbol(locale)
    spaces = "\u0020\u00a0\u202f" if group.isspace() else group
    return f"[{re.escape(spaces)}٬]", f"[{re.escape(mark)}٫]"
