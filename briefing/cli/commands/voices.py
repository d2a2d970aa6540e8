"""`briefing voices`: the voices there are."""

from __future__ import annotations

import json
from typing import Any

import click

from briefing.cli.console.summary_tables import table
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import option, settings_from
from briefing.cli.parameter_types import LanguageTag, Place
from briefing.core.documents import primary_language
from briefing.core.errors import LanguageError

_HEADS = ("language", "voice", "licence")


@click.command(cls=HelpPage, short_help="List the voices.")
@option("--language", type=LanguageTag(), metavar="TAG", help="Only the voices of one language.")
@option(
    "--sample",
    type=Place(),
    metavar="DIR",
    help="Speak a line with each voice that runs on this machine, into this folder.",
)
@option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def voices(ctx: click.Context, /, **given: Any) -> None:
    """List the voices that could speak on this machine, with their languages and licences."""
    from dataclasses import asdict

    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.voices import available_voices
    from briefing.pipeline.voice_samples import speak_samples

    language = given.pop("language")
    engines = Engines(settings_from(ctx))
    found = [
        voice
        for voice in available_voices(engines)
        if language is None or primary_language(voice.language) == primary_language(language)
    ]
    if not found:
        raise LanguageError(f"no voice speaks {language}: see them all with: briefing voices")
    if given["sample"] is not None:
        for path in speak_samples(found, given["sample"], engines):
            click.echo(path)
        return
    if given["json"]:
        click.echo(json.dumps([asdict(voice) for voice in found], ensure_ascii=False, indent=2))
        return
    # What stands after a colon explains a licence; --json has it whole.
    rows = [(v.language, f"{v.engine}:{v.name}", v.licence.split(":")[0]) for v in found]
    for line in table([_HEADS, *rows]):
        click.echo(line)
