"""The `briefing` command: its group, and the exit code of each error."""

from __future__ import annotations

import atexit
import errno
import gc
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

import click

from briefing import __version__
from briefing.cli.command_group import DefaultGroup
from briefing.cli.commands.check import check
from briefing.cli.commands.clean import clean
from briefing.cli.commands.completion import completion
from briefing.cli.commands.config import config as config_command
from briefing.cli.commands.digest import digest
from briefing.cli.commands.doctor import doctor
from briefing.cli.commands.eval import evaluation
from briefing.cli.commands.feed import feed
from briefing.cli.commands.feeds import feeds
from briefing.cli.commands.make import make
from briefing.cli.commands.models import models
from briefing.cli.commands.page import page
from briefing.cli.commands.pronounce import pronounce
from briefing.cli.commands.read import read
from briefing.cli.commands.serve import serve
from briefing.cli.commands.setup import setup
from briefing.cli.commands.speak import speak
from briefing.cli.commands.status import status
from briefing.cli.commands.summarise import summarise
from briefing.cli.commands.translate import translate
from briefing.cli.commands.voices import voices
from briefing.cli.configuration import read_configuration
from briefing.cli.console.output import check_output, drop_output, output_in_any_encoding
from briefing.cli.console.run_report import say
from briefing.core.errors import BriefingError, InternalError, UsageError, refused_by_system
from briefing.runtime.signals import STOP, StoppedError

# What the system refuses for a reason that is none of ours.
_SYSTEM = {errno.ENAMETOOLONG, errno.EFBIG, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.EDQUOT}
_ASKS = ": did you mean "
# Commands of which the files are the result, and what they print is by the way.
_WRITE_FILES = frozenset({"make", "digest", "page", "speak"})
STOPPED = "stopped: what was not whole was not written"


class BriefingGroup(DefaultGroup):
    """A group that turns errors into one sentence on stderr and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            # Click would write an empty line, which belongs on a terminal only.
            raise StoppedError from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; one that prints has somewhere to print to."""
        name, command, rest = super().resolve_command(ctx, args)
        if name not in _WRITE_FILES:
            check_output()
        return name, command, rest

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run the command line and leave the process with an exit code."""
        output_in_any_encoding()
        with STOP.listening():
            code = self._run(*args, **kwargs)
        sys.exit(code)

    def _run(self, *args: Any, **kwargs: Any) -> int:
        """Run the command line; errors become one sentence on stderr and an exit code."""
        try:
            result = super().main(*args, **{**kwargs, "standalone_mode": False})
            if sys.stdout is not None:
                # A failure to write is to be known now, not when Python ends.
                sys.stdout.flush()
        except click.ClickException as error:
            say(_usage(error))
            return error.exit_code
        except BriefingError as error:
            say(str(error))
            return error.exit_code
        except (KeyboardInterrupt, click.Abort, StoppedError) as error:
            say(f"stopped: {error}" if str(error) else STOPPED)
            return STOP.exit_code
        except OSError as error:
            return _output_failed(error)
        except Exception as error:  # noqa: BLE001 - any other error is a bug of ours
            return _bug(error)
        return result if isinstance(result, int) else 0


def _usage(error: click.ClickException) -> str:
    """Click's message as a sentence like ours, and where to read on."""
    message = " ".join(error.format_message().split()).rstrip(".")
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "briefing"
    if isinstance(error, click.NoSuchOption) and error.possibilities:
        message = f"No such option: {error.option_name}: did you mean {error.possibilities[0]}"
    advice = f", or see {command} --help?" if _ASKS in message else f": see {command} --help"
    return f"{message[:1].lower()}{message[1:]}{advice}"


def _output_failed(error: OSError) -> int:
    """The exit code of an operating system's error that no other module handled."""
    if error.errno == errno.EPIPE:
        # The reader of our output has closed it, as `head` does. Python's own last flush would
        # fail again and say so.
        drop_output()
        return 1
    if error.errno in (errno.ENOSPC, errno.EIO) and error.filename is None:
        drop_output()
        say(f"standard output cannot be written ({error.strerror}): send it elsewhere")
        return 1
    if error.errno in _SYSTEM:
        say(refused_by_system(error))
        return 1
    return _bug(error)


def _bug(error: Exception) -> int:
    traceback.print_exc()
    failure = InternalError(error)
    say(str(failure))
    return failure.exit_code


def _require_a_folder() -> None:
    try:
        Path.cwd()
    except OSError as error:
        raise UsageError(
            f"the current folder is no longer there ({error.strerror}): change into another"
        ) from error


def _collect_less_garbage() -> None:
    """Save two seconds in which Python would look through torch's objects for cycles.

    It does so while they are imported and again at the end, and hardly any is garbage.
    """
    gc.set_threshold(100_000)
    atexit.register(gc.freeze)


@click.group(
    cls=BriefingGroup, default="make", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="briefing")
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Configuration file in place of the project's.  [default: briefing.toml, if there is one]",
)
@click.option(
    "--profile",
    envvar="BRIEFING_PROFILE",
    metavar="NAME",
    help="Take the settings of a profile of the configuration files before their others.",
)
@click.pass_context
def main(ctx: click.Context, config: Path | None, profile: str | None) -> None:
    """Turn articles into short summaries to read and audio briefings to listen to.

    `briefing make` does it all, and `briefing SOURCE` is short for it; `status` and `clean` look
    after what it made. Most of the others are its stages, each reading a file or standard input and
    writing standard output, so that a shell pipe is a pipeline:

    \b
      briefing read page.html | briefing summarise | briefing speak --out page.mp3

    Every option can also be given as an environment variable (--out as BRIEFING_OUT) and in
    briefing.toml (out = "briefings"), in this folder or in the user's own: a flag wins over the
    environment, and that over the files. `briefing config` shows what is set, and where.

    Exit codes: 0 all made, 1 something failed and was reported, 2 wrong usage, 3 a bug in
    briefing, 130 stopped with Ctrl-C (128 and the number of any other signal).
    """  # noqa: D301 - Click wants the control character, not its name
    _collect_less_garbage()
    _require_a_folder()
    ctx.obj = read_configuration(main, config, profile)
    ctx.default_map = ctx.obj.defaults(main)


for command in (
    *(make, digest, feeds, page, feed, serve, status, clean, read, summarise, translate),
    *(speak, pronounce, check, evaluation, models, voices, doctor, setup, config_command),
    completion,
):
    main.add_command(command)
