"""Denials of a text, comparable between a text and its translation.

A cue answers one of the other language that denies the same: "unable" answers "لا يستطيع".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Keys = frozenset[str]
NONE: Keys = frozenset()


class Rank(Enum):
    """Which cues of the other language a cue needs and answers."""

    # Must be answered, and answers any other that must.
    SURE = 1
    # Answers any that must, but may be left out: "nor" after "neither".
    SPARE = 2
    # Answers one that must and is near.
    SOFT = 3
    # Answers its own meaning only.
    OWN = 4
    # Is not denied, where the other language may deny it: "usual" of "unusual". Answers nothing.
    PLAIN = 5


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that denies, or that the other language may deny with.

    Attributes:
        written: The word.
        at: Where it stands: 0 is the text's beginning, 1 its end.
        rank: Which cues it needs and answers.
        meanings: Its rows of the table of denials.
        opposites: The rows of the table of opposites that it denies, or says plainly.
    """

    written: str
    at: float
    rank: Rank
    meanings: Keys = NONE
    opposites: Keys = NONE


Denials = tuple[Cue, ...]
