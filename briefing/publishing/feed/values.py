"""What a feed is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from briefing.publishing.tags import Chapter


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of an item: its path in the output folder, its media type and its size in bytes."""

    path: PurePath
    mime: str
    size: int


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A recording in one language: an episode, or a briefing.

    Attributes:
        guid: Never changes, whatever else of the item does.
        title: One line of text.
        language: BCP 47.
        published: When it was made, in UTC.
        description: Paragraphs of HTML, at most 4,000 bytes.
        notes: The same with no bound, and with links.
        sound: The recording.
        seconds: Its length.
        programme: The name of the podcast; None of a briefing.
        link: A page of the web on it; None where there is none.
        transcripts: Files with the text, captions first.
        chapters: The file of chapters.
        contents: The chapters themselves.
        image: The cover.
        authors: Of the articles.
    """

    guid: str
    title: str
    language: str
    published: datetime
    description: str
    notes: str
    sound: MediaFile
    seconds: float
    programme: str | None = None
    link: str | None = None
    transcripts: tuple[MediaFile, ...] = ()
    chapters: MediaFile | None = None
    contents: tuple[Chapter, ...] = ()
    image: MediaFile | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of the whole podcast.

    Attributes:
        base_url: The address at which the output folder is published, without a slash at its end.
        title: One line of text.
        description: Text.
        language: BCP 47.
        author: Who answers for it.
        category: One of Apple's, and below it at most one.
        image: The file of its cover in the output folder.
        guid: Never changes, even if the address does.
        email: Of the author, for directories.
        is_explicit: Whether it is not for children.
    """

    base_url: str
    title: str
    description: str
    language: str
    author: str
    category: tuple[str, ...]
    image: str
    guid: str
    email: str | None = None
    is_explicit: bool = False
