"""Recordings that are listened to before they go out, and audio on disk that is checked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.checking.audio import (
    examine_file,
    heard_unclearly,
    listen,
    not_as_spoken,
    words_check,
)
from briefing.core.contracts import Listener
from briefing.core.documents import (
    CheckResult,
    EncodedNarration,
    Narration,
    Part,
    Summary,
    Transcript,
)
from briefing.core.stored_speech import StoredSpeech
from briefing.publishing.mp3 import encoded
from briefing.publishing.published_audio import PublishedAudio, check_captions, published_audio
from briefing.speaking.narrator import SpokenScript, narration_of

Say = Callable[[str], None]
Speak = Callable[[Mapping[int, float]], SpokenScript]

# Of the pace of a line that is spoken again: the same voice says most more clearly slowly.
_SHARES = (0.9, 1.1)


@dataclass(frozen=True, slots=True)
class Recording:
    """A script as it was recorded, and the seconds of work that it took.

    `spoken` has the sound of each line: only what is to be joined to another language needs it.
    """

    narration: EncodedNarration
    spoken: SpokenScript | None = None
    seconds: float = 0.0

    @property
    def lines(self) -> SpokenScript:
        """The lines of a recording that was made here and now."""
        if self.spoken is None:
            raise ValueError("a recording that was sent or cached has no lines")
        return self.spoken


def record_clearly(speak: Speak, listener: Listener | None, say: Say) -> Recording:
    """Speak, encode and check a script; with a listener, speak again what was not heard well.

    `speak` reads the script out, with the parts of the indexes given at those shares of the pace.
    Lines that were not heard well are spoken more slowly, and those of them that were heard no
    better then faster; the recording with the fewest wrong words is taken, and a warning says what
    still is not heard as spoken.

    Raises:
        OutputError: The sound could not be encoded whole.
        BriefingError: A voice or the listener failed.
    """
    spoken = speak({})
    say("joining the lines, and checking the sound")
    narration, sound = encoded(narration_of(spoken))
    if listener is None:
        return Recording(narration, spoken)
    say(f"listening with {listener.name}")
    best = _Attempt(spoken, replace(narration, parts=listen(sound, narration, listener)), {})
    for share in _SHARES:
        unclear = heard_unclearly(best.narration.parts)
        if unclear:
            lines = f"{len(unclear)} of {len(best.narration.parts)} lines"
            say(f"speaking again what was not heard well, {lines}")
            best = _clearer(best, unclear, share, speak, listener)
    return Recording(_with_words_check(best.narration, listener), best.spoken)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A recording, its parts as they were heard, and the paces of those spoken again."""

    spoken: SpokenScript
    narration: EncodedNarration
    paces: Mapping[int, float]

    @property
    def errors(self) -> int:
        return sum(map(_errors, self.narration.parts))


def _clearer(
    before: _Attempt, unclear: Sequence[int], share: float, speak: Speak, listener: Listener
) -> _Attempt:
    """The recording with those lines at that share of the pace that are heard better so."""
    again = _again(before, unclear, share, speak, listener)
    attempts = [before, again]
    parts = before.narration.parts
    clearer = [n for n in unclear if _errors(again.narration.parts[n]) < _errors(parts[n])]
    if clearer and len(clearer) < len(unclear):
        attempts.append(_again(before, clearer, share, speak, listener))
    return min(attempts, key=lambda one: one.errors)


def _again(
    before: _Attempt, lines: Sequence[int], share: float, speak: Speak, listener: Listener
) -> _Attempt:
    """The recording with some lines spoken again; only their stretches are listened to."""
    paces = {**before.paces, **dict.fromkeys(lines, share)}
    spoken = speak(paces)
    narration, sound = encoded(narration_of(spoken))
    unchanged = zip(narration.parts, before.narration.parts, strict=True)
    carried = tuple(replace(new, heard=old.heard) for new, old in unchanged)
    heard = listen(sound, replace(narration, parts=carried), listener, only=lines)
    return _Attempt(spoken, replace(narration, parts=heard), paces)


def _errors(part: Part) -> int:
    return part.heard.errors if part.heard else 0


def _with_words_check(narration: EncodedNarration, listener: Listener) -> EncodedNarration:
    parts = narration.parts
    warnings = tuple(f"{_mark(parts[n])}: {parts[n].text[:60]!r}" for n in not_as_spoken(parts))
    check = words_check(parts, listener.name, narration.language)
    return replace(
        narration,
        audio_checks=(*narration.audio_checks, check),
        warnings=(*narration.warnings, *warnings),
    )


def _mark(part: Part) -> str:
    errors, words = (part.heard.errors, part.heard.words) if part.heard else (0, 0)
    return f"not heard as written in the audio, {errors} of {words} words"


def misheard(part: Part) -> tuple[str, ...]:
    """The remark that a part was not heard as it was said; none where it was, or nobody heard."""
    return (_mark(part),) if not_as_spoken([part]) else ()


def marked(summary: Summary, narration: Narration | Transcript) -> Summary:
    """The summary with a mark on each statement that was not heard as it was said."""
    misheard = [narration.parts[n] for n in not_as_spoken(narration.parts)]
    marks = {part.statement: _mark(part) for part in misheard}
    statements = tuple(
        one.noted(marks[n]) if n in marks else one for n, one in enumerate(summary.statements)
    )
    return replace(summary, statements=statements)


@dataclass(frozen=True, slots=True)
class Inspected:
    """The results of the checks of an MP3; `parts` as heard where there is a listener."""

    recorded: PublishedAudio
    results: tuple[CheckResult, ...]
    parts: tuple[Part, ...]
    heard: StoredSpeech | None

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(result.passed for result in self.results)

    @property
    def not_as_spoken(self) -> tuple[Part, ...]:
        """The parts in which too many words were heard otherwise than spoken."""
        return tuple(self.parts[index] for index in not_as_spoken(self.parts))


def inspect(folder: Path, listener: Listener | None, say: Say) -> tuple[Inspected, ...]:
    """Check the audio of a briefing on disk against its record, an entry a language.

    Raises:
        SourceError: There is no briefing in the folder, or a file of it cannot be read.
        BriefingError: The listener failed.
    """
    return tuple(_inspected(recorded, listener, say) for recorded in published_audio(folder))


def _inspected(recorded: PublishedAudio, listener: Listener | None, say: Say) -> Inspected:
    transcript = recorded.transcript
    say(f"examining {recorded.mp3}")
    examined = examine_file(recorded.mp3, transcript)
    results, parts = (*examined.results, check_captions(recorded)), transcript.parts
    if listener and examined.heard:
        say(f"listening to {recorded.mp3} with {listener.name}")
        parts = listen(examined.heard, transcript, listener)
        results = (*results, words_check(parts, listener.name, transcript.language))
    return Inspected(recorded, results, parts, examined.heard)
