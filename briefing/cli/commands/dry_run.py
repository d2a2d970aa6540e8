"""`briefing make --dry-run`: the action on each source, and an estimate of the time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from briefing.cli.console.progress import lasting
from briefing.cli.console.run_report import Report, printable
from briefing.core.errors import BriefingError, UsageError
from briefing.core.settings import Settings

if TYPE_CHECKING:
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.plan import Action, PlannedSource
    from briefing.publishing.stage_times import RunEngines
    from briefing.reading.source_lists import SourceList


def dry_run(chosen: SourceList, settings: Settings, report: Report, *, as_json: bool) -> int:
    """Print a line a source, and say how long it may take.

    Returns:
        The exit code: 1 where a source cannot be read.

    Raises:
        UsageError: A run would refuse the settings.
    """
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.plan import Action, PlannedSource, planned
    from briefing.runtime.stage_cache import StageCache

    stage_cache = StageCache(settings.out, fresh=settings.force, reads_only=True)
    engines = Engines(replace(settings, offline=True), stage_cache)
    summariser = _summariser(engines, report)
    counts = dict.fromkeys(Action, 0)
    bad = [PlannedSource(f.source, Action.UNREADABLE, note=str(f.error)) for f in chosen.bad]
    reusing = engines if summariser else None
    for one in chain(planned(chosen.sources, settings, reusing), bad):
        counts[one.action] += 1
        report.result(_line(one, as_json=as_json))
    stage_cache.close()
    for warning in stage_cache.warnings:
        report.note(f"note: {warning}")
    _say_how_long(counts, settings, summariser or settings.summariser, report)
    return 1 if counts[Action.UNREADABLE] else 0


def engines_of(summariser: str, settings: Settings) -> RunEngines:
    """The engines of a run, as its record names them."""
    from briefing.publishing.stage_times import RunEngines

    return RunEngines(summariser, settings.voice, settings.only or settings.to)


def _summariser(engines: Engines, report: Report) -> str | None:
    """The summariser's name; None where an engine is not on this machine."""
    try:
        # Where the model is not here, asking for these says so.
        _ = engines.summariser.identity, engines.terms, engines.semantic_models.identity
    except UsageError:
        raise
    except BriefingError as error:
        report.note(f"note: it cannot be known what would be reused: {error}")
        return None
    return engines.summariser.name


def _line(one: PlannedSource, *, as_json: bool) -> str:
    folder = str(one.folder) if one.folder else None
    if as_json:
        record = {
            "source": one.source.name,
            "kind": one.source.kind.value,
            "would": one.action.value,
            "folder": folder,
            "seen": one.note or None,
        }
        return json.dumps(record, ensure_ascii=False)
    text = (
        one.note
        if one.source.name in one.note
        else ": ".join(filter(None, (one.source.name, one.note)))
    )
    arrow = f" -> {folder}" if folder else ""
    return f"{one.action.value:<14}  {printable(text + arrow)}"


def _say_how_long(
    counts: Mapping[Action, int], settings: Settings, summariser: str, report: Report
) -> None:
    from briefing.pipeline.plan import Action
    from briefing.publishing.run_record import read_run_record
    from briefing.publishing.stage_times import expected

    unreadable = "that cannot be read"
    parts = [
        f"{count} {unreadable if action is Action.UNREADABLE else f'to {action}'}"
        for action, count in counts.items()
        if count
    ]
    work = counts[Action.MAKE] + counts[Action.FETCH]
    try:
        account = read_run_record(settings.out)
    except BriefingError as error:
        report.note(f"note: {error}")
        account = None
    seconds = expected(account.pace if account else None, engines_of(summariser, settings), work)
    if work and seconds is not None:
        parts.append(f"about {lasting(max(1, round(seconds)))}, going by earlier runs")
    elif work:
        parts.append("no run like this one has been here to say how long it takes")
    report.note("; ".join(parts))
