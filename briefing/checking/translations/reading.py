"""What one side of a translation says, in a form that the other side can be held against."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a text says for sure; any of the values on the other side keeps it."""

    shown: str
    values: frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text's things of one kind.

    Two sets, because words are often ambiguous: what a text *may* say can keep a thing of the
    other side, but only what it *surely* says may be missed there.
    """

    needs: tuple[Need, ...]
    pool: frozenset[Hashable]


def unmet(said: Reading, other: Reading) -> Iterator[str]:
    """The things of one side that the other does not have."""
    seen = set()
    for need in said.needs:
        if not need.values & other.pool and need.shown not in seen:
            seen.add(need.shown)
            yield need.shown
