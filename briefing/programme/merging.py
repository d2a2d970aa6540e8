"""Articles that tell the same story, and stories of the same topic.

Two articles tell one story where their leads mean much the same and they share the names and
numbers of it: of another fire in another town the meaning is as near, and the names are not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.contracts import SentenceEncoder
from briefing.programme.importance import importances
from briefing.programme.likeness import Likeness, likeness_of
from briefing.programme.stories import Coverage, Story

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class _Thresholds:
    """What it takes to be one story, and to be of one topic.

    Attributes:
        meaning: The least cosine of two articles that tell one story.
        facts: The least share of their names and numbers.
        both: The least sum of the two.
        topic: The least mean cosine of the stories of two topics that are one.
    """

    meaning: float
    facts: float
    both: float
    topic: float


# A story that is told twice is a smaller fault than one that is lost. Measured on 55 English
# articles and of each a summary of three sentences that somebody wrote, without titles: 38 of the
# pairs are found, by words alone 30; of 5,940 other pairs four, all of one and the same event.
# Whole articles share more: reports of ours (tests/data/programme/news.toml) have sums from 1.4 on.
_BY_MEANING = _Thresholds(meaning=0.55, facts=0.35, both=1.25, topic=0.4)
_BY_WORDS = _Thresholds(meaning=0.2, facts=0.35, both=0.95, topic=0.12)
_LEAST_SHARED = 2


def stories_of(
    coverage: Sequence[Coverage], encoder: SentenceEncoder | None, *, as_given: bool = False
) -> tuple[Story, ...]:
    """The stories that articles tell, in the order in which they are to be told.

    Stories of one topic stand together; topics and the stories in them are ordered by importance,
    or all by the place of the first article where they are wanted `as_given`.

    Args:
        coverage: Articles in any languages; only those of one language are merged.
        encoder: Compares meanings in the languages that it knows; else words are compared.
        as_given: Whether the order of the sources decides.

    Raises:
        ModelError: The encoder cannot be used.
    """
    stories: list[Story] = []
    in_language = sorted(coverage, key=lambda one: one.article.language)
    for language, group in groupby(in_language, key=lambda one: one.article.language):
        articles = sorted(group, key=lambda one: one.place)
        knowing = encoder if encoder and encoder.knows(language) else None
        stories += _stories(articles, knowing, first_topic=len(stories))
    if as_given:
        return tuple(sorted(stories, key=lambda one: one.place))
    return _ordered(stories)


def _stories(
    coverage: Sequence[Coverage], encoder: SentenceEncoder | None, first_topic: int
) -> list[Story]:
    likeness = likeness_of([one.article for one in coverage], encoder)
    thresholds = _BY_MEANING if likeness.by_meaning else _BY_WORDS
    merged = [_main_first(group, likeness) for group in _merged(likeness, thresholds)]
    mains = [group[0] for group in merged]
    meaning = likeness.meaning[np.ix_(mains, mains)]
    topics = _joined(meaning, thresholds.topic)
    topic_of = {one: number for number, topic in enumerate(topics) for one in topic}
    found = [tuple(coverage[one] for one in group) for group in merged]
    return [
        Story(one, first_topic + topic_of[number], importance)
        for number, (one, importance) in enumerate(
            zip(found, importances(found, meaning), strict=True)
        )
    ]


def _merged(likeness: Likeness, thresholds: _Thresholds) -> list[list[int]]:
    """The articles, those of one story together; each is like at least half of the others."""
    is_same = (
        (likeness.meaning >= thresholds.meaning)
        & (likeness.facts >= thresholds.facts)
        & (likeness.meaning + likeness.facts >= thresholds.both)
        & (likeness.shared >= _LEAST_SHARED)
    )
    return _joined(is_same.astype(np.float64), 0.5)


def _main_first(group: Sequence[int], likeness: Likeness) -> list[int]:
    """The articles of a story, that which has most in common with the others first."""
    common = {one: sum(likeness.facts[one, other] for other in group) for one in group}
    main = max(group, key=lambda one: (round(float(common[one]), 6), -one))
    return [main, *(one for one in group if one != main)]


def _joined(nearness: NDArray[np.float64], least: float) -> list[list[int]]:
    """Groups by average linkage: the two nearest are joined while they are near enough."""
    size = len(nearness)
    groups: list[list[int]] = [[one] for one in range(size)]
    sums, sizes = nearness.astype(np.float64), np.ones(size)
    means = sums.copy()
    np.fill_diagonal(means, -np.inf)
    while size > 1:
        pair = np.unravel_index(int(means.argmax()), means.shape)
        first, second = sorted(map(int, pair))
        if means[first, second] < least:
            break
        groups[first] += groups[second]
        groups[second] = []
        sizes[first] += sizes[second]
        sums[first] += sums[second]
        sums[:, first] = sums[first]
        means[first] = np.where(
            np.isinf(means[first]), -np.inf, sums[first] / (sizes[first] * sizes)
        )
        means[:, first] = means[first]
        means[second] = means[:, second] = -np.inf
    return [sorted(group) for group in groups if group]


def _ordered(stories: Sequence[Story]) -> tuple[Story, ...]:
    best = {one.topic: 0.0 for one in stories}
    first = {one.topic: one.place for one in reversed(stories)}
    for one in stories:
        best[one.topic] = max(best[one.topic], one.importance)
        first[one.topic] = min(first[one.topic], one.place)
    return tuple(
        sorted(
            stories,
            key=lambda one: (-best[one.topic], first[one.topic], -one.importance, one.place),
        )
    )
