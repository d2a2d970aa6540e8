"""Whether a sentence is only a shorter form of another, with nothing added or turned round.

Small models, asked to shorten, mostly leave words out; sometimes they swap who did what, drop a
"not" or merge two numbers. A sentence passes only where its telling words stand in the longer one,
in the same order, and what was left out is a whole clause or part of one. True sentences fail it
too: it is a sieve for writers that cannot be trusted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.checking.shortening import cohesion
from briefing.checking.shortening.numbers import numbers
from briefing.checking.shortening.omissions import losses, same
from briefing.language.function_words import CONDITIONS, COORDINATING, CUES, LINKS
from briefing.language.tokens import Token, tokens

_QUOTED = re.compile(r"(?<!\w)[\"'“‘].*?[\"'”’](?!\w)")
# "US" is a country: capitals count.
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]urs?|us)\b")
# How many words apart a number and what it counts may be.
_REACH = 3


def departures(shorter: str, longer: str) -> tuple[str, ...]:
    """How a sentence is more than a shorter form of another; empty where it is none.

    Args:
        shorter: What a model made of it.
        longer: The sentence that it was given.
    """
    kept, source = tokens(shorter), tokens(longer)
    added = _added(kept, source)
    if added:
        return (f"adds {', '.join(added)}",)
    if _speaks(shorter) and not _speaks(longer):
        return ("speaks for somebody who is quoted",)
    telling = [token.stem for token in kept if token.tells]
    if not telling:
        return ("says nothing",)
    for order in _orders(source):
        places = _aligned(telling, order)
        if places is not None:
            unknown = sorted(numbers(shorter) - numbers(longer))
            return (
                *(f"drops {word}" for word in losses(kept, order, places)),
                *cohesion.changes(kept, order, places),
                *(f"the article does not say {number:f}" for number in unknown),
            )
    return ("turns words round or joins what is apart",)


def _speaks(sentence: str) -> bool:
    """Whether it is the sentence that says "I" or "we", and not somebody whom it quotes."""
    return _FIRST_PERSON.search(_QUOTED.sub(" ", sentence)) is not None


def _added(kept: Sequence[Token], source: Sequence[Token]) -> list[str]:
    """Words that the longer sentence does not have, be it that they tell or that they hedge."""
    # A name keeps its spelling: "Lizzy" has the stem of "Lizzi", and is somebody else.
    written = {token.word for token in source}
    stems = {token.stem for token in source if not token.is_name}
    forms = {same(token.word) for token in source}
    return [
        token.word
        for token in kept
        if (token.tells and token.word not in written and token.stem not in stems)
        or (token.word in CUES | CONDITIONS | LINKS and same(token.word) not in forms)
    ]


def _orders(source: Sequence[Token]) -> list[list[Token]]:
    """The sentence as it stands, and with what stands before a clause's end put behind it.

    "After the vote, he left" may become "He left after the vote".
    """
    turned = [
        [*source[place:], *source[:place]]
        for place in range(1, len(source))
        if source[place].clause != source[place - 1].clause
        # "It was bad and it is different" has no other order.
        and source[place].word not in COORDINATING
    ]
    return [list(source), *turned]


def _aligned(telling: Sequence[str], source: Sequence[Token]) -> list[int] | None:
    """Where each kept word stands in the longer sentence, in order; None where that cannot be."""
    spots = [index for index, token in enumerate(source) if token.tells]
    # The ways to reach each spot with the words so far; the first found is kept.
    ways: dict[int, list[int]] = {}
    for at, wanted in enumerate(telling):
        found: dict[int, list[int]] = {}
        for rank, spot in enumerate(spots):
            if source[spot].stem != wanted:
                continue
            if at == 0:
                if _may_begin(source, spots, rank):
                    found[rank] = [spot]
                continue
            for before, way in ways.items():
                if before < rank and _may_follow(source, spots, before, rank):
                    found[rank] = [*way, spot]
                    break
        ways = found
    for rank, way in ways.items():
        if _may_end(source, spots, rank):
            return way
    return None


def _may_begin(source: Sequence[Token], spots: Sequence[int], rank: int) -> bool:
    """A number does not begin without the word that it belongs to."""
    if rank == 0 or not _is_number(source[spots[rank]]):
        return True
    return source[spots[rank - 1]].clause != source[spots[rank]].clause


def _may_follow(source: Sequence[Token], spots: Sequence[int], before: int, after: int) -> bool:
    """Whether what stands between two kept words can be left out."""
    left, right = source[spots[before]], source[spots[after]]
    if after == before + 1:
        return True
    first, last = source[spots[before + 1]], source[spots[after - 1]]
    # A number goes with what stands before it: "a man, 61, and a woman, 30" is no "man, 30".
    if _is_number(right) and (last.clause == right.clause or _stands_alone(source, spots[after])):
        return False
    if _is_number(left) and first.clause == left.clause and after - before > _REACH:
        return False
    # Across clauses only whole stretches go, or the end of one clause would meet the middle of
    # another: "killed three soldiers, wounding two nurses" is not "killed two nurses".
    return left.clause == right.clause or first.clause != left.clause or last.clause != right.clause


def _stands_alone(source: Sequence[Token], index: int) -> bool:
    """Whether a word is its whole clause, as an age is."""
    return sum(token.clause == source[index].clause for token in source) == 1


def _may_end(source: Sequence[Token], spots: Sequence[int], rank: int) -> bool:
    """A number does not end a sentence without what it counts."""
    if rank + 1 == len(spots) or not _is_number(source[spots[rank]]):
        return True
    counted = spots[rank + 1]
    return counted > spots[rank] + 1 or source[counted].clause != source[spots[rank]].clause


def _is_number(token: Token) -> bool:
    return token.word[0].isdecimal() or bool(numbers(token.word))
