"""The recordings of a story, and which of its lines each speaks when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile
from pathlib import Path

import msgspec

from briefing.language.languages import named, same
from briefing.publishing.episode_record import EpisodeAudio
from briefing.publishing.markup import clock
from briefing.publishing.one_line import one_line
from briefing.publishing.page.html import path_address
from briefing.publishing.page.view import Line, Recording, Text
from briefing.publishing.phrases import own_or_english
from briefing.publishing.schema import AudioRecord, PartRecord


def recording_of(
    file: Path,
    languages: Sequence[str],
    audio: AudioRecord | EpisodeAudio,
    lines: Sequence[Line],
    chapters: Sequence[tuple[float, str]] = (),
) -> Recording | None:
    """A recording; None where its file is not there.

    Args:
        file: The file of sound, in a folder beside the page.
        languages: That are heard (BCP 47).
        audio: What is heard in it, and for how long.
        lines: The story's lines, as `lines_of` has them.
        chapters: Their starts in seconds, and their titles.
    """
    if file.is_symlink() or not file.is_file():
        return None
    return Recording(
        address=f"{path_address(file.parent.name)}/{path_address(file.name)}",
        name=" + ".join(map(own_name, languages)),
        seconds=audio.seconds,
        length=clock(audio.seconds),
        cues=_json(_cues(audio.parts, lines, languages[0])),
        chapters=_json([[round(start, 2), one_line(title)] for start, title in chapters]),
    )


def own_name(language: str) -> str:
    """The name of a language (BCP 47) in itself where it has phrases, else in English."""
    return named(language, spoken_in=own_or_english(language))


def lines_of(texts: Sequence[Text]) -> list[Line]:
    """The lines of a story in the order of its page: the titles first."""
    lines = [text.title for text in texts]
    for section in (section for text in texts for section in text.sections):
        lines += [section.heading] if section.heading else []
        lines += section.lines
    return lines


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _cues(parts: Sequence[PartRecord], lines: Sequence[Line], language: str) -> list[object]:
    """What is spoken when, as `Recording.cues` has it."""
    indexes = []
    last = -1
    for part in parts:
        index = _line_of(part, part.language or language, lines, last)
        indexes.append(index)
        last = last if index is None else index
    cues: list[object] = []
    for place, (part, index) in enumerate(zip(parts, indexes, strict=True)):
        # Headlines that are told first are heard again where their story begins.
        others = dropwhile({index, None}.__contains__, indexes[place + 1 :])
        is_line = index is not None and index not in others
        cues += [round(part.start, 2), index if is_line else one_line(part.text)]
    return cues


def _line_of(part: PartRecord, language: str, lines: Sequence[Line], last: int) -> int | None:
    """The index of the line that a part speaks, the next after the last rather than an earlier.

    It may speak a part of the line only, where no line is what it speaks.
    """
    text = one_line(part.text)
    own = [
        index
        for index, line in enumerate(lines)
        if text and text in line.plain and same(line.said.language, language)
    ]
    whole = [index for index in own if lines[index].plain == text]
    found = whole or own
    is_next = last.__lt__ if whole else last.__le__
    return next(filter(is_next, found), found[0] if found else None)
