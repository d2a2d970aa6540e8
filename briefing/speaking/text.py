"""Text that a speech engine can safely be given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Persian and Indic words are spelt with these; every other format character is silent.
_JOINERS = "\u200c\u200d"
_CLAUSE_ENDS = (", ", "; ", ": ", ". ", "! ", "? ", "، ", "؛ ", "؟ ")


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


def without_phoneme_codes(text: str) -> str:
    """Part double brackets: Piper and eSpeak NG take what stands in them for phonemes."""
    return re.sub(r"\[(?=\[)", "[ ", text)


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit of any script to say."""
    return any(character.isalnum() for character in text)


def stretches(text: str, most: int) -> Iterator[str]:
    """Cut a text into stretches of at most so many characters.

    A cut is made after a clause, or between two words where there is none, or anywhere.
    """
    start = 0
    while len(text) - start > most:
        end = start + most
        after_clause = max(text.rfind(mark, start, end) for mark in _CLAUSE_ENDS) + 1
        after_word = text.rfind(" ", start, end) + 1
        cut = next(place for place in (after_clause, after_word, end) if place > start)
        yield text[start:cut]
        start = cut + (text[cut] == " ")
    yield text[start:]
