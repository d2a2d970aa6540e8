"""A result as text for a terminal: aligned columns, and what the differences are worth."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from briefing.evaluating.intervals import SAMPLES, Estimate
from briefing.evaluating.results import Comparison, Result, estimate_of


def as_table(result: Result) -> str:
    """The engines side by side, then their differences, then what there is to know."""
    rows = [["", *(system.name for system in result.systems)]]
    for metric in result.metrics:
        cells = [
            _cell(estimate_of(system.figures.get(metric.key)), metric.decimals)
            for system in result.systems
        ]
        rows.append([metric.title, *cells])
    lines = [f"{result.counted}; in brackets, 95 % intervals", "", *_aligned(rows)]
    if differences := list(_differences(result)):
        lines += ["", "differences, on the same draws", *differences]
    if result.notes:
        lines += ["", *result.notes]
    return "\n".join(lines) + "\n"


def method() -> str:
    """How the intervals come about, in a sentence."""
    return f"intervals: {SAMPLES:,} bootstrap draws, paired (Koehn 2004)"


def _differences(result: Result) -> Iterator[str]:
    rows = [
        [
            f"  {one.one} against {one.other}",
            one.metric.title,
            _cell(one.difference, one.metric.decimals, sign="+"),
            _in_words(one, result),
        ]
        for one in result.comparisons
    ]
    previous = ""
    for row, line in zip(rows, _aligned(rows), strict=True):
        name = row[0]
        yield " " * len(name) + line[len(name) :] if name == previous else line
        previous = name


def _in_words(comparison: Comparison, result: Result) -> str:
    match comparison.verdict:
        case "unknown":
            return f"one {result.unit[0]} shows no difference"
        case "within noise":
            return f"no difference: within the noise of {result.counted}"
        case verdict:
            return verdict


def _cell(shown: Estimate | str, decimals: int, sign: str = "") -> str:
    if isinstance(shown, str):
        return shown
    if math.isnan(shown.value):
        return "–"
    text = f"{shown.value:{sign}.{decimals}f}"
    if shown.low is None or shown.high is None:
        return text
    return f"{text} [{shown.low:{sign}.{decimals}f}, {shown.high:{sign}.{decimals}f}]"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
