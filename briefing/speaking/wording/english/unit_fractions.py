"""Fractions of a unit: "3/4 lb", "¼ tsp", "1 1/2 km"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import starts_noun
from briefing.speaking.wording.english.numbers import VULGAR, fraction, number, vulgar
from briefing.speaking.wording.english.unit_names import UNIT, canonical, name_of, with_article

_PART_OF_UNIT = expression(
    rf"(?<![\w.,/])(?:(?P<whole>[0-9]{{1,3}})[\s-])?(?P<top>[0-9])/(?P<bottom>[2-9])\s?"
    rf"(?P<unit>{UNIT}|(?<=[0-9])in\b\.?(?=\s[a-z]|[,;)]))(?![\w/])",
    sign="/",
)
_SIGN_OF_UNIT = expression(
    rf"(?<![\w.,])(?P<part>[{VULGAR}]) ?(?P<unit>tsps?|tbsps?|oz|lb|kg|pt|mi|in|ft)(?![\w])"
)


def parts_of_units(text: str) -> str:
    """3/4 lb → "three quarters of a pound", ¼ tsp → "a quarter of a teaspoon"."""
    text = _SIGN_OF_UNIT.sub(_sign_of_unit, text)
    return _PART_OF_UNIT.sub(_part_of_unit, text)


def _sign_of_unit(match: re.Match[str]) -> str:
    name = name_of(canonical(match["unit"]), many=False)
    if _describes(match):
        return f"{_joined(vulgar(match['part']))}-{name}"
    return (
        f"half {with_article(name)}"
        if match["part"] == "½"
        else f"{vulgar(match['part'])} of {with_article(name)}"
    )


_ARTICLE_BEHIND = expression(r"\b[Aa]n? $")
_DETERMINED = expression(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Ee]ach|[Ee]very|[Oo]ne) $"
)


def _describes(match: re.Match[str]) -> bool:
    """Whether it stands before its noun: "a ½in gap", "the 3/8in drive"."""
    if _ARTICLE_BEHIND.search(match.string, 0, match.start()):
        return True
    determined = _DETERMINED.search(match.string, 0, match.start()) is not None
    return determined and starts_noun(match)


def _joined(part: str) -> str:
    """A half → "half", three quarters → "three-quarter", three eighths → "three-eighths"."""
    bare = part.removeprefix("a ").removeprefix("an ").replace(" ", "-")
    return bare.removesuffix("s") if bare.endswith("quarters") else bare


def _part_of_unit(match: re.Match[str]) -> str:
    """3/4 lb → "three quarters of a pound", 1 1/2 km → "one and a half kilometers"."""
    unit = canonical(match["unit"])
    top, bottom = int(match["top"]), int(match["bottom"])
    if not 0 < top < bottom:
        return match[0]
    said = fraction(top, bottom)
    # "A 1/4lb burger"
    if not match["whole"] and _describes(match):
        return f"{_joined(said)}-{name_of(unit, many=False)}"
    if match["whole"]:
        return f"{number(match['whole'])} and {said} {name_of(unit, many=True)}"
    return f"{'half' if bottom == 2 else said + ' of'} {with_article(name_of(unit, many=False))}"  # noqa: PLR2004
