"""Text as a speech engine can safely be given it."""

from __future__ import annotations

import unicodedata

# Persian and Indic words are spelt with these; every other format character is silent.
_JOINERS = "\u200c\u200d"


def plain(text: str) -> str:
    """Leave out what no engine can say and some stumble over, and join the lines into one.

    NUL ends a C string early, a lone surrogate cannot be encoded, and directional marks are
    spoken by name by some voices.
    """
    return " ".join("".join(_sayable(character) for character in text).split())


def _sayable(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Cs", "Zl", "Zp"}:
        return " "
    if category == "Cf" and character not in _JOINERS:
        return ""
    return character


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit of any script to say."""
    return any(character.isalnum() for character in text)
