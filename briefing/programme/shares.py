"""How many sentences each story of an episode gets, so that the whole has its length.

By the method of D'Hondt, which parliaments share seats with: each next sentence goes to the story
whose importance, divided by the sentences that it would have, is the greatest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that may be told.

    Attributes:
        importance: Greater than 0.
        frame: The seconds that it takes beside its sentences: link, headline, sources, pauses.
        sentences: The seconds of each sentence that there is, in their order.
    """

    importance: float
    frame: float
    sentences: tuple[float, ...]


LEAST_SENTENCES = 2  # of a story, unless it has fewer or the episode has no room


def shares(
    stories: Sequence[Candidate], seconds: float, most_stories: int | None = None
) -> tuple[int, ...]:
    """The number of sentences of each story; 0 of one that is not told.

    The most important stories are told, as many as have room for two sentences each, and one at
    least; then sentences are added while they bring the whole nearer to its length.

    Args:
        stories: In any order.
        seconds: What there is for all of them.
        most_stories: The most that are told; None for as many as fit.
    """
    order = sorted(range(len(stories)), key=lambda at: (-stories[at].importance, at))
    given = [0] * len(stories)
    left = seconds
    for rank, at in enumerate(order[:most_stories]):
        story = stories[at]
        first = min(LEAST_SENTENCES, len(story.sentences))
        cost = story.frame + sum(story.sentences[:first])
        if rank and cost > left:
            break
        if not rank and cost > left and first > 1:
            first, cost = 1, story.frame + story.sentences[0]
        given[at] = first
        left -= cost
    while (longer := _next(stories, given, left)) is not None:
        left -= stories[longer].sentences[given[longer]]
        given[longer] += 1
    return tuple(given)


def _next(stories: Sequence[Candidate], given: Sequence[int], left: float) -> int | None:
    """The story that gets the next sentence; None where any would lead away from the length."""
    open_ = [
        at
        for at, count in enumerate(given)
        if 0 < count < len(stories[at].sentences)
        # It may go over by as little as it would otherwise fall short.
        and stories[at].sentences[count] <= 2 * left
    ]
    if not open_:
        return None
    return max(open_, key=lambda at: (stories[at].importance / (given[at] + 1), -at))
