"""What the checks say of a summary's statements, as figures.

`verdicts` is the one place that knows which checks there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.checking.summaries import check
from briefing.checking.summaries.evidence import evidence_of
from briefing.core.documents import Article, CheckResult, Statement

# By what a check is called, what is invented where it fails.
_OF_NUMBERS = frozenset({"numbers", "units", "dates"})
_OF_NAMES = frozenset({"names"})


@dataclass(frozen=True, slots=True)
class Checked:
    """How many statements a summary has, and how many failed which check."""

    statements: int
    supported: int
    invented_numbers: int
    invented_names: int


def verdicts(statement: Statement, article: Article) -> tuple[CheckResult, ...]:
    """Every check's verdict on a statement."""
    return check(statement.text, evidence_of(article), statement.supports)


def checked(statements: Sequence[Statement], article: Article) -> Checked:
    """Count what the checks say of a summary. A statement is supported where it passes them all."""
    failed = [
        {verdict.check for verdict in verdicts(statement, article) if not verdict.passed}
        for statement in statements
    ]
    return Checked(
        statements=len(failed),
        supported=sum(not names for names in failed),
        invented_numbers=sum(bool(_OF_NUMBERS & names) for names in failed),
        invented_names=sum(bool(_OF_NAMES & names) for names in failed),
    )
