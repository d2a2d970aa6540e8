"""The `briefing` command: its group, and what an error means for the exit code."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

import click

from briefing import __version__
from briefing.commands.completion import completion
from briefing.commands.doctor import doctor
from briefing.commands.make import make
from briefing.commands.models import models
from briefing.commands.options import option_names
from briefing.commands.read import read
from briefing.commands.speak import speak
from briefing.commands.summarise import summarise
from briefing.commands.translate import translate
from briefing.commands.voices import voices
from briefing.errors import BriefingError, InternalError
from briefing.report import printable
from briefing.settings import CONFIG_FILE, read_config

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class BriefingGroup(click.Group):
    """A group that turns errors into one sentence on stderr and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """The commands in the order of the work, not of the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; errors leave as exit codes."""
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            _leave(ctx, error)
        except KeyboardInterrupt:
            click.echo("briefing: stopped; whatever is not whole was not written", err=True)
            ctx.exit(INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001 - whatever else arrives here is a bug of ours
            traceback.print_exc()
            _leave(ctx, InternalError(error))


def _leave(ctx: click.Context, error: BriefingError) -> None:
    click.echo(f"briefing: {printable(str(error))}", err=True)
    ctx.exit(error.exit_code)


@click.group(cls=BriefingGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="BRIEFING_CONFIG",
    help="Configuration file.  [default: briefing.toml, if there is one]",
)
@click.pass_context
def main(ctx: click.Context, config: Path | None) -> None:
    r"""Turn articles into short summaries to read and audio briefings to listen to.

    `briefing make` does it all. The other commands are its stages, each reading a file or
    standard input and writing standard output, so that a shell pipe is a pipeline too:

    \b
      briefing read page.html | briefing summarise | briefing speak --out page.mp3

    Every option can also be given as an environment variable (--out as BRIEFING_OUT) and in
    briefing.toml (out = "briefings"); a flag wins over the environment, the environment over
    the file.

    Exit codes: 0 all made, 1 something failed and was reported, 2 wrong usage, 3 a bug in
    briefing, 130 stopped with Ctrl-C.
    """
    if config is None and not CONFIG_FILE.is_file():
        return
    values = read_config(config or CONFIG_FILE, option_names(main))
    ctx.default_map = dict.fromkeys(main.commands, values)


for command in (make, read, summarise, translate, speak, models, voices, doctor, completion):
    main.add_command(command)
