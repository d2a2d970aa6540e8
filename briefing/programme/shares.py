"""How many sentences each story of an episode gets, so that the whole has its length.

By the method of D'Hondt, which parliaments share seats with: each next sentence goes to the story
whose importance, divided by the sentences that it would have, is the greatest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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


_OTHERS = 2  # numbers of stories, above and below that which was estimated
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


@dataclass(frozen=True, slots=True)
class Goal:
    """The length that an episode is to have.

    Attributes:
        seconds: The length.
        tolerance: The seconds that it may be off.
        most_stories: The most that are told; None for as many as fit.
        measure: The seconds of an episode with so many sentences of each story.
    """

    seconds: float
    tolerance: float
    most_stories: int | None
    measure: Callable[[Sequence[int]], float]


@dataclass(frozen=True, slots=True)
class _Change:
    """A change of a story's share.

    Attributes:
        story: Its index.
        count: Its number of sentences then.
        seconds: What the episode is longer then.
        pity: How much of a pity it is: the least for a sentence of the most important story.
    """

    story: int
    count: int
    seconds: float
    pity: float


def nearer(stories: Sequence[Candidate], given: Sequence[int], goal: Goal) -> tuple[int, ...]:
    """Shares that bring an episode nearer to its length, sentence by sentence and story by story.

    Args:
        stories: As of `shares`.
        given: Their shares now.
        goal: The length.
    """
    told = sum(bool(count) for count in given)
    most = min(len(stories), goal.most_stories or len(stories))
    numbers = {told, *range(max(1, told - _OTHERS), min(most, told + _OTHERS) + 1)}
    found = [
        _by_sentences(stories, _with_number(stories, given, number), goal)
        for number in sorted(numbers, key=lambda number: abs(number - told))
    ]
    # Of equals the first: as many stories as before.
    return min(found, key=lambda one: max(goal.tolerance, abs(goal.seconds - goal.measure(one))))


def _with_number(
    stories: Sequence[Candidate], given: Sequence[int], number: int
) -> tuple[int, ...]:
    """Shares of so many stories: the least important are left out, or the next ones taken in."""
    order = sorted(range(len(stories)), key=lambda at: (not given[at], -stories[at].importance, at))
    told = set(order[:number])
    return tuple(
        (given[at] or min(LEAST_SENTENCES, len(one.sentences))) if at in told else 0
        for at, one in enumerate(stories)
    )


def _by_sentences(
    stories: Sequence[Candidate], given: Sequence[int], goal: Goal
) -> tuple[int, ...]:
    """Shares of the same stories, with sentences more or less."""
    counts = list(given)
    short = goal.seconds - goal.measure(counts)
    while abs(short) > goal.tolerance:
        changes = [
            one for one in _changes(stories, counts) if abs(short - one.seconds) < abs(short)
        ]
        if not changes:
            break
        # Of those that are near enough, that which is the least pity.
        best = min(
            changes,
            key=lambda one: (max(goal.tolerance, abs(short - one.seconds)), one.pity, one.story),
        )
        counts[best.story] = best.count
        short -= best.seconds
    return tuple(counts)


def _changes(stories: Sequence[Candidate], counts: Sequence[int]) -> Iterator[_Change]:
    for at, (story, count) in enumerate(zip(stories, counts, strict=True)):
        if 0 < count < len(story.sentences):
            yield _Change(at, count + 1, story.sentences[count], -story.importance / count)
        if count > 1:
            yield _Change(at, count - 1, -story.sentences[count - 1], story.importance / count)
