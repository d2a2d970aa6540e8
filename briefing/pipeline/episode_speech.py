"""An episode spoken: lines in other processes, each once, and then joined to one recording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import lru_cache

from briefing.checking.audio.paces import expected_pace, letters
from briefing.core.documents import Part, Stage, Transcript
from briefing.core.errors import (
    LanguageError,
    MissingExtraError,
    ModelError,
    SpeechError,
)
from briefing.core.stored_speech import SpeechStore, StoredSpeech
from briefing.pipeline.engines import Engines
from briefing.pipeline.registry.voices import VoiceName, notices_of
from briefing.pipeline.retakes import Recording, Say, record_clearly
from briefing.pipeline.spoken_lines import SpokenLines
from briefing.pipeline.stages import delivery_of
from briefing.programme.script import ScriptLine
from briefing.programme.sting import SECONDS as STING_SECONDS
from briefing.programme.sting import sting
from briefing.speaking.delivery import TITLE_PACE, WITHIN_LINE
from briefing.speaking.line_sounds import (
    LineSounds,
    SpokenLine,
    line_sounds,
)
from briefing.speaking.line_speaker import MARGIN, LineSpeaker
from briefing.speaking.mastering import levelled
from briefing.speaking.narrator import Line, SpokenScript, as_spoken
from briefing.speaking.pronunciation import lexicon
from briefing.speaking.pronunciation.own import of_language
from briefing.speaking.text import has_words
from briefing.speaking.wording.subjects import Subject

_LINES_AT_ONCE = 12  # that a process speaks before it answers
_AROUND_STING = 0.45  # seconds
_WORDS_PER_SECOND = 2.5  # of a newsreader
_VOICE_FAILURES = (SpeechError, MissingExtraError, LanguageError, ModelError)


@lru_cache(maxsize=1 << 12)
def spoken_form(text: str, language: str, months: str | None, subject: Subject | None) -> str:
    """A line as it is spoken in a language (BCP 47); empty where it has no words."""
    spoken = as_spoken(text, language, months, subject)
    return spoken if has_words(spoken) else ""


def reading_seconds(line: ScriptLine) -> float:
    """The seconds that a line and the pause before it would take, where nothing is spoken."""
    return line.pause + len(line.text.split()) / _WORDS_PER_SECOND


class EpisodeSpeaker:
    """Speaks the lines of episodes in one language, each line once.

    The first voice that can speak every line speaks all of them.

    Args:
        engines: Whose voices speak.
        executor: Where they do.
        language: Of the lines (BCP 47).
        say: Is told of the progress.
    """

    def __init__(self, engines: Engines, executor: Executor, language: str, say: Say) -> None:
        self._engines = engines
        self._executor = executor
        self._language = language
        self._delivery = delivery_of(engines.settings)
        self._say = say
        self._names = list(engines.voice_names(language))
        self._failures: list[str] = []
        self._spoken = SpokenLines()

    def seconds_of(self, line: ScriptLine) -> float:
        """The seconds of a line and the pause before it; estimated where it was not spoken yet."""
        text = self._form(line)
        if not text:
            return 0.0
        pause = self._pause(line) - 2 * MARGIN
        pause += STING_SECONDS if line.has_sting else 0.0
        measured = self._spoken.seconds(self._line(line, text))
        return pause + (self._estimate(text) if measured is None else measured)

    def speak(self, lines: Sequence[ScriptLine]) -> None:
        """Speak what was not spoken yet.

        Raises:
            SpeechError: No voice could.
        """
        forms = [(line, self._form(line)) for line in lines]
        self._speak(list(dict.fromkeys(self._line(line, text) for line, text in forms if text)))

    def record(self, lines: Sequence[ScriptLine]) -> tuple[Recording, tuple[int, ...]]:
        """The lines as one recording, and the index of the line that each of its parts is.

        Raises:
            SpeechError: No voice could speak them.
            BriefingError: The sound could not be encoded, or the listener failed.
        """
        told = [n for n, line in enumerate(lines) if self._form(line)]

        def speak(paces: Mapping[int, float]) -> SpokenScript:
            forms = [
                self._line(lines[n], self._form(lines[n]), paces.get(place, 1.0))
                for place, n in enumerate(told)
            ]
            self._speak(list(dict.fromkeys(forms)))
            return self._script([lines[n] for n in told], forms)

        return record_clearly(speak, self._engines.listener, self._say), tuple(told)

    def _form(self, line: ScriptLine) -> str:
        months = self._engines.settings.months
        return spoken_form(line.text, self._language, months, line.subject)

    def _line(self, line: ScriptLine, text: str, share: float = 1.0) -> SpokenLine:
        """A line as it is spoken, at a share of its usual pace."""
        usual = TITLE_PACE if line.is_headline else 1.0
        return SpokenLine(text, self._delivery.pace * usual * share)

    def _pause(self, line: ScriptLine) -> float:
        """The silence before a line, in which there is room for the margins of the sounds."""
        return max(4 * MARGIN, self._delivery.seconds(line.pause))

    def _estimate(self, text: str) -> float:
        rate = self._spoken.rate
        if rate is None:
            voice = "" if not self._names else self._names[0][0]
            part = Part(text, text, 0.0, 1.0)
            transcript = Transcript(self._language, (voice,), (part,), 1.0, self._delivery.pace)
            # Of sound alone: pauses inside a line are a tenth of it.
            rate = 0.9 * expected_pace(transcript).expected
        return 2 * MARGIN + letters(text) / rate

    def _speak(self, wanted: Sequence[SpokenLine]) -> None:
        while self._names:
            missing = [line for line in wanted if line not in self._spoken]
            try:
                for done in self._pieces(missing):
                    self._spoken.add(*done)
                    self._say(f"speaking, {len(self._spoken)} lines")
            except _VOICE_FAILURES as error:
                self._failures.append(f"{self._names[0][0]} failed ({str(error).rstrip('. ')})")
                self._names.pop(0)
                # Another voice speaks all again: an episode has one.
                wanted = [*dict.fromkeys([*self._spoken.lines, *wanted])]
                self._spoken = SpokenLines()
            else:
                return
        raise SpeechError("; ".join(self._failures) or f"no voice here speaks {self._language}")

    def _pieces(
        self, lines: Sequence[SpokenLine]
    ) -> Iterator[tuple[Sequence[SpokenLine], LineSounds]]:
        pieces = [lines[at : at + _LINES_AT_ONCE] for at in range(0, len(lines), _LINES_AT_ONCE)]
        futures = [
            self._executor.submit(
                _spoken, self._engines, self._names[0], self._language, list(piece)
            )
            for piece in pieces
        ]
        for piece, future in zip(pieces, futures, strict=True):
            sounds = future.result()
            self._count(sounds, len(piece))
            yield piece, sounds

    def _count(self, sounds: LineSounds, lines: int) -> None:
        self._engines.stage_cache.count(
            Stage.SPEAKING,
            made=sounds.spoken,
            reused=lines - sounds.spoken,
            seconds=sounds.seconds,
        )

    def _script(self, lines: Sequence[ScriptLine], forms: Sequence[SpokenLine]) -> SpokenScript:
        """The lines with their sounds; a sting is a line without words."""
        first, rate = self._spoken.samples(forms[0])
        store = SpeechStore(rate)
        speeches = [store.add(first)]
        speeches += (store.add(self._spoken.samples(form)[0]) for form in forms[1:])
        has_sting = any(line.has_sting for line in lines)
        if has_sting:
            # As loud as the voice; alone, the voice gets its loudness when all is joined.
            (bell,), speeches = levelled([store.add(sting(rate))]), levelled(speeches)
        written: list[tuple[Line, StoredSpeech]] = []
        for place, (line, form, speech) in enumerate(zip(lines, forms, speeches, strict=True)):
            pause = self._pause(line) if place else self._delivery.lead_in
            if line.has_sting:
                around = min(_AROUND_STING, pause / 2)
                written.append((Line("", "", around, place), bell))
                pause -= around
            written.append((Line(line.text, form.text, pause, place), speech))
        notices = notices_of(self._names[:1])
        changed = [f"{failure}: made with {self._spoken.voice}" for failure in self._failures]
        return SpokenScript(
            language=self._language,
            voices=(self._spoken.voice,),
            licence=self._spoken.licence,
            lines=tuple(line for line, _ in written),
            speeches=tuple(speech for _, speech in written),
            warnings=(*notices, *changed),
            delivery=self._delivery,
        )


def _spoken(
    engines: Engines, name: VoiceName, language: str, lines: Sequence[SpokenLine]
) -> LineSounds:
    engine, voice = name
    settings = engines.settings
    pause = delivery_of(settings).seconds(WITHIN_LINE)
    words = lexicon(language, of_language(settings.pronunciations, language))
    speaker = LineSpeaker(engines.voice(engine, voice, language), words, pause)
    return line_sounds(speaker, lines, settings.cache)
