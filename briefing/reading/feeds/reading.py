"""Reading of feeds: RSS and Atom through feedparser, which knows their dialects; JSON by hand."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from briefing.core.documents import FeedEntry
from briefing.core.errors import SourceError
from briefing.reading.feeds.feed import (
    MOST_ENTRIES,
    Feed,
    address_in,
    broken,
    line_of,
    text_at,
    whole_text,
)
from briefing.reading.feeds.recognition import Kind, kind_of

_ENTRY_END = re.compile(rb"</(?:[\w.-]{1,20}:)?(?:item|entry)\s*>", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def read_feed(data: bytes, name: str, address: str) -> Feed:
    """Read a feed.

    Args:
        data: Its bytes.
        name: Its name in messages.
        address: Its address, which links are relative to; empty where it has none.

    Raises:
        SourceError: It is broken, or was made to stall its readers.
    """
    if kind_of(data) is Kind.JSON:
        return _json_feed(data, name, address)
    return _xml_feed(data, name, address)


def _xml_feed(data: bytes, name: str, address: str) -> Feed:
    import feedparser  # type: ignore[import-untyped]  # it carries no types

    if _ENTITY.search(data[:100_000]):
        raise SourceError(
            f"{name} is a feed that defines XML entities, which unpack to anything, and was not"
            " read: ask its publisher, or take it off your list"
        )
    try:
        # As a stream: a text it would fetch or open, if that looked like an address or a path.
        found = feedparser.parse(
            io.BytesIO(_shortened(data)),
            response_headers={"content-location": address} if address else {},
            sanitize_html=False,
        )
    except Exception as error:
        # Over broken feeds it lets through whatever Python raises.
        raise broken(name) from error
    site = line_of(text_at(found.feed, "title"))
    every = (_entry(entry, site, address) for entry in found.entries[:MOST_ENTRIES])
    entries = tuple(one for one in every if one.link or one.content)
    if found.bozo and not entries:
        raise broken(name)
    return Feed(site, entries)


def _shortened(data: bytes) -> bytes:
    """A feed without the entries beyond those that are looked at."""
    for number, end in enumerate(_ENTRY_END.finditer(data), start=1):
        if number == MOST_ENTRIES:
            return data[: end.end()]
    return data


def _entry(entry: Mapping[str, Any], site: str, address: str) -> FeedEntry:
    link = address_in(address, text_at(entry, "link"))
    texts = [text_at(one, "value") for one in _maps(entry.get("content"))]
    content = max(texts, key=len, default="")
    # Without a page to fetch, whatever the feed has is all that there is.
    text = whole_text(content) or (None if link else content or text_at(entry, "summary"))
    published = entry.get("published_parsed") or entry.get("updated_parsed")
    return FeedEntry(
        link=link,
        identity=text_at(entry, "id") or link or text_at(entry, "title"),
        title=line_of(text_at(entry, "title")),
        author=line_of(text_at(entry, "author")) or None,
        published=_moment(published),
        site=site or None,
        content=text or None,
    )


def _maps(values: object) -> Iterator[Mapping[str, Any]]:
    for value in values if isinstance(values, Sequence) else ():
        if isinstance(value, Mapping):
            yield value


def _moment(parsed: Any) -> datetime | None:
    try:
        year, month, day, hour, minute, second = parsed[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (TypeError, ValueError, OverflowError):
        return None


def _json_feed(data: bytes, name: str, address: str) -> Feed:
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise broken(name) from error
    if not isinstance(found, Mapping):
        raise broken(name)
    site = line_of(text_at(found, "title"))
    authors = _names(found)
    items = (one for one, _ in zip(_maps(found.get("items")), range(MOST_ENTRIES), strict=False))
    entries = (_json_entry(item, site, authors, address) for item in items)
    return Feed(site, tuple(one for one in entries if one.link or one.content))


def _json_entry(item: Mapping[str, Any], site: str, authors: str, address: str) -> FeedEntry:
    link = address_in(address, text_at(item, "url") or text_at(item, "external_url"))
    text = text_at(item, "content_html") or _as_html(text_at(item, "content_text"))
    identity = item.get("id")
    return FeedEntry(
        link=link,
        identity=str(identity) if isinstance(identity, str | int) else link,
        title=line_of(text_at(item, "title")),
        author=_names(item) or authors or None,
        published=_iso_moment(text_at(item, "date_published")),
        site=site or None,
        content=whole_text(text) or (None if link else text or None),
    )


def _names(values: Mapping[str, Any]) -> str:
    """The authors of a JSON feed or entry: `authors`, or `author` of its first version."""
    several = list(_maps(values.get("authors"))) or list(_maps([values.get("author")]))
    return ", ".join(name for one in several if (name := line_of(text_at(one, "name"))))


def _as_html(text: str) -> str:
    from html import escape

    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part.strip())


def _iso_moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
