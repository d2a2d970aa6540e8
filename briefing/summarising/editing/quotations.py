"""Quotations that a sentence opens and a later one closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Typists mix the straight and the curly.
_SAME = {"’": "'", "”": '"', "“": '"'}
_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
# "'90s", "'em" and "Boeing 's" open nothing; a mark between letters is an apostrophe.
_OPENS = re.compile(r"(?<![^\s(\[–—])(?:[“‘«\"]|'(?!\d\ds|em\b|til\b|s\s))(?!\s)")
_CLOSES = re.compile(r"[”»]|(?<=\S)(?:\"|“(?=[\s.,;:]|$))|(?<=[^\s(\[–—])['’](?!\w)")


def unclosed(text: str, opened: str = "") -> str:
    """The mark that closes a sentence's last quotation, where it has none of its own; else "".

    Args:
        text: The sentence.
        opened: The mark that opened a quotation before it, if one is still open.
    """
    return _walk(text, opened)[1]


def outside(text: str, opened: str = "") -> str:
    """What stands outside the quotations of a sentence, its marks included.

    Args:
        text: The sentence.
        opened: The mark that opened a quotation before it, if one is still open.
    """
    stretches, closing = _walk(text, opened)
    ends = [*stretches, len(text)] if closing else stretches
    plain = zip([0, *ends[1::2]], [*ends[::2], len(text)], strict=True)
    return "".join(text[start:end] for start, end in plain)


def _walk(text: str, opened: str) -> tuple[list[int], str]:
    """Where quotations begin and end by turns, and the mark that would close the last one."""
    marks = sorted((*_found(_OPENS, text, opens=True), *_found(_CLOSES, text, opens=False)))
    opening = opened
    turns = [0] if opened else []
    for at, opens, mark in marks:
        if not opening and opens:
            opening = mark
            turns.append(at)
        elif opening and not opens and _straight(mark) == _straight(_CLOSING[opening]):
            opening = ""
            turns.append(at + 1)
    return turns, _CLOSING[opening] if opening else ""


def _straight(mark: str) -> str:
    return _SAME.get(mark, mark)


def _found(pattern: re.Pattern[str], text: str, *, opens: bool) -> Iterator[tuple[int, bool, str]]:
    return ((match.start(), opens, match.group()) for match in pattern.finditer(text))


def opening_of(closing: str) -> str:
    """The mark that opens what another one closes; "" of none."""
    return next((opening for opening, one in _CLOSING.items() if one == closing), "")


def inside(paragraphs: Sequence[Sequence[str]]) -> frozenset[int]:
    """The indexes of sentences that begin within a quotation, among all of an article's."""
    found = []
    index = 0
    for paragraph in paragraphs:
        closing = ""
        for sentence in paragraph:
            if closing:
                found.append(index)
            closing = unclosed(sentence, opening_of(closing))
            index += 1
    return frozenset(found)
