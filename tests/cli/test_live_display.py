"""What is seen of a run while it goes, where nobody watches and where somebody does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from support.clock import Clock

from briefing.cli.console.live_display import PeriodicLines
from briefing.cli.console.progress import Progress
from briefing.core.documents import Made, Source, SourceKind

MADE = Made(Source("story.txt", SourceKind.FILE), Path("outputs/story"), fresh=True)


def told(total: int, made: Iterator[int]) -> tuple[list[str], list[float]]:
    """The lines of a run in which so many are made before each line, and when they came."""
    clock, lines, moments = Clock(0.0), list[str](), list[float]()
    progress = Progress(clock.now)
    progress.begin(total)

    def wait(seconds: float) -> bool:
        number = next(made, None)
        for _ in range(number or 0):
            clock.sleep(seconds / (number or 1))
            progress.add(MADE)
        moments.append(clock.now())
        return number is None

    display = PeriodicLines(lines.append, progress, wait)
    display.start()
    display._thread.join(10)
    display.stop()
    return lines, moments[:-1]


def test_a_list_is_told_of_every_so_often() -> None:
    lines, moments = told(1000, iter([5, 10, 20, 40, 50, 50]))
    assert moments == [30, 90, 210, 450, 750, 1050]
    assert lines == [
        "5 of 1000 made, 0 failed, 10.0 a minute, about 1 h 40 min left",
        "15 of 1000 made, 0 failed, 10.0 a minute, about 1 h 39 min left",
        "35 of 1000 made, 0 failed, 10.0 a minute, about 1 h 37 min left",
        "75 of 1000 made, 0 failed, 10.0 a minute, about 1 h 33 min left",
        "125 of 1000 made, 0 failed, 10.0 a minute, about 1 h 28 min left",
        "175 of 1000 made, 0 failed, 10.0 a minute, about 1 h 23 min left",
    ]


def test_one_source_is_not() -> None:
    assert told(1, iter([0, 0, 0]))[0] == []


def test_lines_are_written_at_once() -> None:
    stream = io.StringIO()
    PeriodicLines(print, Progress()).write(stream, "made: outputs/story\n")
    assert stream.getvalue() == "made: outputs/story\n"


def test_one_source_tells_its_step_once_it_takes_a_while() -> None:
    clock, lines = Clock(0.0), list[str]()
    progress = Progress(clock.now)
    ticks = iter([False, True])

    def wait(seconds: float) -> bool:
        return next(ticks)

    display = PeriodicLines(lines.append, progress, wait)
    for step, seconds in (
        ("reading a.txt", 1),
        ("summarising with salient", 5),
        ("speaking, line 1 of 6", 1),
        ("speaking, line 2 of 6", 10),
        ("speaking, line 3 of 6", 1),
    ):
        display.step(step)
        clock.sleep(seconds)
    assert lines == ["speaking, line 1 of 6", "speaking, line 3 of 6"]
    display.start()
    display._thread.join(10)
    display.stop()
    assert lines[-1] == "speaking, line 3 of 6, 18 s so far"
