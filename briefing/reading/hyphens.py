"""Words that were broken at the end of a line, joined by the words that the text itself has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

HYPHEN = "\x02"
_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_END = re.compile(r"([^\W\d_]+)[-‐\u00ad\x02]$")
_START = re.compile(r"[^\W\d_]+")
# Numbers are hyphenated in every text; of "self-evident" and its kind no half is a syllable.
_FIRST = re.compile(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|well|ex|half|all|high|low|long"
    r"|short|cross|so|state|full|part|first|second|third)",
    re.IGNORECASE,
)
_SHORTEST_WORD = 4


class Hyphens:
    """Joins lines, with a hyphen or without where a word was broken between two.

    Args:
        lines: All lines of the text, whose unbroken words decide.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        is_broken = False
        for line in lines:
            words = _WORD.findall(_END.sub("", line))
            # What a broken line goes on with is half a word.
            self._words.update(word.casefold() for word in words[is_broken:])
            is_broken = _END.search(line.rstrip()) is not None

    def joined(self, lines: Sequence[str]) -> str:
        """The lines of a paragraph as one."""
        pieces: list[str] = []
        for line in map(str.strip, lines):
            if pieces:
                pieces[-1:] = self._met(pieces[-1], line)
            else:
                pieces.append(line)
        return "".join(pieces).replace(HYPHEN, "-")

    def _met(self, line: str, following: str) -> tuple[str, str]:
        """Two lines as they are one after the other, with what joins them."""
        broken, begun = _END.search(line), _START.match(following)
        if broken is None or begun is None or not following[0].islower():
            # A hyphen that stays has no space after it: "pre-" and "1990".
            ends_open = line.endswith(("-", HYPHEN)) and line[-2:-1].isalnum()
            is_open = ends_open and following[:1].isalnum()
            return line, following if is_open else f" {following}"
        kept = self._is_hyphenated(broken[1].casefold(), begun[0].casefold())
        return line[: broken.end(1)] + ("-" if kept else ""), following

    def _is_hyphenated(self, first: str, second: str) -> bool:
        """Whether the hyphen between two halves is the word's own."""
        if first + second in self._words:
            return False
        if f"{first}-{second}" in self._words or _FIRST.fullmatch(first):
            return True
        are_words = first in self._words and second in self._words
        return are_words and min(len(first), len(second)) >= _SHORTEST_WORD
