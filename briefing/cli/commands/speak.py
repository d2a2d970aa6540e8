"""`briefing speak`: text to an MP3."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.options import (
    listen_options,
    option,
    options,
    reading_options,
    report_from,
    settings_from,
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
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.voices import check_voice
    from briefing.pipeline.texts import speak_text
    from briefing.reading.sources import parse_source
    from briefing.runtime.atomic_files import check_writable

    report = report_from(given)
    engines = Engines(settings_from(ctx, **given), announce=report.announce)
    with report.working():
        check_voice(engines)
        check_writable(mp3.parent)
        # A listener that is missing is to be known before the text is spoken.
        _ = engines.listener
        narration = speak_text(parse_source(file), mp3, engines, report.step)
    report.warn(narration.warnings)
    report.note(f"spoken by {narration.voice}, {narration.seconds:.1f} s")
    click.echo(mp3)
