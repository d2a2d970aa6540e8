"""`briefing serve`: the page, the feeds and the recordings of an output folder over HTTP."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from briefing.cli.console.run_report import printable
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import check_folder, option, options, out_argument
from briefing.cli.parameter_types import Whole
from briefing.core.errors import SourceError, UsageError
from briefing.runtime.signals import StoppedError

_PORT = 8765


@click.command(cls=HelpPage, short_help="Serve the page, the feeds and the audio to a browser.")
@options(
    out_argument,
    option("--port", type=Whole(0, 65_535), default=_PORT, metavar="N", help="0 is any free one."),
    option(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="The address to listen on; 0.0.0.0 is every one of this machine.",
    ),
    option(
        "--allow-remote",
        is_flag=True,
        help="Let other machines in, by an address with a token in it.",
    ),
    option(
        "--token",
        metavar="TEXT",
        help="The token in the address of --allow-remote, at least 16 letters and digits; one that "
        "is made and kept in DIR if not given.",
    ),
)
def serve(out: Path, **given: Any) -> None:
    """Serve what was published in DIR until Ctrl-C: the page, the feeds, and all they name.

    DIR is that of --out if not given. The address is printed. Without --allow-remote only
    this machine is answered. Nothing else in DIR is served, no folder is listed, and nothing is
    written.
    """
    from briefing.publishing.serving.listening import address, bound, token_of
    from briefing.publishing.serving.listening import serve as serve_on
    from briefing.publishing.serving.published import has_front
    from briefing.runtime.rate_limits import is_loopback

    check_folder(out)
    if not has_front(out):
        name = os.fsdecode(out)
        raise SourceError(f"{name} has no page: make one with `briefing page {name}`")
    _check_token(given["token"])
    with bound(given["host"], given["port"]) as listener:
        is_remote = not is_loopback(listener.getsockname()[0])
        if is_remote and not given["allow_remote"]:
            raise UsageError(
                f"other machines would reach {given['host']}: add --allow-remote, or leave --host"
            )
        token = (given["token"] or token_of(out)) if given["allow_remote"] else None
        try:
            click.echo(printable(address(listener, token)))
            serve_on(listener, out, token)
        except KeyboardInterrupt as error:
            raise StoppedError("nothing is served any more") from error


def _check_token(token: str | None) -> None:
    from briefing.publishing.serving.listening import SHORTEST_TOKEN

    is_plain = token is None or (
        token.isascii() and token.replace("-", "").replace("_", "").isalnum()
    )
    if token is not None and (not is_plain or len(token) < SHORTEST_TOKEN):
        raise UsageError(
            f"a --token has at least {SHORTEST_TOKEN} letters and digits, and no other signs: "
            "leave it away, and one is made"
        )
