"""A result as a chart: a panel a metric, a dot an engine, its interval as an error bar."""

from __future__ import annotations

import math
import warnings
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.errors import MissingExtraError, UsageError
from briefing.evaluating.intervals import Estimate
from briefing.evaluating.results import Result, estimate_of
from briefing.runtime.atomic_files import whole_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_FORMATS = frozenset({".svg", ".png"})
_WIDTH, _HEAD, _PANEL, _ROW = 8.0, 1.0, 0.45, 0.25  # inches
_PNG_DPI = 150
_MOST_LETTERS = 28
# Colours that people tell apart who do not see all (Okabe and Ito 2008).
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")


def check_drawable(path: Path) -> None:
    """Find out before the work, not after it, that no chart can be drawn.

    Raises:
        UsageError: the name of the file does not end in a format that charts have.
        MissingExtraError: matplotlib is not installed.
    """
    if path.suffix.lower() not in _FORMATS:
        raise UsageError(f"{path} is no name of a chart: give --plot a file in .svg or .png")
    if find_spec("matplotlib") is None:
        raise MissingExtraError("matplotlib, which draws charts,", "eval")


def has_figures(result: Result) -> bool:
    """Whether there is a figure that the chart would show."""
    return any(
        isinstance(estimate_of(system.figures.get(metric.key)), Estimate)
        for metric in result.metrics
        if metric.compared
        for system in result.systems
    )


def write_chart(path: Path, result: Result) -> None:
    """Write the chart as SVG or PNG, by the suffix, whole or not at all.

    Raises:
        OutputError: the file cannot be written.
    """
    import matplotlib as mpl

    kind = path.suffix.lower().removeprefix(".")
    metadata = {"Title": _title(result), **({"Date": None} if kind == "svg" else {})}
    with (
        whole_file(path, "--plot") as partial,
        warnings.catch_warnings(),
        # Text of an SVG stays text, equal results give equal files, and a dollar sign in an
        # engine's name begins no formula.
        mpl.rc_context(
            {"svg.fonttype": "none", "svg.hashsalt": "briefing", "text.parse_math": False}
        ),
    ):
        # The font has no letters of some scripts: a reader's own has, and in PNG a box is drawn.
        warnings.filterwarnings("ignore", "Glyph .* missing")
        _figure(result).savefig(partial, format=kind, dpi=_PNG_DPI, metadata=metadata)


def _figure(result: Result) -> Figure:
    from matplotlib.figure import Figure

    compared = [metric for metric in result.metrics if metric.compared]
    height = _HEAD + len(compared) * (_PANEL + _ROW * len(result.systems))
    figure = Figure(figsize=(_WIDTH, height), layout="constrained", facecolor="white")
    figure.suptitle(_title(result))
    panels = figure.subplots(len(compared), 1, sharex=True, squeeze=False)[:, 0]
    for axes, metric in zip(panels, compared, strict=True):
        shown = {one.name: estimate_of(one.figures.get(metric.key)) for one in result.systems}
        axes.set_title(metric.title, loc="left", fontsize="medium")
        _draw(axes, metric.key, shown)
    panels[-1].set_xlabel(result.axis)
    return figure


def _draw(axes: Axes, key: str, shown: dict[str, Estimate | str]) -> None:
    axes.set_yticks(range(len(shown)), [_short(name) for name in shown])
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.grid(axis="x", color="#d9d9d9")
    for row, estimate in enumerate(shown.values()):
        if isinstance(estimate, str) or not math.isfinite(estimate.value):
            continue
        value, low, high = estimate.value, estimate.low, estimate.high
        bar = None if low is None or high is None else [[value - low], [high - value]]
        colour = _COLOURS[row % len(_COLOURS)]
        drawn = axes.errorbar(value, row, xerr=bar, fmt="o", color=colour, capsize=4)
        drawn.lines[0].set_gid(f"{key}-{row}")


def _title(result: Result) -> str:
    return f"{result.kind.capitalize()}: {result.counted}, 95 % intervals"


def _short(name: str) -> str:
    name = "".join(letter if letter.isprintable() else " " for letter in name)
    return name if len(name) <= _MOST_LETTERS else f"…{name[1 - _MOST_LETTERS :]}"
