"""What one side of a translation says, in a form that the other side can be held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

# A number's value, or the key of a name.
Value = Fraction | str


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a text says for sure; any of the values on the other side keeps it.

    What is optional a translation may leave out, but it must not make it up: the 16 of "M16".
    """

    shown: str
    values: frozenset[Value]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A text's things of one kind.

    Two sets, because words are often ambiguous: what a text *may* say can keep a thing of the
    other side, but only what it *surely* says may be missed there.
    """

    needs: tuple[Need, ...]
    pool: frozenset[Value]


def missing(original: Reading, translation: Reading) -> Iterator[str]:
    """The things of an original that its translation does not have."""
    return _unmet((need for need in original.needs if not need.optional), translation)


def added(original: Reading, translation: Reading) -> Iterator[str]:
    """The things of a translation that its original does not have."""
    return _unmet(iter(translation.needs), original)


def _unmet(needs: Iterator[Need], other: Reading) -> Iterator[str]:
    seen = set()
    for need in needs:
        if not need.values & other.pool and need.shown not in seen:
            seen.add(need.shown)
            yield need.shown


def numbers_of(needs: list[Need]) -> set[Fraction]:
    """The values of numbers, and one: an article says it too."""
    found = (value for need in needs for value in need.values)
    return {Fraction(1), *(value for value in found if isinstance(value, Fraction))}


def entries(table: str) -> list[str]:
    """The lines of a literal table; an indented line goes on with the one before."""
    return table.strip().replace("\n  ", " ").splitlines()
