"""`briefing digest`: many articles in, one episode out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.completing import files
from briefing.cli.console.supervision import supervised
from briefing.cli.help_pages import HelpPage
from briefing.cli.named_sources import ListOptions, list_options, named_sources, noted
from briefing.cli.options import (
    OutputOptions,
    chosen_length,
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
    to_option,
    translation_options,
    translations_options,
    verbosity_options,
    voice_options,
    writer_options,
)
from briefing.cli.parameter_types import Moment, Number, Whole
from briefing.core.documents import Source
from briefing.core.errors import UsageError
from briefing.core.settings import DEFAULT_SENTENCES

if TYPE_CHECKING:
    from briefing.cli.console.run_report import Report
    from briefing.pipeline.digest import DigestRequest
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.episode_fitting import Size

_MINUTES = 10.0
# A feed is one source, and has many: two cores are worth their start.
_LINES_PER_ARTICLE = 8


@dataclass(frozen=True, slots=True)
class DigestOptions(OutputOptions):
    """The options of `digest` that are no settings of the run."""

    name: str | None
    stories: int | None
    order: str
    sting: bool
    format: str
    cover: Path | None
    since: datetime | None
    log: Path | None


@click.command(cls=HelpPage, short_help="Make one episode of many articles.")
@click.argument("sources", nargs=-1, metavar="SOURCE...", shell_complete=files)
@options(
    list_options,
    option(
        "--since",
        type=Moment(),
        metavar="WHEN",
        help="Take only files modified, and entries of feeds published, since a date (2026-11-20) "
        "or within a time (24h, 7d).",
    ),
    feed_options,
    option(
        "--minutes",
        type=Number(0.5, 600),
        metavar="M",
        help="Length of the episode in minutes, within 10 %.  [default: 10, unless --stories or "
        "--sentences is given]",
    ),
    option(
        "--stories", type=Whole(1, 1000), metavar="N", help="Tell the N most important stories."
    ),
    option(
        "--sentences",
        type=Whole(1, 100),
        metavar="N",
        help=f"Length of each story in sentences instead.  [default: {DEFAULT_SENTENCES}, with "
        "--stories]",
    ),
    option(
        "--order",
        type=click.Choice(["importance", "given"]),
        default="importance",
        help="Tell the most important story first, with those of its topic; or as the sources are "
        "given.",
    ),
    option(
        "--name",
        show_default=False,
        metavar="NAME",
        help="Name of the programme; its episodes are in folders of this name and the date.  "
        "[default: Daily briefing, in the episode's language]",
    ),
    option("--sting", is_flag=True, help="Have a short sound before each story."),
    option(
        "--format",
        type=click.Choice(["mp3", "opus", "m4a"]),
        default="mp3",
        help="Kind of the sound's file.",
    ),
    option(
        "--cover",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="A square picture in place of the cover that is drawn.",
    ),
    out_option,
    writer_options,
    facts_option,
    to_option,
    several("--only", "Make the episode in this language alone; may be given more than once."),
    translation_options,
    translations_options,
    speak_drafts_option,
    voice_options,
    listen_options,
    no_audio_option,
    force_option,
    option(
        "--workers",
        type=click.IntRange(1, 256),
        show_default=False,
        metavar="N",
        help="Processes that speak.  [default: one a core, for many stories]",
    ),
    log_option,
    reading_options,
    verbosity_options,
)
@click.pass_context
def digest(ctx: click.Context, /, sources: tuple[str, ...], **given: Any) -> None:
    """Make one episode of all SOURCEs: their stories in a row, each told once.

    A SOURCE is what `briefing make` takes: a page, a text, a document, a feed or a list of feeds;
    or the folder of a briefing, or a folder full of them. Articles that tell the same story are
    merged, and where their numbers differ, both are told. The episode's folder, one for each
    programme and day, is printed on standard output.
    """
    from briefing.pipeline.engines import Engines
    from briefing.runtime.atomic_files import check_writable
    from briefing.runtime.stage_cache import StageCache

    # The length is the episode's, and not that of a summary.
    settings = settings_from(ctx, **{**given, "minutes": None, "sentences": None})
    run_options = options_from(DigestOptions, given)
    with supervised(settings, run_options.verbosity, run_options.log) as report:
        listed = named_sources(sources, options_from(ListOptions, given))
        if listed.is_empty:
            raise UsageError("there is no source: give files, web addresses or feeds")
        engines = Engines(settings, announce=report.announce)
        engines.check()
        check_writable(settings.out)
        _check_packaging(run_options)
        engines.stage_cache = StageCache(settings.out, fresh=settings.force)
        for failed in listed.bad:
            report.add(failed)
        _make(listed.sources, _size_of(ctx, given), engines, run_options, report)
        for warning in engines.stage_cache.warnings:
            report.note(f"note: {warning}")
    ctx.exit(report.exit_code)


def _check_packaging(run_options: DigestOptions) -> None:
    """Find out before the work that there is no encoder, or no picture."""
    from briefing.publishing.cover import from_file
    from briefing.publishing.sound_files import check_kind

    check_kind(Path(f"episode.{run_options.format}"))
    if run_options.cover is not None:
        from_file(run_options.cover)


def _make(
    named: Sequence[Source],
    size: Size,
    engines: Engines,
    run_options: DigestOptions,
    report: Report,
) -> None:
    from briefing.pipeline.assembly import executor_for
    from briefing.pipeline.digest import DigestMaker
    from briefing.pipeline.given_briefings import without_folders
    from briefing.runtime.atomic_files import sweep

    settings = engines.settings
    sweep(settings.out)
    sources, folders = without_folders(named)
    request = _request(folders, size, run_options)
    _ = engines.summariser.identity, engines.semantic_models.identity, engines.listener
    executor = executor_for(engines, _LINES_PER_ARTICLE * len(named))
    try:
        taken = report.begin(
            _modified(sources, run_options, report), engines.stage_cache.tallies, ()
        )
        maker = DigestMaker(request, engines, executor, report.step, report.begin_members)
        made = maker.make(taken, report.add)
        report.join_sources()
        report.add(made)
        report.result(str(made.folder), told=True)
    finally:
        executor.shutdown()
        engines.stage_cache.close()


def _request(folders: Sequence[Path], size: Size, run_options: DigestOptions) -> DigestRequest:
    from briefing.pipeline.digest import DigestRequest, today
    from briefing.pipeline.episode_files import Packaging
    from briefing.pipeline.given_briefings import given_briefings
    from briefing.programme.script import Programme

    return DigestRequest(
        Programme(run_options.name, today(), run_options.sting),
        size,
        as_given=run_options.order == "given",
        given=given_briefings(folders, run_options.since),
        packaging=Packaging(run_options.format, run_options.cover),
    )


def _modified(
    sources: Sequence[Source], run_options: DigestOptions, report: Report
) -> Sequence[Source]:
    """The sources, without the files that are older than is wanted."""
    if run_options.since is None:
        return sources
    from briefing.pipeline.plan import modified_since

    return noted(modified_since(sources, run_options.since), report)


def _size_of(ctx: click.Context, given: Mapping[str, Any]) -> Size:
    """The size of the episode: of two that were given in different places, the stronger.

    Raises:
        UsageError: Minutes and sentences were asked for in the same place.
    """
    from briefing.pipeline.episode_fitting import Size

    length, minutes = chosen_length(ctx, given["sentences"], None, given["minutes"])
    if minutes is None and given["sentences"] is None and given["stories"] is None:
        minutes = _MINUTES
    sentences = length.sentences or DEFAULT_SENTENCES
    return Size(60 * minutes if minutes else None, sentences, given["stories"])
