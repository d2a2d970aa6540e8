"""Open documents (ODT, as LibreOffice writes them)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefing.reading.documents.composing import Metadata, declared_day, styled_page
from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.flow import blocks_of
from briefing.reading.documents.xml_trees import attribute, local_name, parse_xml
from briefing.reading.documents.zip_package import ZipPackage, locked

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = b"application/vnd.oasis.opendocument.text"
# Elements of OpenDocument and their like in HTML; others are spans.
_AS_HTML = {
    "p": "p",
    "list": "ul",
    "list-item": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "line-break": "br",
}
# Changes that were deleted, comments, indexes, hidden text, and what stands in no line.
_UNREAD = {
    *("tracked-changes", "annotation", "annotation-end", "table-of-content", "alphabetical-index"),
    *("sequence-decls", "forms", "ruby-text", "bookmark", "title", "desc", "note-citation"),
    *("illustration-index", "table-index", "bibliography", "user-index", "object-index"),
}
_DEEPEST_HEADING = 6
# Elements of HTML for what a style does with a span.
_EFFECTS = ("sup", "sub", "del")


def read_odt(file: DocumentFile) -> Document:
    """Read an open document.

    Raises:
        SourceError: It is broken, encrypted or too large.
    """
    package = ZipPackage(file.data, file.name)
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.read(manifest):
        raise locked(file.name)
    content = parse_xml(package.read("content.xml"), file.name)
    body, notes = _as_html(content)
    blocks = [*blocks_of(body), *blocks_of(notes)]
    return Document(styled_page(blocks, _metadata(package, file.name)))


def _styles_of(content: _Element) -> dict[str, str]:
    """The style that each of the document's own styles is made of, by its name.

    That of one that raises, lowers or strikes text is the element of HTML which does so.
    """
    styles: dict[str, str] = {}
    for element in content.iter():
        if local_name(element) == "style":
            parent = attribute(element, "parent-style-name")
            own = next((one for child in element if (one := _effect(child))), "")
            styles[attribute(element, "name")] = own or styles.get(parent, parent)
    return styles


def _effect(properties: _Element) -> str:
    position = attribute(properties, "text-position").split(" ")[0]
    if position in {"super", "sub"}:
        return position.replace("super", "sup")
    struck = (attribute(properties, f"text-line-through-{kind}") for kind in ("style", "type"))
    return "del" if any(value not in {"", "none"} for value in struck) else ""


def _as_html(content: _Element) -> tuple[_Element, _Element]:
    """The text as a tree of HTML, and its notes, which stand after it."""
    body, notes = etree.Element("body"), etree.Element("body")
    bodies = (one for one in content.iter() if local_name(one) == "body")
    texts = (one for parts in bodies for one in parts if local_name(one) == "text")
    found = next(texts, None)
    if found is None:
        return body, notes
    styles = _styles_of(content)
    stack: list[_Element] = [body]
    walker = etree.iterwalk(found, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            name = local_name(element)
            parent = notes if name == "note-body" else stack[-1]
            style = attribute(element, "style-name")
            style = (styles.get(style) or style).lower()
            made = etree.SubElement(parent, _html_name(element, name, style), {"class": style})
            stack.append(made)
            if name in _UNREAD:
                walker.skip_subtree()
                continue
            made.text = (" " if name in {"s", "tab"} else "") + (element.text or "")
            continue
        if event == "end":
            stack.pop()
        if element is not found:
            _append(stack[-1], element.tail or "")
    return body, notes


def _append(parent: _Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _html_name(element: _Element, name: str, style: str) -> str:
    if name == "span" and style in _EFFECTS:
        return style
    if name == "p" and style == "title":
        return "h1"
    if name != "h":
        return _AS_HTML.get(name, "span")
    level = attribute(element, "outline-level")
    return f"h{min(int(level), _DEEPEST_HEADING)}" if level.isdecimal() and int(level) else "h1"


def _metadata(package: ZipPackage, name: str) -> Metadata:
    stated: dict[str, str] = {}
    if "meta.xml" in package:
        for element in parse_xml(package.read("meta.xml"), name).iter():
            stated.setdefault(local_name(element), (element.text or "").strip())
    return Metadata(
        stated.get("title", ""),
        stated.get("creator") or stated.get("initial-creator"),
        declared_day(stated.get("creation-date")) or declared_day(stated.get("date")),
        language=stated.get("language") or None,
    )
