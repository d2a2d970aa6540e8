"""The audio of a briefing that is on disk, and what its record and its captions say of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.core.documents import CheckResult, Part, Transcript
from briefing.core.errors import SourceError
from briefing.publishing.record import NAME
from briefing.publishing.vtt import as_vtt


@dataclass(frozen=True, slots=True)
class Recorded:
    """An MP3 of a folder, and what it is said to be."""

    mp3: Path
    transcript: Transcript


def recordings(folder: Path) -> tuple[Recorded, ...]:
    """The audio that a briefing's record names, one a language or two, whether or not it is there.

    Raises:
        SourceError: There is no briefing in the folder, or its record cannot be understood.
    """
    path = folder / NAME
    try:
        audio = json.loads(path.read_text(encoding="utf-8"))["audio"]
        return tuple(
            Recorded(folder / f"briefing.{languages}.mp3", _transcript(languages, record))
            for languages, record in audio.items()
        )
    except OSError as error:
        raise SourceError(
            f"{path} cannot be read ({error.strerror}): give the folder of a briefing"
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(f"{path} is no briefing's record: make the briefing again") from error


def captions_verdict(recorded: Recorded) -> CheckResult:
    """Whether the captions beside an MP3 are those of its record, text and times."""
    path = recorded.mp3.with_suffix(".vtt")
    try:
        is_same = path.read_text(encoding="utf-8") == as_vtt(recorded.transcript)
    except (OSError, UnicodeDecodeError):
        return CheckResult("captions", False, f"{path.name} cannot be read")
    seen = "as recorded" if is_same else f"{path.name} is not as recorded"
    return CheckResult("captions", is_same, seen)


def _transcript(languages: str, record: Any) -> Transcript:
    return Transcript(
        # "en-ar" is no language: its parts name theirs.
        language="mul" if len(record.get("languages", ())) > 1 else languages,
        # Of a recording in two languages the record has "one and the other".
        voices=tuple(str(record["voice"]).split(" and ")),
        parts=tuple(
            Part(
                str(one["text"]),
                str(one["spoken"]),
                float(one["start"]),
                float(one["end"]),
                one.get("language"),
            )
            for one in record["parts"]
        ),
        seconds=float(record["seconds"]),
        # Records of briefing 0.1.0 and before do not have it.
        pace=float(record.get("pace", 1.0)),
    )
