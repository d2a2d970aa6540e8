"""`briefing translate`: sentences in one language, their translations in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from briefing.cli.completing import files
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import (
    compute_options,
    option,
    options,
    reading_options,
    report_from,
    server_options,
    settings_from,
    spelling_options,
    to_option,
    translation_options,
    verbosity_options,
)
from briefing.core.errors import UsageError
from briefing.core.settings import Settings

if TYPE_CHECKING:
    from briefing.translating.stage import Translated


@click.command(cls=HelpPage, short_help="Translate a text, a sentence a line.")
@click.argument("file", default="-", shell_complete=files)
@options(
    to_option,
    translation_options,
    compute_options,
    server_options,
    spelling_options,
    option("--json", is_flag=True, help="Print every sentence with the result of each check."),
    reading_options,
    verbosity_options,
)
@click.pass_context
def translate(ctx: click.Context, /, file: str, **given: Any) -> None:
    """Translate the text in FILE (- for standard input), which has a sentence a line.

    A line comes out for each that goes in. What fails a check is printed all the same, and named
    on standard error. Each line of a draft, by qwen, says that it is one.
    """
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.translators import check_translator
    from briefing.pipeline.texts import translate_text
    from briefing.publishing.phrases import phrase
    from briefing.publishing.schema import as_json
    from briefing.reading.sources import parse_source
    from briefing.translating.stage import TranslationRequest

    report = report_from(given)
    engines = Engines(settings_from(ctx, **given), announce=report.announce)
    with report.working():
        target = _target(engines.settings)
        check_translator(engines)
        request = TranslationRequest(target, engines.terms)
        text = translate_text(parse_source(file), engines, request)
    for number, statement in enumerate(text.statements, start=1):
        for mark in statement.marks:
            report.note(f"note: line {number}: {mark}")
    if text.is_draft:
        report.note(f"note: this is a draft by {text.made_by.model}, which nobody should trust")
    report.warn(text.warnings)
    if given["json"]:
        click.echo(as_json(_record(text)))
        return
    for statement in text.statements:
        # Blank lines have no original.
        is_draft = text.is_draft and statement.original is not None
        line = statement.text
        click.echo(phrase("draft_line", text.target, line=line) if is_draft else line)


def _target(settings: Settings) -> str:
    match settings.to:
        case (target,):
            return target
        case _:
            raise UsageError("give the one language to translate into: --to ar")


def _record(text: Translated) -> dict[str, object]:
    from briefing.language.languages import language_of
    from briefing.publishing.record import sentence_record

    return {
        "from": text.source,
        "to": text.target,
        "level": language_of(text.target).level,
        "made_by": text.made_by,
        "draft": text.is_draft,
        "sentences": [sentence_record(one) for one in text.statements],
        "warnings": text.warnings,
    }
