"""Text of anybody's for the places that show a line: tags, feeds and covers."""

from __future__ import annotations

import re

# Controls, halves of pairs and what else XML has no place for; and the bidirectional controls
# (UAX #9), which could turn round what stands beside them.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def without_controls(text: str) -> str:
    """The text with nothing in it that steers a player, a reader or a terminal; lines stay."""
    return _UNWANTED.sub(" ", text.replace("\r\n", "\n"))


def one_line(text: str, limit: int | None = None) -> str:
    """One line of a text, without controls, and of no more characters than the limit."""
    line = " ".join(without_controls(text).split())
    if limit is None or len(line) <= limit:
        return line
    cut = line[: limit - 1]
    # Between words, but for one that is half of it all.
    between = cut.rpartition(" ")[0]
    return (between if len(between) > limit // 2 else cut).rstrip(" ,;:،؛-–—") + "…"
