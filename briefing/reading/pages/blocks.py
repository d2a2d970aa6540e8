"""The blocks of a page: its paragraphs, headings, items and rows, as a reader sees them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.reading.characters import remove_invisible
from briefing.reading.pages.elements import elements
from briefing.reading.prose import is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAK = "br"
# Browsers set the marks of a quotation.
_QUOTE = "q"
_PREFORMATTED = "pre"
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
# Tags that HTML does not know are inline inside these, and blocks elsewhere.
_OF_WORDS = frozenset({"p", "li", "td", "th", "dd", "dt", *HEADINGS})
_CELLS = frozenset({"td", "th"})
_STOPS = frozenset(".!?…”’")
_BETWEEN_CELLS = " | "
_WORD = re.compile(r"\w+")


@dataclass(slots=True, eq=False)
class Block:
    """A run of text between two breaks of a page, and the element that it stands in.

    `linked` is the share of it, 0 to 1, that is links; `words` are its parts between white space;
    `kept` says that it was found to belong to the article.
    """

    text: str
    element: HtmlElement
    linked: float
    words: list[str]
    kept: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.element.tag in HEADINGS


def words_of(text: str) -> str:
    """A text's words in lower case, with one space between."""
    return " ".join(_WORD.findall(text.casefold()))


def blocks_of(body: HtmlElement) -> list[Block]:
    """The blocks of a page, in their order; a row of a table is one, if there is no prose in it."""
    blocks = [block for run in _Walk(body).runs() if (block := _block(*run))]
    return [block for row in _rows(blocks) for block in row]


def _block(parts: list[str], linked: int, element: HtmlElement) -> Block | None:
    raw = "".join(parts)
    words = (raw if raw.isascii() else remove_invisible(raw)).split()
    return Block(" ".join(words), element, linked / max(1, len(raw)), words) if words else None


class _Walk:
    """A pass over a page that collects the runs of its text."""

    def __init__(self, body: HtmlElement) -> None:
        self._body = body
        self._open = [body]
        self._parts: list[str] = []
        self._links = 0
        # Whether an inline element has just ended, and no text followed it.
        self._at_end = False
        self._linked = 0

    def runs(self) -> Iterator[tuple[list[str], int, HtmlElement]]:
        """The pieces of each run, how many of its characters are links, and its element."""
        from lxml.etree import iterwalk

        table = elements()
        walk = iterwalk(self._body, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            is_break = not (tag in table.inline or tag in table.unread or self._is_inline_here(tag))
            if is_break and self._parts:
                yield from self._paragraphs()
            if event == "start":
                if tag in table.unread:
                    walk.skip_subtree()
                    continue
                self._links += tag == "a"
                if is_break and tag != _BREAK:
                    self._open.append(element)
                if self._at_end and _touches(self._parts, element.text):
                    self._add(" ")
                self._add(f"“{element.text or ''}" if tag == _QUOTE else element.text)
            else:
                self._add("”" if tag == _QUOTE else None)
                self._links -= tag == "a"
                if is_break and tag != _BREAK:
                    self._open.pop()
                self._at_end = not is_break
                if element is not self._body:
                    self._add(element.tail)

    def _is_inline_here(self, tag: str) -> bool:
        return "-" in tag and self._open[-1].tag in _OF_WORDS

    def _add(self, text: str | None) -> None:
        # Between two breaks there is mostly white space alone, which begins no run.
        if text and (self._parts or not text.isspace()):
            self._at_end = False
            self._parts.append(text)
            if self._links:
                self._linked += len(text)

    def _paragraphs(self) -> Iterator[tuple[list[str], int, HtmlElement]]:
        """What is collected, as one run, or as several where it is set with blank lines."""
        element = self._open[-1]
        if element.tag == _PREFORMATTED:
            for text in _BLANK_LINES.split("".join(self._parts)):
                yield [text], 0, element
        else:
            yield self._parts, self._linked, element
        self._parts, self._linked = [], 0


def _touches(parts: list[str], following: str | None) -> bool:
    """Whether an inline element would run into the one before it: "rebuiltThe"."""
    last = parts[-1][-1:] if parts else ""
    return (last.islower() or last in _STOPS) and (following or "")[:1].isupper()


def _rows(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    for row, group in groupby(blocks, _row_of):
        cells = list(group)
        if row is None or len(cells) < 2 or any(is_prose(cell.text) for cell in cells):  # noqa: PLR2004
            yield cells
        else:
            text = _BETWEEN_CELLS.join(cell.text for cell in cells)
            linked = sum(cell.linked for cell in cells) / len(cells)
            yield [Block(text, row, linked, text.split())]


def _row_of(block: Block) -> HtmlElement | None:
    element = block.element
    return element.getparent() if element.tag in _CELLS else None
