"""The values of feeds, and what is common to their kinds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from briefing.core.documents import FeedEntry
from briefing.core.errors import SourceError
from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_title
from briefing.reading.documents.flow import blocks_of
from briefing.reading.documents.xml_trees import parse_html
from briefing.reading.prose import word_count

# Entries beyond these, the oldest as a rule, are not looked at; a feed has some dozens.
MOST_ENTRIES = 2_000
# A text that ends so goes on elsewhere.
_CUT = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|(?:read more|continue reading|read the (?:full|rest)\b.*|more)\W*"
    r"|(?:اقرأ المزيد|المزيد|تابع القراءة)\W*|»|→)\s*$",
    re.IGNORECASE,
)
# A shorter text may be the beginning of an article.
_FEWEST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, and its entries in its order, the newest first as a rule."""

    title: str
    entries: tuple[FeedEntry, ...]


def whole_text(content: str) -> str | None:
    """The HTML of an entry where it is the whole article; None where the page must be fetched."""
    blocks = [block for block in blocks_of(parse_html(content)) if not block.is_aside]
    if sum(word_count(block.text) for block in blocks) < _FEWEST_WORDS:
        return None
    last = blocks[-1].text
    if _CUT.search(last) or (len(blocks) == 1 and not ends_a_sentence(last)):
        return None
    return content


def address_in(base: str, link: str) -> str:
    """The http address that a link of a feed leads to; empty where it leads to none."""
    if not link.strip():
        return ""
    try:
        address = urljoin(base, link.strip())
        parts = urlsplit(address)
        is_address = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ""
    return address if is_address and not re.search(r"[\s\x00-\x1f\x7f]", address) else ""


def text_at(values: Mapping[str, object], name: str) -> str:
    """A text of some values that strangers wrote; empty where it is no text."""
    value = values.get(name)
    return value if isinstance(value, str) else ""


def line_of(text: str) -> str:
    """One clean line of a text that may be HTML."""
    if "<" in text or "&" in text:
        text = " ".join(block.text for block in blocks_of(parse_html(text)))
    return clean_title(text)


def broken(name: str) -> SourceError:
    """The error of a feed that cannot be understood."""
    return SourceError(f"{name} is a broken feed: ask its publisher, or take it off your list")
