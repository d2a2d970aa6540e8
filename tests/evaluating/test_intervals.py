"""Intervals hold the figure, tighten with more items, and are fair to equals."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.evaluating.intervals import from_sums, mean, rate
from briefing.evaluating.results import Metric, Result, System

VALUES = st.lists(
    st.floats(-100, 100, allow_nan=False, allow_subnormal=False), min_size=2, max_size=40
)
METRIC = Metric("m", "M", more_is_better=True, compared=True)


def result_of(*figures: tuple[str, list[float]]) -> Result:
    return Result(
        kind="summaries",
        items=len(figures[0][1]),
        unit=("article", "articles"),
        metrics=(METRIC,),
        systems=tuple(System(name, {"m": mean(values)}) for name, values in figures),
        axis="%",
        facts={},
    )


@settings(max_examples=30, deadline=None)
@given(VALUES)
def test_an_interval_holds_the_mean_and_lies_within_the_values(values: list[float]) -> None:
    found = mean(values).estimate
    assert found.low is not None
    assert found.high is not None
    assert found.value == pytest.approx(np.mean(values), abs=1e-9)
    assert found.low <= found.value <= found.high
    assert min(values) - 1e-9 <= found.low
    assert found.high <= max(values) + 1e-9


@settings(max_examples=30, deadline=None)
@given(VALUES)
def test_equal_systems_show_no_difference(values: list[float]) -> None:
    (found,) = result_of(("one", values), ("other", list(values))).comparisons
    assert found.difference.value == 0
    assert found.verdict == "within noise"


@settings(max_examples=30, deadline=None)
@given(VALUES, st.floats(0.01, 50))
def test_what_is_better_on_every_item_is_better(values: list[float], more: float) -> None:
    better = [value + more for value in values]
    (found,) = result_of(("one", values), ("other", better)).comparisons
    assert found.verdict == "better"
    (found,) = result_of(("one", better), ("other", values)).comparisons
    assert found.verdict == "worse"


@settings(max_examples=30, deadline=None)
@given(VALUES, VALUES)
def test_a_difference_turned_round_is_its_negative(one: list[float], other: list[float]) -> None:
    size = min(len(one), len(other))
    mine, theirs = mean(one[:size]), mean(other[:size])
    there, back = mine.minus(theirs), theirs.minus(mine)
    assert there.value == pytest.approx(-back.value)
    assert there.low is not None
    assert back.high is not None
    assert there.low == pytest.approx(-back.high, abs=1e-6)
    assert there.differs == back.differs


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9)), min_size=2, max_size=30))
def test_a_rate_is_of_the_sums_and_not_of_the_shares(counts: list[tuple[int, int]]) -> None:
    assume(sum(whole for _, whole in counts))
    found = rate([p for p, _ in counts], [w for _, w in counts], per=100).estimate
    assert found.value == pytest.approx(100 * sum(p for p, _ in counts) / sum(w for _, w in counts))


def test_an_interval_is_as_wide_as_theory_has_it() -> None:
    values = list(np.random.default_rng(3).normal(10, 2, size=400))
    found = mean(values).estimate
    assert found.low is not None
    assert found.high is not None
    by_theory = 2 * 1.96 * float(np.std(values)) / math.sqrt(len(values))
    assert found.high - found.low == pytest.approx(by_theory, rel=0.05)


def test_many_items_are_drawn_in_pieces_and_paired_all_the_same() -> None:
    values = list(np.random.default_rng(4).normal(size=900))
    assert mean(values).minus(mean(values)).differs is False
    found = mean(values).minus(mean([value + 0.001 for value in values]))
    assert found.high == pytest.approx(-0.001)


def test_one_item_has_no_interval_and_shows_no_difference() -> None:
    found = mean([3.0]).estimate
    assert (found.value, found.low, found.high) == (3.0, None, None)
    (comparison,) = result_of(("one", [1.0]), ("other", [2.0])).comparisons
    assert comparison.verdict == "unknown"


def test_nothing_of_nothing_is_no_number() -> None:
    assert math.isnan(rate([0, 0], [0, 0]).estimate.value)


def test_a_figure_of_sums_is_computed_anew_in_every_draw() -> None:
    rows = np.array([[1.0, 4.0], [3.0, 4.0]])
    found = from_sums(rows, lambda sums: (sums[:, 0] / sums[:, 1]) ** 2)
    assert found.value == 0.25
    assert set(np.round(found.draws, 4)) == {0.0625, 0.25, 0.5625}
