"""Text that a speech engine can safely be given."""

from __future__ import annotations

import unicodedata

# Persian and Indic words are spelt with these; every other format character is silent.
_JOINERS = "\u200c\u200d"


def speakable(text: str) -> str:
    """Drop characters that no engine can say and some stumble over; lines are joined into one.

    NUL ends a C string early, a lone surrogate cannot be encoded, and some voices say the names
    of directional marks.
    """
    return " ".join("".join(_speakable(character) for character in text).split())


def _speakable(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Cs", "Zl", "Zp"}:
        return " "
    if category == "Cf" and character not in _JOINERS:
        return ""
    return character


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit of any script to say."""
    return any(character.isalnum() for character in text)
