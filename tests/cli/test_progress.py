"""How fast a run goes and what is left of it, by clocks that the tests wind themselves."""

from __future__ import annotations

import math
import re
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import Clock

from briefing.cli.console.progress import (
    Progress,
    ProgressSnapshot,
    a_minute,
    about,
    lasting,
    seconds_each,
    waits,
)
from briefing.cli.console.summary_tables import closing_lines
from briefing.core.documents import Failed, Made, Outcome, Source, SourceKind
from briefing.core.errors import SourceError

SOURCE = Source("story.txt", SourceKind.FILE)
FRESH = Made(SOURCE, Path("outputs/story"), fresh=True)
THERE = Made(SOURCE, Path("outputs/story"), fresh=False)
FAILED = Failed(SOURCE, SourceError("there is no file story.txt: check its name"))
UNITS = {"s": 1, "min": 60, "h": 3600, "d": 86_400}

seconds = st.floats(0, 1e7)
took = st.lists(st.floats(0, 1e5), min_size=4, max_size=50)


def read(duration: str) -> float:
    """The seconds of a duration in words."""
    found = re.findall(r"([\d.]+) (s|min|h|d)", duration)
    assert " ".join(f"{number} {unit}" for number, unit in found) == duration
    return sum(float(number) * UNITS[unit] for number, unit in found)


def run(total: int, *steps: tuple[float, Outcome]) -> tuple[Progress, Clock]:
    """A run of which an outcome came so many seconds after the one before."""
    clock = Clock(0.0)
    progress = Progress(clock.now)
    progress.begin(total)
    for waited, outcome in steps:
        clock.sleep(waited)
        progress.add(outcome)
    return progress, clock


def test_a_run_in_words() -> None:
    progress, _ = run(1000, *[(5.0, FRESH)] * 38, *[(5.0, FAILED)] * 2)
    assert str(progress.now()) == "38 of 1000 made, 2 failed, 12.0 a minute, about 1 h 20 min left"


def test_what_was_reused_says_nothing_of_the_pace() -> None:
    progress, _ = run(1000, *[(0.001, THERE)] * 600, *[(60.0, FRESH)] * 10)
    now = progress.now()
    assert now.each == pytest.approx(60)
    assert str(now) == (
        "610 of 1000 made (600 reused), 0 failed, 1.0 a minute, about 6 h 30 min left"
    )


def test_the_first_few_do_not_promise_anything() -> None:
    progress, clock = run(1000, (20.0, FRESH), (0.1, FRESH), (0.1, FRESH))
    clock.sleep(3)
    assert str(progress.now()) == "3 of 1000 made, 0 failed"
    progress.add(FRESH)
    # The model's loading counts: better too slow at first than too fast.
    assert "about 1 h 37 min left" in str(progress.now())


def test_the_end_of_a_run_has_no_time_left() -> None:
    progress, _ = run(5, *[(2.0, FRESH)] * 5)
    assert str(progress.now()) == "5 of 5 made, 0 failed"


def test_a_run_that_stands_still_is_seen_to_slow_down() -> None:
    progress, clock = run(100, *[(1.0, FRESH)] * 50)
    left = []
    for _ in range(20):
        left.append(progress.now().left or 0)
        clock.sleep(60)
    assert left == sorted(left)
    assert left[0] == pytest.approx(50)
    assert left[-1] > 1000


def test_the_latest_pace_counts() -> None:
    progress, _ = run(1000, *[(100.0, FRESH)] * 50, *[(1.0, FRESH)] * 50)
    assert progress.now().each == pytest.approx(1)


@given(took, seconds, seconds)
def test_waiting_never_makes_it_faster(took: list[float], waited: float, longer: float) -> None:
    before, after = seconds_each(took, waited), seconds_each(took, waited + longer)
    assert before is not None
    assert after is not None
    assert math.isfinite(after)
    assert after >= before >= math.fsum(took) / len(took) * (1 - 1e-9)


@given(took, seconds, st.integers(2, 10**6), st.data())
def test_less_is_left_the_more_is_done(
    took: list[float], waited: float, total: int, data: st.DataObject
) -> None:
    each = seconds_each(took, waited)
    done = sorted(data.draw(st.lists(st.integers(0, total), min_size=2, max_size=5)))
    left = [ProgressSnapshot(total, made=made, each=each).left for made in done]
    assert all(one is not None and math.isfinite(one) and one >= 0 for one in left)
    assert left == sorted(left, reverse=True)  # type: ignore[type-var]  # none is None
    for made in done:
        assert "\n" not in str(ProgressSnapshot(total, made=made, each=each))


@given(seconds)
def test_a_duration_says_what_it_is(value: float) -> None:
    # To within half of the smaller of two units.
    assert read(lasting(value)) == pytest.approx(value, rel=0.03, abs=0.51)


@given(seconds, seconds)
def test_longer_is_said_to_be_longer(one: float, other: float) -> None:
    one, other = sorted((one, other))
    assert read(lasting(one)) <= read(lasting(other))
    assert read(about(one)) <= read(about(other))


@given(seconds)
def test_what_is_left_is_never_said_to_be_less(value: float) -> None:
    assert value <= read(about(value)) <= value + max(60, 10, 3600 * (value > 86_340))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "0 s"),
        (0.04, "0.0 s"),
        (9.94, "9.9 s"),
        (9.96, "10 s"),
        (59.6, "1 min"),
        (312, "5 min 12 s"),
        (3599.7, "1 h"),
        (4680, "1 h 18 min"),
        (86_399, "1 d"),
        (266_400, "3 d 2 h"),
    ],
)
def test_durations(value: float, words: str) -> None:
    assert lasting(value) == words


@given(st.floats(1e-9, 1e9))
def test_a_rate_is_a_number(each: float) -> None:
    assert float(a_minute(each)) >= 0


def test_lines_come_soon_at_first_and_then_seldom() -> None:
    assert list(islice(waits(), 7)) == [30, 60, 120, 240, 300, 300, 300]


def test_the_closing_tables() -> None:
    run = ProgressSnapshot(10, made=7, reused=4, partly=1, failed=1, seconds=90)
    assert list(closing_lines(run, {})) == [
        "made now      2",
        "made in part  1",
        "reused        4",
        "failed        1",
        "not reached   2",
        "1 min 30 s in all, 2.0 a minute",
    ]
