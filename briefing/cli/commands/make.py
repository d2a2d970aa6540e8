"""`briefing make`: articles in, briefings out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.commands.afterwards import Afterwards, afterwards_from, afterwards_options
from briefing.cli.commands.dry_run import dry_run, engines_of
from briefing.cli.completing import files
from briefing.cli.console.supervision import supervised
from briefing.cli.help_pages import HelpPage
from briefing.cli.named_sources import ListOptions, list_options, named_sources, noted
from briefing.cli.options import (
    OutputOptions,
    edit_option,
    facts_option,
    feed_options,
    force_option,
    listen_options,
    log_option,
    no_audio_option,
    option,
    options,
    options_from,
    out_option,
    reading_options,
    settings_from,
    several,
    speak_drafts_option,
    spelling_options,
    summary_options,
    to_option,
    translation_options,
    translations_options,
    verbosity_options,
    voice_options,
)
from briefing.cli.parameter_types import Moment
from briefing.core.documents import Made, Source
from briefing.core.errors import OutputError, UsageError
from briefing.core.settings import Settings
from briefing.runtime.signals import STOP

if TYPE_CHECKING:
    from briefing.cli.console.run_report import Report
    from briefing.pipeline.engines import Engines
    from briefing.publishing.run_record import Run
    from briefing.reading.source_lists import SourceList


@dataclass(frozen=True, slots=True)
class MakeOptions(OutputOptions):
    """The options of `make` that are no settings of the run."""

    retry_failed: bool
    since: datetime | None
    dry_run: bool
    json: bool
    log: Path | None

    @property
    def is_selective(self) -> bool:
        """Whether only some of the sources are to be taken."""
        return self.retry_failed or self.since is not None


@click.command(cls=HelpPage, short_help="Make briefings: a summary to read, an MP3 to listen to.")
@click.argument("sources", nargs=-1, metavar="SOURCE...", shell_complete=files)
@options(
    list_options,
    out_option,
    summary_options,
    edit_option,
    facts_option,
    to_option,
    several("--only", "Make the briefing in this language alone; may be given more than once."),
    translation_options,
    translations_options,
    speak_drafts_option,
    spelling_options,
    voice_options,
    listen_options,
    option(
        "--bilingual",
        type=click.Choice(["sequence", "alternate"]),
        show_default=False,
        help="One MP3 in both languages too: one after the other, or sentence by sentence.",
    ),
    option(
        "--cover",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="A square picture that goes into each MP3, for players that show one.",
    ),
    no_audio_option,
    force_option,
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
        help="Take only files modified, and entries of feeds published, since a date (2026-11-20) "
        "or within a time (24h, 7d). Other addresses and standard input have no date, and are "
        "always taken.",
    ),
    feed_options,
    option("--chapters", is_flag=True, help="Make a briefing of each chapter of an e-book."),
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
    afterwards_options,
    log_option,
    reading_options,
    verbosity_options,
)
@click.pass_context
def make(ctx: click.Context, /, sources: tuple[str, ...], **given: Any) -> None:
    """Make a briefing of each SOURCE: a summary to read and an MP3 to listen to.

    A SOURCE is a page, a text or a document (PDF, DOCX, ODT, EPUB, mail, captions), by path or web
    address or from standard input (-); or a feed or list of feeds, whose new entries are taken.
    book.epub#3 is a book's third chapter. The briefings'
    folders are printed on standard output. A source that fails does not stop the others, and a
    language that fails does not stop the article's own.
    """
    from briefing.pipeline.engines import Engines
    from briefing.reading.source_lists import SourceList
    from briefing.runtime.atomic_files import check_writable
    from briefing.runtime.stage_cache import StageCache

    settings = settings_from(ctx, **given)
    run_options = options_from(MakeOptions, given)
    afterwards = afterwards_from(given)
    with supervised(settings, run_options.verbosity, run_options.log) as report:
        listed = named_sources(sources, options_from(ListOptions, given))
        if listed.is_empty and not run_options.retry_failed:
            raise UsageError("there is no source: give files, web addresses or -, or a --from-file")
        chosen = SourceList(_chosen(listed.sources, settings, run_options, report), listed.bad)
        afterwards.check(len(chosen.sources), len(settings.only) or 1 + len(settings.to))
        engines = Engines(settings, announce=report.announce)
        engines.check()
        check_writable(settings.out)
        if run_options.dry_run:
            ctx.exit(dry_run(chosen, settings, report, as_json=run_options.json))
        if chosen.sources:
            engines.stage_cache = StageCache(settings.out, fresh=settings.force)
            _make(chosen, engines, run_options, afterwards, report)
            for warning in engines.stage_cache.warnings:
                report.note(f"note: {warning}")
        else:
            for _ in report.begin((), {}, chosen.bad):
                pass
    ctx.exit(report.exit_code)


def _make(
    chosen: SourceList,
    engines: Engines,
    run_options: MakeOptions,
    afterwards: Afterwards,
    report: Report,
) -> None:
    from briefing.pipeline import make
    from briefing.pipeline.assembly import executor_for, recorder_of
    from briefing.publishing.run_record import Run, RunStart
    from briefing.runtime.atomic_files import sweep

    begun = RunStart()
    settings, tallies = engines.settings, engines.stage_cache.tallies
    sweep(settings.out)
    _load(engines, report, is_list=len(chosen.sources) > 1)
    executor = executor_for(engines, len(chosen.sources))
    recorder = recorder_of(engines, executor, report.step)
    is_complete = False
    try:
        taken = report.begin(chosen.sources, tallies, chosen.bad)
        outcomes = make.make_all(taken, engines, recorder, report.step, report.begin_members)
        for index, outcome in enumerate(outcomes, start=1):
            if isinstance(outcome, Made):
                made, lines = afterwards.take(outcome, settings.out, index)
                report.add(made)
                _print(made, lines, report, as_json=run_options.json)
            else:
                report.add(outcome)
            STOP.check()
        is_complete = True
    finally:
        # A run that is stopped leaves its record too.
        executor.shutdown()
        engines.stage_cache.close()
        run = Run(
            begun,
            report.outcomes,
            tallies,
            engines_of(engines.summariser.name, settings),
            is_complete=is_complete,
            is_partial=run_options.is_selective,
            not_reached=report.total - len(report.outcomes),
        )
        _write_account(settings.out, run, report)


def _print(made: Made, lines: Sequence[str], report: Report, *, as_json: bool) -> None:
    for line in lines:
        report.result(line)
    if not lines:
        report.result(_line(made, as_json=as_json), told=not as_json)


def _load(engines: Engines, report: Report, *, is_list: bool) -> None:
    """Find out before the work that an engine is missing or broken."""
    # An identity takes the prompts, and the digests of the model's files.
    _ = engines.summariser.identity, engines.semantic_models.identity, engines.listener
    if engines.settings.summariser == "auto" and is_list:
        report.note(f"summariser: {engines.summariser.name}, the best at hand")


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
    sources: Sequence[Source], settings: Settings, run_options: MakeOptions, report: Report
) -> tuple[Source, ...]:
    if not run_options.is_selective:
        return tuple(sources)
    from briefing.pipeline.plan import failed_before, modified_since

    if run_options.retry_failed:
        sources = noted(failed_before(sources, settings.out), report)
    if run_options.since is not None:
        sources = noted(modified_since(sources, run_options.since), report)
    if not sources:
        report.note("there is nothing to do")
    return tuple(sources)


def _line(made: Made, *, as_json: bool) -> str:
    from msgspec.structs import asdict

    from briefing.publishing import schema
    from briefing.publishing.record import read_record

    if not as_json:
        return str(made.folder)
    record = asdict(read_record(made.folder))
    return schema.as_json({"folder": str(made.folder), "fresh": made.fresh, **record}, indent=None)
