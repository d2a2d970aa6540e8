"""The options that configuration files may set, and what they set."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import LENGTH_OPTIONS, option_names
from briefing.cli.parameter_types import Place
from briefing.core.configuration import (
    PROJECT_FILE,
    USER_VARIABLE,
    ConfigFile,
    Configured,
    Value,
    configured,
    is_there,
    read_config,
    user_file,
)


@dataclass(frozen=True, slots=True)
class Configuration:
    """The configuration files of a run, and the values that they give.

    Attributes:
        project: The project's file, or the one that the user named in its place.
        user: The user's file.
        files: Those of them that are there, the strongest first.
        profile: The profile that was asked for.
        values: By option name.
        options: What may be set, in the order of the commands.
    """

    project: Path
    user: Path
    files: tuple[ConfigFile, ...]
    profile: str | None
    values: Mapping[str, Configured]
    options: tuple[click.Option, ...]

    def defaults(self, command: click.Command) -> dict[str, Any]:
        """The values in the form that Click takes as defaults of a command or of a group's."""
        if isinstance(command, click.Group):
            return {name: self.defaults(below) for name, below in command.commands.items()}
        values: dict[str, Value] = {name: one.value for name, one in self.values.items()}
        for one in command.params:
            # What may be given several times elsewhere, and here once.
            given = values.get(one.name or "")
            if isinstance(given, tuple) and not one.multiple:
                del values[one.name or ""]
                if len(given) == 1:
                    values[one.name or ""] = given[0]
        return values


def read_configuration(
    group: click.Group, config: Path | None, profile: str | None
) -> Configuration:
    """Read the configuration files.

    Args:
        group: Whose commands' options may stand in them.
        config: The file to read in place of the project's.
        profile: The profile that is asked for.

    Raises:
        UsageError: A file cannot be read, is no such file, or sets what there is not.
    """
    known = _known(group)
    project, user = config or PROJECT_FILE, user_file()
    named = {
        project: "--config" if config else "",
        user: USER_VARIABLE if os.environ.get(USER_VARIABLE) else "",
    }
    files = tuple(
        read_config(path, known, by) for path, by in named.items() if by or is_there(path)
    )
    values = configured(files, profile, LENGTH_OPTIONS)
    paths = _paths(group)
    found = {
        name: Configured(_at_home(one.value), one.origin) if name in paths else one
        for name, one in values.items()
    }
    return Configuration(project, user, files, profile, found, tuple(options_of(group)))


def options_of(group: click.Group) -> Iterator[click.Option]:
    """The options of a group's commands, and of those below them, in their order."""
    for command in group.commands.values():
        if isinstance(command, click.Group):
            yield from options_of(command)
        else:
            yield from (one for one in command.params if isinstance(one, click.Option))


def _known(group: click.Group) -> dict[str, bool]:
    """The names of options that may stand in a file, and whether each may be given several times.

    The first command that has an option decides: --summariser may be repeated in `eval` alone.
    """
    several: dict[str | None, bool] = {}
    for one in options_of(group):
        several.setdefault(one.name, one.multiple)
    names = option_names(group) - {one.name for one in group.params}
    return {name: several.get(name, False) for name in sorted(names)}


def _paths(group: click.Group) -> set[str | None]:
    return {one.name for one in options_of(group) if isinstance(one.type, click.Path | Place)}


def _at_home(value: Value) -> Value:
    """A path whose ~ is the user's folder, which a shell puts in for a flag."""
    if isinstance(value, tuple):
        return tuple(str(Path(one).expanduser()) for one in value)
    return str(Path(value).expanduser()) if value.startswith("~") else value
