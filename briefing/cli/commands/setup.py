"""`briefing setup`: install the parts of the program that are not here."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from briefing.cli.console.summary_tables import table
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import option
from briefing.core import installation
from briefing.core.errors import BriefingError, UsageError
from briefing.core.installation import Extra

_MEGABYTES = 1000  # of a gigabyte


@click.command(cls=HelpPage, short_help="Install an optional part of the program.")
@click.argument("names", metavar="[EXTRA]...", nargs=-1)
@click.option("--yes", is_flag=True, help="Install without asking.")
@option("--offline", is_flag=True, help="Make no network call: nothing is installed.")
def setup(names: Sequence[str], *, yes: bool, offline: bool) -> None:
    """Install the optional parts of the program named EXTRA, into the Python that runs it.

    The command is shown, with the size of what it downloads, and run when you say yes. Without
    EXTRA, the parts are listed with their sizes.
    """
    if not names:
        _list()
        return
    chosen = [_extra(name) for name in dict.fromkeys(names)]
    if offline:
        raise UsageError("setup downloads packages: run it without --offline (BRIEFING_OFFLINE)")
    command = _command(chosen)
    for extra in chosen:
        click.echo(f"{extra.name}: {extra.brings}; {_sizes(extra)}", err=True)
    click.echo(installation.shown(command), err=True)
    if not yes and not _agreed():
        click.echo("nothing was installed", err=True)
        return
    if installation.install(command):
        raise BriefingError(
            "the installer failed, for the reason that it gives above: run the command again"
        )
    click.echo(f"installed: {', '.join(extra.name for extra in chosen)}", err=True)


def _list() -> None:
    rows = [
        (extra.name, "here" if installation.is_installed(extra.name) else "missing",
         _sizes(extra), extra.brings)
        for extra in installation.extras().values()
    ]  # fmt: skip
    for line in table(rows):
        click.echo(line)


def _extra(name: str) -> Extra:
    known = installation.extras()
    if name not in known:
        raise UsageError(f"there is no extra {name!r}: choose among {', '.join(known)}")
    return known[name]


def _command(chosen: Sequence[Extra]) -> list[str]:
    if not installation.has_installer():
        raise BriefingError(
            "this Python has no pip, and uv is not on the PATH: install either, for instance "
            f"with: {installation.shown(installation.PIP)}"
        )
    command = installation.install_command(*(extra.name for extra in chosen))
    if not command:
        raise BriefingError(
            "this copy of the program does not say which packages it needs: install it from a "
            "clone, as its README says"
        )
    return command


def _agreed() -> bool:
    # Click's own question would put a space on stdout.
    click.echo("Install it now? [y/N] ", err=True, nl=False)
    answer = sys.stdin.readline() if sys.stdin else ""
    if not answer:
        click.echo(err=True)
        raise UsageError("nobody is there to say yes: add --yes")
    return answer.strip().lower() in {"y", "yes"}


def _sizes(extra: Extra) -> str:
    told = f"{_gigabytes(extra.download)} to download, {_gigabytes(extra.disk)} on disk"
    return f"{told}, {_gigabytes(extra.cache)} in the cache" if extra.cache else told


def _gigabytes(megabytes: int) -> str:
    return f"{megabytes / _MEGABYTES:.2g} GB"
