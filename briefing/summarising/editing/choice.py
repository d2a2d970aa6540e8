"""The choice of sentences, each in one of its shorter forms, that says most in a number of words.

Every thing that a text tells of counts once, however often a summary names it, so that what repeats
is not taken, or goes first (Gillick and Favre 2009, "A Scalable Global Model for Summarization";
with compressions and sentences that need another, as in Durrett, Berg-Kirkpatrick and Klein 2016,
"Learning-Based Single-Document Summarization with Compression and Anaphoricity Constraints").
Their integer programme is solved nearly as well, and in a tenth of the time, by filling up greedily
and exchanging one or two sentences for as long as that is better.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Each finds something better; few summaries need more than three.
_ROUNDS = 8
# Less is no gain.
_MARGIN = 1e-9
# A sentence that needs one that needs one: more is a paragraph.
_MOST_NEEDED = 2
# What is told in words that can go counts this much: another sentence is more likely to be news.
_OF_ASIDES = 0.5
# Two sentences whose meanings are nearer than this cost more the nearer they are.
_ALIKE = 0.6
# A word that points to nothing costs this much of what a sentence is worth on average.
_OF_LOOSE = 0.35
_OF_ALIKE = 4.0


@dataclass(frozen=True, slots=True)
class Form:
    """A sentence, or a shorter form of it.

    Attributes:
        words: Their number.
        concepts: The things that it tells of.
        aside: Those of them that it tells of in words which can go.
    """

    words: int
    concepts: frozenset[str]
    aside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be taken.

    Attributes:
        index: Among the article's sentences.
        forms: The whole sentence, then ever shorter ones.
        quality: From 0 to 1: how much what it tells of counts when this sentence tells it.
        needs: The sentences of which one has to be there, or it hangs in the air; none of one that
            stands by itself.
        points: For each word of it that points back, the sentences of which one should be there.
    """

    index: int
    forms: tuple[Form, ...]
    quality: float
    needs: frozenset[int] = frozenset()
    points: tuple[frozenset[int], ...] = ()


def choose(
    candidates: Sequence[Candidate],
    weights: Mapping[str, float],
    budget: int,
    likeness: Callable[[int, int], float],
) -> dict[int, int]:
    """Choose sentences and forms that are worth most together and fit into a number of words.

    Args:
        candidates: The sentences, each once.
        weights: What each concept is worth, where a sentence of quality 1 tells it.
        budget: The most words.
        likeness: The cosine of the meanings of two sentences, by their indexes.

    Returns:
        The number of the form of each chosen sentence, by its index, ascending.
    """
    search = _Search(candidates, weights, budget, likeness)
    return dict(sorted(search.best().items()))


class _Search:
    """A local search over selections: the row of a form, by its sentence."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        weights: Mapping[str, float],
        budget: int,
        likeness: Callable[[int, int], float],
    ) -> None:
        self._by_index = {one.index: one for one in candidates}
        self._near: dict[int, dict[int, float]] = {index: {} for index in self._by_index}
        for pair in combinations(sorted(self._by_index), 2):
            if (excess := likeness(*pair) - _ALIKE) > 0:
                self._near[pair[0]][pair[1]] = excess
        self._budget = budget
        column = {concept: at for at, concept in enumerate(weights)}
        self._weights = np.array(list(weights.values()))
        rows = [(one, form) for one in candidates for form in one.forms]
        self._price = float(self._weights.sum()) / max(1, len(candidates))
        self._words = [form.words for _, form in rows]
        self._table = np.zeros((len(rows), len(column)))
        self._rows: dict[int, list[int]] = {}
        for row, (one, form) in enumerate(rows):
            for concept in form.concepts & column.keys():
                share = _OF_ASIDES if concept in form.aside else 1.0
                self._table[row, column[concept]] = share * one.quality
            self._rows.setdefault(one.index, []).append(row)

    def best(self) -> dict[int, int]:
        """The number of the form of each sentence of the best selection that is found."""
        selection = self._filled({})
        value = self._value(selection)
        for _ in range(_ROUNDS):
            better = next(
                (
                    found
                    for found in self._neighbours(selection)
                    if self._value(found) > value + _MARGIN
                ),
                None,
            )
            if better is None:
                break
            selection, value = better, self._value(better)
        return {index: self._rows[index].index(row) for index, row in selection.items()}

    def _neighbours(self, selection: Mapping[int, int]) -> Iterator[dict[int, int]]:
        """Selections without one or two of the sentences, or with another, and then filled up."""
        taken = list(selection)
        for gone in (*((one,) for one in taken), *combinations(taken, 2)):
            yield self._filled(self._shortest(set(taken).difference(gone)))
        for index in self._by_index:
            if index not in selection:
                for one in taken:
                    kept = self._shortest({index, *taken} - {one})
                    if index in kept and self._size(kept) <= self._budget:
                        yield self._filled(kept)

    def _shortest(self, indexes: set[int]) -> dict[int, int]:
        """The shortest forms of sentences, but of those that need one which is not there."""
        while lost := {one for one in indexes if self._hangs(one, indexes)}:
            indexes = indexes - lost
        return {index: self._rows[index][-1] for index in indexes}

    def _filled(self, selection: Mapping[int, int]) -> dict[int, int]:
        """A selection with whatever is worth most a word, until nothing more fits."""
        filled = dict(selection)
        while True:
            told = self._told(filled)
            room = self._budget - self._size(filled)
            worth = np.maximum(self._table - told, 0.0) @ self._weights
            options = chain(
                self._additions(filled, room, told, worth), self._longer(filled, room, worth)
            )
            gain, added = max(options, key=lambda option: option[0], default=(0.0, {}))
            if gain <= 0:
                return filled
            filled |= added

    def _additions(
        self,
        selection: Mapping[int, int],
        room: int,
        told: NDArray[np.float64],
        worth: NDArray[np.float64],
    ) -> Iterator[tuple[float, dict[int, int]]]:
        """The gain a word of each form of a sentence that is not there, with what it needs."""
        before = self._cost(selection)
        for index, rows in self._rows.items():
            needed = None if index in selection else self._needed(index, selection)
            if needed is None:
                continue
            more = {one: self._rows[one][-1] for one in needed}
            room_for_it = room - self._size(more)
            if self._words[rows[-1]] > room_for_it:
                continue
            cost = self._cost({**selection, **more, index: rows[-1]}) - before
            for row in rows:
                if self._words[row] > room_for_it:
                    continue
                added = {index: row, **more}
                gain = worth[row]
                if more:
                    together = self._table[list(added.values())].max(axis=0)
                    gain = np.maximum(together - told, 0.0) @ self._weights
                yield (float(gain) - cost) / max(1, self._size(added)), added

    def _longer(
        self, selection: Mapping[int, int], room: int, worth: NDArray[np.float64]
    ) -> Iterator[tuple[float, dict[int, int]]]:
        """The gain a word of each longer form of a sentence that is there."""
        for index, current in selection.items():
            for row in self._rows[index]:
                more = self._words[row] - self._words[current]
                if 0 < more <= room:
                    yield float(worth[row]) / more, {index: row}

    def _needed(self, index: int, selection: Mapping[int, int]) -> list[int] | None:
        """The sentences that have to come with one; None where they cannot."""
        needed: list[int] = []
        last = index
        while self._hangs(last, {*selection, *needed}):
            found = self._by_index[last].needs & self._by_index.keys()
            if not found or len(needed) == _MOST_NEEDED:
                return None
            last = max(found)
            needed.append(last)
        return needed

    def _hangs(self, index: int, told: Collection[int]) -> bool:
        """Whether a sentence needs one that is not told."""
        needs = self._by_index[index].needs
        return bool(needs) and needs.isdisjoint(told)

    def _size(self, selection: Mapping[int, int]) -> int:
        return sum(self._words[row] for row in selection.values())

    def _told(self, selection: Mapping[int, int]) -> NDArray[np.float64]:
        if not selection:
            return np.zeros(len(self._weights))
        best: NDArray[np.float64] = self._table[list(selection.values())].max(axis=0)
        return best

    def _value(self, selection: Mapping[int, int]) -> float:
        return float(self._told(selection) @ self._weights) - self._cost(selection)

    def _cost(self, selection: Mapping[int, int]) -> float:
        """What words that point to nothing, and sentences that say nearly the same, cost."""
        loose = alike = 0.0
        for index in selection:
            loose += sum(map(selection.keys().isdisjoint, self._by_index[index].points))
            near = self._near[index]
            alike += sum(near[other] for other in selection if other in near)
        return self._price * (_OF_LOOSE * loose + _OF_ALIKE * alike)
