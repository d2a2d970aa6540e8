"""Somebody's own words within a sentence: where they begin and end for the ear."""

from __future__ import annotations

import re

_MARK = re.compile(r"[\"“”]")
# "He built it "but I did the rest"": whoever speaks is no longer "he".
_OWN_WORDS = re.compile(
    r"(?<=[a-z]) (?=[\"“](?:and|but|so|because)"
    r" (?:I|we|they|he|she|it|you|there|that|this|my|our)\b)"
)


def openings(text: str) -> str:
    """Pause where somebody's own words begin with "but I"."""
    return _OWN_WORDS.sub(", ", text)


def is_quoted(text: str, place: int) -> bool:
    """Whether a place of a sentence stands in double quotation marks.

    One mark alone tells too: the sentence may be one of several that somebody said.
    """
    within = opened = False
    for found in _MARK.finditer(text):
        opens = _opens(found)
        if found.start() >= place:
            return within or (not opened and not opens)
        within, opened = opens, True
    return within


def _opens(found: re.Match[str]) -> bool:
    if found[0] != '"':
        return found[0] == "“"
    before = found.string[: found.start()][-1:]
    return not before or before.isspace() or before in "([—–-'‘/"
