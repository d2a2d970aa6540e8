"""Search for the sentences of an article that carry a statement."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from briefing.language.words import is_common, stem, words

_MOST = 3
# A further sentence is named when it brings this share of the statement's weight.
_FURTHER = 0.2


class Supports:
    """An index of an article's sentences, by the stems of their words.

    Words weigh by their rarity in the article (inverse document frequency), compared by stem; any
    language.
    """

    def __init__(self, sentences: Sequence[str]) -> None:
        self._where: dict[str, set[int]] = defaultdict(set)
        self._sizes = []
        for index, sentence in enumerate(sentences):
            terms = _terms(sentence)
            self._sizes.append(len(terms))
            for term in terms:
                self._where[term].add(index)

    def of(self, statement: str) -> tuple[int, ...]:
        """The one to three sentences that carry a statement, the one that carries most first.

        None where they share no word. Of equals, the sentence that says least besides comes first,
        then the earlier one.
        """
        left = {term for term in _terms(statement) if term in self._where}
        total = sum(self._weight(term) for term in left)
        found: list[int] = []
        while left and len(found) < _MOST:
            gains: dict[int, float] = defaultdict(float)
            # Sorted, or the sum of floats would depend on the order of a set.
            for term in sorted(left):
                for index in self._where[term]:
                    gains[index] += self._weight(term)
            best = max(gains, key=lambda index: (gains[index], -self._sizes[index], -index))
            if found and gains[best] < _FURTHER * total:
                break
            found.append(best)
            left = {term for term in left if best not in self._where[term]}
        return tuple(found)

    def shares(self, statement: str) -> dict[int, float]:
        """Of the weight of a statement's words, the share that each sentence has of them, 0 to 1.

        Sentences that have none of them are left out.
        """
        telling = _terms(statement)
        # A word that the article has nowhere weighs as one that it has once.
        total = sum(self._weight(term) for term in sorted(telling))
        gains: dict[int, float] = defaultdict(float)
        for term in sorted(telling & self._where.keys()):
            for index in self._where[term]:
                gains[index] += self._weight(term) / total
        return dict(gains)

    def weight_of(self, statement: str) -> float:
        """The weight of a statement in the article, 0 to 1.

        It is the mean share of the article's sentences that have each of its words.
        """
        terms = sorted(_terms(statement))
        shares = [
            len(self._where[term]) / len(self._sizes) for term in terms if term in self._where
        ]
        return sum(shares) / len(terms) if terms else 0.0

    def _weight(self, term: str) -> float:
        return math.log(1 + len(self._sizes) / max(1, len(self._where.get(term, ()))))


def supports(statement: str, sentences: Sequence[str]) -> tuple[int, ...]:
    """The indexes of the one to three sentences that carry a statement, ascending.

    Empty where they share no word.
    """
    return tuple(sorted(Supports(sentences).of(statement)))


def terms(text: str) -> frozenset[str]:
    """The stems of a text's telling words."""
    return frozenset(stem(word) for word in words(text) if not is_common(word))


def _terms(text: str) -> frozenset[str]:
    return terms(text) or frozenset(map(stem, words(text)))
