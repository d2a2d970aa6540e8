"""`briefing pronounce`: how words are said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.help_pages import HelpPage
from briefing.cli.options import (
    language_option,
    option,
    options,
    report_from,
    settings_from,
    verbosity_options,
    voice_options,
)
from briefing.cli.parameter_types import Place


@click.command(cls=HelpPage, short_help="Show how words are said.")
@click.argument("words", nargs=-1, required=True)
@option(
    "--out",
    "sound",
    type=Place(of_file=True),
    metavar="FILE",
    help="Speak them too, into this file: .mp3, .wav, .flac, .ogg or .opus.",
)
@options(language_option, voice_options, verbosity_options)
@click.pass_context
def pronounce(
    ctx: click.Context, /, words: tuple[str, ...], sound: Path | None, **given: Any
) -> None:
    """Show the phonemes of each of the WORDS, or sentences, as a voice of this machine says them.

    Words that stand in pronounce.toml, beside your briefing.toml, or in the file of --pronounce are
    said as those have it; the language is English unless --language says otherwise.
    """
    from briefing.language.languages import firsts
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.pronouncing import phonemiser
    from briefing.pipeline.texts import speak_sentences
    from briefing.publishing.sound_files import check_kind
    from briefing.speaking.narrator import as_spoken

    report = report_from(given)
    settings = settings_from(ctx, **given)
    engines = Engines(settings, announce=report.announce)
    language = settings.language or firsts()[0]
    with report.working():
        phonemes_of = phonemiser(language, engines)
        said = [phonemes_of(as_spoken(word, language, settings.months)) for word in words]
        if sound is not None:
            check_kind(sound)
            speak_sentences(words, language, sound, engines, report.step)
    for word, phonemes in zip(words, said, strict=True):
        click.echo(f"{word}\t{phonemes}")
