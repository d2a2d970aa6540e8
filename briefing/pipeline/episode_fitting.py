"""An episode fitted to its minutes: by estimate, then by what was spoken."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.core.documents import Article
from briefing.programme.script import Programme, ScriptLine, StoryText, lines_of
from briefing.programme.shares import Candidate, Goal, nearer, shares
from briefing.programme.stories import Story

TOLERANCE = 0.04  # of the length; 10 % is promised, and the encoder adds a little
_MOST_TRIES = 6
_WORDS_PER_SECOND = 2.5  # of a newsreader
# Of an article before it has a summary: link, headline, where it comes from, pauses.
_FRAME = 12.0
_AROUND = 20.0  # seconds before and after the stories
_MOST_SENTENCES = 12  # of one story: it is a briefing
# More is asked for than will be told, so that the measured length can be made up.
_SPARE = 1.3

Seconds = Callable[[ScriptLine], float]


@dataclass(frozen=True, slots=True)
class Size:
    """The size of an episode.

    Attributes:
        seconds: Its length; None for so many sentences of each story instead.
        sentences: Of each story, where the length is not given.
        stories: The most that are told; None for as many as there are, or fit.
    """

    seconds: float | None
    sentences: int
    stories: int | None = None


def first_shares(stories: Sequence[Story], size: Size) -> tuple[int, ...]:
    """How many sentences to write of each story: somewhat more than will be told; 0 for none."""
    if size.seconds is None:
        best = sorted(range(len(stories)), key=lambda at: (-stories[at].importance, at))
        told = set(best[: size.stories])
        return tuple(size.sentences if at in told else 0 for at in range(len(stories)))
    candidates = [
        Candidate(one.importance, _FRAME, _estimated(one.main.article)) for one in stories
    ]
    given = shares(candidates, size.seconds - _AROUND, size.stories)
    return tuple(math.ceil(_SPARE * count) + 1 if count else 0 for count in given)


def _estimated(article: Article) -> tuple[float, ...]:
    """The seconds of each sentence of a summary that is not there yet."""
    words = [len(one.split()) for one in article.sentences if one.strip()]
    mean = sum(words) / len(words) if words else 1.0
    return (mean / _WORDS_PER_SECOND,) * min(_MOST_SENTENCES, len(words))


class EpisodeFitter:
    """Finds how much of each story is told, so that an episode has its length.

    Args:
        programme: Whose episode it is.
        language: Of the episode (BCP 47).
        seconds_of: The seconds of a line, measured where it was spoken and estimated elsewhere.
        speak: Speaks lines, which makes `seconds_of` exact for them; may do nothing.
    """

    def __init__(
        self,
        programme: Programme,
        language: str,
        seconds_of: Seconds,
        speak: Callable[[Sequence[ScriptLine]], None],
    ) -> None:
        self._programme = programme
        self._language = language
        self._seconds_of = seconds_of
        self._speak = speak

    def lines(self, told: Sequence[StoryText]) -> list[ScriptLine]:
        """The lines of an episode that tells these stories."""
        return lines_of(self._programme, told, self._language)

    def seconds(self, told: Sequence[StoryText]) -> float:
        """The seconds of an episode that tells these stories."""
        return sum(map(self._seconds_of, self.lines(told)))

    def fitted(self, stories: Sequence[StoryText], size: Size) -> tuple[StoryText, ...]:
        """The stories as they are told, in their order.

        Raises:
            SpeechError: They cannot be spoken.
        """
        if size.seconds is None:
            told = tuple(one for one in stories if one.sentences)
            self._speak(self.lines(told))
            return told
        wished = size.seconds
        goal = Goal(
            wished,
            TOLERANCE * wished,
            size.stories,
            lambda given: self.seconds(_with(stories, given)),
        )
        given = shares(self._candidates(stories), wished - self._around(stories), size.stories)
        # By estimate first, since what is spoken costs time.
        given = best = nearer(self._candidates(stories), given, goal)
        for _ in range(_MOST_TRIES):
            self._speak(self.lines(_with(stories, given)))
            best = min(best, given, key=lambda one: abs(wished - goal.measure(one)))
            if abs(wished - goal.measure(given)) <= TOLERANCE * wished:
                break
            changed = nearer(self._candidates(stories), given, goal)
            if changed == given:
                break
            given = changed
        told = _with(stories, best)
        self._speak(self.lines(told))
        return told

    def _around(self, stories: Sequence[StoryText]) -> float:
        """The seconds of what is said before and after the stories."""
        lines = self.lines(stories)
        last = len(stories) + 1
        return sum(self._seconds_of(line) for line in lines if line.chapter in {0, last})

    def _candidates(self, stories: Sequence[StoryText]) -> list[Candidate]:
        return [self._candidate(one) for one in stories]

    def _candidate(self, story: StoryText) -> Candidate:
        """A story with its frame in seconds, and each of its sentences with what differs."""
        lines = [line for line in self.lines([story]) if line.chapter == 1]
        frame = sum(self._seconds_of(line) for line in lines if line.sentence is None)
        by_index = {line.sentence: self._seconds_of(line) for line in lines}
        steps, at = [], 0
        for step in story.steps():
            steps.append(sum(by_index.get(at + n, 0.0) for n in range(len(step))))
            at += len(step)
        # The link before a story is known once its neighbours are.
        return Candidate(story.story.importance, frame, tuple(steps))


def _with(stories: Sequence[StoryText], given: Sequence[int]) -> tuple[StoryText, ...]:
    """The stories that are told, each with so many of its sentences."""
    shortened = zip(stories, given, strict=True)
    return tuple(one.shortened(count) for one, count in shortened if count)
