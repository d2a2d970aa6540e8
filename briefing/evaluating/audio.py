"""Recordings and voices side by side: how well they are understood, and how fast they speak."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from briefing.checking.audio import examine, listen, not_as_spoken
from briefing.checking.audio.comparing import heard_form
from briefing.checking.audio.listening import subjects_of_parts
from briefing.core.contracts import Listener, Voice
from briefing.core.documents import CheckResult, Part, Transcript
from briefing.core.errors import MissingExtraError, SourceError
from briefing.core.stored_bytes import StoredBytes
from briefing.core.stored_speech import StoredSpeech
from briefing.evaluating.intervals import mean, rate
from briefing.evaluating.results import Measurement, Metric, Result, System
from briefing.publishing.mp3 import encoded
from briefing.publishing.published_audio import PublishedAudio
from briefing.runtime.isolated_process import Say, run_isolated
from briefing.speaking.loudness import measure
from briefing.speaking.narrator import Script, narrate
from briefing.speaking.wording.subjects import Subject

RECORDED = "as recorded"
Voices = Callable[[str], Sequence[Callable[[], Voice]]]

METRICS = (
    Metric("wer", "word errors, %", more_is_better=False, compared=True),
    Metric("cer", "letter errors, %", more_is_better=False, compared=True),
    Metric("misheard", "misheard, %", more_is_better=False),
    Metric("real_time", "x real time", decimals=3, more_is_better=False),
    Metric("loudness", "LUFS"),
    Metric("true_peak", "highest dBTP", more_is_better=False),
    Metric("duration", "duration off, %", decimals=2, more_is_better=False),
    Metric("failing", "failed checks", decimals=0, more_is_better=False),
)
NOTES = (
    "word and letter errors: of what a listener wrote down, against the words as spoken",
    "misheard: sentences of a hundred with more errors than a good recording has",
    "x real time: seconds to speak and master a second of sound, without loading",
    "duration off: of the sound as decoded, against its transcript",
)


@dataclass(frozen=True, slots=True)
class Sound:
    """An MP3 and its transcript; `seconds` is the time that speaking took, where it is known."""

    mp3: StoredBytes
    transcript: Transcript
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class VoiceRun:
    """Texts to speak with a voice that is made in the process that runs it."""

    name: str
    voices: Voices
    transcripts: tuple[Transcript, ...]

    def __call__(self, say: Say) -> tuple[Sound, ...]:
        """Speak them all, a sound each."""
        sounds = []
        for number, transcript in enumerate(self.transcripts, start=1):
            voices = self.voices(transcript.language)
            sentences = tuple(part.text for part in transcript.parts)
            say(f"{self.name}: loading")
            narrate(Script(transcript.language, None, sentences[:1]), voices)
            say(f"{self.name}: recording {number} of {len(self.transcripts)}")
            start = time.perf_counter()
            narration = narrate(Script(transcript.language, None, sentences), voices)
            seconds = time.perf_counter() - start
            whole, _ = encoded(narration)
            sounds.append(Sound(whole.mp3, narration.transcript, seconds))
        return tuple(sounds)


@dataclass(frozen=True, slots=True)
class MeasuredSound:
    """The checks of one sound. `parts` have what was heard where it was listened to."""

    checks: tuple[CheckResult, ...]
    parts: tuple[Part, ...]
    heard: StoredSpeech | None
    sound: Sound


def read_sounds(recordings: Sequence[PublishedAudio]) -> tuple[Sound, ...]:
    """The MP3s of briefings.

    Raises:
        SourceError: there is none, or one cannot be read.
    """
    if not recordings:
        raise SourceError("there is no audio in these folders: make the briefings without no-audio")
    sounds = []
    for one in recordings:
        try:
            with one.mp3.open("rb") as file:
                sounds.append(Sound(StoredBytes.of(file), one.transcript))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise SourceError(
                f"{one.mp3} cannot be read ({reason}): make the briefing again"
            ) from error
    return tuple(sounds)


def evaluate(
    recorded: Sequence[Sound],
    voices: Mapping[str, Voices],
    listener: Listener | str,
    facts: Mapping[str, object],
    say: Say,
) -> Result:
    """Measure recordings, and the same texts spoken by each voice, in a process of its own.

    Args:
        recorded: The recordings.
        voices: A function that gives an engine's voices for a language, by the engine's name.
            Each can be pickled.
        listener: The listener, or the reason why there is none.
        facts: More fields for the JSON.
        say: Is called with a line for every step.

    Raises:
        BriefingError: a voice cannot be had or cannot do it, or the listener fails.
    """
    transcripts = tuple(sound.transcript for sound in recorded)
    sounds = {RECORDED: tuple(recorded)}
    sounds |= {
        name: run_isolated(VoiceRun(name, make, transcripts), say) for name, make in voices.items()
    }
    systems, failures = [], []
    for name, several in sounds.items():
        measured = []
        for number, sound in enumerate(several, start=1):
            say(f"{name}: examining recording {number} of {len(several)}")
            measured.append(measure_sound(sound, listener))
        systems.append(System(name, figures(measured, listener)))
        failures += [f"{name}: {text}" for one in measured for text in _failed(one)]
    heard = () if isinstance(listener, str) else (f"listener: {listener.name}",)
    return Result(
        kind="audio",
        items=sum(len(one.parts) for one in transcripts),
        unit=("sentence", "sentences"),
        metrics=METRICS,
        systems=tuple(systems),
        axis="errors, %",
        facts={**facts, "made_by": sorted({one.voice for one in transcripts})},
        notes=(*NOTES, *_made_by(transcripts), *heard, *failures),
    )


def measure_sound(sound: Sound, listener: Listener | str) -> MeasuredSound:
    """Hold a sound against its transcript, and listen to it where there is a listener.

    Raises:
        BriefingError: the listener failed.
    """
    examined = examine(sound.mp3, sound.transcript)
    parts = sound.transcript.parts
    if examined.heard is not None and not isinstance(listener, str):
        parts = listen(examined.heard, sound.transcript, listener)
    return MeasuredSound(examined.results, parts, examined.heard, sound)


def figures(measured: Sequence[MeasuredSound], listener: Listener | str) -> dict[str, Measurement]:
    """Every metric of one voice's sounds. Without a listener there is no number of errors."""
    found: dict[str, Measurement] = {}
    if isinstance(listener, str):
        found |= dict.fromkeys(("wer", "cer", "misheard"), listener)
    elif all(one.heard is not None for one in measured):
        found |= _as_heard(measured)
    levels = [measure(one.heard) for one in measured if one.heard is not None]
    if levels and all(isfinite(level.integrated) for level in levels):
        found["loudness"] = sum(level.integrated for level in levels) / len(levels)
        found["true_peak"] = max(level.true_peak for level in levels)
    taken = [one.sound.seconds for one in measured]
    total = sum(one.heard.seconds if one.heard else 0.0 for one in measured)
    if total and None not in taken:
        found["real_time"] = sum(seconds or 0.0 for seconds in taken) / total
    found["duration"] = mean([_off(one) for one in measured]).value
    found["failing"] = float(sum(not check.passed for one in measured for check in one.checks))
    return found


def why_not_heard(error: Exception) -> str:
    """The reason why there is no listener, in place of figures."""
    if isinstance(error, MissingExtraError):
        return f"not heard: briefing setup {error.extra}"
    return f"not heard: {error}"


def _as_heard(measured: Sequence[MeasuredSound]) -> dict[str, Measurement]:
    parts = [(part, one.sound.transcript.language) for one in measured for part in one.parts]
    heard = [part.heard for part, _ in parts if part.heard is not None]
    subjects = [
        subject
        for one in measured
        for subject in subjects_of_parts(one.parts, one.sound.transcript.language)
    ]
    letters = [_letters(*part, about) for part, about in zip(parts, subjects, strict=True)]
    wrong = [n in not_as_spoken(one.parts) for one in measured for n in range(len(one.parts))]
    return {
        "wer": rate([one.errors for one in heard], [one.words for one in heard], per=100),
        "cer": rate([errors for errors, _ in letters], [number for _, number in letters], per=100),
        "misheard": mean([100.0 * one for one in wrong]),
    }


def _letters(part: Part, language: str, subject: Subject | None) -> tuple[int, int]:
    """The number of letters that were heard otherwise, and of all that were spoken."""
    import jiwer

    said, heard = (
        " ".join(heard_form(text, language, subject))
        for text in (part.spoken, part.heard.text if part.heard else "")
    )
    if not said:
        return len(heard), 0
    counts = jiwer.process_characters(said, heard)
    return counts.substitutions + counts.deletions + counts.insertions, len(said)


def _failed(one: MeasuredSound) -> list[str]:
    language = one.sound.transcript.language
    return [
        f"failed the check of its {check.check} ({language}): {check.seen}"
        for check in one.checks
        if not check.passed
    ]


def _off(one: MeasuredSound) -> float:
    seconds = one.heard.seconds if one.heard else 0.0
    return 100 * abs(seconds - one.sound.transcript.seconds) / one.sound.transcript.seconds


def _made_by(transcripts: Sequence[Transcript]) -> list[str]:
    names = sorted({one.voice for one in transcripts})
    return [f"{RECORDED}: {', '.join(names)}"]
