"""Tables of a command's output, and the figures that a run ends with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.cli.console.progress import ProgressSnapshot, a_minute, lasting

if TYPE_CHECKING:
    from briefing.runtime.stage_cache import Tally


def closing_lines(run: ProgressSnapshot, stages: Mapping[str, Tally]) -> Iterator[str]:
    """A table of the sources' outcomes, one of the stages, and the time in all."""
    counts = {
        "made now": run.made - run.reused - run.partly,
        "made in part": run.partly,
        "reused": run.reused,
        "failed": run.failed,
        "not reached": run.total - run.done,
    }
    yield from table([(name, str(count)) for name, count in counts.items() if count], {1})
    yield from stage_lines(stages)
    now = run.made - run.reused
    rate = f", {a_minute(run.seconds / now)} a minute" if now else ""
    spent = sum(tally.seconds for tally in stages.values())
    beside = ", stages beside each other" if spent > run.seconds else ""
    yield f"{lasting(run.seconds)} in all{beside}{rate}"


def stage_lines(stages: Mapping[str, Tally]) -> Iterator[str]:
    """A line a stage: how often it ran, how often it was reused, and the time that it took."""
    # Workers add to them meanwhile.
    return table(
        [
            (name, f"{tally.made} made", f"{tally.reused} reused", lasting(tally.seconds))
            for name, tally in dict(stages).items()
        ],
        {1, 2, 3},
    )


def table(rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> Iterator[str]:
    """Rows as lines with aligned columns, two spaces between them.

    Columns of the indexes `right` end at the same place, the others begin there. A wide character
    counts as two. Nothing is padded after the last column.
    """
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = []
        for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
            space = " " * (width - cell_len(cell))
            cells.append(space + cell if index in right else cell + space)
        yield "  ".join(cells).rstrip()
