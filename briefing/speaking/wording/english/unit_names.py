"""The names of units: "km" → "kilometers", "cubic ft" → "cubic feet"."""

from __future__ import annotations

import re
from functools import cache

from babel.units import format_unit

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import number
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/measures")
_CLDR = _TABLES.pairs("cldr")
_OTHERS = _TABLES.pairs("others")
_IN_CONTEXT = _TABLES.pairs("in_context")
_SPELLINGS = _TABLES.pairs("spellings")
_UNCOUNTED = frozenset({"cc", "hp", "bhp"})
# "A 45-rpm single": what describes is said as its letters.
_IN_LETTERS = frozenset({"rpm", "bpm", "psi", "dpi", "ppi"})
_HEAD = expression(r"(?P<head>.*?)(?P<rest>(?: per | of ).*)?")
# "sq. km", "sq-km", "fl.oz", "cubic-m": what stands between its letters does not tell a unit.
_BETWEEN = expression(r"[\s.-]")
_BY_LETTERS = {_BETWEEN.sub("", name): name for name in (*_CLDR, *_OTHERS, *_IN_CONTEXT)} | {
    _BETWEEN.sub("", written): name for written, name in _SPELLINGS.items()
}
_UNIT_NAMES = sorted({*_CLDR, *_OTHERS, *_SPELLINGS}, key=len, reverse=True)
UNIT = "|".join(re.escape(name).replace(r"\ ", r"[ .-]?\.?\s?") for name in _UNIT_NAMES)


def with_article(name: str) -> str:
    """One of a unit: "inch" → "an inch"."""
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def canonical(written: str) -> str:
    """A unit as the tables have it: "MPH" → "mph"."""
    return _BY_LETTERS.get(_BETWEEN.sub("", written), written)


def count_of(figures: str, unit: str) -> str:
    """A number of a unit: ("5", "ft") → "five feet"."""
    return f"{number(figures)} {name_of(unit, many=figures != '1')}"


def metres(*, many: bool) -> str:
    """The name of metres, as the other units are named."""
    return name_of("m", many=many)


def unit_name(unit: str) -> str:
    """The name of a unit as many of it are said: "mbar" → "millibars"."""
    return name_of(canonical(unit), many=True)


def _many(name: str) -> str:
    """Cubic foot → "cubic feet", inch → "inches", knot → "knots"."""
    if name.endswith("foot"):
        return f"{name.removesuffix('foot')}feet"
    return f"{name}es" if name.endswith("inch") else f"{name}s"


@cache
def name_of(unit: str, *, many: bool) -> str:
    """The name of one of a unit or of many: "°C" → "degrees Celsius"."""
    if unit in _OTHERS:
        one = _OTHERS[unit]
        if not many and unit in _IN_LETTERS:
            return ".".join(unit.upper())
        if not many or unit in _UNCOUNTED:
            return one
        found = _HEAD.fullmatch(one)
        return one if found is None else f"{_many(found['head'])}{found['rest'] or ''}"
    count = 2 if many else 1
    said = format_unit(count, (_CLDR | _IN_CONTEXT)[unit], length="long", locale="en")
    return said.removeprefix(f"{count} ").replace("-", " ")
