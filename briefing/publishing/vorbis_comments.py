"""Vorbis comments: the tags of FLAC, Ogg Vorbis and Opus."""

from __future__ import annotations

import base64
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.publishing.addresses import as_uri
from briefing.publishing.one_line import one_line
from briefing.publishing.tags import Chapter, Tags
from briefing.publishing.vtt import timestamp

_COVER = 3


def tag(path: Path, kind: str, tags: Tags) -> None:
    """Write the tags of a file; `kind` is mutagen's module and class ("oggopus.OggOpus")."""
    module, name = kind.split(".")
    # mutagen has no types here.
    file: Any = getattr(importlib.import_module(f"mutagen.{module}"), name)(path)
    file.update(dict(_comments(tags)))
    file.save()


def _comments(tags: Tags) -> Iterator[tuple[str, str]]:
    yield "title", one_line(tags.title)
    yield "artist", one_line(tags.artist)
    yield "album", one_line(tags.album)
    yield "date", tags.date.isoformat() if tags.date else ""
    yield "language", tags.language
    yield "comment", one_line(tags.comment)
    yield "lyrics", tags.lyrics.encode(errors="replace").decode()
    if tags.genre is not None:
        yield "genre", one_line(tags.genre)
    if tags.track is not None:
        yield "tracknumber", str(tags.track)
    if tags.url is not None:
        yield "url", as_uri(tags.url)
    if tags.cover is not None:
        yield "metadata_block_picture", _picture(tags.cover)
    for number, chapter in enumerate(tags.chapters):
        yield from _chapter(f"chapter{number:03}", chapter)


def _picture(cover: bytes) -> str:
    flac: Any = importlib.import_module("mutagen.flac")
    picture = flac.Picture()
    picture.type, picture.mime, picture.data = _COVER, "image/jpeg", cover
    return base64.b64encode(picture.write()).decode()


def _chapter(name: str, chapter: Chapter) -> Iterator[tuple[str, str]]:
    """A chapter as Ogg has it (https://wiki.xiph.org/Chapter_Extension)."""
    yield name, timestamp(chapter.start)
    yield f"{name}name", one_line(chapter.title)
    if chapter.url is not None:
        yield f"{name}url", as_uri(chapter.url)
