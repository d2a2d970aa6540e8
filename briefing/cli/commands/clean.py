"""`briefing clean`: remove stored files that are of no use any more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.console.confirmation import confirmed
from briefing.cli.console.run_report import printable
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import check_folder, option, options, out_argument
from briefing.cli.parameter_types import Whole
from briefing.core.settings import cache_folder


@click.command(
    cls=HelpPage,
    short_help="Remove what runs left behind and what is not used any more.",
)
@options(
    out_argument,
    option(
        "--days",
        type=Whole(0, 36_500),
        default=90,
        metavar="N",
        help="Days without use after which an entry of the stage cache, or finished speech, goes.",
    ),
    option("--yes", is_flag=True, help="Do not ask."),
)
def clean(out: Path, **given: Any) -> None:
    """List what may go of DIR and of the cache, with its size, ask, and remove it.

    DIR is that of --out if not given. What goes are partial files of runs that died, entries of
    the stage cache that no run has used for --days, a stage cache that is damaged or empty, and
    speech in the cache that is older than --days. Briefings stay, and so does every file that is
    not briefing's own. What goes and is needed again is made again.
    """
    from briefing.runtime.atomic_files import output_errors
    from briefing.runtime.cleanup import removables

    check_folder(out)
    found = tuple(removables(out, cache_folder(), given["days"]))
    for one in found:
        click.echo(f"{one.size / 1e6:9.2f} MB  {printable(one.description)}")
    if not found:
        click.echo("briefing: there is nothing to remove", err=True)
        return
    if not confirmed("Remove this?", yes=given["yes"]):
        return
    with output_errors(out, "folder"):
        for one in found:
            one.remove()
    size = sum(one.size for one in found)
    click.echo(f"briefing: removed {size / 1e6:.2f} MB", err=True)
