"""The audio of a briefing that is on disk, with its transcript from the record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.checking.check_names import AudioCheck
from briefing.core.documents import CheckResult, Part, Transcript
from briefing.core.errors import SourceError
from briefing.core.small_files import read_bytes
from briefing.publishing.record import read_record
from briefing.publishing.schema import NAME, AudioRecord
from briefing.publishing.vtt import as_vtt

_MOST_BYTES = 100_000_000  # of captions


@dataclass(frozen=True, slots=True)
class PublishedAudio:
    """An MP3 of a briefing's folder, and its transcript as the record has it."""

    mp3: Path
    transcript: Transcript


def published_audio(folder: Path) -> tuple[PublishedAudio, ...]:
    """The recordings that a briefing's record names, whether or not their files are there.

    Raises:
        SourceError: There is no briefing in the folder, or its record is damaged.
    """
    path = folder / NAME
    try:
        audio = read_record(folder).audio
    except OSError as error:
        raise SourceError(
            f"{path} cannot be read ({error.strerror}): give the folder of a briefing"
        ) from error
    except ValueError as error:
        raise SourceError(f"{path} is no briefing's record: make the briefing again") from error
    return tuple(
        PublishedAudio(folder / f"briefing.{languages}.mp3", _transcript(languages, record))
        for languages, record in audio.items()
    )


def check_captions(audio: PublishedAudio) -> CheckResult:
    """Check that the captions beside an MP3 are those of its record, text and times."""
    path = audio.mp3.with_suffix(".vtt")
    try:
        is_same = read_bytes(path, _MOST_BYTES).decode() == as_vtt(audio.transcript)
    except (OSError, UnicodeDecodeError):
        return CheckResult(AudioCheck.CAPTIONS, False, f"{path.name} cannot be read")
    seen = "as recorded" if is_same else f"{path.name} is not as recorded"
    return CheckResult(AudioCheck.CAPTIONS, is_same, seen)


def _transcript(languages: str, record: AudioRecord) -> Transcript:
    return Transcript(
        # "en-ar" is no language: its parts name theirs.
        language="mul" if len(record.languages) > 1 else languages,
        # Of a recording in two languages the record has "one and the other".
        voices=tuple(record.voice.split(" and ")),
        parts=tuple(
            Part(one.text, one.spoken, one.start, one.end, one.language or None)
            for one in record.parts
        ),
        seconds=record.seconds,
        pace=record.pace,
        pause=record.pause,
    )
