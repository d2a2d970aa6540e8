"""`briefing models`: list the models, and bring them here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.command_group import CommandGroup
from briefing.cli.completing import models as models_known
from briefing.cli.completing import one_of
from briefing.cli.console.confirmation import confirmed
from briefing.cli.console.run_report import Report, printable
from briefing.cli.console.summary_tables import table
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import option, settings_from

if TYPE_CHECKING:
    from briefing.models.store import Listed

_MEGABYTE = 1_000_000
# The rest is for the system, the articles, and whatever else is running.
_SHARE_FOR_A_MODEL = 0.75


@click.group(cls=CommandGroup, short_help="List, fetch, check and find models.")
def models() -> None:
    """List, fetch, check and find the models and voices."""


@models.command("list", cls=HelpPage, short_help="List what there is, and what is here.")
@option("--fits", is_flag=True, help="List only those that this machine can hold in memory.")
@option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def list_models(ctx: click.Context, /, **given: Any) -> None:
    """List the models known by name: what is here, its size, its licence, what it is for.

    Any other text model on the Hugging Face hub can be used by its id.
    """
    from dataclasses import asdict

    from briefing.pipeline.resources import Resources

    listed: Sequence[Listed] = Resources(settings_from(ctx)).store.entries()
    if given["fits"]:
        listed = _fitting(listed)
    if given["json"]:
        records = [{**asdict(one.entry), "state": one.state.value} for one in listed]
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
        return
    rows = [
        (
            one.entry.name,
            one.state.value,
            one.entry.kind.value,
            f"{one.entry.size} MB",
            f"wants {one.entry.memory / 1000:.1f} GB",
            f"{one.entry.licence}; {one.entry.note or ', '.join(one.entry.languages)}",
        )
        for one in listed
    ]
    for line in table(rows, right={3, 4}):
        click.echo(line)


def _fitting(listed: Sequence[Listed]) -> list[Listed]:
    """The models that this machine can hold; stderr says how many it cannot."""
    from briefing.models.memory import all_bytes

    everything = all_bytes()
    most = everything * _SHARE_FOR_A_MODEL / _MEGABYTE
    fitting = [one for one in listed if one.entry.memory <= most]
    click.echo(
        f"{len(listed) - len(fitting)} left out: of {everything / 1e9:.1f} GB of memory a model "
        f"may take {most / 1000:.1f} GB",
        err=True,
    )
    return fitting


@models.command(cls=HelpPage, short_help="Bring a model or a voice here.")
@click.argument("name", shell_complete=one_of(models_known))
@option("--offline", is_flag=True, help="Make no network call.")
@click.pass_context
def pull(ctx: click.Context, /, name: str, **given: Any) -> None:
    """Bring the model NAME here, or any text model by its hub id, and print where it is."""
    from briefing.pipeline.resources import Resources

    report = Report()
    with report.working():
        store = Resources(settings_from(ctx, **given)).store
        path = store.pull(name, lambda what, share: report.step(f"{what} {share:.0%}"))
    click.echo(path)


@models.command(cls=HelpPage, short_help="Compare every file with its SHA-256.")
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Read every file of the models that are here, and compare it with its SHA-256."""
    from briefing.pipeline.resources import Resources

    report = Report()
    with report.working():
        store = Resources(settings_from(ctx)).store
        verdicts = store.verify(lambda what, share: report.step(f"{what} {share:.0%}"))
    for verdict in verdicts:
        if verdict.problem is None:
            click.echo(f"{verdict.name}: whole")
        else:
            click.echo(f"briefing: {verdict.problem}", err=True)
    if any(verdict.problem for verdict in verdicts):
        ctx.exit(1)
    if not verdicts:
        click.echo("no model is here; see: briefing models list", err=True)


@models.command(cls=HelpPage, short_help="Print where a model is.")
@click.argument("name", shell_complete=one_of(models_known))
@click.pass_context
def path(ctx: click.Context, /, name: str) -> None:
    """Print where the model NAME is. Nothing is fetched."""
    from briefing.pipeline.resources import Resources

    report = Report()
    with report.working():
        store = Resources(settings_from(ctx)).store
        found = store.path(name, lambda what, share: report.step(f"{what} {share:.0%}"))
    click.echo(found)


@models.command("rm", cls=HelpPage, short_help="Remove a model or a voice from the models folder.")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def remove(ctx: click.Context, /, names: tuple[str, ...], **given: Any) -> None:
    """Remove the models NAME... from this program's own folder of models, after asking.

    What other programs share, as the Hugging Face cache, and installed packages are left alone.
    """
    from briefing.models.removal import stored_model
    from briefing.pipeline.resources import Resources

    store = Resources(settings_from(ctx)).store
    found = [stored_model(name, store) for name in dict.fromkeys(names)]
    for one in found:
        click.echo(f"{one.size / 1e6:9.2f} MB  {printable(str(one.folder))}")
    if not confirmed("Remove this?", yes=given["yes"]):
        return
    for one in found:
        one.remove()
    click.echo(f"briefing: removed {sum(one.size for one in found) / 1e6:.2f} MB", err=True)
