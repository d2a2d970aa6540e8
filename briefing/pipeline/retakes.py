"""Audio that is listened to before it goes out, and again where it lies."""

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
from briefing.core.documents import CheckResult, Narration, Part, Speech, Summary
from briefing.publishing.mp3 import encoded
from briefing.publishing.published_audio import PublishedAudio, check_captions, published_audio

Say = Callable[[str], None]
Again = Callable[[Mapping[int, float]], Narration]

# Of the pace of a line that is spoken again: the same voice says most more clearly slowly.
_SHARES = (0.9, 1.1)


def audition(narration: Narration, again: Again, listener: Listener | None, say: Say) -> Narration:
    """The narration encoded and checked, and listened to where there is a listener.

    `again` makes it once more with the parts of those indexes at those shares of the pace. It is
    asked for what was not heard well, first more slowly, and then for what of that was heard
    better; the recording with the fewest wrong words stays, and a warning says what still is not
    heard as spoken.

    Raises:
        OutputError: the sound could not be encoded whole.
        BriefingError: a voice or the listener failed.
    """
    whole, heard = encoded(narration)
    if listener is None:
        return whole
    say(f"listening with {listener.name}")
    best = _Listened(whole, listen(heard, whole.transcript, listener), {})
    for share in _SHARES:
        unclear = heard_unclearly(best.parts)
        if unclear:
            lines = f"{len(unclear)} of {len(best.parts)} lines"
            say(f"speaking again what was not heard well, {lines}")
            best = _clearer(best, unclear, share, again, listener)
    return _with_heard(best.whole, best.parts, listener)


@dataclass(frozen=True, slots=True)
class _Listened:
    """A recording, its parts as they were heard, and the paces of those spoken again."""

    whole: Narration
    parts: tuple[Part, ...]
    paces: Mapping[int, float]


def _clearer(
    before: _Listened, unclear: Sequence[int], share: float, again: Again, listener: Listener
) -> _Listened:
    """The recording with those lines at that share of the pace that are heard better so."""
    takes = [before, _again(before, unclear, share, again, listener)]
    clearer = [n for n in unclear if _wrong(takes[1].parts[n]) < _wrong(before.parts[n])]
    if clearer and len(clearer) < len(unclear):
        takes.append(_again(before, clearer, share, again, listener))
    return min(takes, key=lambda one: sum(map(_wrong, one.parts)))


def _again(
    before: _Listened, lines: Sequence[int], share: float, again: Again, listener: Listener
) -> _Listened:
    """The recording with some lines spoken again, and listened to where they are."""
    paces = {**before.paces, **dict.fromkeys(lines, share)}
    whole, heard = encoded(again(paces))
    unchanged = zip(whole.parts, before.parts, strict=True)
    carried = tuple(replace(new, heard=old.heard) for new, old in unchanged)
    transcript = replace(whole.transcript, parts=carried)
    return _Listened(whole, listen(heard, transcript, listener, only=lines), paces)


def _wrong(part: Part) -> int:
    return part.heard.errors if part.heard else 0


def _with_heard(whole: Narration, parts: tuple[Part, ...], listener: Listener) -> Narration:
    verdict = words_check(parts, listener.name)
    warnings = tuple(_warning(parts[index]) for index in not_as_spoken(parts))
    return replace(
        whole,
        parts=parts,
        audio_checks=(*whole.audio_checks, verdict),
        warnings=(*whole.warnings, *warnings),
    )


def _warning(part: Part) -> str:
    return f"{_mark(part)}: {part.text[:60]!r}"


def _mark(part: Part) -> str:
    errors, words = (part.heard.errors, part.heard.words) if part.heard else (0, 0)
    return f"not heard as written in the audio, {errors} of {words} words"


def marked(summary: Summary, narration: Narration) -> Summary:
    """The summary with a mark on each statement that was not heard as it was said."""
    misheard = [narration.parts[n] for n in not_as_spoken(narration.parts)]
    marks = {part.statement: _mark(part) for part in misheard}
    statements = tuple(
        one.noted(marks[n]) if n in marks else one for n, one in enumerate(summary.statements)
    )
    return replace(summary, statements=statements)


@dataclass(frozen=True, slots=True)
class Inspected:
    """What the checks saw of one MP3 of a folder; `parts` as heard, where somebody listened."""

    recorded: PublishedAudio
    verdicts: tuple[CheckResult, ...]
    parts: tuple[Part, ...]
    heard: Speech | None

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(verdict.passed for verdict in self.verdicts)

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
    verdicts, parts = (*examined.results, check_captions(recorded)), transcript.parts
    if listener and examined.heard:
        say(f"listening to {recorded.mp3} with {listener.name}")
        parts = listen(examined.heard, transcript, listener)
        verdicts = (*verdicts, words_check(parts, listener.name))
    return Inspected(recorded, verdicts, parts, examined.heard)
