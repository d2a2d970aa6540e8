"""Sentences that say in other words what another one of the summary says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from briefing.language.words import is_common, stem, words

# Of 550 pairs in summaries of 55 news articles, those above were repeats, and those below were not.
_SHARED = 0.6
_SHARED_IF_ALIKE = 0.45
_ALIKE = 0.6
_FEWEST = 4
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
    telling = {index: _telling(sentences[index]) for index in indexes}
    for first, second in combinations(indexes, 2):
        fewer = min(len(telling[first]), len(telling[second]))
        if fewer < _FEWEST or _numbers(sentences[second]) - _numbers(sentences[first]):
            continue
        shared = len(telling[first] & telling[second]) / fewer
        needed = _SHARED_IF_ALIKE if likeness(first, second) >= _ALIKE else _SHARED
        if shared >= needed:
            yield second


def _telling(sentence: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(sentence) if not is_common(word))


def _numbers(sentence: str) -> frozenset[str]:
    return frozenset(_DIGITS.findall(sentence))
