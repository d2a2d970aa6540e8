"""Counts of a summary's statements that fail the checks against the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.checking.summaries import check
from briefing.checking.summaries.evidence import evidence_of
from briefing.core.documents import Article, CheckResult, Statement

# Names of the checks that fail where a number, or a name, is invented.
_OF_NUMBERS = frozenset({"numbers", "units", "dates"})
_OF_NAMES = frozenset({"names"})


@dataclass(frozen=True, slots=True)
class Checked:
    """The number of a summary's statements, and of those that failed which check."""

    statements: int
    supported: int
    invented_numbers: int
    invented_names: int


def checks_of(statement: Statement, article: Article) -> tuple[CheckResult, ...]:
    """The results of every check of a statement."""
    return check(statement.text, evidence_of(article), statement.supports)


def checked(statements: Sequence[Statement], article: Article) -> Checked:
    """Count the statements of a summary. One is supported where it passes every check."""
    failed = [
        {one.check for one in checks_of(statement, article) if not one.passed}
        for statement in statements
    ]
    return Checked(
        statements=len(failed),
        supported=sum(not names for names in failed),
        invented_numbers=sum(bool(_OF_NUMBERS & names) for names in failed),
        invented_names=sum(bool(_OF_NAMES & names) for names in failed),
    )
