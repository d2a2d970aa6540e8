"""Trees of the XML inside documents. Entities are not expanded, and nothing else is fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

from briefing.core.errors import SourceError
from briefing.reading.characters import admit_to_tree
from briefing.reading.decoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
# A document's parts have many elements; finding text in them takes some microseconds each.
_MOST_TAGS = 2_000_000


def parse_xml(data: bytes, name: str) -> _Element:
    """The tree of an XML part of a document.

    Raises:
        SourceError: It is no XML, defines entities, or has more elements than any document.
    """
    if data.count(b"<") > _MOST_TAGS:
        raise SourceError(f"{name} has more than {_MOST_TAGS:,} elements: give a part of it")
    # An entity of an entity unpacks without end (a "billion laughs"); no document needs one.
    if b"<!ENTITY" in data or b"<\x00!\x00E\x00N\x00T\x00I\x00T\x00Y" in data:
        raise SourceError(
            f"{name} defines XML entities, which unpack to anything, and was not read: save it"
            " anew, or give its text"
        )
    try:
        return etree.fromstring(data, _parser())
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(
            f"{name} is broken, since its XML cannot be read: fetch or save it anew"
        ) from error


def parse_xhtml(data: bytes, name: str) -> _Element:
    """The tree of a page inside a document: as XML, or else as HTML, which is always one.

    Raises:
        SourceError: It has more elements than any document.
    """
    if data.count(b"<") > _MOST_TAGS:
        raise SourceError(f"{name} has more than {_MOST_TAGS:,} elements: give a part of it")
    if b"<!ENTITY" not in data:
        try:
            return etree.fromstring(data, _parser())
        except (etree.LxmlError, ValueError):
            pass  # it may be HTML
    return parse_html(decode(data, name).text)


def parse_html(text: str) -> _Element:
    """The tree of an HTML text; an empty one where there is nothing in it."""
    admitted = admit_to_tree(_DECLARATION.sub("", text, count=1))
    try:
        return html.document_fromstring(admitted)
    except (etree.LxmlError, ValueError):
        return etree.Element("html")


def local_name(element: _Element) -> str:
    """The name of an element without its namespace; empty for a comment or instruction."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """The value of an attribute, whatever its namespace; empty where there is none."""
    found = (value for key, value in element.items() if str(key).rpartition("}")[2] == name)
    return str(next(found, ""))


def words_in(element: _Element) -> str:
    """All text in an element, on one line."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False
    )
