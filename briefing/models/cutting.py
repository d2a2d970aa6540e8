"""Texts cut to what a model reads at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Count = Callable[[str], int]
"""The number of a model's tokens that a text has."""

CLAUSE_END = re.compile(r"(?<=[;:؛…—–])\s+|(?<=[,،])\s+")
# No 256 tokens of prose need more; a "sentence" of megabytes must not reach a tokeniser whole.
_MOST_CHARACTERS = 8_000


def beginning(text: str) -> str:
    """The part of a text that is enough for a model that reads 256 tokens of it."""
    return text[:_MOST_CHARACTERS]


def pieces(text: str, most: int, count: Count, ends: re.Pattern[str] | None = None) -> list[str]:
    """A text in as few pieces as fit, together every word of it.

    Args:
        text: Of any length, such as a sentence.
        most: The most tokens of a piece; a single character may have more.
        count: Counts tokens.
        ends: The places to cut at, such as `CLAUSE_END`, where there are any. Otherwise a text is
            cut between words, and a word between its characters.
    """
    joined: list[str] = []
    for part in _parts(text, most, count, ends):
        if joined and count(f"{joined[-1]} {part}") <= most:
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _parts(text: str, most: int, count: Count, ends: re.Pattern[str] | None) -> Iterator[str]:
    if count(text) <= most or len(text) == 1:
        yield text
        return
    cut = ends.split(text) if ends else [text]
    for part in cut if len(cut) > 1 else _halves(text):
        if part:
            yield from _parts(part, most, count, ends)


def _halves(text: str) -> tuple[str, str]:
    words = text.split()
    if len(words) > 1:
        middle = len(words) // 2
        return " ".join(words[:middle]), " ".join(words[middle:])
    # No spaces, as in a long web address or in Thai.
    middle = len(text) // 2
    return text[:middle], text[middle:]
