"""The paragraphs of a tree of HTML, all of them: a document has no menus to be left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from briefing.reading.characters import clean_characters
from briefing.reading.documents.xml_trees import attribute, local_name, words_in
from briefing.reading.prose import is_prose

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | {
    *("p", "div", "section", "article", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre"),
    *("body", "html", "table", "tbody", "thead", "tfoot", "caption", "figure", "figcaption"),
    *("header", "footer", "main", "aside", "nav", "hr", "address", "center", "form", "fieldset"),
}
_CELLS = {"td", "th"}
_ROW = "tr"
_LINE_BREAK = "br"
# Struck-out text is no text any more; the others are never seen.
_UNREAD = {
    *("head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object"),
    *("del", "s", "strike", "select", "button", "textarea", "rt", "rp"),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_NOTE_NUMBER = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[\])]?", re.I)
_NOTE_SIGN = re.compile(r"[*†‡§¶]+")
_BACK_LINKS = {"↑", "↩", "↩︎", "↵", "^", "⏎"}
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SHIFTED = re.compile(r"[\d+\-−=()n]{1,12}")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or an aside: a heading (`level` 1 to 6), or the row of a table (`level` 0).

    `marks` are the classes and identifiers of its element, in lower case.
    """

    text: str
    level: int | None = None
    marks: frozenset[str] = frozenset()

    @property
    def is_aside(self) -> bool:
        """Whether it is a heading or a row."""
        return self.level is not None


@dataclass(slots=True)
class _Walk:
    """The blocks so far; `rows` are the cells of the rows that are open, innermost last."""

    blocks: list[Block] = field(default_factory=list)
    rows: list[list[list[Block]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    level: int | None = None
    marks: frozenset[str] = frozenset()

    def flush(self) -> None:
        text = " ".join(clean_characters("".join(self.text)).split())
        self.text = []
        if text:
            self._into().append(Block(text, self.level, self.marks))

    def open_row(self) -> None:
        self.flush()
        self.rows.append([])

    def open_cell(self) -> None:
        self.flush()
        if self.rows:
            self.rows[-1].append([])

    def close_row(self) -> None:
        self.flush()
        if self.rows:
            cells = [cell for cell in self.rows.pop() if cell]
            self._into().extend(_row(cells))

    def _into(self) -> list[Block]:
        for cells in reversed(self.rows):
            if cells:
                return cells[-1]
        return self.blocks


def blocks_of(root: _Element) -> list[Block]:
    """The paragraphs, headings and rows of a tree, in its order."""
    walk = _Walk()
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start" and _is_unread(element):
            walker.skip_subtree()
            # Its end is told nevertheless, and what follows it is read then.
            continue
        if event == "start":
            _open(element, walk)
            shifted = _shifted(element)
            if shifted is not None:
                walk.text.append(shifted)
                walker.skip_subtree()
            else:
                walk.text.append(element.text or "")
            continue
        if event == "end":
            _close(element, walk)
        if element is not root:
            walk.text.append(element.tail or "")
    while walk.rows:
        walk.close_row()
    walk.flush()
    return walk.blocks


def _open(element: _Element, walk: _Walk) -> None:
    name = local_name(element)
    if name == _ROW:
        walk.open_row()
    elif name in _CELLS:
        walk.open_cell()
    elif name == _LINE_BREAK:
        walk.text.append("\n")
    elif name in _BLOCKS:
        walk.flush()
        walk.level = int(name[1]) if name in _HEADINGS else walk.level
        walk.marks = frozenset(
            f"{element.get('class', '')} {element.get('id', '')}".lower().split()
        )


def _close(element: _Element, walk: _Walk) -> None:
    name = local_name(element)
    if name == _ROW:
        walk.close_row()
    elif name in _BLOCKS or name in _CELLS:
        walk.flush()
        if name in _HEADINGS:
            walk.level = None
        walk.marks = frozenset()


def _row(cells: Sequence[Sequence[Block]]) -> list[Block]:
    """A row as one aside; a table that only lays a page out gives its paragraphs."""
    blocks = [block for cell in cells for block in cell]
    if len(cells) <= 1 or any(is_prose(block.text) for block in blocks):
        return blocks
    return [Block(" | ".join(" ".join(block.text for block in cell) for cell in cells), 0)]


def _is_unread(element: _Element) -> bool:
    name = local_name(element)
    return (
        name in _UNREAD
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style", "")) is not None
        or _is_note_mark(element, name)
    )


def _is_note_mark(element: _Element, name: str) -> bool:
    """Whether an element leads to a note or back from one."""
    if attribute(element, "type") == "noteref" or element.get("role") in {
        "doc-noteref",
        "doc-backlink",
    }:
        return True
    if name not in {"a", "sup"}:
        return False
    text = words_in(element)
    if name == "a":
        return text in _BACK_LINKS and element.get("href", "").startswith("#")
    if _NOTE_SIGN.fullmatch(text):
        return True
    has_link = any(local_name(one) == "a" for one in element.iter())
    return has_link and _NOTE_NUMBER.fullmatch(text) is not None


def _shifted(element: _Element) -> str | None:
    """The text of a superscript or subscript in characters of that kind; None for all else."""
    name = local_name(element)
    if name not in {"sup", "sub"}:
        return None
    text = words_in(element)
    if _SHIFTED.fullmatch(text) is None:
        return None
    return text.replace("−", "-").translate(_RAISED if name == "sup" else _LOWERED)
