"""Ranks sentences: central, early, fit to stand alone and not said yet come first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The weights stand in the middle of a wide plateau: each may be halved or doubled, and all three
# ROUGE figures stay above those of the first sentences (tests/benchmarks/salient_against_lead.py).
POSITION = 0.2
REDUNDANCY = 0.9
REFERS_BACK = 0.2
# For the sentence that goes on where a picked one ends: what it means stands before it. A larger
# value brings in what has little to say.
FOLLOWS = 0.075
# For the first sentence that is news: a listener who misses it is lost. No question gains so much.
OPENING = 0.3
# Only of the usual length, about 11 to 36 words: the penalty is less than this.
_USUAL = 0.06
# The opening of the news holds its three main sentences; a longer summary looks further.
_OPENING_SENTENCES = 3
# News is shorter than this and opens with what matters; of longer texts that holds less and less.
_NEWS_SENTENCES = 100
# Above this cosine two sentences say the same: the second comes only when nothing else is left.
_SAME = 0.8
_LAST_RESORT = 5.0
# So near is the next sentence that is news.
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Candidates:
    """Sentences that a summary may hold, in the order of the text.

    Attributes:
        vectors: One row of length 1 for each candidate, shape (candidates, columns).
        positions: The index of each in the article, ascending from 0.
        penalties: The penalty of each for its form.
        refers_back: Which open with a reference to the sentence before them.
        sentences: The number of sentences of the whole article.
        wanted: About how many sentences the summary is to have.
    """

    vectors: NDArray[np.float32]
    positions: Sequence[int]
    penalties: Sequence[float]
    refers_back: Sequence[bool]
    sentences: int
    wanted: int

    def without(self, unfit: Iterable[int]) -> Candidates:
        """The same, of which some come only when nothing else is left."""
        penalties = list(self.penalties)
        for index in unfit:
            penalties[index] += _LAST_RESORT
        return replace(self, penalties=penalties)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates that were picked, and the worth of every one.

    Attributes:
        picks: Indexes of candidates, the best first.
        scores: One for each candidate; they fall along the picks, and no candidate left over has
            a higher one than the last pick.
        repeats: Which say again what an earlier pick says.
    """

    picks: tuple[int, ...]
    scores: NDArray[np.float64]
    repeats: NDArray[np.bool_]


def rank(candidates: Candidates, enough: Callable[[Sequence[int]], bool]) -> Ranking:
    """Pick candidates one by one, each the best beside those already picked.

    This is maximal marginal relevance (Carbonell and Goldstein 1998, "The use of MMR, diversity-
    based reranking"), with the mean similarity to what is picked as redundancy.

    Args:
        candidates: The sentences to pick from.
        enough: Whether the picks so far are enough.
    """
    merit = _merit(candidates)
    back = REFERS_BACK * np.asarray(candidates.refers_back, dtype=np.float64)
    following = {position: index for index, position in enumerate(candidates.positions)}
    likeness = np.zeros(len(merit))
    repeats = np.zeros(len(merit), dtype=bool)
    left = np.ones(len(merit), dtype=bool)
    scores = merit - back
    picks: list[int] = []
    ceiling = np.inf
    while left.any() and not enough(picks):
        worth = merit - back - _LAST_RESORT * repeats
        if picks:
            worth -= REDUNDANCY * likeness / len(picks)
        pick = int(np.where(left, worth, -np.inf).argmax())
        ceiling = min(ceiling, float(worth[pick]))
        scores[left] = np.minimum(worth[left], ceiling)
        picks.append(pick)
        left[pick] = False
        similar = candidates.vectors @ candidates.vectors[pick]
        likeness += similar
        repeats |= left & (similar > _SAME)
        # With the sentence before it in the summary, "He" has its meaning.
        successor = following.get(candidates.positions[pick] + 1)
        if successor is not None:
            back[successor] = 0.0
        merit[_next_fit(candidates, pick)] += FOLLOWS
    return Ranking(tuple(picks), scores, repeats)


def _next_fit(candidates: Candidates, pick: int) -> list[int]:
    """The candidate that goes on where a pick ends, past captions; none where that is not fit."""
    after = range(pick + 1, min(pick + _NEAR, len(candidates.penalties)))
    following = [at for at in after if candidates.penalties[at] < _LAST_RESORT][:1]
    return [at for at in following if candidates.penalties[at] < _USUAL]


def _merit(candidates: Candidates) -> NDArray[np.float64]:
    """The worth of each candidate by itself."""
    centre = candidates.vectors.sum(axis=0, dtype=np.float64)
    length = float(np.linalg.norm(centre))
    central = candidates.vectors @ (centre / length if length else centre)
    early = np.log1p(np.asarray(candidates.positions, dtype=np.float64))
    fading = min(1.0, (_NEWS_SENTENCES / max(candidates.sentences, 1)) ** 0.5)
    reach = min(1.0, _OPENING_SENTENCES / max(candidates.wanted, 1))
    penalties = np.asarray(candidates.penalties, dtype=np.float64)
    merit: NDArray[np.float64] = central - POSITION * fading * reach * early - penalties
    if len(merit) and candidates.wanted >= _OPENING_SENTENCES:
        merit[int((penalties >= _LAST_RESORT).argmin())] += OPENING
    return merit
