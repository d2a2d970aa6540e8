"""`briefing read`: the cleaned article."""

from __future__ import annotations

from typing import Any

import click

from briefing.cli.completing import files
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import option, options, reading_options, settings_from


@click.command(cls=HelpPage, short_help="Print an article, cleaned.")
@click.argument("source", default="-", shell_complete=files)
@options(
    option("--json", is_flag=True, help="Print sentences and metadata as JSON."),
    reading_options,
)
@click.pass_context
def read(ctx: click.Context, /, source: str, **given: Any) -> None:
    """Print the article in SOURCE, cleaned: its title, then a paragraph a line.

    SOURCE is a text or HTML file, a web address, or - for standard input.
    """
    from msgspec.structs import asdict

    from briefing.pipeline import stages
    from briefing.publishing.record import article_metadata
    from briefing.publishing.schema import as_json
    from briefing.reading import text_of
    from briefing.reading.sources import parse_source

    article = stages.read(parse_source(source), settings_from(ctx, **given))
    for warning in article.warnings:
        click.echo(f"note: {warning}", err=True)
    if given["json"]:
        record = {
            **asdict(article_metadata(article)),
            "paragraphs": article.paragraphs,
            "sentences": article.sentences,
        }
        click.echo(as_json(record))
        return
    click.echo(text_of(article), nl=False)
