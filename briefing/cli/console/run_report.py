"""The outcome of each source: progress on stderr, the closing tables, the exit code."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING

import click

from briefing.cli.console.progress import Progress
from briefing.core.documents import Failed, Made, Outcome, Source
from briefing.core.errors import OutputError

if TYPE_CHECKING:
    from briefing.cli.console.event_log import EventLog
    from briefing.cli.console.live_display import Display
    from briefing.core.errors import BriefingError
    from briefing.runtime.stage_cache import Tally

_NO_SCREENS = {"dumb", "unknown"}  # terminals that cannot go up a line
_INDENT = "  "


class Verbosity(IntEnum):
    """The lines of a report: failures only; also results, notes and progress; also each step."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


class Report:
    """Collects outcomes and reports them on stderr. It owns the exit code.

    Args:
        verbosity: Of what is written to stderr.
        event_log: Has everything, at any verbosity.
    """

    def __init__(
        self, verbosity: Verbosity = Verbosity.NORMAL, event_log: EventLog | None = None
    ) -> None:
        self._verbosity = verbosity
        self._event_log = event_log
        self._display: Display | None = None
        self._progress = Progress()
        self._stages: Mapping[str, Tally] = {}
        self._taken: dict[Source, float] = {}
        self._outcomes: list[Outcome] = []
        self._announced: set[str] = set()

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcome of each source so far."""
        return tuple(self._outcomes)

    @property
    def exit_code(self) -> int:
        """0 where all was made; else the gravest of the failures' own codes."""
        return max((error.exit_code for one in self._outcomes for error in _errors(one)), default=0)

    @contextmanager
    def working(self) -> Iterator[None]:
        """Show how the work goes while the block runs."""
        if self._verbosity == Verbosity.QUIET or sys.stderr is None:
            yield
            return
        from briefing.cli.console.live_display import LiveDisplay, PeriodicLines

        can_show = sys.stderr.isatty() and os.environ.get("TERM") not in _NO_SCREENS
        display = (
            LiveDisplay(self._progress, lambda: self._stages)
            if can_show
            else PeriodicLines(self._say, self._progress)
        )
        display.start()
        self._display = display
        try:
            yield
        finally:
            self._display = None
            display.stop()

    def begin(
        self,
        sources: Iterable[Source],
        stages: Mapping[str, Tally],
        failed: Sequence[Failed] = (),
    ) -> Iterator[Source]:
        """The sources, each of them noted when it is taken.

        Args:
            sources: All that are to be dealt with.
            stages: How often each stage ran and was reused, and its seconds; updated as it goes.
            failed: What failed before, such as the bad lines of a list.
        """
        every = tuple(sources)
        self._stages = stages
        self._progress.begin(len(every) + len(failed))
        self.log("work begun", sources=len(every) + len(failed))
        for one in failed:
            self.add(one)
        yield from self._noted(every)

    def begin_members(self, source: Source, members: Sequence[Source]) -> Iterator[Source]:
        """The members of a source that holds several, which take its place among the sources."""
        self._taken.pop(source, None)
        self._progress.total += len(members) - 1
        self.note(f"{source.name}: {len(members) or 'nothing'} new")
        self.log("source opened", source=source.name, members=len(members))
        yield from self._noted(members)

    def join_sources(self) -> None:
        """Count all sources that did not fail as one: something is made of them together."""
        self._progress.total = len(self._outcomes) + 1

    def _noted(self, sources: Iterable[Source]) -> Iterator[Source]:
        for source in sources:
            self._taken[source] = time.monotonic()
            self.log("source begun", source=source.name)
            yield source

    @property
    def total(self) -> int:
        """The number of sources so far, those that came of others included."""
        return self._progress.total

    def step(self, text: str) -> None:
        """Report the step that begins now."""
        if self._display is not None:
            self._display.step(printable(text))
        if self._verbosity >= Verbosity.VERBOSE:
            self._say(text)

    def note(self, text: str) -> None:
        """Report something that the user should know."""
        self.log("note", text=text)
        if self._verbosity >= Verbosity.NORMAL:
            self._say(text)

    def announce(self, text: str) -> None:
        """Report once, however quiet the run is, what nobody should have to find out."""
        if text not in self._announced:
            self._announced.add(text)
            self.log("note", text=text)
            self._say(text)

    def warn(self, warnings: Iterable[str]) -> None:
        """Report the warnings on a result, but for what was announced."""
        for warning in warnings:
            if warning not in self._announced:
                self._tell(f"note: {warning}")

    def add(self, outcome: Outcome, details: str = "") -> None:
        """Record an outcome and report it."""
        self._outcomes.append(outcome)
        self._progress.add(outcome)
        taken = self._taken.pop(outcome.source, None)
        seconds = None if taken is None else round(time.monotonic() - taken, 3)
        self.log("source ended", **fields_of(outcome), seconds=seconds)
        match outcome:
            case Failed() as failure:
                self._say(f"failed: {_reason(failure)}")
            case Made(source, folder, fresh, warnings, failures):
                self.warn(warnings)
                for error in failures:
                    self._say(f"failed in part: {source.name}: {error}")
                self._tell(f"{'made' if fresh else 'reused'}: {folder}{details}")

    def result(self, line: str, *, told: bool = False) -> None:
        """Write a line to stdout.

        One that was `told` on stderr is left out where both are the same person's terminal.
        """
        if sys.stdout is None or (told and self._tells_all and sys.stdout.isatty()):
            return
        if self._display is not None and sys.stdout.isatty():
            self._display.write(sys.stdout, line + "\n")
        else:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    @property
    def _tells_all(self) -> bool:
        """Whether every outcome is told to somebody at a terminal."""
        is_watched = sys.stderr is not None and sys.stderr.isatty()
        return is_watched and self._verbosity >= Verbosity.NORMAL

    def close(self) -> None:
        """Write the closing tables, where there was more than one source."""
        now = self._progress.now()
        if now.total <= 1 and len(self._outcomes) <= 1:
            return
        if now.failed or now.partly or self._verbosity >= Verbosity.NORMAL:
            parts = f" ({now.partly} in part)" if now.partly else ""
            self._say(f"{now.made} made{parts}, {now.failed} failed")
        if self._verbosity >= Verbosity.NORMAL:
            from briefing.cli.console.summary_tables import closing_lines

            for line in closing_lines(now, self._stages):
                self._write(_INDENT + line)
        for one in self._outcomes:
            if isinstance(one, Failed):
                self._write(_INDENT + printable(f"not made: {_reason(one)}"))
        for one in self._outcomes:
            for error in one.failures if isinstance(one, Made) else ():
                self._write(_INDENT + printable(f"made in part: {one.source.name}: {error}"))

    def stopped(self) -> str:
        """The progress of a stopped run, as a sentence; empty for one that had a single source."""
        now = self._progress.now()
        if now.total <= 1:
            return ""
        return f"{now.made} of {now.total} made, and the same command goes on from there"

    def log(self, event: str, **values: object) -> None:
        """Write to the event log alone."""
        if self._event_log is None:
            return
        try:
            self._event_log.write(event, **values)
        except OutputError as error:
            # The work is not for the log alone.
            self._say(f"note: {error}")

    def end(self, exit_code: int, error: Exception | None = None) -> None:
        """Log how the run ended, and what ended it where that was an error."""
        now = self._progress.now()
        self.log(
            "run ended",
            exit_code=exit_code,
            made=now.made - now.reused,
            reused=now.reused,
            in_part=now.partly,
            failed=now.failed,
            seconds=round(now.seconds, 3),
            error=None if error is None else str(error),
        )
        if self._event_log is not None:
            self._event_log.close()

    def _tell(self, text: str) -> None:
        if self._verbosity >= Verbosity.NORMAL:
            self._say(text)

    def _say(self, text: str) -> None:
        self._write(printable(text))

    def _write(self, line: str) -> None:
        # Without a stderr there is nowhere to write.
        if sys.stderr is None:
            return
        try:
            if self._display is not None:
                self._display.write(sys.stderr, line + "\n")
            else:
                sys.stderr.write(line + "\n")
                sys.stderr.flush()
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            # The terminal was closed, and the run survived it.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stderr.fileno())
            os.close(nowhere)


def _reason(failure: Failed) -> str:
    """The error, after the source's name where it does not name it itself."""
    text = str(failure.error)
    names = {failure.source.name, failure.source.location}
    # The hyphen of standard input is in many a sentence that does not speak of it.
    return text if any(name in text for name in names - {"-"}) else f"{failure.source.name}: {text}"


def _errors(outcome: Outcome) -> tuple[BriefingError, ...]:
    return (outcome.error,) if isinstance(outcome, Failed) else outcome.failures


def fields_of(outcome: Outcome) -> dict[str, object]:
    """The outcome of a source as the event log has it."""
    values = {"source": outcome.source.name, "outcome": outcome.became}
    if isinstance(outcome, Failed):
        return {**values, "error": str(outcome.error)}
    return {
        **values,
        "folder": str(outcome.folder),
        "warnings": outcome.warnings,
        "errors": tuple(map(str, outcome.failures)),
    }


def printable(text: str) -> str:
    """The text on one line and without control characters, which could steer a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def say(text: str) -> None:
    """Say something of the program itself on standard error, as one line."""
    if sys.stderr is not None:
        click.echo(f"briefing: {printable(text)}", err=True)
