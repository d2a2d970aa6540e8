"""Lists of feeds (OPML), as feed readers export them, and the feed that a page names."""

from __future__ import annotations

from briefing.reading.documents.xml_trees import attribute, local_name, parse_html, parse_xml
from briefing.reading.feeds.feed import address_in

_MOST_FEEDS = 5_000
_INCLUDED = {"include", "link"}
_FEED_TYPES = {
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
}


def addresses_in(data: bytes, name: str, address: str) -> tuple[str, ...]:
    """The addresses of the feeds in a list, of all folders, each once, in its order.

    A list that it includes is among them.

    Raises:
        SourceError: It is broken.
    """
    found: dict[str, None] = {}
    for element in parse_xml(data, name).iter():
        if local_name(element) != "outline" or len(found) >= _MOST_FEEDS:
            continue
        # Attributes differ in case from program to program.
        values = {str(key).lower(): str(value) for key, value in element.items()}
        link = values.get("xmlurl", "")
        if not link and values.get("type", "").lower() in _INCLUDED:
            url = values.get("url", "")
            link = url if url.lower().endswith(".opml") else ""
        if link and (target := address_in(address, link)):
            found.setdefault(target)
    return tuple(found)


def feed_of_page(page: str, address: str) -> str | None:
    """The address of the first feed that a page names as another form of itself."""
    for element in parse_html(page).iter():
        if (
            local_name(element) == "link"
            and "alternate" in attribute(element, "rel").lower().split()
            and attribute(element, "type").split(";")[0].strip().lower() in _FEED_TYPES
        ):
            return address_in(address, attribute(element, "href")) or None
    return None
