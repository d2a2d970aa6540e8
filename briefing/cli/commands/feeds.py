"""`briefing feeds`: the entries of feeds that `briefing make` would take."""

from __future__ import annotations

import json
from typing import Any

import click

from briefing.cli.completing import files
from briefing.cli.console.run_report import printable
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import (
    feed_options,
    option,
    options,
    out_option,
    reading_options,
    settings_from,
)
from briefing.cli.parameter_types import Moment
from briefing.core.documents import Failed, Source


@click.command(cls=HelpPage, short_help="List the new entries of feeds.")
@click.argument("sources", nargs=-1, required=True, metavar="FEED...", shell_complete=files)
@options(
    feed_options,
    option(
        "--since",
        type=Moment(),
        metavar="WHEN",
        help="Only what was published since a date (2026-11-20) or within a time (24h, 7d).",
    ),
    out_option,
    option("--json", is_flag=True, help="Print one JSON line an entry."),
    reading_options,
)
@click.pass_context
def feeds(ctx: click.Context, /, sources: tuple[str, ...], **given: Any) -> None:
    """List the entries that `briefing make` would take of each FEED, the newest first.

    A FEED is an RSS, Atom or JSON feed, or an OPML list of feeds, by path or web address. Entries
    that a run has made into --out are not new.
    """
    from dataclasses import replace

    from briefing.pipeline.expansion import Expansion, SeenEntries, expanded
    from briefing.reading.sources import parse_source
    from briefing.runtime.stage_cache import StageCache

    settings = settings_from(ctx, **given)
    stage_cache = StageCache(settings.out, reads_only=True)
    expansion = Expansion(settings, SeenEntries(stage_cache))
    named = [parse_source(text) for text in sources]
    # A page is a feed's only with --feed.
    wanted = [one if settings.feed else replace(one, is_feed=True) for one in named]
    failed = 0
    for one in expanded(wanted, settings, expansion):
        if isinstance(one, Failed):
            failed += 1
            click.echo(f"failed: {printable(str(one.error))}", err=True)
        else:
            click.echo(_line(one, as_json=given["json"]))
    stage_cache.close()
    ctx.exit(1 if failed else 0)


def _line(source: Source, *, as_json: bool) -> str:
    entry = source.entry
    published = entry.published.date().isoformat() if entry and entry.published else None
    title = entry.title if entry else ""
    if as_json:
        record = {
            "source": source.name,
            "title": title or None,
            "author": entry.author if entry else None,
            "published": published,
            "site": entry.site if entry else None,
            "whole": bool(entry and entry.content),
        }
        return json.dumps(record, ensure_ascii=False)
    return printable("  ".join((published or " " * 10, source.name, title)))
