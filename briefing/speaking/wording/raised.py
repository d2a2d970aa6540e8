"""Fractions and figures that are written with raised and lowered signs, in every language."""

from __future__ import annotations

import re
import unicodedata

from briefing.language.expressions import expression
from briefing.speaking.wording.steps import substitution

RAISED = "⁰¹²³⁴-⁹"
_LOWERED = "₀-₉"
_FRACTION = expression(rf"(?P<top>[{RAISED}]{{1,3}})⁄(?P<bottom>[{_LOWERED}]{{1,3}})")
_VULGAR = {unicodedata.normalize("NFKC", sign): sign for sign in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
_PART_APART = expression(rf"(?<=[0-9])\s(?=[{''.join(_VULGAR.values())}])")
_LOWERED_FIGURES = expression(rf"[{_LOWERED}]+")
# The number of nucleons stands before an element's sign, and is said after it: ¹⁴C.
_ISOTOPE = expression(rf"(?<!\w)(?P<figures>[{RAISED}]{{1,3}})(?P<element>[A-Z][a-z]?)(?![a-z])")


# Tens and their units are said by the steps of powers, squares and cubes by theirs.
_POWER = expression(
    rf"(?<![\w.,])(?!10[⁻{RAISED}])(?P<base>[0-9]{{1,6}})(?P<minus>⁻?)"
    rf"(?P<raised>[{RAISED}]{{2,3}}|[⁰¹⁴-⁹]|(?<=⁻)[²³])(?![\w{RAISED}⁺⁻])"
)


def plain(figures: str) -> str:
    """Raised and lowered figures as ordinary ones: "²³" → "23"."""
    return unicodedata.normalize("NFKC", figures)


def raised_fractions(text: str) -> str:
    """2³⁄₄ and "2 ¾" → "2¾", 3¹⁄₁₆ → "3 1/16"."""
    return _PART_APART.sub("", _FRACTION.sub(_fraction, text))


def _fraction(match: re.Match[str]) -> str:
    top, bottom = plain(match["top"]), plain(match["bottom"])
    if sign := _VULGAR.get(f"{top}⁄{bottom}"):
        return sign
    gap = " " if match.string[: match.start()][-1:].isdigit() else ""
    return f"{gap}{top}/{bottom}"


def lowered_figures(text: str) -> str:
    """CO₂ → "CO2", log₁₀ → "log10"."""
    return _LOWERED_FIGURES.sub(lambda match: plain(match[0]), text)


@substitution(_POWER)
def raised_powers(match: re.Match[str]) -> str:
    """2³¹ → "2^31", which the steps of each language say."""
    return f"{match['base']}^{'-' * len(match['minus'])}{plain(match['raised'])}"


@substitution(_ISOTOPE)
def isotopes(match: re.Match[str]) -> str:
    """¹⁴C → "C-14"."""
    return f"{match['element']}-{plain(match['figures'])}"
