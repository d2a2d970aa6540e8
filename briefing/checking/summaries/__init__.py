"""A statement of a summary held against its article.

Each check is a small function that would rather miss an invention than accuse a true statement.
English and Arabic are checked in full; for other languages the checks run that need to know none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from unicodedata import normalize

from briefing.checking.summaries import figures, names, negations, quotations, roles, support, times
from briefing.checking.summaries.entailment import entailment
from briefing.checking.summaries.evidence import Claim, Evidence, claim
from briefing.checking.summaries.finding import Finding
from briefing.contracts import Entailer
from briefing.documents import Verdict

__all__ = ["Evidence", "check", "supporting"]

_MOST_SEEN = 3
_CHECKS: dict[str, Callable[[Claim], Iterator[Finding]]] = {
    "numbers": figures.numbers,
    "units": figures.units,
    "dates": times.times,
    "names": names.names,
    "quotations": quotations.quotations,
    "negation": negations.negation,
    "roles": roles.roles,
    "support": support.support,
}


def check(
    statement: str,
    evidence: Evidence,
    supports: Sequence[int] = (),
    similarity: float | None = None,
    entailer: Entailer | None = None,
) -> tuple[Verdict, ...]:
    """Every check's verdict on one statement. A verdict that passed may have a note.

    Args:
        statement: One sentence of a summary.
        evidence: Its article.
        supports: Indexes of the sentences of which a summariser says that they carry it.
        similarity: The greatest cosine of the statement and a sentence of the article, where a
            sentence encoder measured it; by words alone otherwise.
        entailer: What compares meanings, and knows the article's language; without it there is no
            verdict on entailment.

    Raises:
        ModelError: The entailer's model cannot be used.
    """
    checks = dict(_CHECKS)
    if entailer:
        checks["entailment"] = partial(entailment, entailer=entailer)
    if normalize("NFC", statement) in evidence.sentences:
        return tuple(Verdict(name, passed=True, seen="") for name in checks)
    held = claim(statement, evidence, supports, similarity)
    return tuple(_verdict(name, run, held) for name, run in checks.items())


def supporting(statement: str, evidence: Evidence) -> tuple[int, ...]:
    """The indexes of the one to three sentences that carry a statement, the best one first."""
    return claim(statement, evidence).supports


def _verdict(name: str, run: Callable[[Claim], Iterator[Finding]], held: Claim) -> Verdict:
    found = list(dict.fromkeys(run(held)))
    failures = [finding.seen for finding in found if not finding.is_note]
    seen = failures or [finding.seen for finding in found]
    return Verdict(name, not failures, "; ".join(seen[:_MOST_SEEN]))
