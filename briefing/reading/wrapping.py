"""Joining of lines that were broken to fit a width: e-mails, terminals, old text files."""

from __future__ import annotations

import itertools
import math
import re

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.hyphens import Hyphens

_HYPHENS = ("-", "‐", "\u00ad")
_WIDEST = 120
_NARROWEST = 40
# The share of line ends that must be explained by the width. Verse seldom comes near it.
_FULL_SHARE = 0.7


def join_wrapped_lines(text: str) -> str:
    """Join lines that were broken only to fit a width; leave one paragraph a line.

    A line was broken to fit where the next line's first word would not have fitted. Where that
    holds for most lines of a text, those are joined; all other line ends stay.
    """
    lines = text.split("\n")
    width = _width(lines)
    if width is None:
        return text
    joined: list[list[str]] = []
    for previous, line in zip(["", *lines], lines, strict=False):
        if previous and line and _continues(previous, line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
    return "\n".join(_join(parts) for parts in joined)


def join_broken_words(text: str) -> str:
    """Join the lines of the paragraphs in which words are broken at line ends, as in columns.

    Whether the hyphen belongs to the word is told by the words that the text has elsewhere.
    """
    lines = text.split("\n")
    if not any(_is_broken(one, two) for one, two in itertools.pairwise(lines)):
        return text
    hyphens = Hyphens(lines)
    blocks = (list(block) for is_text, block in itertools.groupby(lines, bool))
    return "\n".join(
        hyphens.joined(block) if _is_column(block) else "\n".join(block) for block in blocks
    )


def _is_broken(line: str, following: str) -> bool:
    return (
        line[-1:] in _HYPHENS
        and line[-2:-1].isalpha()
        and following[:1].isalpha()
        and not following[:1].isupper()
    )


def _is_column(block: list[str]) -> bool:
    """Whether a paragraph has a broken word, and lines that do not end as sentences do."""
    ends = sum(ends_a_sentence(line) for line in block[:-1])
    return any(_is_broken(one, two) for one, two in itertools.pairwise(block)) and (
        2 * ends < len(block)
    )


def _width(lines: list[str]) -> int | None:
    pairs = [(one, two) for one, two in itertools.pairwise(lines) if one and two]
    if not pairs:
        return None
    width = sorted(len(one) for one, _ in pairs)[math.ceil(0.95 * (len(pairs) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(1 for one, two in pairs if _was_full(one, two, width))
    return width if full >= _FULL_SHARE * len(pairs) else None


def _was_full(line: str, following: str, width: int) -> bool:
    # Three columns of slack: editors count a trailing space or a wide letter differently.
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - 3


def _continues(line: str, following: str, width: int) -> bool:
    if re.match(r"(?:[-*+•▪‣>#]|\d{1,2}[.)])\s", following):
        return False
    return following[:1].islower() or _was_full(line, following, width)


def _join(parts: list[str]) -> str:
    # A hyphen at a line's end stays: "long-" and "term" are one word with it.
    return (
        re.sub(r"(?<=[^\W\d_]-) (?=[^\W\d_])", "", " ".join(parts)) if len(parts) > 1 else parts[0]
    )
