"""The tags of a file of sound, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of a recording, from `start` to `end` in seconds, under a title of one line.

    `url` is a page on what is told there, `image` the address of a picture.
    """

    title: str
    start: float
    end: float
    url: str | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of a file of sound. `language` is a BCP 47 tag, `lyrics` the whole text.

    `more_lyrics` has the other languages of the recording, each with its text. `url` is a page on
    the recording or its source, `track` its number in the album, `cover` a JPEG; see
    `cover.embedded`. `chapters` are in the order of their starts.
    """

    title: str
    artist: str
    album: str
    date: date | None
    language: str
    comment: str
    lyrics: str
    more_lyrics: tuple[tuple[str, str], ...] = ()
    genre: str | None = None
    url: str | None = None
    track: int | None = None
    cover: bytes | None = None
    chapters: tuple[Chapter, ...] = ()
