"""The rules of podcast feeds, as a checker: PSP-1, Apple's, and those of the podcast namespace.

Written from https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification, Apple's
"A Podcaster's Guide to RSS" and https://github.com/Podcastindex-org/podcast-namespace.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

import briefing

NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}
# Apple's media types by the endings of names; Opus is none of Apple's, and PSP-1 leaves it open.
TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/x-m4a", ".opus": "audio/ogg"}
CATEGORIES = tomllib.loads(
    (Path(briefing.__file__).parent / "publishing/feed/categories.toml").read_text("utf-8")
)
ONCE_IN_CHANNEL = (
    *("title", "link", "description", "language", "pubDate", "lastBuildDate", "image"),
    *("itunes:explicit", "itunes:image", "itunes:author", "itunes:type"),
    *("podcast:guid", "podcast:locked", "podcast:medium", "atom:link"),
)
ONCE_IN_ITEM = (
    *("title", "link", "guid", "pubDate", "description", "enclosure"),
    *("itunes:duration", "itunes:explicit"),
)
LONG = {"description", f"{{{NAMESPACES['content']}}}encoded"}
GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
GMT = re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT")


def violations(feed: bytes) -> list[str]:
    """What in a feed is against the rules, in a few words each."""
    if not feed.startswith(b"<?xml version='1.0' encoding='UTF-8'?>"):
        return ["the XML declaration says no UTF-8"]
    root = etree.fromstring(feed, etree.XMLParser(resolve_entities=False))
    return list(_of_root(root))


def _of_root(root: etree._Element) -> Iterator[str]:
    if root.tag != "rss" or root.get("version") != "2.0":
        yield "it is no RSS 2.0"
    if not {**NAMESPACES}.items() <= dict(root.nsmap).items():
        yield "a namespace is not declared at the top"
    channel = root.find("channel")
    if channel is None:
        yield "there is no channel"
        return
    yield from _counted(channel, ONCE_IN_CHANNEL)
    yield from _of_channel(channel)
    items = channel.findall("item")
    for item in items:
        yield from _counted(item, ONCE_IN_ITEM)
        yield from _of_item(item)
    yield from _repeated("guid", (_text(one, "guid") for one in items))
    yield from _repeated("enclosure", (_attribute(one, "enclosure", "url") for one in items))
    yield from _of_values(root)


def _repeated(what: str, values: Iterable[str]) -> Iterator[str]:
    yield from (f"two items have the {what} {one}" for one, n in Counter(values).items() if n > 1)


def _counted(parent: etree._Element, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        count = len(parent.findall(name, NAMESPACES))
        if count != 1:
            yield f"{parent.tag} has {count} {name}"


def _text(parent: etree._Element, name: str) -> str:
    return parent.findtext(name, "", NAMESPACES)


def _attribute(parent: etree._Element, name: str, key: str) -> str:
    found = parent.find(name, NAMESPACES)
    return "" if found is None else found.get(key, "")


def _of_channel(channel: etree._Element) -> Iterator[str]:
    if _attribute(channel, "atom:link", "rel") != "self":
        yield "atom:link is not that of the feed itself"
    if _attribute(channel, "atom:link", "type") != "application/rss+xml":
        yield "atom:link has another type than RSS"
    addresses = [_attribute(channel, "atom:link", "href"), _text(channel, "link")]
    image = _attribute(channel, "itunes:image", "href")
    yield from (f"{one!r} is no address" for one in (*addresses, image) if not _is_address(one))
    if not image.endswith((".jpg", ".png")):
        yield "the cover's name says neither JPEG nor PNG"
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]+)*", _text(channel, "language")):
        yield "the language is none of ISO 639"
    if _text(channel, "itunes:type") not in {"episodic", "serial"}:
        yield "itunes:type is neither episodic nor serial"
    if not GUID.fullmatch(_text(channel, "podcast:guid")):
        yield "podcast:guid is no UUID of version 5"
    if _text(channel, "podcast:locked") not in {"yes", "no"}:
        yield "podcast:locked is neither yes nor no"
    if _text(channel, "podcast:medium") != "podcast":
        yield "podcast:medium is no podcast"
    yield from _explicit(channel)
    yield from _categories(channel)
    yield from _dates(channel, "pubDate", "lastBuildDate")


def _categories(channel: etree._Element) -> Iterator[str]:
    tops = channel.findall("itunes:category", NAMESPACES)
    if not tops:
        yield "there is no itunes:category"
    for top in tops:
        known = CATEGORIES.get(top.get("text", ""))
        if known is None:
            yield f"Apple has no category {top.get('text')!r}"
            continue
        below = [one.get("text") for one in top.findall("itunes:category", NAMESPACES)]
        yield from (f"Apple has no category {one!r}" for one in below if one not in known)


def _of_item(item: etree._Element) -> Iterator[str]:
    url = _attribute(item, "enclosure", "url")
    if not _is_address(url) or not _is_address(_text(item, "link")):
        yield "an item's address is none"
    ending = Path(urlsplit(url).path).suffix
    if _attribute(item, "enclosure", "type") != TYPES.get(ending):
        yield f"{ending} has another media type"
    if not re.fullmatch(r"[1-9]\d*", _attribute(item, "enclosure", "length")):
        yield "the enclosure has no length in bytes"
    if not re.fullmatch(r"[1-9]\d*", _text(item, "itunes:duration")):
        yield "the duration is not in whole seconds"
    if _attribute(item, "guid", "isPermaLink") != "false" and not _is_address(_text(item, "guid")):
        yield "the guid is no address, and does not say so"
    yield from _of_files(item)
    yield from _explicit(item)
    yield from _dates(item, "pubDate")


def _of_files(item: etree._Element) -> Iterator[str]:
    for transcript in item.findall("podcast:transcript", NAMESPACES):
        if not _is_address(transcript.get("url", "")):
            yield "a transcript's address is none"
        if transcript.get("type") not in {"text/vtt", "text/html", "text/plain"}:
            yield "a transcript has an unknown type"
    for chapters in item.findall("podcast:chapters", NAMESPACES):
        if chapters.get("type") != "application/json+chapters":
            yield "chapters have another type"


def _explicit(parent: etree._Element) -> Iterator[str]:
    if _text(parent, "itunes:explicit") not in {"true", "false"}:
        yield "itunes:explicit is neither true nor false"


def _dates(parent: etree._Element, *names: str) -> Iterator[str]:
    for name in names:
        text = _text(parent, name)
        if not GMT.fullmatch(text):
            yield f"{name} is no date in GMT"
        elif parsedate_to_datetime(text).strftime("%a") != text[:3]:
            yield f"{name} is on another weekday"


def _of_values(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        text = element.text or ""
        if not len(element) and text != text.strip():
            yield f"{element.tag} has spaces around its value"
        # The notes have no bound but what a feed may weigh.
        limit = 4000 if element.tag == "description" else 255
        size = len(text.encode()) if element.tag == "description" else len(text)
        if size > limit and element.tag not in LONG - {"description"}:
            yield f"{element.tag} is too long"
        if element.tag == f"{{{NAMESPACES['podcast']}}}person" and not 0 < len(text) <= 128:
            yield "a person has no name, or too long a one"


def _is_address(text: str) -> bool:
    parts = urlsplit(text)
    is_plain = re.fullmatch(r"[!-~]+", text) is not None and not re.search(r'[<>"{}|\\^`]', text)
    return is_plain and parts.scheme in {"http", "https"} and bool(parts.netloc)
