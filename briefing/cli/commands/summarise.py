"""`briefing summarise`: print an article's summary."""

from __future__ import annotations

from typing import Any

import click

from briefing.cli.completing import files
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import (
    edit_option,
    facts_option,
    option,
    options,
    reading_options,
    report_from,
    settings_from,
    summary_options,
    verbosity_options,
)


@click.command(cls=HelpPage, short_help="Print a summary, a sentence a line.")
@click.argument("file", default="-", shell_complete=files)
@options(
    summary_options,
    edit_option,
    facts_option,
    option(
        "--json",
        is_flag=True,
        help="Print, for each sentence, what the checks say and the article's that support it.",
    ),
    reading_options,
    verbosity_options,
)
@click.pass_context
def summarise(ctx: click.Context, /, file: str, **given: Any) -> None:
    """Print a summary of the article in FILE, a sentence a line.

    FILE is a text or HTML file, a web address, or - for standard input. --minutes counts 150
    words a minute here, since nothing is spoken.
    """
    from briefing.pipeline import stages
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.length_fitting import SummaryWriter
    from briefing.pipeline.registry.summarisers import check_summariser
    from briefing.publishing.record import article_metadata, statement_record
    from briefing.publishing.schema import as_json
    from briefing.reading.sources import parse_source

    report = report_from(given)
    engines = Engines(settings_from(ctx, **given, no_audio=True), announce=report.announce)
    with report.working():
        source = parse_source(file)
        # A model that is missing is to be known before a page is fetched.
        check_summariser(engines)
        _ = engines.summariser
        article = stages.read(source, engines.settings)
        writer = SummaryWriter(article, engines, record=None, say=report.step)
        summary = writer.in_language(article.language)
    report.warn((*article.warnings, *summary.warnings))
    if not given["json"]:
        for statement in summary.statements:
            click.echo(statement.text)
        return
    record = {
        "title": summary.title,
        "language": summary.language,
        "article": article_metadata(article),
        "made_by": summary.made_by,
        "entailed_by": summary.entailed_by,
        "read_share": round(summary.read_share, 4),
        "statements": [statement_record(s, article) for s in summary.statements],
        "warnings": summary.warnings,
    }
    click.echo(as_json(record))
