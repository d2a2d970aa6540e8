"""E-books (EPUB 2 and 3): the whole book, or chapters of it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag

from briefing.core.errors import NoArticleError, SourceError
from briefing.reading.documents.composing import Metadata, declared_day, page_of
from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.flow import Block, blocks_of
from briefing.reading.documents.xml_trees import (
    attribute,
    local_name,
    parse_xhtml,
    parse_xml,
    words_in,
)
from briefing.reading.documents.zip_package import ZipPackage
from briefing.reading.prose import word_count

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = b"application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
# Fonts are garbled against copying in books that are otherwise open.
_FONT = (".ttf", ".otf", ".woff", ".woff2")
_PAGES = {"application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"}
_MOST_PAGES = 5_000
_LEFT_OUT = "no"  # the order of reading does so with notes and advertisements


@dataclass(frozen=True, slots=True)
class _Item:
    """A file of a book."""

    path: str
    media_type: str
    properties: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Book:
    """The declarations of a book: `pages` are paths in reading order, `contents` its list."""

    metadata: Metadata
    pages: tuple[str, ...]
    contents: str | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its title, where the contents name it, and the paths of its pages."""

    title: str
    pages: tuple[str, ...]


def read_epub(file: DocumentFile) -> Document:
    """Read a book, or those of its chapters that are chosen.

    Raises:
        SourceError: It is broken, protected or too large, or has no such chapter.
        NoArticleError: There is no text in it.
    """
    package, book = _opened(file)
    if file.part is None:
        blocks = [block for path in book.pages for block in _blocks(package, path, file.name)]
        _check_text(blocks, file.name)
        return Document(page_of(blocks, book.metadata))
    chapters = _chapters(package, book, file.name)
    chosen = [chapters[index] for index in file.chosen(len(chapters), "chapter")]
    blocks = [
        block
        for chapter in chosen
        for path in chapter.pages
        for block in _blocks(package, path, file.name)
    ]
    _check_text(blocks, file.name)
    title = chosen[0].title if len(chosen) == 1 else book.metadata.title
    metadata = Metadata(
        title,
        book.metadata.author,
        book.metadata.published,
        book.metadata.title or None,
        book.metadata.language,
    )
    return Document(page_of(blocks, metadata))


def chapters_of(file: DocumentFile) -> tuple[Chapter, ...]:
    """The chapters of a book that have text, as its table of contents lists them.

    Raises:
        SourceError: It is broken, protected or too large.
    """
    package, book = _opened(file)
    return _chapters(package, book, file.name)


def _opened(file: DocumentFile) -> tuple[ZipPackage, _Book]:
    package = ZipPackage(file.data, file.name)
    if _ENCRYPTION in package:
        tree = parse_xml(package.read(_ENCRYPTION), file.name)
        paths = (one.get("URI", "") for one in tree.iter() if local_name(one) == "cipherreference")
        if any(not path.lower().endswith(_FONT) for path in paths):
            raise SourceError(
                f"{file.name} is protected against reading by other programs (DRM): get a copy"
                " that is not"
            )
    return package, _book(package, file.name)


def _book(package: ZipPackage, name: str) -> _Book:
    container = parse_xml(package.read(_CONTAINER), name)
    paths = (one.get("full-path", "") for one in container.iter() if local_name(one) == "rootfile")
    path = unquote(next(paths, ""))
    root = parse_xml(package.read(path), name)
    folder = posixpath.dirname(path)
    items: dict[str, _Item] = {}
    order: list[str] = []
    toc = None
    for element in root.iter():
        match local_name(element):
            case "item":
                items[element.get("id", "")] = _Item(
                    _joined(folder, element.get("href", "")),
                    element.get("media-type", "").lower(),
                    frozenset(element.get("properties", "").split()),
                )
            case "spine":
                toc = element.get("toc")
            case "itemref" if element.get("linear") != _LEFT_OUT:
                order.append(element.get("idref", ""))
    pages = [items[one].path for one in order if one in items and _is_page(items[one])]
    if len(pages) > _MOST_PAGES:
        raise SourceError(f"{name} has more than {_MOST_PAGES:,} pages: give a part of it")
    navigation = [one.path for one in items.values() if "nav" in one.properties]
    listed = items.get(toc or "")
    contents = next(iter([*navigation, *([listed.path] if listed else [])]), None)
    # The list of contents is no part of the text.
    kept = tuple(dict.fromkeys(p for p in pages if p not in navigation and p in package))
    return _Book(_metadata(root), kept, contents if contents and contents in package else None)


def _is_page(item: _Item) -> bool:
    return item.media_type in _PAGES and not item.properties & {"nav", "cover-image"}


def _metadata(root: _Element) -> Metadata:
    stated: dict[str, str] = {}
    for element in root.iter():
        if element.text and isinstance(element.tag, str):
            stated.setdefault(local_name(element), element.text.strip())
    return Metadata(
        stated.get("title", ""),
        stated.get("creator"),
        declared_day(stated.get("date")),
        stated.get("publisher"),
        stated.get("language"),
    )


def _chapters(package: ZipPackage, book: _Book, name: str) -> tuple[Chapter, ...]:
    """Each begins at the first entry of the contents that leads to its page."""
    starts: dict[str, str] = {}
    for title, path in _entries(package, book, name):
        if path in book.pages:
            starts.setdefault(path, title)
    if not starts:
        starts = dict.fromkeys(book.pages, "")
    chapters: list[Chapter] = []
    for path in book.pages:
        if path in starts:
            chapters.append(Chapter(starts[path], (path,)))
        elif chapters:
            last = chapters[-1]
            chapters[-1] = Chapter(last.title, (*last.pages, path))
    return tuple(one for one in chapters if _has_text(package, one, name))


def _entries(package: ZipPackage, book: _Book, name: str) -> Iterator[tuple[str, str]]:
    """The titles and paths of the table of contents, nested ones too, in order."""
    if book.contents is None:
        return
    folder = posixpath.dirname(book.contents)
    tree = parse_xhtml(package.read(book.contents), name)
    title = ""
    for element in _table_of_contents(tree).iter():
        match local_name(element):
            case "a":
                yield words_in(element), _joined(folder, element.get("href", ""))
            case "text":  # of the navLabel, before its content
                title = " ".join((element.text or "").split())
            case "content":
                yield title, _joined(folder, element.get("src", ""))


def _table_of_contents(tree: _Element) -> _Element:
    """The list of contents in a navigation document, which may list landmarks and pages too."""
    for element in tree.iter():
        if local_name(element) == "nav" and "toc" in attribute(element, "type").split():
            return element
    return tree


def _has_text(package: ZipPackage, chapter: Chapter, name: str) -> bool:
    return any(
        any(not block.is_aside for block in _blocks(package, path, name)) for path in chapter.pages
    )


def _blocks(package: ZipPackage, path: str, name: str) -> list[Block]:
    return blocks_of(parse_xhtml(package.read(path), name))


def _check_text(blocks: list[Block], name: str) -> None:
    if not any(word_count(block.text) for block in blocks):
        raise NoArticleError(
            f"there is no text in {name}, whose pages are pictures: give a copy with text"
        )


def _joined(folder: str, reference: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(urldefrag(reference).url)))
