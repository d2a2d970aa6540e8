"""A sentence as its words, each with its stem and the clause it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.language.function_words import CONJUNCTIONS
from briefing.language.words import is_common, plain, stem

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,٫٬]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:،؛—–()]|\s-\s"
)
_BREAK = re.compile(r"[,;:،؛—–()]|\s-\s")
_CONTRACTED = {"ll": "will", "re": "are", "ve": "have", "d": "would", "m": "am"}
_NEGATED = {"wo": "will", "ca": "can", "sha": "will"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence.

    Attributes:
        word: In the form of `words.plain`.
        stem: Its stem.
        clause: The number of its clause, from 0.
        is_name: Whether it has a capital.
    """

    word: str
    stem: str
    clause: int
    is_name: bool = False

    @property
    def tells(self) -> bool:
        """Whether it says something alone, as "house" does and "of" does not."""
        return not is_common(self.word)


def tokens(sentence: str) -> list[Token]:
    """The words of a sentence, contractions written out, and their clauses counted."""
    tokens: list[Token] = []
    clause = 0
    for match in _TOKEN.finditer(sentence):
        if _BREAK.fullmatch(match.group()):
            clause += 1
            continue
        word = plain(match.group())
        if word in CONJUNCTIONS:
            clause += 1
        is_name = match.group()[0].isupper()
        tokens += [Token(part, stem(part), clause, is_name) for part in _parted(word)]
    return tokens


def _parted(word: str) -> list[str]:
    """The words of a contraction: "don't" is "do not", "they'll" is "they will"."""
    head, _, tail = word.replace("’", "'").partition("'")
    if tail == "t" and head.endswith("n"):
        return [_NEGATED.get(head[:-1], head[:-1]), "not"]
    return [head, _CONTRACTED[tail]] if tail in _CONTRACTED else [word]
