"""`briefing completion`: the script that completes commands in a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from briefing.cli.help_pages import HelpPage


@click.command(cls=HelpPage, short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, /, shell: str) -> None:
    r"""Print the completion script for a shell.

    \b
      bash: eval "$(briefing completion bash)"    in ~/.bashrc
      zsh:  eval "$(briefing completion zsh)"     in ~/.zshrc
      fish: briefing completion fish | source     in config.fish
    """
    script = get_completion_class(shell)
    if script is None:  # pragma: no cover - Click knows all three
        raise AssertionError(shell)
    source = script(ctx.find_root().command, {}, "briefing", "_BRIEFING_COMPLETE").source()
    # Where we know of nothing, Bash completes files as it does for any command.
    click.echo(source.replace("complete -o nosort -F", "complete -o nosort -o default -F"))
