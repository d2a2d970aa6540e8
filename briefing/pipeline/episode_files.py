"""The files of an episode that carry its sound: the recording, its chapters, and the cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from briefing.core.stored_bytes import StoredBytes
from briefing.pipeline.episode_language import RecordedLines, episode_audio, episode_language
from briefing.pipeline.retakes import Recording
from briefing.programme.script import Programme, ScriptLine, StoryText
from briefing.programme.wording import worded
from briefing.publishing.chapters import as_chapters
from briefing.publishing.cover import draw, embedded, from_file
from briefing.publishing.episode_record import EpisodeLanguage
from briefing.publishing.sound_files import EPISODE_KINDS, as_sound
from briefing.publishing.tags import Chapter, Tags
from briefing.speaking.narrator import narration_of

COVER = "cover.jpg"
_GENRE = "News"


@dataclass(frozen=True, slots=True)
class Packaging:
    """What a recording is put into.

    Attributes:
        kind: Of its file: one of `sound_files.EPISODE_KINDS`.
        cover: A picture of the user's; None for one that is drawn here.
    """

    kind: str = "mp3"
    cover: Path | None = None

    def cover_of(self, programme: Programme, language: str) -> bytes:
        """The cover of an episode whose first language is this (BCP 47), a JPEG.

        Raises:
            SourceError: The user's picture cannot be read, or is none that podcast apps take.
        """
        if self.cover is not None:
            return from_file(self.cover)
        return draw(programme.name_in(language), language, programme.date)


@dataclass(frozen=True, slots=True)
class Spoken:
    """An episode as it was spoken: its stories, its lines, and the line of each part."""

    told: tuple[StoryText, ...]
    lines: Sequence[ScriptLine]
    recording: Recording
    line_of_part: Sequence[int]


@dataclass(frozen=True, slots=True)
class Package:
    """What is the same for the recordings of an episode in all languages.

    Attributes:
        programme: Whose episode it is.
        kind: Of the files of sound.
        cover: A JPEG.
        first: The first language (BCP 47), whose chapters are `chapters.json`.
    """

    programme: Programme
    kind: str
    cover: bytes
    first: str


def packaged(
    spoken: Spoken, language: str, package: Package
) -> tuple[EpisodeLanguage, dict[str, StoredBytes]]:
    """The record of an episode in a language (BCP 47), and its files by their names.

    Raises:
        OutputError: The sound could not be encoded.
    """
    programme, kind = package.programme, package.kind
    narration = spoken.recording.narration
    recorded = RecordedLines(spoken.lines, narration, spoken.line_of_part)
    record = episode_language(programme, spoken.told, language, recorded)
    name = f"episode.{language}.{kind}"
    chapters = [
        Chapter(one.title, one.start, one.end, one.url, one.image) for one in record.chapters
    ]
    tags = _tags(record, programme, chapters, embedded(package.cover))
    sound = as_sound(kind, narration, lambda: narration_of(spoken.recording.lines).speech, tags)
    chapters_file = "chapters.json" if language == package.first else f"chapters.{language}.json"
    contents = as_chapters(chapters, record.title, programme.name_in(language), name)
    audio = episode_audio(name, EPISODE_KINDS[kind], len(sound), narration)
    files = {name: sound, chapters_file: StoredBytes(contents.encode(errors="replace"))}
    return replace(record, audio=audio, chapters_file=chapters_file), files


def _tags(
    record: EpisodeLanguage, programme: Programme, chapters: Sequence[Chapter], cover: bytes
) -> Tags:
    text = [
        line
        for story in record.stories
        for line in ("", story.headline, *(one.text for one in story.statements))
    ]
    first = next((story.sources[0].url for story in record.stories if story.sources[0].url), None)
    return Tags(
        title=record.title,
        artist=programme.name_in(record.language),
        album=programme.name_in(record.language),
        date=programme.date,
        language=record.language,
        comment=worded("notice", record.language),
        lyrics="\n".join([record.title, *text]),
        genre=_GENRE,
        url=first,
        track=_track(programme.date),
        cover=cover,
        chapters=tuple(chapters),
    )


def _track(day: date) -> int:
    """The number of an episode among those of its year: players put them into their order by it."""
    return day.timetuple().tm_yday
