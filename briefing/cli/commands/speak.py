"""`briefing speak`: text to an MP3."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.console.run_report import Report
from briefing.cli.options import (
    listen_options,
    option,
    options,
    reading_options,
    settings_from,
    verbosity,
    verbosity_options,
    voice_options,
)
from briefing.cli.parameter_types import Place


@click.command(short_help="Speak a text into an MP3.")
@click.argument("file", default="-")
@option(
    # Its own name: `out` in the environment or in briefing.toml is a folder.
    "--out",
    "mp3",
    type=Place(of_file=True),
    required=True,
    metavar="X.mp3",
    help="The MP3 file to write.",
)
@options(
    reading_options,
    voice_options,
    listen_options,
    verbosity_options,
)
@click.pass_context
def speak(ctx: click.Context, /, file: str, mp3: Path, **given: Any) -> None:
    """Speak the text in FILE (- for standard input) into an MP3, every line of it.

    The MP3's path is printed on standard output.
    """
    from briefing.pipeline import registry
    from briefing.pipeline.assembly import speech_engines_of
    from briefing.pipeline.texts import speak_text
    from briefing.reading.sources import parse_source
    from briefing.runtime.atomic_files import check_writable

    settings = settings_from(ctx, **given)
    report = Report(verbosity(given["quiet"], given["verbose"]))
    with report.working():
        registry.check_voice(settings)
        check_writable(mp3.parent)
        studio = speech_engines_of(settings)
        narration = speak_text(parse_source(file), mp3, settings, studio, report.step)
    for warning in narration.warnings:
        report.note(f"note: {warning}")
    report.note(f"spoken by {narration.voice}, {narration.speech.seconds:.1f} s")
    click.echo(mp3)
