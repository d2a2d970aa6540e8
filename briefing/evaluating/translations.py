"""Translators side by side, on sentences with translations by people."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.checking.translations import check
from briefing.core.contracts import Translator
from briefing.core.documents import CheckResult, MadeBy, Statement
from briefing.evaluating.closeness import check_installed, closeness
from briefing.evaluating.intervals import Figure, mean
from briefing.evaluating.results import Metric, Result, System
from briefing.evaluating.texts import Parallel
from briefing.runtime.isolated_process import Say, run_isolated
from briefing.translating.stage import TranslationRequest, translate_lines

Makers = Callable[[], Sequence[Callable[[], Translator]]]

METRICS = (
    Metric("chrf", "chrF", more_is_better=True, compared=True),
    Metric("bleu", "BLEU", more_is_better=True, compared=True),
    Metric("failing", "failing a check, %", more_is_better=False),
)
MILLISECONDS = Metric("milliseconds", "ms a sentence", decimals=0, more_is_better=False)
_AT_ONCE = 16  # lines between two words of progress; engines batch as they like
_FINISHED = "finished file"


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of the source and of the reference (BCP 47)."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Done:
    """Translations of all lines with the checks' verdicts, ms a line, and what made them."""

    texts: tuple[str, ...]
    verdicts: tuple[tuple[CheckResult, ...], ...]
    milliseconds: float | None = None
    made_by: MadeBy | None = None
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """Lines to translate, as `briefing` does, with an engine that is yet to be made."""

    name: str
    make: Makers
    lines: tuple[str, ...]
    languages: Languages

    def __call__(self, say: Say) -> Done:
        """Translate them all."""
        say(f"{self.name}: loading")
        translators = self.make()
        wish = TranslationRequest(self.languages.target)
        translate_lines(self.lines[:1], self.languages.source, translators, wish)
        statements: list[Statement] = []
        start = time.perf_counter()
        for first in range(0, len(self.lines), _AT_ONCE):
            say(f"{self.name}: sentence {first + 1} of {len(self.lines)}")
            lines = self.lines[first : first + _AT_ONCE]
            text = translate_lines(lines, self.languages.source, translators, wish)
            statements += text.statements
        return Done(
            texts=tuple(one.text for one in statements),
            verdicts=tuple(one.translation_checks for one in statements),
            milliseconds=1000 * (time.perf_counter() - start) / len(self.lines),
            made_by=text.made_by,
            is_draft=text.is_draft,
        )


def evaluate(
    texts: Parallel,
    engines: Mapping[str, Makers],
    languages: Languages,
    facts: Mapping[str, object],
    say: Say,
) -> Result:
    """Score the finished translations, and those of every engine, each in a process of its own.

    Args:
        texts: The sentences, their references, and finished translations.
        engines: What makes each translator, by its name. Each can be pickled.
        languages: Of the two sides.
        facts: What else the result is to say of itself.
        say: Told of every step.

    Raises:
        BriefingError: an engine cannot be had or cannot do it, or sacrebleu is missing.
    """
    check_installed()
    done = {name: _finished(texts.source, lines, languages) for name, lines in texts.hypotheses}
    done |= {
        name: run_isolated(Work(name, make, texts.source, languages), say)
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


def _finished(source: Sequence[str], lines: Sequence[str], languages: Languages) -> Done:
    pairs = zip(source, lines, strict=True)
    verdicts = (check(one, other, languages.source, languages.target) for one, other in pairs)
    return Done(tuple(lines), tuple(verdicts))


def _failing(done: Done) -> list[str]:
    """The checks that any sentence fails, in the order in which they are run."""
    every = [verdict for verdicts in done.verdicts for verdict in verdicts]
    order = dict.fromkeys(verdict.check for verdict in every)
    failed = {verdict.check for verdict in every if not verdict.passed}
    return [name for name in order if name in failed]


def _figures(
    done: Done, scores: Mapping[str, tuple[Figure, str]], checks: Sequence[str]
) -> dict[str, Figure | float | str]:
    failed = [
        {verdict.check for verdict in verdicts if not verdict.passed} for verdicts in done.verdicts
    ]
    found: dict[str, Figure | float | str] = {key: figure for key, (figure, _) in scores.items()}
    found["failing"] = mean([100.0 * bool(names) for names in failed])
    for name in checks:
        found[f"failing_{name}"] = mean([100.0 * (name in names) for names in failed])
    found["milliseconds"] = _FINISHED if done.milliseconds is None else done.milliseconds
    return found


def _remarks(done: Mapping[str, Done]) -> list[str]:
    """What made the translations where the name does not say it, and which of them are drafts."""
    remarks = []
    for name, one in done.items():
        model = one.made_by.model if one.made_by else None
        if model and model != name:
            remarks.append(f"{name}: {model}")
        if one.is_draft:
            remarks.append(f"{name} gives drafts, which nobody should trust")
    return remarks
