"""What became of each source: progress on stderr, the closing account, the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.documents import Failed, Made, Outcome

if TYPE_CHECKING:
    from rich.status import Status

    from briefing.errors import BriefingError

QUIET, NORMAL, VERBOSE = 0, 1, 2


class Report:
    """Collects outcomes and tells of them on stderr. It owns the exit code.

    Args:
        verbosity: `QUIET` says only what failed, `NORMAL` also what was made and what to know,
            `VERBOSE` also each step.
    """

    def __init__(self, verbosity: int = NORMAL) -> None:
        self._verbosity = verbosity
        self._status: Status | None = None
        self._outcomes: list[Outcome] = []

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of each source so far."""
        return tuple(self._outcomes)

    @property
    def exit_code(self) -> int:
        """0 where all was made; else the gravest of the failures' own codes."""
        return max((error.exit_code for one in self._outcomes for error in _errors(one)), default=0)

    @contextmanager
    def working(self) -> Iterator[None]:
        """Show the step in hand while the block runs, where stderr is a terminal."""
        if self._verbosity == QUIET or sys.stderr is None or not sys.stderr.isatty():
            yield
            return
        # rich takes a tenth of a second to import, which a pipe need not pay.
        from rich.console import Console

        with Console(stderr=True).status("starting") as status:
            self._status = status
            try:
                yield
            finally:
                self._status = None

    def step(self, text: str) -> None:
        """Say what is being done now."""
        if self._status is not None:
            from rich.markup import escape

            self._status.update(escape(text))
        if self._verbosity >= VERBOSE:
            self._say(text)

    def note(self, text: str) -> None:
        """Say something the user should know."""
        if self._verbosity >= NORMAL:
            self._say(text)

    def add(self, outcome: Outcome, details: str = "") -> None:
        """Record an outcome and say it."""
        self._outcomes.append(outcome)
        match outcome:
            case Failed() as failure:
                self._say(f"failed: {_reason(failure)}")
            case Made(source, folder, fresh, warnings, failures):
                for warning in warnings:
                    self.note(f"note: {warning}")
                for error in failures:
                    self._say(f"failed in part: {source.name}: {error}")
                self.note(f"{'made' if fresh else 'there already'}: {folder}{details}")

    def close(self) -> None:
        """Say how many were made and how many were not, where there was more than one."""
        failed = [outcome for outcome in self._outcomes if isinstance(outcome, Failed)]
        partly = [one for one in self._outcomes if isinstance(one, Made) and one.failures]
        made = len(self._outcomes) - len(failed)
        if len(self._outcomes) <= 1:
            return
        if failed or partly or self._verbosity >= NORMAL:
            parts = f" ({len(partly)} in part)" if partly else ""
            self._say(f"{made} made{parts}, {len(failed)} failed")
        for failure in failed:
            self._say(f"  not made: {_reason(failure)}")
        for one in partly:
            for error in one.failures:
                self._say(f"  made in part: {one.source.name}: {error}")

    def _say(self, text: str) -> None:
        # Without a stderr there is nobody to tell.
        if sys.stderr is not None:
            sys.stderr.write(printable(text) + "\n")
            sys.stderr.flush()


def _reason(failure: Failed) -> str:
    """The error, after the source's name where it does not name it itself."""
    text = str(failure.error)
    names = {failure.source.name, failure.source.location}
    # The hyphen of standard input is in many a sentence that does not speak of it.
    return text if any(name in text for name in names - {"-"}) else f"{failure.source.name}: {text}"


def _errors(outcome: Outcome) -> tuple[BriefingError, ...]:
    return (outcome.error,) if isinstance(outcome, Failed) else outcome.failures


def printable(text: str) -> str:
    """The text on one line and without control characters, which could steer a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
