"""The sentences that an episode says about itself, in its language: `data/script.TAG.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

from briefing.core.documents import primary_language

_DATA = Path(__file__).parent / "data"
_FALLBACK = "en"
_COMPACT = 1_000_000


@cache
def _wordings() -> dict[str, dict[str, str]]:
    """The sentences of every language that has some, by its primary tag, then by their names."""
    return {
        path.name.split(".")[1]: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in _DATA.glob("script.*.toml")
    }


def is_worded(language: str) -> bool:
    """Whether a language (BCP 47) has sentences of its own."""
    return primary_language(language) in _wordings()


def worded(name: str, language: str, /, **values: object) -> str:
    """A sentence in a language (BCP 47), else in English, with its values filled in."""
    wordings = _wordings()
    # What was filled in is not looked at again: a title may have braces.
    return wordings.get(primary_language(language), wordings[_FALLBACK])[name].format(**values)


def spoken(name: str, language: str, /, **values: object) -> str | None:
    """A sentence to be heard; None in a language without sentences of its own."""
    return worded(name, language, **values) if is_worded(language) else None


def day(of: date, language: str, *, with_year: bool = True) -> str:
    """A day with its weekday and the month's name: wording for the ear makes an ordinal of it."""
    from babel.dates import format_date

    if not is_worded(language):
        return format_date(of, "full", locale=_locale(language))
    return format_date(
        of, "EEEE d MMMM y" if with_year else "EEEE d MMMM", locale=_locale(language)
    )


def within(name: str, language: str) -> str:
    """A name as it is written within a sentence: the Halden Echo for The Halden Echo."""
    article = worded("article", language)
    begins = bool(article) and name.startswith(article)
    return article.lower() + name.removeprefix(article) if begins else name


def listing(names: Sequence[str], language: str) -> str:
    """Several names as one phrase within a sentence: "A, B and C"."""
    from babel.lists import format_list

    return format_list([within(name, language) for name in names], locale=_locale(language))


def figure(shown: str, value: Fraction, language: str, *, is_own: bool) -> str:
    """A number in a language (BCP 47).

    It is as written where the language `is_own` and it has a digit: "1.2 million". Else it is in
    digits, with the language's word for thousands of thousands.
    """
    from babel.numbers import format_compact_decimal, format_decimal

    if is_own and any(sign.isdecimal() for sign in shown):
        return shown
    number = int(value) if value.denominator == 1 else float(value)
    if number < _COMPACT:
        return str(format_decimal(number, locale=_locale(language), numbering_system="latn"))
    return str(
        format_compact_decimal(
            number,
            format_type="long",
            locale=_locale(language),
            fraction_digits=3,
            numbering_system="latn",
        )
    )


def _locale(language: str) -> str:
    from babel import Locale, UnknownLocaleError

    tag = primary_language(language)
    try:
        return str(Locale.parse(tag))
    except (UnknownLocaleError, ValueError):
        return _FALLBACK
