"""`briefing make`: articles in, briefings out."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from briefing.commands.options import (
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
from briefing.commands.values import Place
from briefing.commands.watching import watched
from briefing.documents import Made, Source, SourceKind
from briefing.errors import UsageError
from briefing.stopping import STOP


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
        "--workers",
        type=click.IntRange(1, 256),
        show_default=False,
        metavar="N",
        help="Processes that speak, while others are summarised; 1 speaks in between.  "
        "[default: one a core, for lists]",
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
    from briefing import engines, pipeline
    from briefing.archive import Archive
    from briefing.commands.kit import kit_of, recorder_of, studio_of
    from briefing.overlap import executor_of, workers_for
    from briefing.publishing.account import write_account
    from briefing.publishing.files import check_writable, sweep

    begun = datetime.now(UTC)
    settings = settings_from(ctx, **given)
    archive = Archive(settings.out, fresh=settings.force)
    talk = verbosity(given["quiet"], given["verbose"])
    with watched(settings, talk, given["log"]) as report:
        every = _sources(sources, given["from_file"])
        engines.check_voice(settings)
        engines.check_languages(settings)
        engines.check_translator(settings)
        check_writable(settings.out)
        sweep(settings.out)
        chosen = engines.summariser(settings)
        if settings.summariser == "auto":
            report.note(f"summariser: {chosen.name}, the best at hand")
        kit = kit_of(settings, chosen, archive)
        studio_of(settings)
        workers = workers_for(len(every), settings.workers) if settings.voice else 1
        executor = executor_of(workers)
        recorder = recorder_of(settings, executor, archive)
        try:
            taken = report.begin(every, archive.tallies)
            for outcome in pipeline.make_all(taken, settings, kit, recorder, report.step):
                report.add(outcome)
                if isinstance(outcome, Made):
                    report.result(_line(outcome, as_json=given["json"]))
                STOP.check()
        finally:
            # A run that is stopped gives its account too.
            executor.shutdown()
            archive.close()
            if settings.out.exists():
                write_account(settings.out, begun, report.outcomes, archive.tallies)
        for warning in archive.warnings:
            report.note(f"note: {warning}")
    ctx.exit(report.exit_code)


def _sources(named: tuple[str, ...], listed: Path | None) -> list[Source]:
    from briefing.reading.sources import parse_sources, sources_in_list

    sources = list(parse_sources(named))
    if listed is not None:
        sources += sources_in_list(listed)
    if not sources:
        raise UsageError("there is no source: give files, web addresses or -, or a --from-file")
    if len([source for source in sources if source.kind is SourceKind.STDIN]) > 1:
        raise UsageError("standard input can be read once: give - once")
    # Named twice, made once.
    return list(dict.fromkeys(sources))


def _line(made: Made, *, as_json: bool) -> str:
    from briefing.publishing.record import NAME

    if not as_json:
        return str(made.folder)
    record = json.loads((made.folder / NAME).read_text(encoding="utf-8"))
    return json.dumps(
        {"folder": str(made.folder), "fresh": made.fresh, **record}, ensure_ascii=False
    )
