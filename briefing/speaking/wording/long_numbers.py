"""Numbers too long for any listener: their length is said in place of their digits."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.language.expressions import expression
from briefing.speaking.wording.steps import Step, substitution

# An IBAN has 34 digits at most, a receipt's code about as many. Nobody listens to more.
_MOST_DIGITS = 50
_NUMBER = expression(r"(?<![0-9])[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?")


def long_numbers(phrase: Callable[[int], str]) -> Step:
    """A step that puts a phrase, of the number of digits, in place of a number of over fifty."""

    @substitution(_NUMBER)
    def said(match: re.Match[str]) -> str:
        count = sum(character.isdigit() for character in match[0])
        return match[0] if count <= _MOST_DIGITS else phrase(count)

    return said


def in_english(count: int) -> str:
    """5000 → "a number of 5,000 digits"; the steps that follow word the count."""
    return f"a number of {count:,} digits"


def in_arabic(count: int) -> str:
    """5000 → "عدد مكون من 5,000 خانة": of three to ten the plural, of more the singular."""
    noun = "خانات" if 3 <= count % 100 <= 10 else "خانة"  # noqa: PLR2004 - Wright I §321
    return f"عدد مكون من {count:,} {noun}"
