"""Names of months: of the Gulf and Egypt, of the Levant and Iraq, or both as newscasters do.

The names are CLDR's, by way of Babel.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.context import WORD_END, WORD_START
from briefing.speaking.wording.arabic.nouns import bare
from briefing.speaking.wording.steps import Step
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/months")
_LONG_MONTHS = (
    "كانون (?:ال)?(?:ثاني|أول|اول)", "تشرين (?:ال)?(?:ثاني|أول|اول)", "ربيع ال(?:أول|آخر|ثاني)",
    "جمادى ال(?:أولى|آخرة|ثانية)", "ذ[يو] (?:القعدة|الحجة)",
)  # fmt: skip  # a table
MONTH = rf"(?:{'|'.join(_LONG_MONTHS)}|{one_of(_TABLES.words('names'))}){WORD_END}"

# The `months` of `for_ear`, and the countries (ISO 3166) whose names they are.
NAMINGS: Mapping[str, tuple[str, ...]] = {
    "gulf": ("AE",),
    "levantine": ("LB",),
    "both": ("LB", "AE"),
}
_EVERY_NAME = ("AE", "LB", "DZ", "MA")
_SPELLED_ALSO = {"يونيه": 6, "يوليه": 7}
_OTHERWISE = _TABLES.words("otherwise")
_DATED = expression(rf"(?:[0-9]|{MONTH}|(?<!\w)و?(?:{one_of(_TABLES.words('before'))}))\s$")
_YEAR = expression(r"\s(?:من\s)?(?:عام\s|سنة\s)?(?:1[89]|20)[0-9]{2}(?![0-9])")
_NAMED = expression(
    rf"{WORD_START}(?P<and>[وبل]?)(?P<first>{MONTH})"
    rf"(?P<again>\s?/\s?(?P<second>{MONTH})|\s(?P<third>{MONTH})|\s\((?P<fourth>{MONTH})\))?"
)
_WINDOW = 14


@cache
def months_of(territory: str | None) -> tuple[str, ...]:
    """The names of the twelve months in a country (ISO 3166), or in the most of them."""
    names = Locale("ar", territory).months["format"]["wide"]
    return tuple(str(names[month]) for month in range(1, 13))


@cache
def month_names(naming: str | None, territory: str | None) -> tuple[str, ...]:
    """The twelve names to say, by a key of `NAMINGS`, else those of the country."""
    if naming is None:
        return months_of(territory)
    return tuple(map(" ".join, zip(*map(months_of, NAMINGS[naming]), strict=True)))


@cache
def _numbers() -> Mapping[str, int]:
    found = {
        _key(name): number
        for territory in _EVERY_NAME
        for number, name in enumerate(months_of(territory), start=1)
    }
    return found | _SPELLED_ALSO


def _key(name: str) -> str:
    return bare(name).replace(" ال", " ")


def renamed(naming: str | None) -> Step:
    """Give the step that renames months by a key of `NAMINGS`; those of the Hijra have one name."""
    if naming is None:
        return str
    names = month_names(naming, None)

    def rename(match: re.Match[str]) -> str:
        number = _numbers().get(_key(match["first"]))
        other = match["second"] or match["third"] or match["fourth"]
        same = other is not None and _numbers().get(_key(other)) == number
        if number is None or not (same or _is_month(match)):
            return match[0]
        rest = "" if same else match["again"] or ""
        return f"{match['and']}{names[number - 1]}{_NAMED.sub(rename, rest)}"

    return lambda text: _NAMED.sub(rename, text)


def _is_month(match: re.Match[str]) -> bool:
    if match["first"] not in _OTHERWISE:
        return True
    before = match.string[max(0, match.start() - _WINDOW) : match.start()]
    return bool(_DATED.search(before) or _YEAR.match(match.string, match.end("first")))
