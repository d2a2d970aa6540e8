"""A result as a chart: a dot an engine with its interval as an error bar, a band a metric.

SVG by hand: no drawing library that we found follows the reader's light or dark screen, and what
is needed is lines, dots and text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from briefing.evaluating.intervals import Estimate
from briefing.evaluating.results import Metric, Result, estimate_of
from briefing.runtime.atomic_files import whole_file

_WIDTH = 760
_LEFT, _RIGHT = 220, 30
_TOP, _BOTTOM = 56, 60
_ROW, _GAP = 24, 18
_CAP = 5
_LETTER = 7.2  # pixels, on average, of a letter of the labels
_MOST_LETTERS = 28
_STEPS = (1, 2, 2.5, 5, 10)
_TICKS = 6
# Colours that people tell apart who do not see all (Okabe and Ito 2008), and that stand out on
# white and on black.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")
_STYLE = """
  :root { color-scheme: light dark; }
  .paper { fill: #ffffff; }
  .ink { fill: #1c1c1c; }
  .quiet { fill: #595959; }
  .grid { stroke: #d9d9d9; }
  text { font: 13px system-ui, sans-serif; }
  .title { font-size: 15px; font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #161616; }
    .ink { fill: #ececec; }
    .quiet { fill: #b0b0b0; }
    .grid { stroke: #3d3d3d; }
  }
"""


def write_chart(path: Path, result: Result) -> None:
    """Write the chart, whole or not at all.

    Raises:
        OutputError: the file cannot be written.
    """
    with whole_file(path, "--plot") as partial:
        partial.write_text(as_svg(result), encoding="utf-8")


def is_drawable(result: Result) -> bool:
    """Whether there is a figure that the chart would show."""
    return any(
        isinstance(estimate_of(system.figures.get(metric.key)), Estimate)
        for metric in result.metrics
        if metric.compared
        for system in result.systems
    )


def as_svg(result: Result) -> str:
    """The compared metrics of a result as SVG, right on a light and on a dark screen."""
    bands = [
        (metric, [(one.name, estimate_of(one.figures.get(metric.key))) for one in result.systems])
        for metric in result.metrics
        if metric.compared
    ]
    band = _ROW * len(result.systems) + _GAP
    height = _TOP + band * len(bands) + _BOTTOM
    scale = _Scale([shown for _, rows in bands for _, shown in rows])
    title = f"{result.kind.capitalize()}: {result.counted}, 95 % intervals"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img" aria-labelledby="title">',
        f'<title id="title">{escape(title)}</title>',
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{height}"/>',
        f'<text class="ink title" x="{_RIGHT}" y="30">{escape(title)}</text>',
        *_axis(scale, height - _BOTTOM, result.axis),
    ]
    for index, (metric, rows) in enumerate(bands):
        parts += _band(metric, rows, scale, _TOP + index * band)
    return "\n".join([*parts, "</svg>", ""])


class _Scale:
    """Where a value stands on the axis, whose ends are round numbers around all the values."""

    def __init__(self, shown: list[Estimate | str]) -> None:
        values = [
            value
            for one in shown
            if isinstance(one, Estimate)
            for value in (one.value, one.low, one.high)
            if value is not None and math.isfinite(value)
        ]
        least, most = min(values, default=0.0), max(values, default=1.0)
        rough = (most - least) / _TICKS or 1.0
        power = 10.0 ** math.floor(math.log10(rough))
        self._step = next(step * power for step in _STEPS if step * power >= rough)
        self._low = math.floor(least / self._step)
        self._high = max(math.ceil(most / self._step), self._low + 1)

    @property
    def ticks(self) -> list[float]:
        return [index * self._step for index in range(self._low, self._high + 1)]

    def __call__(self, value: float) -> float:
        share = (value / self._step - self._low) / (self._high - self._low)
        return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)


def _axis(scale: _Scale, bottom: int, label: str) -> Iterator[str]:
    for tick in scale.ticks:
        x = scale(tick)
        yield f'<line class="grid" x1="{x}" y1="{_TOP}" x2="{x}" y2="{bottom}"/>'
        yield f'<text class="quiet" x="{x}" y="{bottom + 18}" text-anchor="middle">{tick:g}</text>'
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    yield (
        f'<text class="ink" x="{middle:g}" y="{bottom + 42}" text-anchor="middle">'
        f"{escape(label)}</text>"
    )


def _band(
    metric: Metric, rows: list[tuple[str, Estimate | str]], scale: _Scale, top: int
) -> Iterator[str]:
    middle = top + _ROW * len(rows) / 2 + 4
    yield f'<text class="ink" x="{_RIGHT}" y="{middle:g}">{escape(metric.title)}</text>'
    # Engines stand between the metric's name and the axis, as far as there is room.
    room = min(_MOST_LETTERS, int((_LEFT - _RIGHT - _LETTER * len(metric.title) - 20) / _LETTER))
    for index, (name, shown) in enumerate(rows):
        y = top + _ROW * index + _ROW / 2
        short = name if len(name) <= room else f"…{name[1 - room :]}"
        yield (
            f'<text class="quiet" x="{_LEFT - 12}" y="{y + 4:g}" text-anchor="end">'
            f"{escape(short)}</text>"
        )
        if isinstance(shown, Estimate) and math.isfinite(shown.value):
            yield from _dot(shown, scale, y, _COLOURS[index % len(_COLOURS)])


def _dot(shown: Estimate, scale: _Scale, y: float, colour: str) -> Iterator[str]:
    if shown.low is not None and shown.high is not None:
        low, high = scale(shown.low), scale(shown.high)
        caps = "".join(f"M{end} {y - _CAP:g}V{y + _CAP:g}" for end in (low, high))
        bar = f"M{low} {y:g}H{high}{caps}"
        yield f'<path d="{bar}" stroke="{colour}" stroke-width="2" fill="none"/>'
    yield f'<circle cx="{scale(shown.value)}" cy="{y:g}" r="5" fill="{colour}"/>'
