"""Joins the sentences of a script to one narration: one voice, natural pauses, one loudness."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.core.documents import Narration, Part
from briefing.core.errors import (
    BriefingError,
    LanguageError,
    MissingExtraError,
    ModelError,
    SpeechError,
)
from briefing.core.stored_speech import SpeechStore, StoredSpeech
from briefing.speaking import delivery as pauses
from briefing.speaking.delivery import USUAL, Delivery
from briefing.speaking.line_speaker import MARGIN, LineSpeaker
from briefing.speaking.mastering import master
from briefing.speaking.pronunciation import Pronunciation, lexicon
from briefing.speaking.silence import silence
from briefing.speaking.text import has_words, speakable
from briefing.speaking.wording import for_ear
from briefing.speaking.wording.subjects import Subject, subjects_of

if TYPE_CHECKING:
    from briefing.core.contracts import Voice

Progress = Callable[[int, int], None]

# The places of lines in a script; the ending follows the sentences.
OPENING, TITLE, _FIRST_SENTENCE = 0, 1, 2

_VOICE_FAILURES = (SpeechError, MissingExtraError, LanguageError, ModelError)


@dataclass(frozen=True, slots=True)
class Script:
    """A text to read out, in a language (BCP 47): opening, title, sentences, ending.

    Opening, title and ending may be None. `months` is as in `for_ear`; `paragraphs` are the
    indexes of the sentences that begin a paragraph, and `pronunciations` the user's own.
    `territory` (ISO 3166) is that whose dates a text in figures has, and `subject` what the text
    tells of where more than its own lines say so, as the article that it sums up does.
    """

    language: str
    title: str | None
    sentences: tuple[str, ...]
    ending: str | None = None
    opening: str | None = None
    months: str | None = None
    paragraphs: tuple[int, ...] = ()
    pronunciations: tuple[Pronunciation, ...] = ()
    territory: str | None = None
    subject: Subject | None = None

    @property
    def variety(self) -> str:
        """The language with the territory whose dates and months it has: "en-GB"."""
        return f"{self.language}-{self.territory}" if self.territory else self.language


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a script, as written and as spoken, and the pause before it in seconds.

    `place` is its place in the script; `statement` and `language` are as in `documents.Part`.
    """

    text: str
    spoken: str
    pause: float
    place: int
    statement: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class SpokenScript:
    """A script that was spoken: a trimmed speech a line, neither joined nor mastered yet."""

    language: str
    voices: tuple[str, ...]
    licence: str
    lines: tuple[Line, ...]
    speeches: tuple[StoredSpeech, ...]
    warnings: tuple[str, ...] = ()
    delivery: Delivery = USUAL

    @property
    def rate(self) -> int:
        """The rate of the speeches in hertz; they have one."""
        return self.speeches[0].rate


class _VoiceFailedError(Exception):
    """A voice gave up; the text says which, where and why."""


def narrate(
    script: Script,
    voices: Sequence[Callable[[], Voice]],
    delivery: Delivery = USUAL,
    progress: Progress | None = None,
    paces: Mapping[int, float] | None = None,
) -> Narration:
    """Read a script out as one mastered sound; see `read_out` and `narration_of`."""
    return narration_of(read_out(script, voices, delivery, progress, paces))


def read_out(
    script: Script,
    voices: Sequence[Callable[[], Voice]],
    delivery: Delivery = USUAL,
    progress: Progress | None = None,
    paces: Mapping[int, float] | None = None,
) -> SpokenScript:
    """Read a script out with the first voice that can read all of it.

    Where a voice fails, even at the last line, the next one speaks the whole again, and a warning
    says so. A line without a word, as one of emoji alone, is left out with a warning. `progress`
    is called with the number of lines spoken and of all. `paces` are shares of the pace for
    single lines, by the index of their part.

    Raises:
        SpeechError: there is nothing to read, or every voice failed; it says why each did.
    """
    lines, warnings = _lines(script, delivery)
    if not lines:
        raise SpeechError("there is nothing to speak: the text has no words")
    paced = [
        (line, _pace(line, delivery) * (paces or {}).get(n, 1.0)) for n, line in enumerate(lines)
    ]

    def speaker_of(voice: Voice) -> LineSpeaker:
        words = lexicon(script.language, script.pronunciations)
        return LineSpeaker(voice, words, delivery.seconds(pauses.WITHIN_LINE))

    failures: list[str] = []
    for make_voice in voices:
        try:
            voice, speeches = _spoken(make_voice, paced, speaker_of, progress)
        except _VoiceFailedError as failure:
            failures.append(str(failure))
            continue
        return SpokenScript(
            language=script.language,
            voices=(voice.name,),
            licence=voice.licence,
            lines=tuple(lines),
            speeches=tuple(speeches),
            warnings=(*warnings, *(f"{failure}: made with {voice.name}" for failure in failures)),
            delivery=delivery,
        )
    if len(failures) == 1:
        raise SpeechError(failures[0])
    raise SpeechError("no voice could speak this: " + "; ".join(failures or ["there is none"]))


def narration_of(script: SpokenScript) -> Narration:
    """Join the lines, with pauses, into one speech of -16 LUFS.

    The parts' times are exact to the sample; the last part ends with the speech.
    """
    speech, parts = _joined(script.lines, script.speeches)
    return Narration(
        language=script.language,
        voices=script.voices,
        licence=script.licence,
        speech=master(speech),
        parts=parts,
        warnings=script.warnings,
        pace=script.delivery.pace,
        pause=script.delivery.pause,
    )


def as_spoken(
    text: str, language: str, months: str | None = None, subject: Subject | None = None
) -> str:
    """A sentence in the words that a voice is given; see `for_ear`."""
    return speakable(for_ear(text, language, months, subject))


def lines_as_spoken(
    lines: Sequence[str], language: str, months: str | None = None, subject: Subject | None = None
) -> list[str]:
    """The lines of a text in the words that a voice is given, each as its neighbours say.

    `subject` is what the text is known to tell of; see `subjects_of`.
    """
    told = zip(lines, subjects_of(lines, language, subject), strict=True)
    return [as_spoken(line, language, months, about) for line, about in told]


def _lines(script: Script, delivery: Delivery) -> tuple[list[Line], list[str]]:
    """The lines that have words, with their pauses, and a warning for each that has none."""
    told = [script.opening, script.title, *script.sentences, script.ending]
    written = [(place, text) for place, text in enumerate(told) if text and text.strip()]
    texts = [text for _, text in written]
    worded = lines_as_spoken(texts, script.variety, script.months, script.subject)
    lines: list[Line] = []
    warnings: list[str] = []
    for (place, text), spoken in zip(written, worded, strict=True):
        if not has_words(spoken):
            warnings.append(f"{text[:60]!r} has no words and is not spoken")
            continue
        previous = lines[-1].place if lines else None
        pause = _pause(script, previous, place, delivery)
        index = place - _FIRST_SENTENCE
        statement = index if 0 <= index < len(script.sentences) else None
        lines.append(Line(text, spoken, pause, place, statement))
    return lines, warnings


def _pause(script: Script, previous: int | None, place: int, delivery: Delivery) -> float:
    """The silence between the line at one place and the next that is spoken."""
    if previous is None:
        return delivery.lead_in
    ending = _FIRST_SENTENCE + len(script.sentences)
    if previous in (OPENING, TITLE):
        usual = pauses.AFTER_TITLE
    elif place == ending:
        usual = pauses.BEFORE_ENDING
    # What is not spoken, as an emoji alone, may have begun the paragraph.
    elif any(previous < index + _FIRST_SENTENCE <= place for index in script.paragraphs):
        usual = pauses.BETWEEN_PARAGRAPHS
    else:
        usual = pauses.BETWEEN_SENTENCES
    return delivery.seconds(usual)


def _pace(line: Line, delivery: Delivery) -> float:
    return delivery.pace * (pauses.TITLE_PACE if line.place == TITLE else 1.0)


def _spoken(
    make_voice: Callable[[], Voice],
    paced: Sequence[tuple[Line, float]],
    speaker_of: Callable[[Voice], LineSpeaker],
    progress: Progress | None,
) -> tuple[Voice, list[StoredSpeech]]:
    """Every line in one voice and at its own pace, trimmed."""
    try:
        voice = make_voice()
    except _VOICE_FAILURES as error:
        raise _VoiceFailedError(_cause(error)) from error
    speaker = speaker_of(voice)
    speeches: list[StoredSpeech] = []
    for number, (line, pace) in enumerate(paced, start=1):
        try:
            speeches.append(speaker.speak(line.spoken, pace))
        except _VOICE_FAILURES as error:
            place = f"{voice.name} failed at sentence {number} of {len(paced)}"
            raise _VoiceFailedError(f"{place} ({_cause(error)})") from error
        if progress is not None:
            progress(number, len(paced))
    return voice, speeches


def _cause(error: BriefingError) -> str:
    return str(error).rstrip(". ")


def _joined(
    lines: Sequence[Line], speeches: Sequence[StoredSpeech]
) -> tuple[StoredSpeech, tuple[Part, ...]]:
    """The speeches with their pauses between them, and where each is; the last takes the tail.

    A line without words, such as a sting, is heard and is no part.
    """
    rate = speeches[0].rate
    store = SpeechStore(rate)
    parts = []
    for index, (line, speech) in enumerate(zip(lines, speeches, strict=True)):
        margins = 2 * MARGIN if index else MARGIN
        start = store.add(silence(line.pause - margins, rate)).end
        store.add_all(speech.blocks())
        end = store.add(silence(pauses.TAIL - MARGIN if index == len(lines) - 1 else 0, rate)).end
        times = start / rate, end / rate
        if not line.spoken:
            continue
        parts.append(Part(line.text, line.spoken, *times, line.language, statement=line.statement))
    return store.whole, tuple(parts)
