"""The pages of help: groups, examples, and what is shown of old names."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterator

import click
import pytest
from support.command import FERRY, briefing

from briefing.cli.group import main
from briefing.cli.help_pages import HelpPage, name_of, table

WIDTH = 80
GROUPS = ["Source", "Summary", "Languages", "Voice", "Output", "Batch", "Cluster", "Advanced"]


def commands(command: click.Command = main, name: str = "") -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from commands(inner, f"{name} {inner.name}".strip())


COMMANDS = dict(commands())


def test_every_option_of_make_is_in_exactly_one_group() -> None:
    make = COMMANDS["make"]
    shown = {
        name_of(one) for one in make.params if isinstance(one, click.Option) and not one.hidden
    }
    groups = table()["groups"]["make"]
    assert list(groups) == GROUPS
    placed = Counter(name for names in groups.values() for name in names)
    assert placed == Counter({"help", *shown})


def test_help_of_make_shows_each_option_once_under_its_heading() -> None:
    text = briefing("make", "--help").stdout
    assert [line[:-1] for line in text.splitlines() if line[:-1] in GROUPS] == GROUPS
    for name in [name for names in table()["groups"]["make"].values() for name in names]:
        assert len(re.findall(rf"^  (?:-\w, )?--{name}(?= |$)", text, re.MULTILINE)) == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples_that_it_understands(name: str) -> None:
    examples = table()["examples"][name]
    assert 1 <= len(examples) <= 3
    text = briefing(*name.split(), "--help").stdout
    for example, meaning in examples:
        assert f"  {example}\n    {meaning}\n" in text
        for part in example.split(" | "):
            words = shlex.split(part)
            if words[0] == "briefing":
                understood(words[1:])


def understood(words: list[str]) -> None:
    """Fail where the command line has an option or a command that is not there."""
    context = main.make_context("briefing", words, resilient_parsing=True)
    while isinstance(context.command, click.Group) and context.args + context.protected_args:
        inner, command, rest = context.command.resolve_command(
            context, [*context.protected_args, *context.args]
        )
        assert command is not None, words
        with pytest.MonkeyPatch.context() as patch:
            # What is not given is no matter here; what is given must parse.
            patch.setattr(click.Option, "required", False, raising=False)
            context = command.make_context(inner, rest, parent=context, resilient_parsing=True)
    unknown = [word for word in words if word.startswith("--") and word not in known(context)]
    assert unknown == []


def known(context: click.Context | None) -> set[str]:
    names: set[str] = set()
    while context is not None:
        names |= {name for one in context.command.params for name in one.opts}
        context = context.parent
    return names


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_a_screen_of_eighty_columns(name: str) -> None:
    assert isinstance(COMMANDS[name], HelpPage)
    text = briefing(*name.split(), "--help").stdout
    assert max(map(len, text.splitlines())) <= WIDTH


def test_old_names_of_options_work_and_are_not_shown() -> None:
    text = briefing("make", "--help").stdout
    assert "--check" not in text
    assert "--strict" not in text
    quick = ["--summariser", "lead", "--sentences", "1", "--offline"]
    assert briefing("summarise", FERRY, *quick, "--check", "mark").exit_code == 0
    assert "'--facts'" in briefing("summarise", FERRY, *quick, "--check", "no").stderr
    assert briefing("make", FERRY, *quick, "--strict", "--no-audio", "--dry-run").exit_code == 0


def test_tables_of_help_are_light() -> None:
    assert set(table()["examples"]) == set(COMMANDS)
