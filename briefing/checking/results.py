"""Results of checks, made of the faults that they found."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from briefing.core.documents import CheckResult

_MOST_SEEN = 3


def result_of(check: str, faults: Iterable[str], notes: Iterable[str] = ()) -> CheckResult:
    """The result of a check, with its first three faults or else notes; no more are looked for."""
    found = list(islice(faults, _MOST_SEEN))
    return CheckResult(check, not found, "; ".join(found or islice(notes, _MOST_SEEN)))
