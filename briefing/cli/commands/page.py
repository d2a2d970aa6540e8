"""`briefing page`: one HTML file of all briefings in an output folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from briefing.cli.console.run_report import printable, say
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import check_folder, option, options, out_argument
from briefing.publishing.page.labels import languages_of_labels


@click.command(cls=HelpPage, short_help="Write a page to read and hear the briefings on.")
@options(
    out_argument,
    option(
        "--title",
        show_default=False,
        metavar="TEXT",
        help="The heading of the page.  [default: that of the programme, or Briefings]",
    ),
    option(
        "--labels",
        type=click.Choice(languages_of_labels()),
        help="The language of the page's own words; that of the briefings if not given, English "
        "where they have several.",
    ),
)
@click.pass_context
def page(ctx: click.Context, /, out: Path, **given: Any) -> None:
    """Write DIR/index.html: every briefing in DIR to read, search, print and listen to.

    DIR is that of --out if not given. The page asks nothing of the network; it plays the MP3s
    where they lie in DIR, so that DIR may be moved or copied as a whole. The exit code is 1 where
    a briefing could not be read and is left out.
    """
    from briefing.publishing.page.library import library_of
    from briefing.publishing.page.rendering import NAME, write_page

    check_folder(out)
    library = library_of(out)
    write_page(out, library, given["title"], given["labels"])
    click.echo(printable(os.fsdecode(out / NAME)))
    for why in library.left_out:
        say(f"left out: {why}")
    if library.left_out:
        ctx.exit(1)
