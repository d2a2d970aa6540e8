"""The result of an evaluation: figures of engines side by side, and their differences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from briefing.evaluating.intervals import Estimate, Figure

# An estimate from many items, a plain number, or the reason why there is none.
Measurement = Figure | float | str


@dataclass(frozen=True, slots=True)
class Metric:
    """A row of the table.

    `more_is_better` is None for a metric that is neither good nor bad. Engines are compared, in
    words and in the chart, by the compared metrics.
    """

    key: str
    title: str
    decimals: int = 1
    more_is_better: bool | None = None
    compared: bool = False


@dataclass(frozen=True, slots=True)
class System:
    """The figures of one engine, by the metrics' keys."""

    name: str
    figures: Mapping[str, Measurement]


class ComparisonOutcome(StrEnum):
    """The difference between two engines in a word."""

    UNKNOWN = "unknown"
    WITHIN_NOISE = "within noise"
    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Comparison:
    """By how much one engine's figure is above the other's."""

    metric: Metric
    one: str
    other: str
    difference: Estimate

    @property
    def verdict(self) -> ComparisonOutcome:
        """The difference in a word."""
        if self.difference.low is None:
            return ComparisonOutcome.UNKNOWN
        if not self.difference.differs:
            return ComparisonOutcome.WITHIN_NOISE
        is_better = (self.difference.value > 0) == self.metric.more_is_better
        return ComparisonOutcome.BETTER if is_better else ComparisonOutcome.WORSE


@dataclass(frozen=True, slots=True)
class Result:
    """A whole evaluation.

    Attributes:
        kind: "summaries", "translation" or "audio".
        items: The number of items that were measured.
        unit: The name of one item, and of several.
        facts: More fields for the JSON, such as the files.
        notes: Remarks under the table, a sentence each.
        axis: The label of the chart's axis.
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


def estimate_of(figure: Measurement | None) -> Estimate | str:
    """A figure as it is shown; a dash where it is missing."""
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
    """The names, each once."""
    return tuple(dict.fromkeys(names))
