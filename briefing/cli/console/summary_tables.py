"""The figures that a run ends with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.cli.console.progress import Standing, a_minute, lasting

if TYPE_CHECKING:
    from briefing.runtime.stage_cache import Tally


def closing_lines(run: Standing, stages: Mapping[str, Tally]) -> Iterator[str]:
    """A table of what became of the sources, one of the stages, and the time in all."""
    counts = {
        "made now": run.made - run.there - run.partly,
        "made in part": run.partly,
        "there already": run.there,
        "failed": run.failed,
        "not reached": run.total - run.done,
    }
    yield from table([(name, str(count)) for name, count in counts.items() if count])
    yield from stage_lines(stages)
    now = run.made - run.there
    rate = f", {a_minute(run.seconds / now)} a minute" if now else ""
    spent = sum(tally.seconds for tally in stages.values())
    beside = ", stages beside each other" if spent > run.seconds else ""
    yield f"{lasting(run.seconds)} in all{beside}{rate}"


def stage_lines(stages: Mapping[str, Tally]) -> Iterator[str]:
    """A line a stage: how often it ran, how often it was spared, and the time that it took."""
    # Workers add to them meanwhile.
    return table(
        [
            (name, f"{tally.made} made", f"{tally.reused} reused", lasting(tally.seconds))
            for name, tally in dict(stages).items()
        ]
    )


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows with their columns one below the other: the first to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *figures in rows:
        cells = [name.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(figures, widths[1:], strict=True)]
        yield "  ".join(cells)
