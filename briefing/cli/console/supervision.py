"""A run from its beginning to its end, however it ends: shown, logged and reported."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import click

from briefing import __version__
from briefing.cli.console.event_log import EventLog
from briefing.cli.console.run_report import Report, Verbosity
from briefing.core.errors import BriefingError, InternalError
from briefing.core.settings import Settings
from briefing.runtime.signals import STOP, StoppedError


@contextmanager
def supervised(settings: Settings, verbosity: Verbosity, log: Path | None) -> Iterator[Report]:
    """Report on the run in the block: live, in the event log and at its end.

    Args:
        settings: Of the run, for the log.
        verbosity: Of the report.
        log: A file to write JSON lines to.

    Raises:
        OutputError: The log cannot be written.
        StoppedError: The block was stopped; the text says how far it had come.
    """
    report = Report(verbosity, EventLog(log) if log else None)
    report.log("run begun", program=f"briefing {__version__}", settings=_fields_of(settings))
    try:
        with report.working():
            yield report
    except KeyboardInterrupt as error:
        report.log("interrupted", exit_code=STOP.exit_code)
        report.close()
        report.end(STOP.exit_code)
        raise StoppedError(report.stopped()) from error
    except click.exceptions.Exit as left:
        report.end(left.exit_code)
        raise
    except BriefingError as error:
        report.end(error.exit_code, error)
        raise
    except Exception as error:
        report.end(InternalError.exit_code, error)
        raise
    report.close()
    report.end(report.exit_code)


def _fields_of(settings: Settings) -> dict[str, object]:
    # When it began is every line's own.
    left_out = {"length", "minutes", "begun"}
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    length = {
        "sentences": settings.length.sentences,
        "words": settings.length.words,
        "minutes": settings.minutes,
    }
    given = {name: value for name, value in length.items() if value}
    return {**{k: v for k, v in values.items() if k not in left_out}, "length": given}
