"""The stage that checks a summary against its article, and replaces or marks what fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import partial

from briefing.checking.summaries import check, supporting
from briefing.checking.summaries.evidence import Evidence, evidence_of
from briefing.core.contracts import Entailer, SemanticModels
from briefing.core.documents import Article, CheckResult, Statement, Summary

# A sentence in other words, told what was wrong with it; none where the engine can give none.
Rewrite = Callable[[Statement, str], str | None]
_Hold = Callable[[Statement], Statement]


class Mode(StrEnum):
    """The treatment of a statement that fails a check.

    MARK marks it. REPLACE has it rewritten once, then puts the article's own sentence in its place.
    STRICT marks it, to be read, and withholds it from the audio.
    """

    MARK = "mark"
    REPLACE = "replace"
    STRICT = "strict"


def checked(
    summary: Summary,
    article: Article,
    mode: Mode = Mode.REPLACE,
    rewrite: Rewrite | None = None,
    semantic_models: SemanticModels | None = None,
) -> Summary:
    """A summary whose statements each passed the checks, or are marked. None is left out.

    Args:
        summary: In the article's language.
        article: The article that was summarised.
        mode: The treatment of a statement that fails.
        rewrite: Lets its engine write a statement anew; without it the article is quoted at once.
        semantic_models: Compare meanings, where they know the language; without them words alone
            are compared.

    Raises:
        ModelError: A semantic model cannot be used.
    """
    semantic_models = semantic_models or SemanticModels()
    entailer = semantic_models.entailer
    if entailer and not entailer.knows(article.language):
        entailer = None
    evidence = evidence_of(article, semantic_models.encoder)
    hold = partial(_held, evidence=evidence, entailer=entailer)
    done: list[Statement] = []
    for index, statement in enumerate(summary.statements):
        found = hold(statement)
        if mode is Mode.REPLACE and _failed(found):
            others = [*done, *summary.statements[index + 1 :]]
            found = _mended(found, evidence, others, rewrite, hold)
        done.append(_marked(found, withhold=mode is Mode.STRICT))
    return replace(
        summary,
        statements=tuple(done),
        warnings=(*summary.warnings, *_warnings(summary, done)),
        entailed_by=entailer.made_by if entailer else None,
    )


def _held(statement: Statement, evidence: Evidence, entailer: Entailer | None) -> Statement:
    facts = check(statement.text, evidence, statement.supports, entailer=entailer)
    supports = supporting(statement.text, evidence, statement.supports)
    return replace(statement, article_checks=facts, supports=supports)


def _failed(statement: Statement) -> tuple[CheckResult, ...]:
    return tuple(one for one in statement.article_checks if not one.passed)


def _mended(
    failing: Statement,
    evidence: Evidence,
    others: list[Statement],
    rewrite: Rewrite | None,
    hold: _Hold,
) -> Statement:
    """The statement rewritten, or else the best sentence that no other statement quotes."""
    reason = _failed(failing)[0].seen
    text = rewrite(failing, reason) if rewrite else None
    if text and text != failing.text and all(text != other.text for other in others):
        again = hold(replace(failing, text=text, edits=()))
        if not _failed(again):
            return again.noted(f"rewritten, since the first version failed: {reason}")
    shares = evidence.supports.shares(failing.text)
    order = sorted(
        range(len(evidence.sentences)),
        key=lambda index: (index not in failing.supports, -shares.get(index, 0.0), index),
    )
    used = {other.text for other in others}
    for index in order:
        quote = evidence.sentences[index]
        if quote and quote not in used:
            note = f"stands in for a sentence that failed: {reason}"
            return hold(Statement(quote, (index,), (note,), quoted=True))
    # The whole article is said already: a failing statement is better read, marked, than lost.
    return failing


def _marked(statement: Statement, *, withhold: bool) -> Statement:
    failed = _failed(statement)
    told = [one.seen for one in statement.article_checks if one.passed and one.seen]
    faults = [f"failed the check of {one.check}: {one.seen}" for one in failed]
    return replace(
        statement.noted(*faults, *told),
        withheld=statement.withheld or bool(withhold and failed),
    )


def _warnings(summary: Summary, done: list[Statement]) -> Iterator[str]:
    every = len(done)
    failing = sum(bool(_failed(statement)) for statement in done)
    mended = sum(a.text != b.text for a, b in zip(summary.statements, done, strict=True))
    if mended:
        yield f"{mended} of {every} sentences failed a check against the article and were replaced"
    if failing:
        yield f"{failing} of {every} sentences fail a check against the article and are marked"
