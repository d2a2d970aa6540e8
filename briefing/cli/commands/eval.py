"""`briefing eval`: measure engines side by side."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.command_group import CommandGroup
from briefing.cli.console.run_report import Report
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import (
    OutputOptions,
    language_option,
    option,
    options,
    options_from,
    settings_from,
    several_names,
    verbosity_options,
)
from briefing.cli.parameter_types import LanguageTag, Place, Whole
from briefing.core.documents import Length
from briefing.core.errors import MissingExtraError

if TYPE_CHECKING:
    from briefing.evaluating.results import Result

SENTENCES = 3  # as many as the summaries of news that people write for a test


result_options = options(
    option("--limit", type=Whole(1, 1_000_000), metavar="N", help="Take the first N items only."),
    option("--json", is_flag=True, help="Print JSON."),
    option("--plot", type=Place(of_file=True), metavar="FILE", help="Draw a chart, as SVG or PNG."),
    option("--offline", is_flag=True, help="Make no network call."),
    verbosity_options,
)


@dataclass(frozen=True, slots=True)
class ResultOptions(OutputOptions):
    """The options that all evaluations share and that are no settings."""

    limit: int | None
    json: bool
    plot: Path | None

    def report(self) -> Report:
        """The report, once it is clear that a chart can be written after the work.

        Raises:
            OutputError: It cannot.
        """
        from briefing.runtime.atomic_files import check_writable

        if self.plot is not None:
            from briefing.evaluating.chart import check_drawable

            check_drawable(self.plot)
            check_writable(self.plot.parent, "--plot")
        return Report(self.verbosity)


@click.group("eval", cls=CommandGroup, short_help="Say how good engines are, side by side.")
@click.pass_context
def evaluation(ctx: click.Context) -> None:
    """Measure engines on texts with known answers, side by side, with 95 % intervals.

    The same items are drawn for all engines (bootstrap), and where a difference is within the
    noise of so many items, the table says so. `briefing setup eval`
    installs what it compares with.
    """


@evaluation.command(cls=HelpPage, short_help="Summarisers, on articles with summaries by people.")
@click.argument("file", type=click.Path(path_type=Path))
@options(
    several_names(
        "--summariser",
        spellings=("--summarizer",),
        text="lead, salient, qwen, a model's hub id, or its folder; may be given more than once. "
        "lead always stands beside them.  [default: salient and qwen, as far as they are here]",
    ),
    option(
        "--sentences",
        type=Whole(1, 1000),
        metavar="N",
        default=SENTENCES,
        help="Length of every summary in sentences.",
    ),
    language_option,
    result_options,
)
@click.pass_context
def summaries(ctx: click.Context, /, file: Path, **given: Any) -> None:
    """Measure summarisers on the articles of FILE, and lead, the first N sentences, beside them.

    FILE has an article a line, as JSON; "references" are summaries by people, one or more, with
    line breaks between sentences if they have any, and "title" and "language" may be left out:

    \b
      {"article": "The ferry …", "references": ["It …", "From …"]}

    Prints ROUGE-1, -2 and -Lsum against the references, what the checks of facts say, how often
    the length was right, and what it took in time and memory. A chat model takes some fifteen
    seconds an article; --limit takes the first few.
    """  # noqa: D301 - Click wants the control character, not its name
    from briefing.evaluating.articles import read_examples
    from briefing.evaluating.results import named_apart
    from briefing.evaluating.summaries import evaluate
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.summarisers import (
        check_summariser,
        make_summariser,
        summarisers_here,
    )

    sentences = given.pop("sentences")
    names = given.pop("summariser")
    output = options_from(ResultOptions, given)
    report = output.report()
    settings = settings_from(ctx, **given)
    names = named_apart(["lead", *(names or summarisers_here(Engines(settings)))])
    chosen = {
        name: Engines(replace(settings, summariser=name), announce=report.announce)
        for name in names
    }
    for one in chosen.values():
        one.announce_sending(check_summariser(one))
    makers = {name: partial(make_summariser, one) for name, one in chosen.items()}
    with report.working():
        examples = read_examples(file, settings.language, output.limit)
        facts = {"file": str(file), "sentences": sentences}
        result = evaluate(examples, makers, Length(sentences=sentences), facts, report.step)
    _show(result, report, output)


@evaluation.command(
    cls=HelpPage, short_help="Translators, on sentences with translations by people."
)
@options(
    option(
        "--source",
        type=click.Path(path_type=Path),
        metavar="FILE",
        required=True,
        help="Sentences to translate, one a line.",
    ),
    option(
        "--reference",
        type=click.Path(path_type=Path),
        metavar="FILE",
        required=True,
        help="Their translations by people, one a line.",
    ),
    several_names(
        "--translator",
        "auto, a model's name or hub id, or its folder, or qwen; may be given more than once.  "
        "[default: auto, where no --hypothesis is given]",
    ),
    several_names(
        "--hypothesis",
        "A finished translation, one a line; may be given more than once.",
        metavar="FILE",
    ),
    option(
        "--to", type=LanguageTag(), metavar="TAG", help="The reference's; detected if not given."
    ),
    language_option,
    result_options,
)
@click.pass_context
def translation(ctx: click.Context, /, source: Path, reference: Path, **given: Any) -> None:
    """Measure translators on the sentences of --source, against --reference.

    Prints chrF and BLEU of sacrebleu with their signatures, the share of sentences that fail a
    check, by the check's name, and the time a sentence took. Sentences are translated as
    `briefing translate` does it: one that fails a check is tried again.
    """
    from briefing.evaluating.results import named_apart
    from briefing.evaluating.texts import read_parallel
    from briefing.evaluating.translations import LanguagePair, evaluate
    from briefing.language.detection import detect
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.translators import check_translator

    hypotheses = [Path(name) for name in given.pop("hypothesis")]
    names, target = given.pop("translator"), given.pop("to")
    names = named_apart(names or (() if hypotheses else ("auto",)))
    output = options_from(ResultOptions, given)
    report = output.report()
    settings = settings_from(ctx, **given)
    with report.working():
        texts = read_parallel(source, reference, hypotheses, output.limit)
        languages = LanguagePair(
            settings.language or detect("\n".join(texts.source))[0],
            target or detect("\n".join(texts.reference))[0],
        )
        chosen = {
            name: Engines(replace(settings, translator=name), announce=report.announce)
            for name in names
        }
        for one in chosen.values():
            one.announce_sending(check_translator(one))
        makers = {
            name: partial(one.translators, languages.source, languages.target)
            for name, one in chosen.items()
        }
        facts = {"source": str(source), "reference": str(reference)}
        result = evaluate(texts, makers, languages, facts, report.step)
    _show(result, report, output)


@evaluation.command(cls=HelpPage, short_help="Recordings and voices, by what a listener hears.")
@click.argument(
    "folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER..."
)
@options(
    several_names(
        "--voice",
        "piper, espeak or google, with a voice of that engine or without (piper:NAME), to speak "
        "the same texts; may be given more than once.",
    ),
    option(
        "--listener",
        default="whisper-base",
        metavar="NAME",
        help="Who listens: whisper-base, the hub id of another Whisper, or its folder.",
    ),
    result_options,
)
@click.pass_context
def audio(ctx: click.Context, /, folders: tuple[Path, ...], **given: Any) -> None:
    """Measure the audio of the briefings in FOLDER..., and the same texts in other voices.

    Prints how many words and letters are heard otherwise than spoken, where a listener is
    installed, the time that speaking took, loudness, how far the duration is off, and how many
    checks fail. --limit takes the first recordings.
    """
    from briefing.evaluating.audio import evaluate, read_sounds, why_not_heard
    from briefing.evaluating.results import named_apart
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.voices import check_voice
    from briefing.publishing.published_audio import published_audio

    names = named_apart(given.pop("voice"))
    output = options_from(ResultOptions, given)
    report = output.report()
    settings = settings_from(ctx, **given, listen=True)
    chosen = {
        name: Engines(replace(settings, voice=name), announce=report.announce) for name in names
    }
    for one in chosen.values():
        check_voice(one)
    with report.working():
        found = [one for folder in folders for one in published_audio(folder)]
        sounds = read_sounds(found[: output.limit])
        try:
            listener = Engines(settings).listener or "not heard"
        except MissingExtraError as error:
            listener = why_not_heard(error)
        makers = {name: one.voices for name, one in chosen.items()}
        facts = {"folders": [str(folder) for folder in folders]}
        result = evaluate(sounds, makers, listener, facts, report.step)
    _show(result, report, output)


def _show(result: Result, report: Report, output: ResultOptions) -> None:
    from briefing.evaluating.chart import has_figures, write_chart
    from briefing.evaluating.record import as_record
    from briefing.evaluating.table import as_table

    if output.json:
        click.echo(json.dumps(as_record(result), ensure_ascii=False, indent=2))
    else:
        click.echo(as_table(result), nl=False)
    if output.plot is None:
        return
    if has_figures(result):
        write_chart(output.plot, result)
        report.note(f"drawn: {output.plot}")
    else:
        report.note("note: no chart was drawn, since nothing was measured that it would show")
