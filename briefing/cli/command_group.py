"""Groups of commands: accepted spellings, the nearest name of a mistyped one, and `make` unsaid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click
from click.shell_completion import CompletionItem

from briefing.cli.help_pages import HelpPage
from briefing.core.nearest import nearest

SPELLINGS: Mapping[str, str] = {"summarize": "summarise"}
NO_ARGUMENTS = 2  # the exit code, as that of Click from 8.2 on


class CommandGroup(HelpPage, click.Group):
    """A group that lists its commands in their order, and knows what a mistyped one may mean."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """The commands in the order of the work, not of the alphabet."""
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, in any accepted spelling."""
        return super().get_command(ctx, SPELLINGS.get(cmd_name, cmd_name))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse an empty command line, which would look like work done to whatever runs it."""
        if not args and self.no_args_is_help and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(NO_ARGUMENTS)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names.

        Raises:
            click.UsageError: It names none; the text says which is nearest.
        """
        if not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            raise self.no_command(ctx, args[0])
        return super().resolve_command(ctx, args)

    def no_command(self, ctx: click.Context, word: str) -> click.UsageError:
        """The error that a word is no command."""
        near = nearest(word, (*self.commands, *SPELLINGS))
        advice = f": did you mean {near}" if near else ""
        return click.UsageError(f"No such command {word!r}{advice}", ctx)


class DefaultGroup(CommandGroup):
    """A group whose command `default` may be left unsaid where a source is named.

    Args:
        default: The command's name.
        attributes: Of a group.
    """

    def __init__(self, *, default: str = "make", **attributes: Any) -> None:
        super().__init__(**attributes)
        self._default = default

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, and files, since a source may stand in the place of a command."""
        return [CompletionItem(incomplete, type="file"), *super().shell_complete(ctx, incomplete)]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command where it was left unsaid."""
        place = self._place_of_command(args)
        if place < len(args) and self._is_unsaid(ctx, args[place]):
            args = [*args[:place], self._default, *args[place:]]
        return super().parse_args(ctx, args)

    def no_command(self, ctx: click.Context, word: str) -> click.UsageError:
        """The error that a word is neither a command nor a source."""
        error = super().no_command(ctx, word)
        error.message = error.message.replace(repr(word), f"{word!r} and no such file", 1)
        return error

    def _place_of_command(self, args: list[str]) -> int:
        """The index of the first argument that is no option of the group."""
        options = {name: one for one in self.params for name in one.opts if name.startswith("-")}
        place = 0
        while place < len(args):
            name, has_value, _ = args[place].partition("=")
            one = options.get(name)
            if one is None:
                break
            takes_next = isinstance(one, click.Option) and not one.is_flag and not has_value
            place += 2 if takes_next else 1
        return place

    def _is_unsaid(self, ctx: click.Context, word: str) -> bool:
        if self.get_command(ctx, word) is not None or word in ctx.help_option_names:
            return False
        # A tenth of a second, which no command that is named need pay.
        from briefing.reading.sources import looks_like_source

        return word.startswith("-") or looks_like_source(word)
