"""PDF: its text layer in reading order, without headers, footers and page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.core.errors import NoArticleError
from briefing.reading.characters import clean_title
from briefing.reading.documents.composing import Metadata, declared_title, page_of
from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.flow import Block
from briefing.reading.documents.pdf_bidi import in_logical_order
from briefing.reading.documents.pdf_layout import ReadingOrder, is_right_to_left, note_numbers
from briefing.reading.documents.pdf_paragraphs import Paragraphs, measured
from briefing.reading.documents.pdf_process import PdfPages, pdf_pages
from briefing.reading.documents.pdf_running_lines import without_running_lines
from briefing.reading.hyphens import Hyphens

_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_TITLE_WITHIN = 12  # blocks
_TITLE_SIZE = 1.15
_SAME_SIZE = 0.5  # points
_LONGEST_TITLE = 40  # words


def read_pdf(file: DocumentFile) -> Document:
    """Read a PDF, or some of its pages.

    Raises:
        SourceError: It is broken or locked, or takes too long or too much memory.
        NoArticleError: Its pages are pictures, or empty.
    """
    found = pdf_pages(file)
    _check_text(found, file.name)
    text = without_running_lines(found.pages)
    is_from_right = is_right_to_left([line for page in text for line in page])
    lines = [
        [in_logical_order(line, is_from_right=is_from_right) for line in page] for page in text
    ]
    order = ReadingOrder(is_from_right=is_from_right)
    hyphens = Hyphens(line.text for page in lines for line in page)
    paragraphs = measured(lines, hyphens, is_from_right=is_from_right)
    for number, page in enumerate(lines):
        notes = note_numbers(page, paragraphs.body)
        paragraphs.add_page(number, order.of_page(page, notes))
    blocks = paragraphs.blocks()
    title = _title(blocks, paragraphs, found.metadata.get("Title", ""))
    metadata = Metadata(
        title, found.metadata.get("Author"), _day(found.metadata.get("CreationDate", ""))
    )
    return Document(page_of(_without_title_lines(blocks, title), metadata), _warnings(found))


def _check_text(found: PdfPages, name: str) -> None:
    if any(page.lines for page in found.pages):
        return
    if any(page.pictures for page in found.pages):
        raise NoArticleError(
            f"{name} is a scan, pictures of pages without text: recognise its text (OCR) with"
            " another program, and give what that writes"
        )
    raise NoArticleError(f"there is no text in {name}, whose pages are empty: give another")


def _warnings(found: PdfPages) -> tuple[str, ...]:
    warnings = []
    if scans := sum(page.pictures for page in found.pages if not page.lines):
        what = "a page is a picture" if scans == 1 else f"{scans} pages are pictures"
        warnings.append(f"{what} without text, and not read")
    if broken := sum(page.broken for page in found.pages):
        warnings.append(f"{broken} of the pages could not be read")
    return tuple(warnings)


def _title(blocks: Sequence[Block], paragraphs: Paragraphs, declared: str) -> str:
    """The title: as the PDF declares it where that stands in its text, else the largest lines."""
    declared = declared_title(declared)
    beginning = _key(" ".join(block.text for block in blocks[: 3 * _TITLE_WITHIN]))
    if declared and _key(declared) in beginning:
        return declared
    sizes = paragraphs.sizes()[:_TITLE_WITHIN]
    largest = max(sizes, default=0.0)
    if largest > _TITLE_SIZE * paragraphs.body:
        at = sizes.index(largest)
        lines = []
        for block, size in zip(blocks[at:], sizes[at:], strict=False):
            if abs(size - largest) > _SAME_SIZE:
                break
            lines.append(block.text)
        title = " ".join(lines)
        if len(title.split()) <= _LONGEST_TITLE:
            return clean_title(title)
    return declared


def _without_title_lines(blocks: Sequence[Block], title: str) -> list[Block]:
    """Drop the lines that the title is made of, near the beginning."""
    left = list(blocks)
    key = _key(title)
    for start in range(min(_TITLE_WITHIN, len(blocks))):
        text = ""
        for end in range(start, min(start + 6, len(blocks))):
            text += _key(blocks[end].text)
            if text and text == key:
                return [*left[:start], *left[end + 1 :]]
    return left


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _day(text: str) -> date | None:
    found = _DATE.match(text)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
