"""Checks of a statement of a summary against its article.

Each check is a small function that would rather miss an invention than accuse a true statement.
English and Arabic are checked in full; for other languages the checks run that need to know none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from unicodedata import normalize

from briefing.checking.check_names import ArticleCheck
from briefing.checking.results import result_of
from briefing.checking.summaries import figures, names, negations, quotations, roles, support, times
from briefing.checking.summaries.entailment import entailment
from briefing.checking.summaries.evidence import Claim, Evidence, claim
from briefing.checking.summaries.observation import Observation
from briefing.core.contracts import Entailer
from briefing.core.documents import CheckResult

__all__ = ["Evidence", "check", "supporting"]

_CHECKS: dict[ArticleCheck, Callable[[Claim], Iterator[Observation]]] = {
    ArticleCheck.NUMBERS: figures.numbers,
    ArticleCheck.UNITS: figures.units,
    ArticleCheck.DATES: times.times,
    ArticleCheck.NAMES: names.names,
    ArticleCheck.QUOTATIONS: quotations.quotations,
    ArticleCheck.NEGATION: negations.negation,
    ArticleCheck.ROLES: roles.roles,
    ArticleCheck.SUPPORT: support.support,
}


def check(
    statement: str,
    evidence: Evidence,
    supports: Sequence[int] = (),
    entailer: Entailer | None = None,
) -> tuple[CheckResult, ...]:
    """The results of all checks of one statement. A result that passed may have a note.

    Args:
        statement: One sentence of a summary.
        evidence: Its article.
        supports: Indexes of the sentences that carry it, by its summariser.
        entailer: Compares meanings, and knows the article's language; without it entailment is not
            checked.

    Raises:
        ModelError: The model of the entailer, or of the article's encoder, cannot be used.
    """
    checks = dict(_CHECKS)
    if entailer:
        checks[ArticleCheck.ENTAILMENT] = partial(entailment, entailer=entailer)
    if normalize("NFC", statement) in evidence.sentences:
        return tuple(CheckResult(name, passed=True, seen="") for name in checks)
    held = claim(statement, evidence, supports)
    return tuple(_result(name, run, held) for name, run in checks.items())


def supporting(statement: str, evidence: Evidence, supports: Sequence[int]) -> tuple[int, ...]:
    """The indexes of the sentences that carry a statement, ascending.

    To those that a summariser names comes the one that is nearest in meaning, where the article
    has few of the statement's words.

    Raises:
        ModelError: The model of the article's encoder cannot be used.
    """
    if normalize("NFC", statement) in evidence.sentences:
        return tuple(supports)
    held = claim(statement, evidence, supports)
    return tuple(sorted({*supports, *support.alike_in_other_words(held)}))


def _result(
    name: ArticleCheck, run: Callable[[Claim], Iterator[Observation]], held: Claim
) -> CheckResult:
    found = list(dict.fromkeys(run(held)))
    faults = [one.seen for one in found if not one.is_note]
    return result_of(name, faults, (one.seen for one in found))
