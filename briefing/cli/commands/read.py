"""`briefing read`: the cleaned article."""

from __future__ import annotations

import sys
from typing import Any

import click

from briefing.cli.completing import files
from briefing.cli.console.run_report import printable
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import option, options, reading_options, settings_from


def _on_terminal(text: str) -> None:
    """Say how a long reading goes, to somebody who waits for it."""
    if sys.stderr is not None and sys.stderr.isatty():
        click.echo(printable(text), err=True)


@click.command(cls=HelpPage, short_help="Print an article, cleaned.")
@click.argument("source", default="-", shell_complete=files)
@options(
    option("--json", is_flag=True, help="Print sentences and metadata as JSON."),
    reading_options,
)
@click.pass_context
def read(ctx: click.Context, /, source: str, **given: Any) -> None:
    """Print the article in SOURCE, cleaned: its title, then a paragraph a line.

    SOURCE is a page, a text or a document (PDF, DOCX, ODT, EPUB, mail, captions), by path or web
    address or from standard input (-). book.epub#3 is a book's third chapter, paper.pdf#2-5 some
    pages.
    """
    from msgspec.structs import asdict

    from briefing.pipeline import stages
    from briefing.publishing.record import article_metadata
    from briefing.publishing.schema import as_json
    from briefing.reading import text_of
    from briefing.reading.sources import parse_source

    article = stages.read(parse_source(source), settings_from(ctx, **given), _on_terminal)
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
