"""What an evaluation found: figures of engines side by side, and which of them differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.evaluating.intervals import Estimate, Figure


@dataclass(frozen=True, slots=True)
class Metric:
    """A row of the table.

    `more_is_better` is None for what is neither good nor bad. A compared metric is one by which
    engines are told apart; it is drawn in the chart.
    """

    key: str
    title: str
    decimals: int = 1
    more_is_better: bool | None = None
    compared: bool = False


@dataclass(frozen=True, slots=True)
class System:
    """What was measured of one engine, by the metrics' keys.

    A figure is an estimate from many items, a plain number, or a text that says why there is none.
    """

    name: str
    figures: Mapping[str, Figure | float | str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """By how much one engine's figure is above the other's."""

    metric: Metric
    one: str
    other: str
    difference: Estimate

    @property
    def verdict(self) -> str:
        """The difference in a word."""
        if self.difference.low is None:
            return "unknown"
        if not self.difference.differs:
            return "within noise"
        is_more = self.difference.value > 0
        return "better" if is_more == self.metric.more_is_better else "worse"


@dataclass(frozen=True, slots=True)
class Result:
    """A whole evaluation.

    Attributes:
        kind: "summaries", "translation" or "audio".
        items: How many were measured.
        unit: What one item is called, and several.
        facts: What else there is to know, for a program, such as the files.
        notes: The same for people, a sentence each.
        axis: What the chart's axis says.
    """

    kind: str
    items: int
    unit: tuple[str, str]
    metrics: tuple[Metric, ...]
    systems: tuple[System, ...]
    axis: str
    facts: Mapping[str, object]
    notes: tuple[str, ...] = ()

    @property
    def counted(self) -> str:
        """The number of items with their name: "55 articles"."""
        return f"{self.items} {self.unit[self.items != 1]}"

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every later engine against every earlier one, by every compared metric."""
        return tuple(
            Comparison(metric, one.name, other.name, mine.minus(theirs))
            for other, one in combinations(self.systems, 2)
            for metric in self.metrics
            if metric.compared
            and isinstance(mine := one.figures.get(metric.key), Figure)
            and isinstance(theirs := other.figures.get(metric.key), Figure)
        )


def estimate_of(figure: Figure | float | str | None) -> Estimate | str:
    """A figure as it is shown; what is missing is a dash."""
    match figure:
        case Figure():
            return figure.estimate
        case float() | int():
            return Estimate(float(figure))
        case str():
            return figure
        case _:
            return "–"


def named_apart(names: Sequence[str]) -> tuple[str, ...]:
    """The names, without those that were given before."""
    return tuple(dict.fromkeys(names))
