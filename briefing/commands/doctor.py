"""`briefing doctor`: what is installed, what is missing and the command that brings it."""

from __future__ import annotations

import json
from typing import Any

import click

from briefing.commands.options import option, settings_from
from briefing.report import Report


@click.command(short_help="Say what is installed, missing, working.")
@option("--offline", is_flag=True, help="Make no network call.")
@option("--google-url", metavar="URL", help="Address of a mirror of Google's speech service.")
@option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def doctor(ctx: click.Context, /, **given: Any) -> None:
    """Say what is installed, what is missing, and whether every voice speaks a word.

    What is missing comes with the command that brings it. The exit code is 1 where a
    package that everything needs is missing, or no voice speaks.
    """
    from dataclasses import asdict

    from briefing.doctor import findings, is_fit

    found = []
    report = Report()
    with report.working():
        for finding in findings(settings_from(ctx, **given)):
            report.step(f"looked at {finding.name}")
            found.append(finding)
    if given["json"]:
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
    else:
        for one in found:
            remedy = f" -> {one.remedy}" if one.remedy else ""
            click.echo(f"{'ok ' if one.well else 'no '} {one.name:<20} {one.text}{remedy}")
    if not is_fit(found):
        ctx.exit(1)
