"""`briefing check`: is the audio of a briefing still the reading of its text?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.console.run_report import printable
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import (
    listen_options,
    option,
    options,
    report_from,
    settings_from,
    verbosity_options,
)

if TYPE_CHECKING:
    from briefing.pipeline.retakes import Inspected


@click.command(cls=HelpPage, short_help="Check the audio of briefings against their text.")
@click.argument(
    "folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER..."
)
@options(
    listen_options,
    option("--offline", is_flag=True, help="Make no network call."),
    option("--json", is_flag=True, help="Print JSON."),
    verbosity_options,
)
@click.pass_context
def check(ctx: click.Context, /, folders: tuple[Path, ...], **given: Any) -> None:
    """Check the audio in the FOLDER of a briefing against its text.

    A line for each check says what was seen: that the MP3 decodes, its length, its pace, its
    pauses, its ending, clipping, its loudness, its captions; with --listen the words that are
    heard too. The exit code is 1 where one fails.
    """
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.retakes import inspect
    from briefing.publishing.schema import as_json

    report = report_from(given)
    with report.working():
        listener = Engines(settings_from(ctx, **given)).listener
        found = [one for folder in folders for one in inspect(folder, listener, report.step)]
    if given["json"]:
        click.echo(as_json([_record(one) for one in found]))
    else:
        for one in found:
            for line in _lines(one):
                click.echo(printable(line))
    if not found:
        report.note("there is no audio to check")
    if not all(one.passed for one in found):
        ctx.exit(1)


def _lines(found: Inspected) -> list[str]:
    lines = [
        f"{'ok ' if one.passed else 'no '} {found.recorded.mp3}: {one.check}: {one.seen}"
        for one in found.results
    ]
    for part in found.not_as_spoken:
        heard = part.heard.text if part.heard else ""
        lines.append(f"    {part.spoken!r} was heard as {heard!r}")
    return lines


def _record(found: Inspected) -> dict[str, object]:
    from briefing.publishing.record import part_record

    return {
        "file": str(found.recorded.mp3),
        "language": found.recorded.transcript.language,
        "voice": found.recorded.transcript.voice,
        "passed": found.passed,
        "checks": found.results,
        "parts": [part_record(part) for part in found.parts],
    }
