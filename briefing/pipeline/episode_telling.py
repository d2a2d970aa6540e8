"""An episode in one language: its stories written, fitted to its length, and spoken."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from briefing.pipeline.engines import no_voice
from briefing.pipeline.episode_files import Spoken
from briefing.pipeline.episode_fitting import TOLERANCE, EpisodeFitter, Size, first_shares
from briefing.pipeline.episode_speech import EpisodeSpeaker, reading_seconds
from briefing.pipeline.retakes import Say
from briefing.pipeline.story_texts import StoryWriter, Unwritten
from briefing.programme.script import Programme, StoryText
from briefing.programme.stories import Story

_MOST_TRIES = 4
_MOST_GROWTH = 2.0  # from one try to the next
_SHORT = 0.9  # of the length that was asked for


@dataclass(frozen=True, slots=True)
class Episode:
    """An episode in one language (BCP 47), and what was spoken, if anything was."""

    language: str
    told: tuple[StoryText, ...]
    warnings: tuple[str, ...] = ()
    spoken: Spoken | None = None


class EpisodeTeller:
    """Tells the stories of a programme, in one language after the other.

    Args:
        programme: Whose episode it is.
        size: Of each language.
        writer: Writes the stories; the voices of its engines speak.
        executor: Speaks them.
        say: Is told of each step.
    """

    def __init__(
        self, programme: Programme, size: Size, writer: StoryWriter, executor: Executor, say: Say
    ) -> None:
        self._programme = programme
        self._size = size
        self._engines = writer.engines
        self._writer = writer
        self._executor = executor
        self._say = say

    def episode(self, stories: Sequence[Story], language: str) -> Episode:
        """The episode in a language (BCP 47); text alone where no voice speaks the language.

        Raises:
            BriefingError: No story could be told in it.
        """
        wanted = [one for one in stories if self._writer.wants(one, language)]
        if self._engines.settings.voice is None:
            return self._silent(wanted, language)
        if not self._engines.can_speak(language):
            silent = self._silent(wanted, language)
            return replace(silent, warnings=(*silent.warnings, no_voice(language)))
        speaker = EpisodeSpeaker(self._engines, self._executor, language, self._say)
        fitter = EpisodeFitter(self._programme, language, speaker.seconds_of, speaker.speak)
        told, warnings = self._told(wanted, language, fitter)
        if not _is_heard(told):
            return Episode(language, told, (*warnings, *filter(None, (told[0].unspoken,))))
        lines = fitter.lines(told)
        recording, line_of_part = speaker.record(lines)
        wished, seconds = self._size.seconds, recording.narration.seconds
        if wished and seconds < _SHORT * wished:
            short = f"there is no more to tell: {seconds / 60:.1f} of {wished / 60:g} minutes"
            warnings = (*warnings, short)
        return Episode(language, told, warnings, Spoken(told, lines, recording, line_of_part))

    def _silent(self, wanted: Sequence[Story], language: str) -> Episode:
        return Episode(language, *self._told(wanted, language, self._reader(language)))

    def _reader(self, language: str) -> EpisodeFitter:
        """Fits a text that is only read, by the time that it would take to read it out."""
        return EpisodeFitter(self._programme, language, reading_seconds, lambda _: None)

    def _told(
        self, wanted: Sequence[Story], language: str, fitter: EpisodeFitter
    ) -> tuple[tuple[StoryText, ...], tuple[str, ...]]:
        """The stories as they are told, and why others are not.

        More is written where what was written first does not fill the length.
        """
        size = self._size
        before: tuple[int, ...] = ()
        told: tuple[StoryText, ...] = ()
        warnings: tuple[str, ...] = ()
        is_heard = True
        for _ in range(_MOST_TRIES):
            counts = first_shares(wanted, size)
            if counts == before:
                break
            before = counts
            texts, warnings = self._written(wanted, counts, language)
            is_heard = _is_heard(texts)
            if not is_heard:
                fitter, texts = self._reader(language), list(map(_as_read, texts))
            told = fitter.fitted(texts, self._size)
            wished, reached = self._size.seconds, fitter.seconds(told)
            if wished is None or size.seconds is None or reached >= (1 - TOLERANCE) * wished:
                break
            growth = min(_MOST_GROWTH, wished / max(reached, 1.0))
            size = replace(size, seconds=size.seconds * growth)
        return told if is_heard else tuple(map(_unheard, told)), warnings

    def _written(
        self, wanted: Sequence[Story], counts: Sequence[int], language: str
    ) -> tuple[list[StoryText], tuple[str, ...]]:
        chosen = [(one, count) for one, count in zip(wanted, counts, strict=True) if count]
        written = self._writer.texts(
            [one for one, _ in chosen], [count for _, count in chosen], language
        )
        texts = [one for one in written if isinstance(one, StoryText)]
        lost = [one for one in written if isinstance(one, Unwritten)]
        if not texts:
            raise lost[0].error
        return texts, tuple(
            f"left out: {one.story.main.article.title}: {one.error}" for one in lost
        )


def _is_heard(texts: Sequence[StoryText]) -> bool:
    """Whether anything of some stories is heard; of drafts nothing may be."""
    return any(sentence.spoken for text in texts for sentence in text.sentences)


def _as_read(text: StoryText) -> StoryText:
    """A story with its sentences in the place of what is heard."""
    read = (replace(one, spoken=one.statement.text) for one in text.sentences)
    return replace(text, sentences=tuple(read))


def _unheard(text: StoryText) -> StoryText:
    """A story of which nothing is heard."""
    return replace(text, sentences=tuple(replace(one, spoken="") for one in text.sentences))
