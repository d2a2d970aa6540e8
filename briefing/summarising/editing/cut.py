"""The value that those who find what can go give to those who cut."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a sentence that can go.

    Attributes:
        name: Its kind of clause, in words.
        start: The index of its first character.
        end: The index after its last character.
        tells: Whether it has a name or a number: it goes only where room is short.
    """

    name: str
    start: int
    end: int
    tells: bool = False
