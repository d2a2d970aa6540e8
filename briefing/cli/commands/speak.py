"""`briefing speak`: text to a file of sound."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.completing import files
from briefing.cli.help_pages import HelpPage
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


@click.command(cls=HelpPage, short_help="Speak a text into a file.")
@click.argument("file", default="-", shell_complete=files)
@option(
    # Its own name: `out` in the environment or in briefing.toml is a folder.
    "--out",
    "sound",
    type=Place(of_file=True),
    required=True,
    metavar="FILE",
    help="The file to write: .mp3, .m4a, .wav, .flac, .ogg or .opus, as its name says.",
)
@options(
    reading_options,
    voice_options,
    listen_options,
    verbosity_options,
)
@click.pass_context
def speak(ctx: click.Context, /, file: str, sound: Path, **given: Any) -> None:
    """Speak the text in FILE (- for standard input) into a file, every line of it.

    The path of the file is printed on standard output.
    """
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.voices import check_voice
    from briefing.pipeline.texts import speak_text
    from briefing.publishing.sound_files import check_kind
    from briefing.reading.sources import parse_source
    from briefing.runtime.atomic_files import check_writable

    report = report_from(given)
    engines = Engines(settings_from(ctx, **given), announce=report.announce)
    with report.working():
        check_voice(engines)
        check_kind(sound)
        check_writable(sound.parent)
        # A listener that is missing is to be known before the text is spoken.
        _ = engines.listener
        narration = speak_text(parse_source(file), sound, engines, report.step)
    report.warn(narration.warnings)
    report.note(f"spoken by {narration.voice}, {narration.seconds:.1f} s")
    click.echo(sound)
