"""Translators side by side, on sentences with translations by people."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.checking.translations import check
from briefing.checking.translations.meaning import meanings_at_hand
from briefing.core.contracts import Translator
from briefing.core.documents import CheckResult, MadeBy, Statement
from briefing.evaluating.closeness import check_installed, closeness
from briefing.evaluating.intervals import Figure, mean
from briefing.evaluating.results import Measurement, Metric, Result, System
from briefing.evaluating.texts import ParallelText
from briefing.runtime.isolated_process import Say, run_isolated
from briefing.translating.stage import TranslationRequest, translate_lines

Makers = Callable[[], Sequence[Callable[[], Translator]]]

METRICS = (
    Metric("chrf", "chrF", more_is_better=True, compared=True),
    Metric("bleu", "BLEU", more_is_better=True, compared=True),
    Metric("failing", "failing a check, %", more_is_better=False),
)
MILLISECONDS = Metric("milliseconds", "ms a sentence", decimals=0, more_is_better=False)
_AT_ONCE = 16  # lines between two reports of progress; engines batch as they like
_FINISHED = "finished file"


@dataclass(frozen=True, slots=True)
class LanguagePair:
    """The languages of the source and of the reference (BCP 47)."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class TranslatorOutput:
    """Translations of all lines with the results of their checks, ms a line, and the engine."""

    texts: tuple[str, ...]
    checks: tuple[tuple[CheckResult, ...], ...]
    milliseconds: float | None = None
    made_by: MadeBy | None = None
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class TranslatorRun:
    """Lines to translate, as `briefing` does, with an engine made in the process that runs it."""

    name: str
    make: Makers
    lines: tuple[str, ...]
    languages: LanguagePair

    def __call__(self, say: Say) -> TranslatorOutput:
        """Translate them all."""
        say(f"{self.name}: loading")
        translators = self.make()
        request = TranslationRequest(self.languages.target, meanings=meanings_at_hand())
        translate_lines(self.lines[:1], self.languages.source, translators, request)
        statements: list[Statement] = []
        start = time.perf_counter()
        for first in range(0, len(self.lines), _AT_ONCE):
            say(f"{self.name}: sentence {first + 1} of {len(self.lines)}")
            lines = self.lines[first : first + _AT_ONCE]
            text = translate_lines(lines, self.languages.source, translators, request)
            statements += text.statements
        return TranslatorOutput(
            texts=tuple(one.text for one in statements),
            checks=tuple(one.translation_checks for one in statements),
            milliseconds=1000 * (time.perf_counter() - start) / len(self.lines),
            made_by=text.made_by,
            is_draft=text.is_draft,
        )


def evaluate(
    texts: ParallelText,
    engines: Mapping[str, Makers],
    languages: LanguagePair,
    facts: Mapping[str, object],
    say: Say,
) -> Result:
    """Score the finished translations, and those of every engine, each in a process of its own.

    Args:
        texts: The sentences, their references, and finished translations.
        engines: A function that makes each translator, by its name. Each can be pickled.
        languages: The languages of the two sides.
        facts: More fields for the JSON.
        say: Is called with a line for every step.

    Raises:
        BriefingError: an engine cannot be had or cannot do it, or sacrebleu is missing.
    """
    check_installed()
    done = {name: _finished(texts.source, lines, languages) for name, lines in texts.hypotheses}
    done |= {
        name: run_isolated(TranslatorRun(name, make, texts.source, languages), say)
        for name, make in engines.items()
    }
    scores = {name: closeness(one.texts, texts.reference) for name, one in done.items()}
    failing = dict.fromkeys(name for one in done.values() for name in _failing(one))
    checks = tuple(Metric(f"failing_{c}", f"  {c}, %", more_is_better=False) for c in failing)
    systems = tuple(
        System(name, _figures(one, scores[name], tuple(failing))) for name, one in done.items()
    )
    signatures = {key: text for one in scores.values() for key, (_, text) in one.items()}
    return Result(
        kind="translation",
        items=len(texts.source),
        unit=("sentence", "sentences"),
        metrics=(*METRICS, *checks, MILLISECONDS),
        systems=systems,
        axis="chrF and BLEU, %",
        facts={
            **facts,
            "from": languages.source,
            "to": languages.target,
            "signatures": signatures,
        },
        notes=(*(f"{key}: {text}" for key, text in signatures.items()), *_remarks(done)),
    )


def _finished(
    source: Sequence[str], lines: Sequence[str], languages: LanguagePair
) -> TranslatorOutput:
    pairs = zip(source, lines, strict=True)
    meanings = meanings_at_hand()
    tags = (languages.source, languages.target)
    checks = (
        (*check(one, other, *tags), *(meanings.check(one, other, *tags) if meanings else ()))
        for one, other in pairs
    )
    return TranslatorOutput(tuple(lines), tuple(checks))


def _failing(output: TranslatorOutput) -> list[str]:
    """The checks that any sentence fails, in the order in which they are run."""
    every = [result for results in output.checks for result in results]
    order = dict.fromkeys(result.check for result in every)
    failed = {result.check for result in every if not result.passed}
    return [name for name in order if name in failed]


def _figures(
    output: TranslatorOutput, scores: Mapping[str, tuple[Figure, str]], checks: Sequence[str]
) -> dict[str, Measurement]:
    failed = [{one.check for one in results if not one.passed} for results in output.checks]
    found: dict[str, Measurement] = {key: figure for key, (figure, _) in scores.items()}
    found["failing"] = mean([100.0 * bool(names) for names in failed])
    for name in checks:
        found[f"failing_{name}"] = mean([100.0 * (name in names) for names in failed])
    found["milliseconds"] = _FINISHED if output.milliseconds is None else output.milliseconds
    return found


def _remarks(done: Mapping[str, TranslatorOutput]) -> list[str]:
    """The models that the names of engines do not tell, and the engines that give drafts."""
    remarks = []
    for name, one in done.items():
        model = one.made_by.model if one.made_by else None
        if model and model != name:
            remarks.append(f"{name}: {model}")
        if one.is_draft:
            remarks.append(f"{name} gives drafts, which nobody should trust")
    return remarks
