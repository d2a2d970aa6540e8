"""Names that CLDR gives in most languages: countries, languages, months and weekdays."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.translating.terms import found_in

if TYPE_CHECKING:
    from babel import Locale

_TABLE = Path(__file__).with_name("data") / "names.toml"


class _Table(msgspec.Struct):
    ambiguous: frozenset[str]
    acronyms: dict[str, dict[str, str]]


def names_in(sentence: str, source: str, target: str) -> dict[str, str]:
    """The names in a sentence, each with its name in the target language (both BCP 47)."""
    return found_in(sentence, _names(source, target))


@cache
def _names(source: str, target: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        ours, theirs = Locale.parse(source, sep="-"), Locale.parse(target, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    known = msgspec.toml.decode(_TABLE.read_bytes(), type=_Table)
    found: dict[str, str] = {}
    for here, there in zip(_tables(ours), _tables(theirs), strict=True):
        for key, name in here.items():
            if key in there and name.casefold() not in known.ambiguous:
                found.setdefault(name, there[key])
    territories, *_ = _tables(theirs)
    short = known.acronyms.get(ours.language, {})
    return found | {name: territories[code] for name, code in short.items() if code in territories}


def _tables(locale: Locale) -> tuple[dict[str, str], ...]:
    """The names of territories, languages, months and weekdays, by codes that all locales share."""
    codes = [
        {code: name for code, name in table.items() if code.isalpha()}
        for table in (locale.territories, locale.languages)
    ]
    calendar = [
        {str(key): name for key, name in table["format"]["wide"].items()}
        for table in (locale.months, locale.days)
    ]
    return *codes, *calendar
