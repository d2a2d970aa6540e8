"""A feed as RSS 2.0, by PSP-1 of the Podcast Standards Project and by Apple's requirements.

Written with lxml: the one library for podcast feeds that is widely used, feedgen, had its last
release in 2023, knows nothing of the podcast namespace, and refuses the `true` and `false` that
both documents want in `itunes:explicit`.

https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification
https://podcasters.apple.com/support/823-podcast-requirements
https://podcasting2.org/podcast-namespace
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from pathlib import PurePath
from urllib.parse import quote

from lxml import etree

from briefing.publishing.feed.values import Channel, FeedItem, MediaFile
from briefing.publishing.one_line import one_line
from briefing.publishing.tags import Chapter
from briefing.publishing.vtt import timestamp

_PODCAST = "https://podcastindex.org/namespace/1.0"
_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_PODLOVE = "http://podlove.org/simple-chapters"
_NAMESPACES = {
    "itunes": _ITUNES,
    "podcast": _PODCAST,
    "atom": _ATOM,
    "content": _CONTENT,
    "psc": _PODLOVE,
}


def feed_name(language: str) -> str:
    """The name of the file of a feed in a language (BCP 47)."""
    return f"feed.{language}.xml"


def address(base_url: str, path: PurePath | str) -> str:
    """The address of a file of the output folder, whatever bytes its name has."""
    parts = (quote(os.fsencode(part), safe="") for part in PurePath(path).parts)
    return "/".join([base_url, *parts])


def as_rss(channel: Channel, items: Sequence[FeedItem]) -> bytes:
    """The feed as UTF-8, the same bytes for the same values.

    Args:
        channel: The podcast.
        items: At least one, the newest first.
    """
    rss = etree.Element("rss", version="2.0", nsmap=_NAMESPACES)
    parent = etree.SubElement(rss, "channel")
    _add_channel(parent, channel, max(one.published for one in items))
    for item in items:
        _add_item(etree.SubElement(parent, "item"), channel, item)
    etree.indent(rss)
    return etree.tostring(rss, xml_declaration=True, encoding="UTF-8") + b"\n"


def _add_channel(parent: etree._Element, channel: Channel, changed: datetime) -> None:
    base, picture = f"{channel.base_url}/", address(channel.base_url, channel.image)
    own = address(channel.base_url, feed_name(channel.language))
    _add(parent, "title", channel.title)
    _add(parent, "link", base)
    _add(parent, "description", channel.description)
    _add(parent, "language", channel.language.lower())
    # Of the content, and not of the clock: an unchanged folder has an unchanged feed.
    _add(parent, "pubDate", _date(changed))
    _add(parent, "lastBuildDate", _date(changed))
    _add(parent, "generator", "briefing")
    _add(parent, "atom:link", href=own, rel="self", type="application/rss+xml")
    image = etree.SubElement(parent, "image")
    _add(image, "url", picture)
    _add(image, "title", channel.title)
    _add(image, "link", base)
    _add(parent, "itunes:author", channel.author)
    _add(parent, "itunes:type", "episodic")
    _add(parent, "itunes:explicit", _truth(channel.is_explicit))
    _add(parent, "itunes:image", href=picture)
    category = parent
    for name in channel.category:
        category = _add(category, "itunes:category", text=name)
    _add(parent, "podcast:guid", channel.guid)
    locked = _add(parent, "podcast:locked", "yes")
    if channel.email:
        locked.set("owner", one_line(channel.email))
        owner = _add(parent, "itunes:owner")
        _add(owner, "itunes:name", channel.author)
        _add(owner, "itunes:email", channel.email)
    _add(parent, "podcast:medium", "podcast")
    _add(parent, "podcast:person", channel.author, role="host")


def _add_item(parent: etree._Element, channel: Channel, item: FeedItem) -> None:
    base = channel.base_url
    _add(parent, "title", item.title)
    _add(parent, "itunes:title", item.title)
    _add(parent, "link", _page(item, base))
    _add(parent, "guid", item.guid, isPermaLink="false")
    _add(parent, "pubDate", _date(item.published))
    _add_html(parent, "description", item.description)
    _add_html(parent, "content:encoded", item.notes)
    sound = item.sound
    size = str(sound.size)
    _add(parent, "enclosure", url=address(base, sound.path), length=size, type=sound.mime)
    _add(parent, "itunes:duration", str(max(1, round(item.seconds))))
    _add(parent, "itunes:explicit", _truth(channel.is_explicit))
    _add(parent, "itunes:episodeType", "full")
    if item.image:
        _add(parent, "itunes:image", href=address(base, item.image.path))
    for transcript in item.transcripts:
        _add_transcript(parent, base, item, transcript)
    if item.chapters:
        place = address(base, item.chapters.path)
        _add(parent, "podcast:chapters", url=place, type=item.chapters.mime)
    if item.contents:
        _add_contents(_add(parent, "psc:chapters", version="1.2"), item.contents)
    # Persons of an item stand in the place of the podcast's.
    for author in item.authors:
        _add(parent, "podcast:person", author, role="author", group="writing")


def _add_contents(parent: etree._Element, contents: Sequence[Chapter]) -> None:
    """The chapters inside the feed, as gPodder, AntennaPod and others read them."""
    for chapter in contents:
        element = _add(parent, "psc:chapter", start=timestamp(chapter.start), title=chapter.title)
        if chapter.url:
            element.set("href", chapter.url)


def _page(item: FeedItem, base: str) -> str:
    """The page on an item: of the web, or its transcript, or that of the whole podcast."""
    pages = [one for one in item.transcripts if one.mime == "text/html"]
    return item.link or (address(base, pages[0].path) if pages else f"{base}/")


def _add_transcript(
    parent: etree._Element, base: str, item: FeedItem, transcript: MediaFile
) -> None:
    place = address(base, transcript.path)
    element = _add(parent, "podcast:transcript", url=place, type=transcript.mime)
    element.set("language", item.language)
    if transcript.mime == "text/vtt":
        element.set("rel", "captions")


def _add(
    parent: etree._Element, name: str, content: str | None = None, **attributes: str
) -> etree._Element:
    """An element below another; lxml escapes its content and its attributes, once."""
    prefix, _, local = name.rpartition(":")
    tag = etree.QName(_NAMESPACES[prefix], local) if prefix else name
    element = etree.SubElement(parent, tag)
    for key, value in attributes.items():
        element.set(key, one_line(value))
    if content is not None:
        element.text = one_line(content)
    return element


def _add_html(parent: etree._Element, name: str, html: str) -> None:
    """HTML, whose own text is escaped, in a section that escapes nothing once more."""
    element = _add(parent, name)
    element.text = etree.CDATA(html)


def _date(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)


def _truth(value: bool) -> str:
    return "true" if value else "false"
