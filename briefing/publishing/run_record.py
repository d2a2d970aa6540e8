"""`report.json`: the outcome of each source of a run, and the time of each stage.

There is one in an output folder, of the run that ended last. It names sources exactly, so that
those that failed can be taken up again. `docs/schema/report.schema.json` is made of `RunRecord`.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from briefing import __version__
from briefing.core.documents import Failed, Outcome, Source, SourceKind
from briefing.core.errors import SourceError
from briefing.core.small_files import expanded, read_text
from briefing.publishing.stage_times import Pace, RunEngines, Seconds, pace_of
from briefing.runtime.atomic_files import whole_file
from briefing.runtime.stage_cache import Tally

NAME = "report.json"
_MOST_BYTES = 200_000_000
FAILED = frozenset({"failed", "made in part"})


@dataclass(frozen=True, slots=True)
class RunStart:
    """The beginning of a run: by the clock, and by the one that cannot be set (seconds)."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    tick: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True)
class Run:
    """A run that has ended.

    `stages` has, for each stage, how often it ran, how often its result was reused, and its
    seconds. A run is complete where it came to all its sources; else it did not come to
    `not_reached` of them. It is partial where it was to take only some of the sources.
    """

    start: RunStart
    outcomes: Sequence[Outcome]
    stages: Mapping[str, Tally]
    engines: RunEngines
    is_complete: bool = True
    is_partial: bool = False
    not_reached: int = 0


@dataclass(frozen=True, slots=True)
class RunSource:
    """A source of a run, and its outcome.

    `location` is exact: a path that is no Unicode holds surrogates.
    """

    source: str
    kind: SourceKind
    location: str
    outcome: str = "failed"
    error: str | None = None
    folder: str | None = None
    warnings: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The reason of its failure, after its name where that does not name it."""
        text = self.error or "; ".join(self.failures)
        return text if self.source in text else f"{self.source}: {text}"

    def where(self, folder: str) -> str:
        """Its place, by which it differs from the others of its kind.

        That of a file is its absolute path, where `folder` is the one that it is relative to.
        """
        if self.kind is not SourceKind.FILE:
            return self.location
        return os.path.normpath(Path(folder, expanded(self.location)))


@dataclass(frozen=True, slots=True)
class RunRecord:
    """The content of `report.json`. `run_in` is the folder that paths are relative to."""

    begun_at: str
    ended_at: str
    seconds: Seconds
    run_in: str
    sources: tuple[RunSource, ...]
    stages: dict[str, Tally]
    failed_before: tuple[RunSource, ...] = ()
    complete: bool = True
    not_reached: int = 0
    pace: Pace | None = None
    program: str = ""

    def failed(self) -> Iterator[RunSource]:
        """The sources that failed, wholly or in a language, now or before without another try."""
        yield from (one for one in self.sources if one.outcome in FAILED)
        yield from self.failed_before


def write_run_record(out: Path, run: Run) -> None:
    """Write the record of a run into its output folder, in place of the one before.

    A run that was stopped, or was to take some sources only, retains the earlier failures of the
    sources that it did not come to. One that made nothing retains the pace.

    Raises:
        OutputError: It cannot be written. The one before still stands.
    """
    try:
        before = read_run_record(out)
    except SourceError:
        before = None
    seconds = time.monotonic() - run.start.tick
    here = os.fsdecode(Path.cwd())
    sources = tuple(run_source(outcome) for outcome in run.outcomes)
    is_part = run.is_partial or not run.is_complete
    record = RunRecord(
        program=f"briefing {__version__}",
        begun_at=run.start.at.isoformat(timespec="seconds"),
        # Not by the clock, which may have been set meanwhile.
        ended_at=(run.start.at + timedelta(seconds=seconds)).isoformat(timespec="seconds"),
        seconds=round(seconds, 3),
        run_in=here,
        sources=sources,
        failed_before=_not_tried(before, sources, here) if is_part else (),
        stages={
            name: Tally(tally.made, tally.reused, round(tally.seconds, 3))
            for name, tally in run.stages.items()
        },
        complete=run.is_complete,
        not_reached=run.not_reached,
        pace=pace_of(
            run.outcomes, run.stages, seconds, run.engines, before.pace if before else None
        ),
    )
    # Piece by piece: of ten thousand sources the whole text would be held three times.
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(_without_nulls(record))
    with (
        whole_file(out / NAME) as path,
        # A path may hold bytes that are no Unicode: JSON has an escape for them, UTF-8 has none.
        path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file,
    ):
        file.writelines(pieces)
        file.write("\n")


def read_run_record(out: Path) -> RunRecord | None:
    """The record of the last run into an output folder; None where there is none.

    Raises:
        SourceError: It cannot be read or understood.
    """
    path = out / NAME
    try:
        text = read_text(path, _MOST_BYTES)
        # Not by msgspec, which refuses the surrogates of paths that are no Unicode.
        return msgspec.convert(json.loads(text), RunRecord)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SourceError(
            f"{path} cannot be read ({error.strerror}): the next make writes it anew"
        ) from error
    except (ValueError, OverflowError, RecursionError) as error:
        raise SourceError(
            f"{path} is damaged or of another version: the next make writes it anew"
        ) from error


def run_source(outcome: Outcome) -> RunSource:
    """A source and its outcome, as the record has them."""
    source = outcome.source
    where = (source.name, source.kind, source.location, outcome.became)
    if isinstance(outcome, Failed):
        return RunSource(*where, error=str(outcome.error))
    return RunSource(
        *where,
        folder=str(outcome.folder),
        warnings=outcome.warnings,
        failures=tuple(map(str, outcome.failures)),
    )


def _without_nulls(record: RunRecord) -> dict[str, object]:
    def known(pairs: list[tuple[str, object]]) -> dict[str, object]:
        return {name: value for name, value in pairs if value is not None}

    return asdict(record, dict_factory=known)


def _not_tried(
    before: RunRecord | None, sources: Sequence[RunSource], here: str
) -> tuple[RunSource, ...]:
    """The failures of an earlier run that are not among these sources."""
    if before is None:
        return ()
    tried = {(one.kind, one.where(here)) for one in sources}
    return tuple(
        RunSource(one.source, one.kind, where, "failed", one.error or "; ".join(one.failures))
        for one in before.failed()
        if (one.kind, where := one.where(before.run_in)) not in tried
    )


def as_source(one: RunSource, run_in: str, here: str) -> Source:
    """The source, as the user wrote it where that still leads there, else in full."""
    return Source(one.location if run_in == here else one.where(run_in), one.kind)
