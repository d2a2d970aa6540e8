"""Paragraphs, headings and notes of a PDF, made of its lines by their sizes and places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_characters
from briefing.reading.documents.flow import Block
from briefing.reading.documents.pdf_layout import PlacedLine
from briefing.reading.documents.pdf_process import Line
from briefing.reading.hyphens import Hyphens
from briefing.reading.prose import is_prose, word_count

_BULLET = re.compile(r"(?:[-*+•·▪▫■□◦‣⁃●○►▶–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_NOTE = re.compile(r"(?:\d{1,3}[.):]?|[*†‡§¶]{1,3})\s*(?=[^\W\d]|[\"“(])")
# Behind a note, the link back to its mark.
_BACK_LINKS = " ↩↑\ufe0e\ufe0f"
# As shares of the text's size.
_SAME_SIZE = 0.08
_NOTE_SIZE = 0.95
_HEADING_SIZE = 1.12
# In em: an indent, and the mean width of a letter.
_INDENT = 0.7
_LETTER = 0.5
# Of the usual distance of two lines.
_PARAGRAPH_GAP = 1.35
_LONGEST_HEADING = 20  # words


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together; `cells` are those of one row."""

    lines: list[Line]
    column: tuple[int, int]
    edges: tuple[float, float]
    is_row: bool = False

    @property
    def last(self) -> Line:
        return self.lines[-1]


@dataclass(slots=True)
class Paragraphs:
    """The paragraphs of a document whose pages are added in order.

    `body` is the size of most of its text in points, `pitch` the usual distance of its lines.
    """

    body: float
    pitch: float
    hyphens: Hyphens
    is_from_right: bool
    _texts: list[_Paragraph] = field(default_factory=list)
    _notes: list[_Paragraph] = field(default_factory=list)

    def add_page(self, number: int, lines: Sequence[PlacedLine]) -> None:
        """Add the lines of a page in reading order."""
        edges = _edges_of(lines, self.body)
        current: _Paragraph | None = None
        for placed in lines:
            column = (number, placed.column)
            line = placed.line
            if current is not None and current.column == column and self._is_one(current, line):
                current.lines.append(line)
                continue
            current = _Paragraph([line], column, edges[placed.column])
            if self._is_note(line):
                self._notes.append(current)
            elif self._texts and self._goes_on(self._texts[-1], current):
                # From the foot of a column to the head of the next.
                self._texts[-1].lines.append(line)
                self._texts[-1].column = column
                self._texts[-1].edges = edges[placed.column]
                current = self._texts[-1]
            else:
                self._texts.append(current)

    def blocks(self) -> list[Block]:
        """The paragraphs and headings in order; the notes after them."""
        texts = [self._block(one) for one in self._texts]
        notes = [Block(_without(_NOTE, self._text(one))) for one in self._notes]
        return [block for block in [*texts, *notes] if block.text]

    def sizes(self) -> list[float]:
        """The size of each of the blocks that are no notes, in points."""
        return [one.lines[0].size for one in self._texts]

    def _is_one(self, paragraph: _Paragraph, line: Line) -> bool:
        """Whether a line goes on with the paragraph over it."""
        last = paragraph.last
        pitch = line.base - last.base
        if abs(pitch) < 0.4 * min(line.size, last.size):
            paragraph.is_row = True
            return True
        gap = self.pitch * max(1.0, line.size / self.body)
        is_near = 0 <= pitch <= _PARAGRAPH_GAP * gap + 0.15 * line.size
        if paragraph.is_row or not is_near or not self._alike(last, line):
            return False
        if min(line.size, last.size) > _HEADING_SIZE * self.body:
            return True
        return not self._begins(paragraph, line)

    def _begins(self, paragraph: _Paragraph, line: Line) -> bool:
        """Whether a line begins a paragraph, by its own form and that of the line over it."""
        last, edges = paragraph.last, paragraph.edges
        if _BULLET.match(line.text):
            return True
        if self._is_indented(line, edges) and not self._is_indented(last, edges):
            # The further lines of an item in a list are indented too.
            return _BULLET.match(paragraph.lines[0].text) is None
        return self._would_fit(last, line, edges)

    def _is_indented(self, line: Line, edges: tuple[float, float]) -> bool:
        indent = edges[1] - line.right if self.is_from_right else line.left - edges[0]
        return _INDENT * line.size < indent < 6 * line.size

    def _would_fit(self, last: Line, line: Line, edges: tuple[float, float]) -> bool:
        """Whether a line's first word had room in the line before, so that one ended there."""
        if last.text.endswith("\x02"):
            return False
        word = next(iter(line.text.split(maxsplit=1)), "")
        room = last.left - edges[0] if self.is_from_right else edges[1] - last.right
        return (len(word) + 2) * _LETTER * line.size < room

    def _alike(self, one: Line, two: Line) -> bool:
        return abs(one.size - two.size) <= _SAME_SIZE * max(one.size, two.size)

    def _goes_on(self, before: _Paragraph, new: _Paragraph) -> bool:
        """Whether the first line of a column goes on with the last paragraph of the one before."""
        last, line = before.last, new.lines[0]
        return (
            before.column != new.column
            and not before.is_row
            and self._alike(last, line)
            and last.bold == line.bold
            and not ends_a_sentence(last.text)
            and not _BULLET.match(line.text)
            and (line.text[:1].islower() or not self._would_fit(last, line, before.edges))
        )

    def _is_note(self, line: Line) -> bool:
        return line.size < _NOTE_SIZE * self.body and _NOTE.match(line.text) is not None

    def _block(self, paragraph: _Paragraph) -> Block:
        if paragraph.is_row:
            cells = [line.text.strip() for line in paragraph.lines]
            if not any(is_prose(cell) for cell in cells):
                return Block(" | ".join(cells), 0)
        text = self._text(paragraph)
        return Block(text, 2) if self._is_heading(paragraph, text) else Block(text)

    def _is_heading(self, paragraph: _Paragraph, text: str) -> bool:
        first = paragraph.lines[0]
        if word_count(text) > _LONGEST_HEADING or text.endswith((".", ":", ",", ";", "،", "؛")):
            return False
        return first.size > _HEADING_SIZE * self.body or all(one.bold for one in paragraph.lines)

    def _text(self, paragraph: _Paragraph) -> str:
        text = self.hyphens.joined([line.text for line in paragraph.lines])
        text = clean_characters(text).rstrip(_BACK_LINKS)
        return _without(_BULLET, text)


def _without(beginning: re.Pattern[str], text: str) -> str:
    found = beginning.match(text)
    return text[found.end() :] if found else text


def measured(
    pages: Sequence[Sequence[Line]], hyphens: Hyphens, *, is_from_right: bool
) -> Paragraphs:
    """An empty document for lines of these sizes and distances."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(2 * line.size) / 2] += len(line.text)
    body = max(sizes, key=lambda size: sizes[size]) if sizes else 1.0
    pitches = [
        two.base - one.base
        for page in pages
        for one, two in pairwise(page)
        if abs(one.size - body) < _SAME_SIZE * body and 0.5 * body < two.base - one.base < 3 * body
    ]
    pitch = median(pitches) if pitches else 1.3 * body
    return Paragraphs(body, pitch, hyphens, is_from_right)


def _edges_of(lines: Sequence[PlacedLine], body: float) -> dict[int, tuple[float, float]]:
    """The left and right edge of the text in each column, which titles may go beyond."""
    edges: dict[int, tuple[float, float]] = {}
    for placed in sorted(lines, key=lambda one: abs(one.line.size - body)):
        line = placed.line
        left, right = edges.get(placed.column, (line.left, line.right))
        if abs(line.size - body) <= _SAME_SIZE * body or placed.column not in edges:
            edges[placed.column] = (min(left, line.left), max(right, line.right))
    return edges
