"""`briefing feed`: podcast feeds of an output folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from briefing.cli.console.run_report import printable, say
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import check_folder, option, options, out_argument
from briefing.cli.parameter_types import Whole


@click.command(cls=HelpPage, short_help="Write podcast feeds of what there is to hear.")
@options(
    out_argument,
    option(
        "--base-url",
        required=True,
        metavar="URL",
        help="Web address at which DIR is published; https, for directories such as Apple's.",
    ),
    option("--keep", type=Whole(1, 100_000), metavar="N", help="List the newest N only."),
    option(
        "--title",
        show_default=False,
        metavar="TEXT",
        help="Name of the podcast.  [default: that of the programme, or Briefings]",
    ),
    option("--description", metavar="TEXT", help="What the podcast is, in a sentence or two."),
    option("--author", default="briefing", metavar="NAME", help="Who publishes it."),
    option("--email", metavar="ADDRESS", help="Address of who does, which Apple asks for."),
    option(
        "--category",
        default="News/Daily News",
        metavar="NAME",
        help="One of Apple's categories, and one below it.",
    ),
    option(
        "--cover",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Square picture, JPEG or PNG, of 1400 pixels or more; if not given, that of an "
        "earlier run, or one is drawn.",
    ),
    option("--explicit", is_flag=True, help="Say that it is not for children."),
)
@click.pass_context
def feed(ctx: click.Context, /, out: Path, **given: Any) -> None:
    """Write DIR/feed.LANG.xml for each language: a podcast that apps subscribe to.

    DIR is that of --out if not given. Its episodes are listed or, where it has none, its briefings
    with audio. A cover, DIR/cover.LANG.jpg, is drawn for each feed. The paths of the feeds are
    printed on standard output; a feed of which nothing changed stays byte for byte as it is. The
    exit code is 1 where something could not be read and is left out.
    """
    from briefing.publishing import cover
    from briefing.publishing.feed import checked
    from briefing.publishing.feed.items import recordings_in
    from briefing.publishing.feed.writing import FeedRequest, write_feeds

    request = FeedRequest(
        base_url=checked.base_url(given["base_url"]),
        category=checked.category(given["category"]),
        author=given["author"],
        keep=given["keep"],
        title=given["title"],
        description=given["description"],
        email=given["email"],
        picture=cover.from_file(given["cover"]) if given["cover"] else None,
        is_explicit=given["explicit"],
    )
    check_folder(out)
    if not checked.is_encrypted(request.base_url):
        say(
            "note: --base-url is no https address: apps at home play from it, directories such as "
            "Apple's refuse it"
        )
    recordings = recordings_in(out)
    for path in write_feeds(out, recordings, request):
        click.echo(printable(os.fsdecode(path)))
    for why in recordings.left_out:
        say(f"left out: {why}")
    if recordings.left_out:
        ctx.exit(1)
