"""The words of a shorter form of a sentence, aligned with those of the whole sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.checking.shortening.number_phrases import is_number
from briefing.language.tokens import Token

# How many words apart a number and the word that it counts may be.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Alignment:
    """A shorter form of a sentence beside the whole.

    Attributes:
        shorter: The words of the shorter form.
        longer: Those of the sentence, in the order in which the shorter form has them.
        places: The indexes in `longer` of the telling words of the shorter form.
    """

    shorter: Sequence[Token]
    longer: Sequence[Token]
    places: Sequence[int]

    def governs(self, index: int, reach: int) -> bool:
        """Whether a word stayed of those that follow another in its clause, as far as it reaches.

        Any of them: "did not immediately respond" is not "responded" either.
        """
        clause = self.longer[index].clause
        return any(
            index < place <= index + reach and self.longer[place].clause == clause
            for place in self.places
        )


def align(shorter: Sequence[Token], longer: Sequence[Token]) -> Alignment | None:
    """Find each telling word of a shorter form in the longer one, in order; None where it is not.

    It is a global alignment by dynamic programming, in which words may only be left out (Needleman
    and Wunsch 1970, "A General Method Applicable to the Search for Similarities in the Amino Acid
    Sequence of Two Proteins", J. Mol. Biol. 48): no cost is compared, only which gaps may be.
    """
    telling = [token.stem for token in shorter if token.tells]
    spots = [index for index, token in enumerate(longer) if token.tells]
    # The way to each spot that can be reached with the words so far: one is enough.
    ways: dict[int, list[int]] = {}
    for at, wanted in enumerate(telling):
        before, ways = ways, {}
        for rank, spot in enumerate(spots):
            if longer[spot].stem != wanted:
                continue
            way: list[int] | None = None
            if at == 0:
                way = [] if _may_begin(longer, spots, rank) else None
            else:
                found = (r for r in before if r < rank and _may_follow(longer, spots, r, rank))
                way = next((before[r] for r in found), None)
            if way is not None:
                ways[rank] = [*way, spot]
    ends = (way for rank, way in ways.items() if _may_end(longer, spots, rank))
    places = next(ends, None)
    return None if places is None else Alignment(shorter, longer, places)


def _may_begin(longer: Sequence[Token], spots: Sequence[int], rank: int) -> bool:
    """Whether a shorter form may begin so: with no number without the word that it belongs to."""
    if rank == 0 or not is_number(longer[spots[rank]]):
        return True
    return longer[spots[rank - 1]].clause != longer[spots[rank]].clause


def _may_follow(longer: Sequence[Token], spots: Sequence[int], before: int, after: int) -> bool:
    """Whether the words between two that stay can be left out."""
    left, right = longer[spots[before]], longer[spots[after]]
    if after == before + 1:
        return True
    first, last = longer[spots[before + 1]], longer[spots[after - 1]]
    # A number goes with what stands before it: "a man, 61, and a woman, 30" is no "man, 30".
    if is_number(right) and (last.clause == right.clause or _stands_alone(longer, spots[after])):
        return False
    if is_number(left) and first.clause == left.clause and after - before > _REACH:
        return False
    # Across clauses only whole stretches go, or the end of one clause would meet the middle of
    # another: "killed three soldiers, wounding two nurses" is not "killed two nurses".
    return left.clause == right.clause or first.clause != left.clause or last.clause != right.clause


def _stands_alone(longer: Sequence[Token], index: int) -> bool:
    """Whether a word is its whole clause, as an age is."""
    return sum(token.clause == longer[index].clause for token in longer) == 1


def _may_end(longer: Sequence[Token], spots: Sequence[int], rank: int) -> bool:
    """Whether a shorter form may end so: with no number without the word that it counts."""
    if rank + 1 == len(spots) or not is_number(longer[spots[rank]]):
        return True
    counted = spots[rank + 1]
    return counted > spots[rank] + 1 or longer[counted].clause != longer[spots[rank]].clause
