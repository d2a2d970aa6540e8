"""`briefing make --dry-run`: what would be done, and about how long it would take."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.cli.console.progress import lasting
from briefing.cli.console.run_report import Report, printable
from briefing.core.documents import Source
from briefing.core.errors import BriefingError, UsageError
from briefing.core.settings import Settings

if TYPE_CHECKING:
    from briefing.pipeline.plan import Deed, Foreseen
    from briefing.pipeline.stages import Engines
    from briefing.publishing.stage_times import RunEngines
    from briefing.runtime.stage_cache import StageCache


def dry_run(every: Sequence[Source], settings: Settings, report: Report, *, as_json: bool) -> int:
    """Print a line a source, and say how long it may take.

    Returns:
        The exit code: 1 where a source cannot be read.

    Raises:
        UsageError: A run would refuse the settings.
    """
    from briefing.pipeline.plan import Deed, foresee
    from briefing.runtime.stage_cache import StageCache

    archive = StageCache(settings.out, fresh=settings.force, reads_only=True)
    name, kit = _kit(settings, archive, report)
    counts = dict.fromkeys(Deed, 0)
    for one in foresee(every, settings, kit):
        counts[one.deed] += 1
        report.result(_line(one, as_json=as_json))
    archive.close()
    for warning in archive.warnings:
        report.note(f"note: {warning}")
    _say_how_long(counts, settings, name, report)
    return 1 if counts[Deed.UNREADABLE] else 0


def engines_of(summariser: str, settings: Settings) -> RunEngines:
    """What a run is made with, as its account says."""
    from briefing.publishing.stage_times import RunEngines

    return RunEngines(summariser, settings.voice, settings.only or settings.to)


def _kit(settings: Settings, archive: StageCache, report: Report) -> tuple[str, Engines | None]:
    """The summariser's name, and what a run would run on, where that is on this machine."""
    from briefing.pipeline import registry
    from briefing.pipeline.assembly import kit_of

    offline = replace(settings, offline=True)
    try:
        chosen = registry.summariser(offline)
        kit = kit_of(offline, chosen, archive)
        # Where the model is not here, asking for these says so.
        _ = chosen.identity, kit.checks
    except UsageError:
        raise
    except BriefingError as error:
        report.note(f"note: it cannot be known what is there already: {error}")
        return settings.summariser, None
    return chosen.name, kit


def _line(one: Foreseen, *, as_json: bool) -> str:
    folder = str(one.folder) if one.folder else None
    if as_json:
        record = {
            "source": one.source.name,
            "kind": one.source.kind.value,
            "would": one.deed.value,
            "folder": folder,
            "seen": one.seen or None,
        }
        return json.dumps(record, ensure_ascii=False)
    told = (
        one.seen
        if one.source.name in one.seen
        else ": ".join(filter(None, (one.source.name, one.seen)))
    )
    arrow = f" -> {folder}" if folder else ""
    return f"{one.deed.value:<14}  {printable(told + arrow)}"


def _say_how_long(
    counts: Mapping[Deed, int], settings: Settings, summariser: str, report: Report
) -> None:
    from briefing.pipeline.plan import Deed
    from briefing.publishing.run_record import read_run_record
    from briefing.publishing.stage_times import expected

    said = {Deed.MAKE: "to make", Deed.FETCH: "to fetch", Deed.THERE: "there already"}
    parts = [
        f"{count} {said.get(deed, 'that cannot be read')}"
        for deed, count in counts.items()
        if count
    ]
    work = counts[Deed.MAKE] + counts[Deed.FETCH]
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
