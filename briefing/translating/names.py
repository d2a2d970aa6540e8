"""Names that CLDR gives in most languages: countries, languages, months and weekdays."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.translating.terms import found_in

# What a language's newspapers call these; CLDR has their names in full.
_ACRONYMS = {"en": {"US": "US", "UK": "GB", "UN": "UN", "EU": "EU", "UAE": "AE"}}
# English words that are names of months too, and names that are mostly somebody's first.
_AMBIGUOUS = frozenset(["may", "march", "georgia", "jordan", "chad", "polish", "turkey"])


def names_in(sentence: str, source: str, target: str) -> dict[str, str]:
    """The names in a sentence, and what they are called in the target language (both BCP 47)."""
    return found_in(sentence, _names(source, target))


@cache
def _names(source: str, target: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        ours, theirs = Locale.parse(source, sep="-"), Locale.parse(target, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, str] = {}
    for table in (_territories, _languages, _months, _days):
        here, there = table(ours), table(theirs)
        for key, name in here.items():
            if key in there and name.casefold() not in _AMBIGUOUS:
                found.setdefault(name, there[key])
    there = _territories(theirs)
    short = _ACRONYMS.get(ours.language, {})
    return found | {name: there[code] for name, code in short.items() if code in there}


def _territories(locale: object) -> dict[str, str]:
    names: Mapping[str, str] = getattr(locale, "territories", {})
    return {code: name for code, name in names.items() if code.isalpha()}


def _languages(locale: object) -> dict[str, str]:
    names: Mapping[str, str] = getattr(locale, "languages", {})
    return {code: name for code, name in names.items() if code.isalpha()}


def _months(locale: object) -> dict[str, str]:
    return _calendar(locale, "months")


def _days(locale: object) -> dict[str, str]:
    return _calendar(locale, "days")


def _calendar(locale: object, kind: str) -> dict[str, str]:
    table: Mapping[str, Mapping[str, Mapping[int, str]]] = getattr(locale, kind)
    return {str(key): name for key, name in table["format"]["wide"].items()}
