"""A result as text for a terminal: aligned columns, and the differences in words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from briefing.evaluating.intervals import SAMPLES, Estimate
from briefing.evaluating.results import Comparison, ComparisonOutcome, Result, estimate_of

# Of fewer items than this a draw holds too little of how they differ (Efron and Tibshirani 1993).
_FEW = 20
_METHOD = f"intervals: {SAMPLES:,} bootstrap draws, the same for all, as in Koehn 2004"


def as_table(result: Result) -> str:
    """The engines side by side, then their differences, then notes."""
    rows = [["", *(system.name for system in result.systems)]]
    for metric in result.metrics:
        cells = [
            _cell(estimate_of(system.figures.get(metric.key)), metric.decimals)
            for system in result.systems
        ]
        rows.append([metric.title, *cells])
    lines = [f"{result.counted}; in brackets, 95 % intervals", "", *_aligned(rows)]
    if differences := list(_differences(result)):
        lines += ["", "differences", *differences]
    notes = [*_warnings(result), *result.notes, _METHOD]
    return "\n".join([*lines, "", *notes]) + "\n"


def _warnings(result: Result) -> Iterator[str]:
    if result.items < _FEW:
        yield (
            f"{result.counted}: intervals of fewer than {_FEW} are too narrow, and show no more "
            "than that all works"
        )


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
        case ComparisonOutcome.UNKNOWN:
            return f"one {result.unit[0]} shows no difference"
        case ComparisonOutcome.WITHIN_NOISE:
            return f"no difference: within the noise of {result.counted}"
        case verdict:
            return verdict


def _cell(shown: Estimate | str, decimals: int, sign: str = "") -> str:
    if isinstance(shown, str):
        return shown
    if math.isnan(shown.value):
        return "–"
    # `z`: what rounds to zero has no sign.
    value, low, high = (
        "" if number is None else f"{number:{sign}z.{decimals}f}"
        for number in (shown.value, shown.low, shown.high)
    )
    return f"{value} [{low}, {high}]" if low and high else value


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
