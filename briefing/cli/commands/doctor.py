"""`briefing doctor`: the state of what is installed, and the commands that bring what is not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.console.run_report import Report
from briefing.cli.console.summary_tables import table
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import option, settings_from, several
from briefing.language.tags import tag_of

if TYPE_CHECKING:
    from briefing.pipeline.doctor import Diagnosis


@click.command(cls=HelpPage, short_help="Say what is installed, missing, working.")
@several("--language", "Look at this language, in full and alone; may be given more than once.")
@option("--all", "every", is_flag=True, help="Name every language that something here can do.")
@option("--offline", is_flag=True, help="Make no network call.")
@option("--google-url", metavar="URL", help="Address of a mirror of Google's speech service.")
@option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def doctor(ctx: click.Context, /, **given: Any) -> None:
    """Say what is installed, what is missing, and what works in which language.

    Voices speak a sentence in English and in Arabic, or in the languages named, and
    translators translate one. What is missing comes with the command that brings it. The
    exit code is 1 where a package that everything needs is missing, or no voice speaks.
    """
    from dataclasses import asdict

    from briefing.pipeline.doctor import diagnoses, is_fit
    from briefing.pipeline.engines import Engines

    languages = tuple(dict.fromkeys(map(tag_of, given.pop("language"))))
    every = given["every"] or given["json"]
    found = []
    report = Report()
    with report.working():
        engines = Engines(settings_from(ctx, **given))
        for diagnosis in diagnoses(engines, languages, every=every):
            report.step(f"looked at {diagnosis.name}")
            found.append(diagnosis)
    if given["json"]:
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
    else:
        for line in table([_row(one) for one in found]):
            click.echo(line)
    if not is_fit(found):
        ctx.exit(1)


def _row(one: Diagnosis) -> tuple[str, str, str]:
    remedy = f" -> {one.remedy}" if one.remedy else ""
    return "ok" if one.well else "no", one.name, f"{one.text}{remedy}"
