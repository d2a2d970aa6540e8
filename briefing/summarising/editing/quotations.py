"""Quotations that a sentence opens and a later one closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Typists mix the straight and the curly.
_SAME = {"’": "'", "”": '"', "“": '"'}
_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
# "'90s" and "'em" open nothing; a mark between letters is an apostrophe.
_OPENS = re.compile(r"(?<![^\s(\[–—])(?:[“‘«\"]|'(?!\d\ds|em\b|til\b))(?!\s)")
_CLOSES = re.compile(r"[”»]|(?<=\S)(?:\"|“(?=[\s.,;:]|$))|(?<=[^\s(\[–—])['’](?!\w)")


def unclosed(text: str, opened: str = "") -> str:
    """The mark that closes a sentence's last quotation, where it has none of its own; else "".

    Args:
        text: The sentence.
        opened: The mark that opened a quotation before it, if one is still open.
    """
    marks = sorted((*_found(_OPENS, text, opens=True), *_found(_CLOSES, text, opens=False)))
    opening = opened
    for _, opens, mark in marks:
        if not opening and opens:
            opening = mark
        elif opening and not opens and _straight(mark) == _straight(_CLOSING[opening]):
            opening = ""
    return _CLOSING[opening] if opening else ""


def _straight(mark: str) -> str:
    return _SAME.get(mark, mark)


def _found(pattern: re.Pattern[str], text: str, *, opens: bool) -> Iterator[tuple[int, bool, str]]:
    return ((match.start(), opens, match.group()) for match in pattern.finditer(text))


def inside(paragraphs: Sequence[Sequence[str]]) -> frozenset[int]:
    """The indexes of sentences that begin within a quotation, among all of an article's."""
    found = []
    index = 0
    opening_of = {closing: opening for opening, closing in _CLOSING.items()}
    for paragraph in paragraphs:
        closing = ""
        for sentence in paragraph:
            if closing:
                found.append(index)
            closing = unclosed(sentence, opening_of[closing] if closing else "")
            index += 1
    return frozenset(found)
