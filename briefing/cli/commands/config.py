"""`briefing config`: each setting, and where it comes from."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Any

import click

from briefing.cli.configuration import Configuration
from briefing.cli.console.run_report import printable
from briefing.cli.console.summary_tables import table
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import option
from briefing.core.configuration import USER_VARIABLE, Value, is_there
from briefing.core.nearest import nearest

_PREFIX = "BRIEFING_"
# Variables that are no options.
_OTHERS = ("BRIEFING_API_KEY", "BRIEFING_CACHE", USER_VARIABLE, "BRIEFING_PROFILE")


@dataclass(frozen=True, slots=True)
class Setting:
    """The value of an option where no flag gives another, and where it comes from."""

    name: str
    value: Value
    origin: str


@click.command(cls=HelpPage, short_help="Show each setting, and where it comes from.")
@option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def config(ctx: click.Context, /, **given: Any) -> None:
    """Show each setting, where it comes from, and the configuration files.

    A flag of a command wins over all of this. --profile and --config stand before the command:
    briefing --profile car config
    """
    configuration: Configuration = ctx.obj
    settings = _settings(configuration)
    if given["json"]:
        click.echo(json.dumps(_record(configuration, settings), ensure_ascii=False, indent=2))
        return
    for line in table([(one.name, _shown(one.value), one.origin) for one in settings]):
        click.echo(line)
    for kind, path in _places(configuration).items():
        there = "" if is_there(path) else " (not there)"
        click.echo(f"{kind}: {path.absolute()}{there}", err=True)
    if profiles := _profiles(configuration):
        click.echo(f"profiles: {', '.join(profiles)}", err=True)
    for note in _unknown_variables(configuration):
        click.echo(f"note: {note}", err=True)


def _settings(configuration: Configuration) -> list[Setting]:
    found: dict[str, Setting] = {}
    for one in configuration.options:
        name = one.name or ""
        if one.envvar and name not in found:
            found[name] = _setting(name, one, configuration)
    return list(found.values())


def _setting(name: str, one: click.Option, configuration: Configuration) -> Setting:
    shown = name.replace("_", "-")
    for variable in _variables(one):
        if value := os.environ.get(variable):
            return Setting(shown, value, variable)
    if name in configuration.values:
        return Setting(shown, configuration.values[name].value, configuration.values[name].origin)
    default = one.default
    if isinstance(default, bool):
        return Setting(shown, str(default).lower(), "default")
    return Setting(shown, "" if default is None or callable(default) else str(default), "default")


def _variables(one: click.Option) -> list[str]:
    return [one.envvar] if isinstance(one.envvar, str) else list(one.envvar or ())


def _shown(value: Value) -> str:
    return printable(value if isinstance(value, str) else ", ".join(value))


def _places(configuration: Configuration) -> dict[str, Any]:
    return {"project's file": configuration.project, "user's file": configuration.user}


def _profiles(configuration: Configuration) -> list[str]:
    return sorted({name for file in configuration.files for name in file.profiles})


def _record(configuration: Configuration, settings: list[Setting]) -> dict[str, object]:
    return {
        "files": {
            "project": str(configuration.project.absolute()),
            "user": str(configuration.user.absolute()),
        },
        "profile": configuration.profile,
        "profiles": _profiles(configuration),
        "settings": {one.name: {"value": one.value, "from": one.origin} for one in settings},
    }


def _unknown_variables(configuration: Configuration) -> list[str]:
    """Variables that look like ours and set nothing."""
    options = {variable for one in configuration.options for variable in _variables(one)}
    known = options | {*_OTHERS}
    notes = []
    for variable in sorted(os.environ):
        if variable.startswith(_PREFIX) and variable not in known:
            like = nearest(variable, known)
            advice = f": did you mean {like}?" if like else ""
            notes.append(f"{variable} sets nothing{advice}")
    return notes
