"""Pages of help: options in groups, and examples. The table is `data/help.toml`.

cloup and rich-click do this too, at a tenth and a third of a second of every start.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click

_TABLE = Path(__file__).with_name("data") / "help.toml"


@cache
def table() -> Mapping[str, Any]:
    """The table: `groups` of a command's options, and `examples` of each command."""
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


def name_of(option: click.Parameter) -> str:
    """The longest of an option's names on the command line, without its dashes."""
    return max(option.opts, key=len).lstrip("-")


def full_name(ctx: click.Context) -> str:
    """The names of a command and of those above it but the first: "eval audio"."""
    names = []
    while ctx.parent is not None:
        names.append(str(ctx.command.name))
        ctx = ctx.parent
    return " ".join(reversed(names))


class HelpPage(click.Command):
    """A command whose help has its options in groups, where the table has some, and examples."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, and the options with a heading a group."""
        name = full_name(ctx)
        _write_examples(table()["examples"].get(name, ()), formatter)
        groups = table()["groups"].get(name)
        if groups is None:
            super().format_options(ctx, formatter)
            return
        for heading, rows in _grouped(self.get_params(ctx), groups, ctx).items():
            with formatter.section(heading):
                formatter.write_dl(rows)


def _write_examples(examples: Sequence[tuple[str, str]], formatter: click.HelpFormatter) -> None:
    if not examples:
        return
    with formatter.section("Examples"):
        for command, meaning in examples:
            # On a line of its own each, so that it can be copied.
            formatter.write(f"{'':>{formatter.current_indent}}{command}\n")
            with formatter.indentation():
                formatter.write_text(meaning)


def _grouped(
    options: Sequence[click.Parameter], groups: Mapping[str, Sequence[str]], ctx: click.Context
) -> Mapping[str, list[tuple[str, str]]]:
    """The rows of each group, in the table's order; what is in none stands in the last."""
    records = {name_of(one): record for one in options if (record := one.get_help_record(ctx))}
    rows = {
        heading: [records.pop(name) for name in names if name in records]
        for heading, names in groups.items()
    }
    rows[list(rows)[-1]] += records.values()
    return {heading: found for heading, found in rows.items() if found}
