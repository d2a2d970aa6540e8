"""Sentences that are longer than a model reads at once, cut where a clause ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_CLAUSE_END = re.compile(r"(?<=[;:؛…—–])\s+|(?<=[,،])\s+")


def pieces(sentence: str, most: int, count: Callable[[str], int]) -> list[str]:
    """The sentence in as few pieces as fit, together every word of it.

    Args:
        sentence: Of any length.
        most: The most tokens of a piece.
        count: Counts tokens.
    """
    joined: list[str] = []
    for part in _parts(sentence, most, count):
        if joined and count(f"{joined[-1]} {part}") <= most:
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _parts(text: str, most: int, count: Callable[[str], int]) -> Iterator[str]:
    if count(text) <= most:
        yield text
        return
    clauses = _CLAUSE_END.split(text)
    if len(clauses) == 1:
        clauses = _halves(text)
    for clause in clauses:
        if clause:
            yield from _parts(clause, most, count)


def _halves(text: str) -> list[str]:
    """No clause ends inside: cut between words, or between characters where there is no space."""
    words = text.split()
    if len(words) > 1:
        middle = len(words) // 2
        return [" ".join(words[:middle]), " ".join(words[middle:])]
    middle = max(1, len(text) // 2)
    return [text[:middle], text[middle:]]
