"""`briefing speak`: text to a file of sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from briefing.core.errors import UsageError

if TYPE_CHECKING:
    from briefing.cli.console.run_report import Report
    from briefing.pipeline.engines import Engines


@click.command(cls=HelpPage, short_help="Speak a text into a file.")
@click.argument("file", default="-", shell_complete=files)
@option(
    # Its own name: `out` in the environment or in briefing.toml is a folder.
    "--out",
    "sound",
    type=Place(of_file=True),
    metavar="FILE",
    help="The file to write: .mp3, .m4a, .wav, .flac, .ogg or .opus, as its name says.",
)
@option(
    "--as-spoken",
    is_flag=True,
    help="Speak nothing: print each line in the words that would be said.",
)
@option(
    "--phonemes",
    is_flag=True,
    help="Speak nothing: print the phonemes of each line, as a voice of this machine says it.",
)
@options(
    reading_options,
    voice_options,
    listen_options,
    verbosity_options,
)
@click.pass_context
def speak(ctx: click.Context, /, file: str, sound: Path | None, **given: Any) -> None:
    """Speak the text in FILE (- for standard input) into a file, every line of it.

    The path of the file is printed on standard output.
    """
    from briefing.pipeline.engines import Engines

    report = report_from(given)
    engines = Engines(settings_from(ctx, **given), announce=report.announce)
    with report.working():
        if given["as_spoken"] or given["phonemes"]:
            _print_lines(file, engines, is_phonetic=given["phonemes"])
        elif sound is None:
            raise UsageError(
                "missing option '--out': give a file for the sound, or --as-spoken to read what "
                "would be said"
            )
        else:
            _speak(file, sound, engines, report)


def _print_lines(file: str, engines: Engines, *, is_phonetic: bool) -> None:
    from briefing.pipeline.pronouncing import phonemiser
    from briefing.pipeline.texts import worded_text
    from briefing.reading.sources import parse_source

    text = worded_text(parse_source(file), engines)
    lines = map(phonemiser(text.language, engines), text.lines) if is_phonetic else text.lines
    click.echo("\n".join(lines))


def _speak(file: str, sound: Path, engines: Engines, report: Report) -> None:
    from briefing.pipeline.registry.voices import check_voice
    from briefing.pipeline.texts import speak_text
    from briefing.publishing.sound_files import check_kind
    from briefing.reading.sources import parse_source
    from briefing.runtime.atomic_files import check_writable

    check_voice(engines)
    check_kind(sound)
    check_writable(sound.parent)
    # A listener that is missing is to be known before the text is spoken.
    _ = engines.listener
    narration = speak_text(parse_source(file), sound, engines, report.step)
    report.warn(narration.warnings)
    report.note(f"spoken by {narration.voice}, {narration.seconds:.1f} s")
    click.echo(sound)
