"""`briefing make`: articles in, briefings out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.commands.dry_run import dry_run, engines_of
from briefing.cli.console.supervision import watched
from briefing.cli.options import (
    SeveralOption,
    check_option,
    listen_options,
    option,
    options,
    out_option,
    reading_options,
    settings_from,
    spelling_options,
    summary_options,
    to_option,
    translation_options,
    verbosity,
    verbosity_options,
    voice_options,
)
from briefing.cli.parameter_types import Moment, Place
from briefing.core.documents import Made, Source, SourceKind
from briefing.core.errors import OutputError, UsageError
from briefing.core.settings import Settings
from briefing.runtime.signals import STOP

if TYPE_CHECKING:
    from briefing.cli.console.run_report import Report
    from briefing.pipeline.plan import Choice
    from briefing.publishing.run_record import Run
    from briefing.runtime.stage_cache import StageCache


@click.command(short_help="Make briefings: a summary to read, an MP3 to listen to.")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@options(
    option(
        "--from-file",
        type=click.Path(path_type=Path),
        metavar="LIST",
        help="Take sources from a file too, one a line; a line that begins with # is a comment.",
    ),
    out_option,
    summary_options,
    check_option,
    to_option,
    option(
        "--only",
        cls=SeveralOption,
        multiple=True,
        show_default=False,
        metavar="TAG",
        help="Make the briefing in this language alone; may be given more than once.",
    ),
    translation_options,
    option("--strict", is_flag=True, help="Do not read out what failed a check."),
    spelling_options,
    voice_options,
    listen_options,
    option(
        "--bilingual",
        type=click.Choice(["sequence", "alternate"]),
        show_default=False,
        help="One MP3 in both languages too: one after the other, or sentence by sentence.",
    ),
    option("--no-audio", is_flag=True, help="Write text only."),
    option("--force", is_flag=True, help="Make again what is there already."),
    option(
        "--retry-failed",
        is_flag=True,
        help="Take what failed in the last run into --out, as its report.json says: of the "
        "SOURCEs, where there are any.",
    ),
    option(
        "--since",
        type=Moment(),
        metavar="WHEN",
        help="Take only files modified since a date (2026-11-20) or within a time (24h, 7d). "
        "Addresses and standard input have no date, and are always taken.",
    ),
    option(
        "--dry-run",
        is_flag=True,
        help="Say what would be done with each source and about how long it would take, and do "
        "nothing: no model is loaded, nothing is fetched or written.",
    ),
    option(
        "--workers",
        type=click.IntRange(1, 256),
        show_default=False,
        metavar="N",
        help="Processes that speak, while others are summarised; 1 speaks in between. With --ray, "
        "those of the whole cluster.  [default: one a core, for lists; one a machine with --ray]",
    ),
    option(
        "--ray",
        show_default=False,
        metavar="HOST:PORT",
        help="Summarise, translate and speak on the machines of this Ray cluster; local is one of "
        "this machine alone. It is joined with --offline too.",
    ),
    option("--json", is_flag=True, help="Print one JSON line a briefing."),
    option(
        "--log",
        type=Place(of_file=True),
        metavar="FILE",
        help="Add what happens to a file, in JSON lines.",
    ),
    reading_options,
    verbosity_options,
)
@click.pass_context
def make(ctx: click.Context, /, sources: tuple[str, ...], **given: Any) -> None:
    """Make a briefing of each SOURCE: a summary to read and an MP3 to listen to.

    A SOURCE is a text or HTML file, a web address, or - for standard input. The briefings'
    folders are printed on standard output. A source that fails does not stop the others, and a
    language that fails does not stop the article's own.
    """
    from briefing.runtime.stage_cache import StageCache

    settings = settings_from(ctx, **given)
    talk = verbosity(given["quiet"], given["verbose"])
    with watched(settings, talk, given["log"]) as report:
        every = _chosen(_sources(sources, given), settings, given, report)
        _check(settings)
        if given["dry_run"]:
            ctx.exit(dry_run(every, settings, report, as_json=given["json"]))
        if every:
            archive = StageCache(settings.out, fresh=settings.force)
            _make(every, settings, archive, report, given)
            for warning in archive.warnings:
                report.note(f"note: {warning}")
    ctx.exit(report.exit_code)


def _check(settings: Settings) -> None:
    """Find out before the work, not after it, what cannot be."""
    from briefing.pipeline import registry
    from briefing.runtime.atomic_files import check_writable

    registry.check_voice(settings)
    registry.check_languages(settings)
    registry.check_translator(settings)
    registry.check_summariser(settings)
    check_writable(settings.out)


def _make(
    every: Sequence[Source],
    settings: Settings,
    archive: StageCache,
    report: Report,
    given: Mapping[str, Any],
) -> None:
    from briefing.pipeline import make, registry
    from briefing.pipeline.assembly import executor_for, kit_of, recorder_of, speech_engines_of
    from briefing.publishing.run_record import Run, RunStart
    from briefing.runtime.atomic_files import sweep

    begun = RunStart()
    sweep(settings.out)
    chosen = registry.summariser(settings)
    if settings.summariser == "auto":
        report.note(f"summariser: {chosen.name}, the best at hand")
    kit = kit_of(settings, chosen, archive)
    speech_engines_of(settings)
    executor, kit = executor_for(settings, kit, len(every))
    recorder = recorder_of(settings, executor, archive)
    is_complete = False
    try:
        taken = report.begin(every, archive.tallies)
        for outcome in make.make_all(taken, settings, kit, recorder, report.step):
            report.add(outcome)
            if isinstance(outcome, Made):
                report.result(_line(outcome, as_json=given["json"]))
            STOP.check()
        is_complete = True
    finally:
        # A run that is stopped gives its account too.
        executor.shutdown()
        archive.close()
        run = Run(
            begun,
            report.outcomes,
            archive.tallies,
            engines_of(chosen.name, settings),
            is_complete=is_complete,
            is_partial=given["retry_failed"] or given["since"] is not None,
            not_reached=len(every) - len(report.outcomes),
        )
        _write_account(settings.out, run, report)


def _write_account(out: Path, run: Run, report: Report) -> None:
    from briefing.publishing.run_record import write_run_record

    try:
        write_run_record(out, run)
    except OutputError as error:
        if run.is_complete:
            raise
        # Why the run was stopped is what counts.
        report.note(f"note: {error}")


def _chosen(
    sources: Sequence[Source], settings: Settings, given: Mapping[str, Any], report: Report
) -> Sequence[Source]:
    if not given["retry_failed"] and given["since"] is None:
        return sources
    from briefing.pipeline.plan import failed_before, modified_since

    if given["retry_failed"]:
        choice = failed_before(sources, settings.out)
        sources = _say(choice, report)
    if given["since"] is not None:
        sources = _say(modified_since(sources, given["since"]), report)
    if not sources:
        report.note("there is nothing to do")
    return sources


def _say(choice: Choice, report: Report) -> Sequence[Source]:
    for note in choice.notes:
        report.note(f"note: {note}")
    return choice.sources


def _sources(named: tuple[str, ...], given: Mapping[str, Any]) -> list[Source]:
    from briefing.reading.sources import parse_sources, sources_in_list

    sources = list(parse_sources(named))
    listed = given["from_file"]
    if listed is not None:
        sources += sources_in_list(listed)
    if not sources and not given["retry_failed"]:
        raise UsageError("there is no source: give files, web addresses or -, or a --from-file")
    if len([source for source in sources if source.kind is SourceKind.STDIN]) > 1:
        raise UsageError("standard input can be read once: give - once")
    # Named twice, made once.
    return list(dict.fromkeys(sources))


def _line(made: Made, *, as_json: bool) -> str:
    from msgspec.structs import asdict

    from briefing.publishing import schema
    from briefing.publishing.record import read_record

    if not as_json:
        return str(made.folder)
    record = asdict(read_record(made.folder))
    return schema.as_json({"folder": str(made.folder), "fresh": made.fresh, **record}, indent=None)
