"""Sentences that say in other words what another one of the summary says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from briefing.language.words import is_common, stem, words

# Of 550 pairs in summaries of 55 news articles, those above were repeats, and those below were not.
_SHARED = 0.6
# Of the words that are no names, too: the names of an article stand in every other sentence.
_SHARED_OF_NO_NAMES = 0.35
_SHARED_IF_ALIKE = 0.45
_ALIKE = 0.55
# Above this one of two sentences tells nothing new, whichever of their words they share.
_MOST_ALIKE = 0.65
_SHARED_IF_MOST_ALIKE = 0.5
_FEWEST = 4
_NAME = re.compile(r"(?<=\S )[A-Z][\w’'-]*")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def repeats(
    indexes: Sequence[int], sentences: Sequence[str], likeness: Callable[[int, int], float]
) -> Iterator[int]:
    """The sentences that say what an earlier one says: most telling words of one are both's.

    One with a number that the earlier one lacks is no repeat.

    Args:
        indexes: The sentences that a summary holds, ascending.
        sentences: Those of the article.
        likeness: The cosine of the meanings of two sentences; 0 where it is not known.
    """
    telling = {index: telling_words(sentences[index]) for index in indexes}
    for first, second in combinations(indexes, 2):
        fewer = min(len(telling[first]), len(telling[second]))
        if fewer < _FEWEST or _numbers(sentences[second]) - _numbers(sentences[first]):
            continue
        alike = likeness(first, second)
        needed = _SHARED_IF_ALIKE if alike >= _ALIKE else _SHARED
        shared = _shared(telling[first], telling[second])
        names = _names(sentences[first]) | _names(sentences[second])
        plain = _shared(telling[first] - names, telling[second] - names)
        is_same = alike >= _MOST_ALIKE and shared >= _SHARED_IF_MOST_ALIKE
        if is_same or (shared >= needed and plain >= _SHARED_OF_NO_NAMES):
            yield second


def is_told_elsewhere(index: int, sentences: Sequence[str]) -> bool:
    """Whether another sentence of an article has most of one's telling words."""
    telling = telling_words(sentences[index])
    others = (telling_words(text) for at, text in enumerate(sentences) if at != index)
    return len(telling) >= _FEWEST and any(
        len(telling & other) >= _SHARED * len(telling) for other in others
    )


def _shared(some: frozenset[str], others: frozenset[str]) -> float:
    """The share of two sets' words that both have, of the smaller set."""
    return len(some & others) / max(1, min(len(some), len(others)))


def telling_words(sentence: str) -> frozenset[str]:
    """The stems of the words that tell sentences apart."""
    return frozenset(stem(word) for word in words(sentence) if not is_common(word))


def _names(sentence: str) -> frozenset[str]:
    return frozenset(stem(word) for name in _NAME.findall(sentence) for word in words(name))


def _numbers(sentence: str) -> frozenset[str]:
    return frozenset(_DIGITS.findall(sentence))
