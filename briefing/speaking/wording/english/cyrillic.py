"""Cyrillic tags within English, which no English voice reads: "#ЭтоМы" → "#EtoMy"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables

_LETTERS = Tables("en/cyrillic").pairs("letters")
_TAG = expression(r"(?<=#)[\u0400-\u04ff_]{2,}")


def cyrillic(text: str) -> str:
    """Write Cyrillic tags in Latin letters."""
    return text if text.isascii() else _TAG.sub(_in_latin, text)


def _in_latin(match: re.Match[str]) -> str:
    return "".join(map(_letter, match[0]))


def _letter(letter: str) -> str:
    said = _LETTERS.get(letter.lower(), letter)
    return said if letter.islower() else said.capitalize()
