"""Sentences into one narration: one voice, natural pauses, one loudness."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.documents import Narration, Part, Speech
from briefing.errors import (
    BriefingError,
    LanguageError,
    MissingExtraError,
    ModelError,
    SpeechError,
)
from briefing.speaking.plain import has_words, plain
from briefing.speaking.sound import silence, trimmed
from briefing.speaking.wording import for_ear

if TYPE_CHECKING:
    from briefing.contracts import Voice

Progress = Callable[[int, int], None]

# Seconds without speech, as newsreaders leave them.
_LEAD_IN = 0.2
_AFTER_TITLE = 0.9
_BETWEEN_SENTENCES = 0.45
_BEFORE_ENDING = 0.9
_TAIL = 0.3
# Of these pauses the part that stays with the sentence: it holds the breath and the last echo.
_MARGIN = 0.06

# Of the pace of a line that is spoken again: the same voice says it more clearly.
_AGAIN = 0.9

_OPENING, _TITLE, _SENTENCE, _ENDING = "opening", "title", "sentence", "ending"

_VOICE_FAILURES = (SpeechError, MissingExtraError, LanguageError, ModelError)


@dataclass(frozen=True, slots=True)
class Script:
    """What is read out, in a language (BCP 47).

    `opening` is what a listener must know beforehand; then comes the title, and `ending` says
    where the briefing comes from. Any of them may be None.
    """

    language: str
    title: str | None
    sentences: tuple[str, ...]
    ending: str | None = None
    opening: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the script, as written and as spoken, and the pause before it in seconds."""

    text: str
    spoken: str
    pause: float


class _VoiceFailedError(Exception):
    """A voice gave up; the text says which, where and why."""


def narrate(
    script: Script,
    voices: Sequence[Callable[[], Voice]],
    pace: float = 1.0,
    progress: Progress | None = None,
    again: Collection[int] = (),
) -> Narration:
    """Read a script out with the first voice that can read all of it.

    Where a voice fails, even at the last line, the whole is made again with the next, so that
    one voice is heard, and a warning says so. A line without a word, as one of emoji alone, is
    left out with a warning. `progress` is called with the number of lines spoken and of all.
    Lines in `again`, by the index of their part, are spoken a tenth slower than the others.

    The speech is mastered (-16 LUFS). The parts' times are counted in samples; the last part
    ends with the speech.

    Raises:
        SpeechError: there is nothing to read, or every voice failed; it says why each did.
    """
    # scipy takes a second to import, which a summary without sound need not pay.
    from briefing.speaking.mastering import master

    lines, warnings = _lines(script)
    if not lines:
        raise SpeechError("there is nothing to speak: the text has no words")
    paced = [(line, pace * _AGAIN if n in again else pace) for n, line in enumerate(lines)]
    failures: list[str] = []
    for make_voice in voices:
        try:
            voice, speeches = _spoken(make_voice, paced, progress)
        except _VoiceFailedError as failure:
            failures.append(str(failure))
            continue
        speech, parts = _joined(lines, speeches)
        return Narration(
            language=script.language,
            voice=voice.name,
            licence=voice.licence,
            speech=master(speech),
            parts=parts,
            warnings=(*warnings, *(f"{failure}: made with {voice.name}" for failure in failures)),
            pace=pace,
        )
    if len(failures) == 1:
        raise SpeechError(failures[0])
    raise SpeechError("no voice could speak this: " + "; ".join(failures or ["there is none"]))


def words_per_minute(narration: Narration) -> float:
    """How many written words a minute were read, pauses included."""
    words = sum(len(part.text.split()) for part in narration.parts)
    return words * 60 / narration.speech.seconds


def _lines(script: Script) -> tuple[list[_Line], list[str]]:
    """The lines that have words, with their pauses, and a warning for each that has none."""
    written = [
        (_OPENING, script.opening),
        (_TITLE, script.title),
        *((_SENTENCE, sentence) for sentence in script.sentences),
        (_ENDING, script.ending),
    ]
    lines: list[_Line] = []
    warnings: list[str] = []
    previous = ""
    for kind, text in written:
        if text is None or not text.strip():
            continue
        spoken = plain(for_ear(text, script.language))
        if not has_words(spoken):
            warnings.append(f"{text[:60]!r} has no words and is not spoken")
            continue
        lines.append(_Line(text, spoken, _pause(previous, kind)))
        previous = kind
    return lines, warnings


def _pause(previous: str, kind: str) -> float:
    if not previous:
        return _LEAD_IN
    if previous in (_OPENING, _TITLE):
        return _AFTER_TITLE
    return _BEFORE_ENDING if kind == _ENDING else _BETWEEN_SENTENCES


def _spoken(
    make_voice: Callable[[], Voice],
    paced: Sequence[tuple[_Line, float]],
    progress: Progress | None,
) -> tuple[Voice, list[Speech]]:
    """Every line in one voice and at its own pace, trimmed."""
    try:
        voice = make_voice()
    except _VOICE_FAILURES as error:
        raise _VoiceFailedError(_cause(error)) from error
    speeches: list[Speech] = []
    for number, (line, pace) in enumerate(paced, start=1):
        try:
            speech = voice.speak(line.spoken, pace)
            speeches.append(_checked(speech, speeches, voice.name))
        except _VOICE_FAILURES as error:
            place = f"{voice.name} failed at sentence {number} of {len(paced)}"
            raise _VoiceFailedError(f"{place} ({_cause(error)})") from error
        if progress is not None:
            progress(number, len(paced))
    return voice, speeches


def _cause(error: BriefingError) -> str:
    return str(error).rstrip(". ")


def _checked(speech: Speech, earlier: Sequence[Speech], name: str) -> Speech:
    """The speech, trimmed, if it can be heard and joined to what came before."""
    if not np.isfinite(speech.samples).all():
        raise SpeechError(f"{name} gave samples that are not numbers")
    if earlier and speech.rate != earlier[0].rate:
        raise SpeechError(f"{name} changed its rate from {earlier[0].rate} to {speech.rate} Hz")
    kept = trimmed(speech, _MARGIN)
    if not len(kept.samples):
        raise SpeechError(f"{name} gave only silence")
    return kept


def _joined(lines: Sequence[_Line], speeches: Sequence[Speech]) -> tuple[Speech, tuple[Part, ...]]:
    """The speeches with their pauses between them, and where each is; the last takes the tail."""
    rate = speeches[0].rate
    pieces = []
    parts = []
    position = 0
    for index, (line, speech) in enumerate(zip(lines, speeches, strict=True)):
        margins = 2 * _MARGIN if index else _MARGIN
        before = silence(line.pause - margins, rate)
        after = silence(_TAIL - _MARGIN if index == len(lines) - 1 else 0, rate)
        pieces += [before, speech.samples, after]
        start = position + len(before)
        position = start + len(speech.samples) + len(after)
        parts.append(Part(line.text, line.spoken, start / rate, position / rate))
    return Speech(np.concatenate(pieces), rate), tuple(parts)
