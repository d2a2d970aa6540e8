"""`report.json`: what a run made, what failed and why, and where the time went.

There is one in an output folder, of the run that ended last. It names sources exactly, so that
those that failed can be taken up again.
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
from briefing.publishing.stage_times import Pace, With, pace_of
from briefing.runtime.atomic_files import whole_file
from briefing.runtime.stage_cache import Tally

NAME = "report.json"
FAILED = frozenset({"failed", "made in part"})


@dataclass(frozen=True, slots=True)
class Begun:
    """When a run began: by the clock, and by the one that nobody can set (seconds)."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    tick: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True)
class Run:
    """A run that has ended.

    `stages` says how often each ran and was spared, and the seconds that it took; `engines` is
    what it ran with. It `is_complete` where it came to all its sources, or else had not come to
    `not_reached` of them; it `is_partial` where it was to take only some of what there was.
    """

    begun: Begun
    outcomes: Sequence[Outcome]
    stages: Mapping[str, Tally]
    engines: With
    is_complete: bool = True
    is_partial: bool = False
    not_reached: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """A source of an account. `location` is exact: a path that is no Unicode holds surrogates."""

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
        """Why it failed, after its name where that does not name it."""
        text = self.error or "; ".join(self.failures)
        return text if self.source in text else f"{self.source}: {text}"

    def where(self, folder: str) -> str:
        """What tells it from the others of its kind, seen from the folder that it is relative to.

        A path is absolute then, an address as it is.
        """
        if self.kind is not SourceKind.FILE:
            return self.location
        return os.path.normpath(Path(folder, Path(self.location).expanduser()))


@dataclass(frozen=True, slots=True)
class Account:
    """What `report.json` says. `run_in` is the folder that paths are relative to."""

    begun_at: str
    ended_at: str
    seconds: float
    run_in: str
    sources: tuple[Taken, ...]
    stages: dict[str, Tally]
    failed_before: tuple[Taken, ...] = ()
    complete: bool = True
    not_reached: int = 0
    pace: Pace | None = None
    program: str = f"briefing {__version__}"

    def failed(self) -> Iterator[Taken]:
        """What failed, wholly or in a language, and what had failed and was not tried again."""
        yield from (one for one in self.sources if one.outcome in FAILED)
        yield from self.failed_before


def write_account(out: Path, run: Run) -> None:
    """Write the account of a run into its output folder, in place of the one before.

    A run that was stopped, or was to take some sources only, keeps the failures of the account
    before whose sources it did not come to. One that made nothing keeps its pace.

    Args:
        out: The output folder.
        run: What there is to tell.

    Raises:
        OutputError: It cannot be written. The one before still stands.
    """
    try:
        before = read_account(out)
    except SourceError:
        before = None
    seconds = time.monotonic() - run.begun.tick
    here = os.fsdecode(Path.cwd())
    sources = tuple(taken(outcome) for outcome in run.outcomes)
    account = Account(
        begun_at=run.begun.at.isoformat(timespec="seconds"),
        # Not by the clock, which may have been set meanwhile.
        ended_at=(run.begun.at + timedelta(seconds=seconds)).isoformat(timespec="seconds"),
        seconds=round(seconds, 3),
        run_in=here,
        sources=sources,
        failed_before=_left(before, sources, here) if run.is_partial or not run.is_complete else (),
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
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(_record(account))
    with (
        whole_file(out / NAME) as path,
        # A path may hold bytes that are no Unicode: JSON has an escape for them, UTF-8 has none.
        path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file,
    ):
        file.writelines(pieces)
        file.write("\n")


def read_account(out: Path) -> Account | None:
    """The account of the last run in an output folder; None where there is none.

    Raises:
        SourceError: It cannot be read or understood.
    """
    path = out / NAME
    try:
        return msgspec.convert(json.loads(path.read_text(encoding="utf-8")), Account)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SourceError(
            f"{path} cannot be read ({error.strerror}): the next make writes it anew"
        ) from error
    except ValueError as error:
        raise SourceError(
            f"{path} is damaged or of another version: the next make writes it anew"
        ) from error


def taken(outcome: Outcome) -> Taken:
    """What an account says of what became of a source."""
    source = outcome.source
    where = (source.name, source.kind, source.location, outcome.became)
    if isinstance(outcome, Failed):
        return Taken(*where, error=str(outcome.error))
    return Taken(
        *where,
        folder=str(outcome.folder),
        warnings=outcome.warnings,
        failures=tuple(map(str, outcome.failures)),
    )


def _record(account: Account) -> dict[str, object]:
    def known(pairs: list[tuple[str, object]]) -> dict[str, object]:
        return {name: value for name, value in pairs if value is not None}

    return asdict(account, dict_factory=known)


def _left(before: Account | None, sources: Sequence[Taken], here: str) -> tuple[Taken, ...]:
    if before is None:
        return ()
    come_to = {(one.kind, one.where(here)) for one in sources}
    return tuple(
        Taken(one.source, one.kind, where, "failed", one.error or "; ".join(one.failures))
        for one in before.failed()
        if (one.kind, where := one.where(before.run_in)) not in come_to
    )


def as_source(one: Taken, run_in: str, here: str) -> Source:
    """The source, as the user wrote it where that still leads there, else in full."""
    return Source(one.location if run_in == here else one.where(run_in), one.kind)
