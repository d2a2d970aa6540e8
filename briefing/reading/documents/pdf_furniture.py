"""Headers, footers and page numbers of a PDF, which are no part of its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.reading.documents.pdf_process import Line, Page

# Lines from the top and from the bottom of a page that may be its header and footer.
_OUTERMOST = 4
# In points: as far apart are the same header on two pages.
_SAME_HEIGHT = 6.0
# The shares of a page's height that are its margins, where nothing and where a gap is before text.
_MARGIN = 0.12
_WIDE_MARGIN = 0.2
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


def without_furniture(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of each page, without its header, footer and number.

    A line at a page's edge is furniture where another page has the same there but for its digits,
    where it is but a number or an address, or where most other pages have furniture at its height.
    """
    repeated = _repeated(pages)
    heights = _heights(pages, repeated)
    return [
        [line for at, line in enumerate(page.lines) if at not in furniture]
        for page, furniture in (
            (page, _furniture(page, repeated, heights if len(pages) > 1 else {})) for page in pages
        )
    ]


def _furniture(
    page: Page, repeated: frozenset[tuple[str, int]], heights: dict[int, int]
) -> set[int]:
    found: set[int] = set()
    for at, line, is_apart in _edges(page):
        if (
            any(key in repeated for key in _keys(line))
            or _is_number(line)
            or (is_apart and any(height in heights for height in _near(line)))
        ):
            found.add(at)
    return found


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """What stands at the edge of more than one page, as text without digits and height."""
    counts = Counter(
        key for page in pages for key in {k for _, line, _ in _edges(page) for k in _keys(line)}
    )
    return frozenset(key for key, count in counts.items() if count > 1)


def _heights(pages: Sequence[Page], repeated: frozenset[tuple[str, int]]) -> dict[int, int]:
    """The heights at which half of the pages have a header or footer."""
    counts: Counter[int] = Counter()
    for page in pages:
        counts.update(
            {
                height
                for _, line, _ in _edges(page)
                if any(key in repeated for key in _keys(line)) or _is_number(line)
                for height in _near(line)[:1]
            }
        )
    return {height: count for height, count in counts.items() if 2 * count >= len(pages)}


def _edges(page: Page) -> Iterator[tuple[int, Line, bool]]:
    """The lines at a page's edges with their indexes, and whether a gap is between them and text.

    Only lines in the margins count, which are wider for those that a gap sets apart.
    """
    order = sorted(range(len(page.lines)), key=lambda at: page.lines[at].top)
    for edge in (order[:_OUTERMOST], order[::-1][:_OUTERMOST]):
        for place, at in enumerate(edge):
            line = page.lines[at]
            inner = [page.lines[other] for other in order if other not in edge[: place + 1]]
            gap = min((_distance(line, other) for other in inner), default=0.0)
            if _is_in_margin(line, page, _MARGIN) or (
                gap > line.size and _is_in_margin(line, page, _WIDE_MARGIN)
            ):
                yield at, line, gap > line.size


def _is_in_margin(line: Line, page: Page, share: float) -> bool:
    return line.bottom < share * page.height or line.top > (1 - share) * page.height


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
