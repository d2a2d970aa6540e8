"""The sources that one source holds: the entries of a feed, the messages of a mailbox, chapters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.core.documents import FeedEntry, Source, SourceKind
from briefing.core.errors import SourceError
from briefing.reading import feeds
from briefing.reading.decoding import decode
from briefing.reading.documents import DocumentFile
from briefing.reading.documents.recognition import EBOOK, MAILBOX
from briefing.reading.documents.recognition import kind_of as document_kind
from briefing.reading.feeds.recognition import Kind
from briefing.reading.loaded import Loaded


@dataclass(frozen=True, slots=True)
class MemberOptions:
    """What is taken of a source that holds several.

    Attributes:
        max_items: Entries of each feed, the newest.
        since: Entries of feeds that were published before are left out.
        chapters: Each chapter of an e-book is a source.
        follows_feed: The feed that a page names is taken in its place.
    """

    max_items: int = 20
    since: datetime | None = None
    chapters: bool = False
    follows_feed: bool = False


def members_of(source: Source, loaded: Loaded, options: MemberOptions) -> tuple[Source, ...] | None:
    """The sources that a source holds; None where it is one article.

    Raises:
        SourceError: It is a broken feed, list, mailbox or e-book; or it was to be a feed, and is
            none.
    """
    if source.entry is not None or loaded.part is not None:
        return None
    kind = feeds.kind_of(loaded.data)
    if kind is Kind.OUTLINE:
        return _feeds_in(source, loaded)
    if kind is not None:
        return _entries(source, loaded, options)
    if source.is_feed:
        raise SourceError(f"{source.name} is no feed: take it off your list, or correct it")
    if options.follows_feed and source.kind is SourceKind.URL:
        return _feed_of_page(source, loaded)
    return _parts(source, loaded, options)


def _feeds_in(source: Source, loaded: Loaded) -> tuple[Source, ...]:
    addresses = feeds.addresses_in(loaded.data, source.name, loaded.url or "")
    if not addresses:
        raise SourceError(f"{source.name} lists no feed: export it anew from your feed reader")
    return tuple(
        Source(address, SourceKind.URL, is_listed=True, is_feed=True) for address in addresses
    )


def _entries(source: Source, loaded: Loaded, options: MemberOptions) -> tuple[Source, ...]:
    feed = feeds.read_feed(loaded.data, source.name, loaded.url or "")
    return tuple(_source_of(entry, source) for entry in _taken(feed.entries, options))


def _taken(entries: Sequence[FeedEntry], options: MemberOptions) -> Sequence[FeedEntry]:
    since = options.since
    new = [
        entry
        for entry in entries
        if since is None or entry.published is None or entry.published >= since
    ]
    dated = [(entry.published, entry) for entry in new if entry.published]
    if len(dated) == len(new):
        new = [entry for _, entry in sorted(dated, key=lambda pair: pair[0], reverse=True)]
    return new[: options.max_items]


def _source_of(entry: FeedEntry, feed: Source) -> Source:
    if entry.link:
        return Source(entry.link, SourceKind.URL, is_listed=True, entry=entry)
    # Its text is in the feed alone.
    return replace(feed, location=f"{feed.location}#{entry.identity}", entry=entry, is_feed=False)


def _feed_of_page(source: Source, loaded: Loaded) -> tuple[Source, ...]:
    page = decode(loaded.data, source.name, loaded.charset).text
    address = feeds.feed_of_page(page, loaded.url or source.location)
    if address is None:
        raise SourceError(f"{source.name} names no feed: give the feed's address, or no --feed")
    return (Source(address, SourceKind.URL, is_listed=source.is_listed, is_feed=True),)


def _parts(source: Source, loaded: Loaded, options: MemberOptions) -> tuple[Source, ...] | None:
    """The messages of a mailbox, or the chapters of a book where they are wanted."""
    kind = document_kind(loaded.data, source.name)
    file = DocumentFile(loaded.data, source.name)
    if kind is MAILBOX:
        from briefing.reading.documents.mail import messages_in

        number = len(messages_in(loaded.data))
    elif kind is EBOOK and options.chapters:
        from briefing.reading.documents.epub import chapters_of

        number = len(chapters_of(file))
    else:
        return None
    if source.kind is SourceKind.STDIN:
        raise SourceError(
            f"standard input is {'an' if kind is EBOOK else 'a'} {kind.name} of {number} parts,"
            " and can be read once: save it, and give the file"
        )
    return tuple(replace(source, location=f"{source.location}#{at}") for at in range(1, number + 1))
