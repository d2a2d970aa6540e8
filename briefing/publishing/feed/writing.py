"""The feeds of an output folder, and their covers: written where they changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid5

from briefing.core.small_files import read_bytes
from briefing.publishing import cover
from briefing.publishing.feed.items import Recordings
from briefing.publishing.feed.rss import address, as_rss, feed_name
from briefing.publishing.feed.values import Channel, FeedItem
from briefing.publishing.phrases import phrase
from briefing.runtime.atomic_files import alone, output_errors, whole_file

_PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")  # of the podcast namespace
_GUID = re.compile(rb"<podcast:guid>([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})<")
_MOST_BYTES = 100_000_000
_PLACE = "DIR"  # what the command line calls the folder


@dataclass(frozen=True, slots=True)
class FeedRequest:
    """Feeds that are wanted; see `Channel`, and `checked` for what may be in it.

    `keep` bounds the items of each. `title` and `description` are those of the programme, or our
    own, where none is given; `picture` is a JPEG; without one, that of an earlier
    run stays, or one is drawn.
    """

    base_url: str
    category: tuple[str, ...]
    author: str
    keep: int | None = None
    title: str | None = None
    description: str | None = None
    email: str | None = None
    picture: bytes | None = None
    is_explicit: bool = False


def write_feeds(out: Path, recordings: Recordings, request: FeedRequest) -> Iterator[Path]:
    """Write a feed for each language, with its cover, and yield the feed's path.

    A file that would be the same is left as it is.

    Raises:
        OutputError: A file cannot be written. The one that was there before still is.
    """
    for language in recordings.languages():
        items = recordings.of(language, request.keep)
        path = out / feed_name(language)
        channel = _channel(path, items, request)
        picture = request.picture or _picture(out / channel.image, channel.title, language)
        with output_errors(out, _PLACE), alone(out):
            _write(out / channel.image, picture)
            _write(path, as_rss(channel, items))
        yield path


def _channel(path: Path, items: Sequence[FeedItem], request: FeedRequest) -> Channel:
    language = items[0].language
    return Channel(
        base_url=request.base_url,
        title=request.title or _programme(items) or phrase("feed_title", language),
        description=request.description or phrase("feed_description", language),
        language=language,
        author=request.author,
        category=request.category,
        image=f"cover.{language}.jpg",
        guid=_earlier_guid(path) or _guid(address(request.base_url, path.name)),
        email=request.email,
        is_explicit=request.is_explicit,
    )


def _programme(items: Sequence[FeedItem]) -> str | None:
    """The programme that all items are of."""
    names = {one.programme for one in items}
    return names.pop() if len(names) == 1 else None


def _guid(own_address: str) -> str:
    return str(uuid5(_PODCASTS, own_address.partition("://")[2].rstrip("/")))


def _earlier_guid(path: Path) -> str | None:
    """The name of the podcast as the feed has it already: it stays when the address changes."""
    found = _GUID.search(_content(path) or b"")
    return found[1].decode().lower() if found else None


def _picture(path: Path, title: str, language: str) -> bytes:
    """The cover that is there, if somebody gave it or it is of this title, or else one drawn."""
    earlier = _content(path) or b""
    if cover.is_given(earlier) or cover.is_drawn(earlier, title, language):
        return earlier
    return cover.draw(title, language)


def _content(path: Path) -> bytes | None:
    try:
        return None if path.is_symlink() else read_bytes(path, _MOST_BYTES)
    except OSError:
        # Not there, or nothing that is to stay.
        return None


def _write(path: Path, content: bytes) -> None:
    if _content(path) == content:
        return
    with whole_file(path, _PLACE) as partial:
        partial.write_bytes(content)
