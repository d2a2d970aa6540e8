"""The recordings of an output folder, as items of a feed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePath
from uuid import NAMESPACE_URL, uuid5

from briefing.core.errors import SourceError
from briefing.publishing import chapters, episode_record, schema
from briefing.publishing.addresses import web_address
from briefing.publishing.episode_record import EpisodeLanguage, EpisodeRecord
from briefing.publishing.feed.notes import (
    bounded,
    notes_of_briefing,
    notes_of_episode,
    paragraph,
)
from briefing.publishing.feed.values import FeedItem, MediaFile
from briefing.publishing.folders_made import folders_made
from briefing.publishing.one_line import one_line
from briefing.publishing.phrases import title_alone
from briefing.publishing.record import read_record
from briefing.publishing.recorded_article import recorded_article, recorded_summaries
from briefing.publishing.schema import BriefingRecord
from briefing.publishing.sound_files import EPISODE_KINDS
from briefing.publishing.tags import Chapter

_MOST_CHARACTERS = 255  # of a title, as Apple and PSP-1 bound it
_MOST_OF_A_DESCRIPTION = 700  # characters, which fit whatever they are
_MOST_OF_A_NAME = 128  # characters of a person's
_VTT, _HTML = "text/vtt", "text/html"


@dataclass(frozen=True, slots=True)
class Recordings:
    """The items of a folder, those made last first, and why others are left out."""

    items: tuple[FeedItem, ...]
    left_out: tuple[str, ...]

    def languages(self) -> tuple[str, ...]:
        """The languages that there are items in (BCP 47)."""
        return tuple(sorted({one.language for one in self.items}))

    def of(self, language: str, keep: int | None = None) -> tuple[FeedItem, ...]:
        """The newest items in a language, `keep` of them or all."""
        return tuple(one for one in self.items if one.language == language)[:keep]


def recordings_in(out: Path) -> Recordings:
    """The episodes in an output folder or, where it has none, its briefings, with their sound.

    Raises:
        SourceError: The folder cannot be read, or there is nothing to hear in it.
    """
    folders = tuple(folders_made(out, "give a folder that make or digest wrote to"))
    left_out: list[str] = []
    items = list(_read(folders, episode_record.NAME, left_out))
    items = items or list(_read(folders, schema.NAME, left_out))
    if not items:
        why = f" ({left_out[0]})" if left_out else ""
        raise SourceError(
            f"{os.fsdecode(out)} holds nothing to listen to{why}: give a folder that make or "
            "digest wrote sound to"
        )
    items.sort(key=lambda item: (item.published, item.guid), reverse=True)
    return Recordings(tuple(items), tuple(left_out))


def _read(folders: Sequence[Path], name: str, left_out: list[str]) -> Iterator[FeedItem]:
    """The items of the folders that have a record of this name; what is amiss is noted."""
    for folder in folders:
        try:
            if name == episode_record.NAME:
                yield from _of_episode(folder, episode_record.read_episode(folder), left_out)
            else:
                yield from _of_briefing(folder, read_record(folder), left_out)
        except FileNotFoundError:
            continue
        except OSError as error:
            left_out.append(f"{folder.name}: {name} cannot be read ({error.strerror})")
        except ValueError:
            left_out.append(f"{folder.name}: {name} is not whole, so make it again")


def _of_episode(folder: Path, episode: EpisodeRecord, left_out: list[str]) -> Iterator[FeedItem]:
    for made in episode.languages:
        sound = _sound(folder, made.audio.file, left_out) if made.audio else None
        if made.audio and sound:
            described = made.description or made.title
            short = one_line(described, _MOST_OF_A_DESCRIPTION)
            captions = [(made.captions, _VTT), (made.transcript, _HTML)]
            yield FeedItem(
                guid=f"{one_line(episode.guid)}:{made.language}",
                title=_title(made.title),
                language=made.language,
                published=_moment(episode.made_at),
                description=paragraph(short, made.language),
                notes="\n".join([paragraph(described, made.language), *notes_of_episode(made)]),
                sound=sound,
                seconds=made.audio.seconds,
                programme=_title(made.programme),
                link=None,
                transcripts=tuple(_present(folder, captions)),
                chapters=next(_present(folder, [(made.chapters_file, chapters.MIME)]), None),
                contents=tuple(
                    Chapter(one.title, one.start, one.end, web_address(one.url))
                    for one in made.chapters
                ),
                image=next(_present(folder, [(episode.cover, "image/jpeg")]), None),
                authors=_authors(made),
            )


def _authors(made: EpisodeLanguage) -> tuple[str, ...]:
    names = (one.author for story in made.stories for one in story.sources if one.author)
    return tuple(dict.fromkeys(one_line(name, _MOST_OF_A_NAME) for name in names))


def _of_briefing(folder: Path, briefing: BriefingRecord, left_out: list[str]) -> Iterator[FeedItem]:
    article, summaries = recorded_article(briefing), recorded_summaries(briefing)
    for language, audio in briefing.audio.items():
        # A recording in two languages belongs to the feed of neither.
        summary = summaries.get(language)
        if summary is None or len(audio.languages) > 1:
            continue
        sound = _sound(folder, f"briefing.{language}.mp3", left_out)
        if sound:
            notes = notes_of_briefing(article, summary)
            author = one_line(article.author or "", _MOST_OF_A_NAME)
            yield FeedItem(
                guid=_guid(folder, language),
                title=_title(title_alone(summary)),
                language=language,
                published=_moment(briefing.made_at),
                description=bounded(notes) or paragraph(_title(title_alone(summary)), language),
                notes="\n".join(notes),
                sound=sound,
                seconds=audio.seconds,
                link=web_address(article.source.location),
                transcripts=tuple(_present(folder, [(f"briefing.{language}.vtt", _VTT)])),
                authors=(author,) if author else (),
            )


def _guid(folder: Path, language: str) -> str:
    """A briefing has the same folder whenever it is made, and no other has."""
    name = os.fsencode(folder.name).decode(errors="replace")
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'briefing:{name}:{language}')}"


def _title(text: str) -> str:
    return one_line(text, _MOST_CHARACTERS) or "?"


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{text} is no moment that a feed can tell") from error


def _sound(folder: Path, name: str, left_out: list[str]) -> MediaFile | None:
    kind = EPISODE_KINDS[name.rpartition(".")[2]]
    sound = next(_present(folder, [(name, kind)]), None)
    if sound is None:
        left_out.append(f"{folder.name}: {name} is missing or empty, so make it again")
    return sound


def _present(folder: Path, wanted: Sequence[tuple[str | None, str]]) -> Iterator[MediaFile]:
    """Those of some files, each with its media type, that are there and hold something."""
    for name, mime in wanted:
        path = folder / name if name else None
        if path is not None and name and path.is_file() and not path.is_symlink():
            size = path.stat().st_size
            if size:
                yield MediaFile(PurePath(folder.name, name), mime, size)
