"""Things that a text mentions, comparable between a text and its translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

# A number's value, or the key of a name.
Value = Fraction | str


@dataclass(frozen=True, slots=True)
class Need:
    """A thing that a text surely mentions.

    Attributes:
        shown: The thing as the text writes it; empty where it only counts as mentioned.
        values: What it may be: a translation keeps it by mentioning any of them.
        optional: Whether a translation may leave it out, but not make it up: the 16 of "M16".
    """

    shown: str
    values: frozenset[Value]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """A text's things of one kind: numbers, names or units.

    Attributes:
        needs: Those that it surely mentions; a translation that lacks one is at fault.
        pool: All that it may mention, since many words are ambiguous.
    """

    needs: tuple[Need, ...]
    pool: frozenset[Value]


def missing(original: Mentions, translation: Mentions) -> Iterator[str]:
    """The things of an original, as it writes them, that its translation does not mention."""
    return _unmet((need for need in original.needs if not need.optional), translation)


def added(original: Mentions, translation: Mentions) -> Iterator[str]:
    """The things of a translation, as it writes them, that its original does not mention."""
    return _unmet(iter(translation.needs), original)


def _unmet(needs: Iterator[Need], other: Mentions) -> Iterator[str]:
    seen = set()
    for need in needs:
        if not need.values & other.pool and need.shown not in seen:
            seen.add(need.shown)
            yield need.shown


def numbers_of(needs: list[Need]) -> set[Fraction]:
    """The values of numbers, and 1, which "a" says too."""
    found = (value for need in needs for value in need.values)
    return {Fraction(1), *(value for value in found if isinstance(value, Fraction))}
