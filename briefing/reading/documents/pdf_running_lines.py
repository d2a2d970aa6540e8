"""Headers, footers and page numbers of a PDF, which are no part of its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from briefing.reading.documents.pdf_process import Line, Page

# Lines from the top and from the bottom of a page that may be its header and footer.
_OUTERMOST = 6
# In points: as far apart are the same header on two pages.
_SAME_HEIGHT = 6.0
# The shares of a page's height that are its margins, where nothing and where a gap is before text.
_MARGIN = 0.12
_WIDE_MARGIN = 0.2
# Text does not begin so near to the edge, though headings of slides do, which are large.
_EDGE = 0.065
_SURE_GAP = 2.0
_FAR = 2.0
_MOST_WORDS = 15
_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|p\.|seite|صفحة|الصفحة|ص)\s*)?(?:\d{1,5}|[٠-٩]{1,5}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|من|-|–)\s*(?:\d{1,5}|[٠-٩]{1,5}))?[-–—|.\s]*",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:https?://|file://|www\.)\S+(?:\s+\d+/\d+)?|arxiv:\S+.*|downloaded (?:from|by|on) .*"
    r"|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d.*|(?:©|copyright\b).{0,120}",
    re.IGNORECASE,
)
_LONGEST_STAMP = 200
_DIGITS = re.compile(r"\d+")


def without_running_lines(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of each page, without its header, footer and number.

    A line at a page's edge is one of these where another page has the same there but for its
    digits, where it is but a number or an address, where most other pages have one at its height,
    or where it stands at the very edge.
    """
    edges = [tuple(_edges(page)) for page in pages]
    counts = Counter(
        key for found in edges for key in {k for one in found for k in _keys(one.line)}
    )
    repeated = frozenset(key for key, count in counts.items() if count > 1)
    heights = _heights(edges, repeated) if len(pages) > 1 else frozenset()
    return [
        _text(page, [one for one in found if _is_running(one, page, repeated, heights)])
        for page, found in zip(pages, edges, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row at the edge of a page, its pieces, and the empty height before the text in em."""

    line: Line
    pieces: tuple[Line, ...]
    gap: float


def _text(page: Page, running: Sequence[_Edge]) -> list[Line]:
    dropped = {id(piece) for one in running for piece in one.pieces}
    return [line for line in page.lines if id(line) not in dropped]


def _is_running(
    edge: _Edge, page: Page, repeated: frozenset[tuple[str, int]], heights: frozenset[int]
) -> bool:
    return (
        any(key in repeated for key in _keys(edge.line))
        or _is_number(edge.line)
        or (edge.gap > 1 and any(height in heights for height in _near(edge.line)))
        or (edge.gap > _SURE_GAP and _is_at_edge(edge.line, page))
    )


def _heights(
    edges: Sequence[Sequence[_Edge]], repeated: frozenset[tuple[str, int]]
) -> frozenset[int]:
    """The heights at which half of the pages have a header or footer."""
    counts: Counter[int] = Counter()
    for found in edges:
        counts.update(
            {
                _near(one.line)[0]
                for one in found
                if any(key in repeated for key in _keys(one.line)) or _is_number(one.line)
            }
        )
    return frozenset(height for height, count in counts.items() if 2 * count >= len(edges))


def _edges(page: Page) -> Iterator[_Edge]:
    """The rows at a page's upper and lower edge.

    Only rows in the margins count, which are wider for those that a gap sets apart.
    """
    order = sorted(page.lines, key=lambda line: line.top)
    for lines in (order[: 3 * _OUTERMOST], order[: -3 * _OUTERMOST - 1 : -1]):
        rows = _rows(lines)
        whole = [_joined(row) for row in rows]
        for place, line in enumerate(whole[:_OUTERMOST]):
            gap = min((_distance(line, other) for other in whole[place + 1 :]), default=0.0)
            if _is_in_margin(line, page, _MARGIN) or (
                gap > line.size and _is_in_margin(line, page, _WIDE_MARGIN)
            ):
                yield _Edge(line, tuple(rows[place]), gap / line.size)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines, with those that stand close together in one row as one."""
    rows: list[list[Line]] = []
    for line in lines:
        near = (row for row in rows if any(_is_beside(line, other) for other in row))
        row = next(near, None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return rows


def _is_beside(one: Line, other: Line) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    beside = max(other.left - one.right, one.left - other.right)
    return overlap > 0 and -one.size < beside < _FAR * one.size


def _joined(row: Sequence[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    lefts, tops, rights, bottoms = zip(*(line.box for line in row), strict=True)
    pieces = sorted(row, key=lambda line: line.left)
    return Line(
        " ".join(line.text for line in pieces),
        pieces[0].base,
        (min(lefts), min(tops), max(rights), max(bottoms)),
        max(line.size for line in row),
    )


def _is_in_margin(line: Line, page: Page, share: float) -> bool:
    return line.bottom < share * page.height or line.top > (1 - share) * page.height


def _is_at_edge(line: Line, page: Page) -> bool:
    usual = median(other.size for other in page.lines)
    return (
        _is_in_margin(line, page, _EDGE)
        and line.size <= 1.05 * usual
        and not line.text[:1].islower()
        and len(line.text.split()) <= _MOST_WORDS
    )


def _distance(one: Line, other: Line) -> float:
    """The empty height between two lines; a large one where they stand side by side."""
    between = max(other.top - one.bottom, one.top - other.bottom)
    return between if between > -min(one.size, other.size) / 2 else 1e6


def _keys(line: Line) -> list[tuple[str, int]]:
    text = _DIGITS.sub("0", " ".join(line.text.split()))
    return [(text, height) for height in _near(line)]


def _near(line: Line) -> list[int]:
    """Its height in steps, and the neighbouring step, since letters differ in height."""
    step = int(line.bottom // _SAME_HEIGHT)
    inside = line.bottom % _SAME_HEIGHT
    return [step, step + 1 if inside > _SAME_HEIGHT / 2 else step - 1]


def _is_number(line: Line) -> bool:
    text = line.text.strip()
    is_stamp = len(text) <= _LONGEST_STAMP and _STAMP.fullmatch(text) is not None
    return is_stamp or _NUMBER.fullmatch(text) is not None
