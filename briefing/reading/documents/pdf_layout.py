"""The order in which the lines of a page are read: rows joined, columns one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import median

from briefing.reading.documents.pdf_process import Line

# The left and right end of the empty stripe between two columns.
Gutter = tuple[float, float]

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SMALL = 0.85
_LETTER = re.compile(r"[^\W\d_]")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SAMPLE = 1_000  # lines
_SIGNS = frozenset("*†‡§¶")
_NUMBER_OF_NOTE = re.compile(r"\s*(\d{1,3})[.):]?\s*(?=[^\W\d]|[\"“(])")
# In em: the widest gap between the pieces of one row, and the least between columns.
_WORD_GAP = 1.5
# Columns of fewer lines, or of fewer words a line, are those of a table.
_FEWEST_LINES = 4
_FEWEST_WORDS = 3.5
# The share of a page's lines that may cross from one column into the other.
_MOST_CROSSING = 0.35


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line in reading order; `column` tells those of one column from those of the next."""

    line: Line
    column: int = 0


class ReadingOrder:
    """Puts the lines of page after page into the order in which they are read.

    Args:
        is_from_right: The text is, and so are its columns.
    """

    def __init__(self, *, is_from_right: bool) -> None:
        self._is_from_right = is_from_right
        self._gutter: Gutter | None = None

    def of_page(self, lines: Sequence[Line], notes: frozenset[str]) -> list[PlacedLine]:
        """The lines of the next page in the order in which they are read.

        Args:
            lines: In the order of the file, which most programs write as it is read.
            notes: The numbers of the page's footnotes, whose marks in the text are dropped.
        """
        rows = [
            row for row in _rows([_with_powers(one, notes) for one in lines], notes) if row.text
        ]
        # The last page may have too few lines to show its columns.
        gutter = _gutter(rows) or (self._gutter if _is_empty(self._gutter, rows) else None)
        self._gutter = gutter
        if gutter is None:
            return [PlacedLine(line) for line in rows]
        return _by_columns(rows, gutter, is_from_right=self._is_from_right)


def _is_empty(gutter: Gutter | None, lines: Sequence[Line]) -> bool:
    """Whether hardly any line crosses the stripe between the columns of the page before."""
    if gutter is None:
        return False
    crossing = sum(line.left < gutter[0] - 1 and line.right > gutter[1] + 1 for line in lines)
    return crossing <= _MOST_CROSSING * len(lines)


def note_numbers(lines: Sequence[Line], body: float) -> frozenset[str]:
    """The numbers of the footnotes on a page: small lines in its lower part that begin with one."""
    found = (_NUMBER_OF_NOTE.match(line.text) for line in lines if line.size < 0.95 * body)
    return frozenset(match[1] for match in found if match)


def _with_powers(line: Line, notes: frozenset[str]) -> Line:
    """The line with its small digits as powers, and without those that are marks of notes."""
    if not line.raised and not line.lowered:
        return line
    text = list(line.text)
    for places, table in ((line.raised, _RAISED), (line.lowered, _LOWERED)):
        for begin, end in _runs(places):
            shifted = _shifted(line.text[begin:end], line.text[begin - 1 : begin], notes, table)
            text[begin:end] = [shifted, *[""] * (end - begin - 1)]
    return Line("".join(text), line.base, line.box, line.size, line.bold)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The begin and end of each run of neighbours."""
    begin = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[begin], places[at - 1] + 1
            begin = at


def _shifted(run: str, before: str, notes: frozenset[str], table: dict[int, int]) -> str:
    """A small run of digits or signs after a character, as it is read."""
    if table is _LOWERED:
        return run.translate(table)
    if set(run) & _SIGNS or run in notes:
        return ""
    # What is no power of a number or unit, and stands after a word or its stop, marks a note.
    if before in '.,;:!?”"’)؟،؛»' or (before.isalpha() and run not in "23"):
        return ""
    return run.translate(table)


def _rows(lines: Sequence[Line], notes: frozenset[str]) -> list[Line]:
    """The lines with the pieces of one row joined, in the order of the file."""
    rows: list[Line] = []
    for line in lines:
        last = rows[-1] if rows else None
        joined = _joined(last, line, notes) if last is not None else None
        if joined is None:
            rows.append(line)
        else:
            rows[-1] = joined
    return rows


def _joined(one: Line, two: Line, notes: frozenset[str]) -> Line | None:
    """Two pieces of one row as one; None where they are two lines."""
    large, small = max(one.size, two.size), min(one.size, two.size)
    overlap = min(one.bottom, two.bottom) - max(one.top, two.top)
    gap = max(two.left - one.right, one.left - two.right)
    if overlap < 0.3 * min(one.bottom - one.top, two.bottom - two.top) or gap > _WORD_GAP * large:
        return None
    if gap < -0.5 * large:
        return None
    text = two.text
    if two.size < _SMALL * one.size and re.fullmatch(r"[\d*†‡§¶]{1,4}", text.strip()):
        is_raised = two.base < one.base - 0.15 * one.size
        text = _shifted(text.strip(), one.text[-1:], notes, _RAISED if is_raised else _LOWERED)
    space = "" if gap < 0.12 * small or not text or one.text.endswith(" ") else " "
    box = (
        *(min(one.left, two.left), min(one.top, two.top)),
        *(max(one.right, two.right), max(one.bottom, two.bottom)),
    )
    base = one.base if one.size >= two.size else two.base
    return Line(one.text + space + text, base, box, large, one.bold and two.bold)


def _gutter(lines: Sequence[Line]) -> Gutter | None:
    """The empty stripe between two columns of text; None where there is one column."""
    wide = [line for line in lines if len(line.text.split()) > 1]
    if len(wide) < 2 * _FEWEST_LINES:
        return None
    left, right = min(line.left for line in wide), max(line.right for line in wide)
    best: tuple[int, float, float] | None = None
    starts = sorted({round(line.left) for line in wide})
    for start in starts:
        if not left + 0.25 * (right - left) < start < left + 0.75 * (right - left):
            continue
        first = [line for line in wide if line.right <= start]
        second = [line for line in wide if line.left >= start - 1]
        crossing = len(wide) - len(first) - len(second)
        if min(len(first), len(second)) < _FEWEST_LINES or crossing > _MOST_CROSSING * len(wide):
            continue
        if not (_is_prose_column(first) and _is_prose_column(second)) or not _overlap(
            first, second
        ):
            continue
        if best is None or crossing < best[0]:
            best = (crossing, max(line.right for line in first), float(start))
    return None if best is None else (best[1], best[2])


def _is_prose_column(lines: Sequence[Line]) -> bool:
    return median(len(line.text.split()) for line in lines) >= _FEWEST_WORDS


def _overlap(first: Sequence[Line], second: Sequence[Line]) -> bool:
    """Whether two columns stand side by side."""
    top = max(min(line.top for line in first), min(line.top for line in second))
    bottom = min(max(line.bottom for line in first), max(line.bottom for line in second))
    return bottom - top > 3 * first[0].size


def _by_columns(lines: Sequence[Line], gutter: Gutter, *, is_from_right: bool) -> list[PlacedLine]:
    """The lines band by band, each ended by a line across both columns; in it one column first."""
    middle = (gutter[0] + gutter[1]) / 2
    crossing = sorted(
        (line for line in lines if line.left < gutter[0] - 1 and line.right > gutter[1] + 1),
        key=lambda line: line.top,
    )
    rest = [line for line in lines if line not in crossing]
    placed: list[PlacedLine] = []
    column = 0
    tops = [line.top for line in crossing]
    for index in range(len(crossing) + 1):
        begin = tops[index - 1] if index else float("-inf")
        end = tops[index] if index < len(tops) else float("inf")
        band = [line for line in rest if begin <= line.top < end]
        sides = [
            [line for line in band if (line.left + line.right) / 2 < middle],
            [line for line in band if (line.left + line.right) / 2 >= middle],
        ]
        for side in reversed(sides) if is_from_right else sides:
            if side:
                placed += [PlacedLine(line, column) for line in _down(side)]
                column += 1
        if index < len(crossing):
            placed.append(PlacedLine(crossing[index], column))
            column += 1
    return placed


def _down(lines: Sequence[Line]) -> list[Line]:
    """A column's lines from its top; those side by side stay in the order of the file."""
    step = 0.5 * median(line.size for line in lines)
    return sorted(lines, key=lambda line: round(line.base / step))


def is_right_to_left(lines: Sequence[Line]) -> bool:
    """Whether most letters of some lines are written from the right."""
    letters = "".join(line.text for line in islice(lines, _SAMPLE))
    return 2 * len(_FROM_RIGHT.findall(letters)) > len(_LETTER.findall(letters))
