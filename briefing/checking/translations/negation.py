"""Whether a translation denies what its original denies.

Languages deny in different words: "unable" is "لا يستطيع", "without" is "خال من". So every cue is
held against those of the other side: a word that surely denies must be answered by another that
does, by one of the same meaning, or by a softer one that stands at about the same place. Cues that
belong together ("until" and "حتى", "unknown" and "لم يعرف") answer each other and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.language.negation.denials import NONE, Cue, Denials, Keys, Rank

# How far apart a denial and its softer answer may stand, in shares of the sentence: the widest at
# which no more faults were missed on the texts that the checks were made on.
_NEAR = 0.2


_STRONG = (Rank.SURE, Rank.SPARE)


def missing(said: Denials, meant: Denials) -> str:
    """The denials of one text, where another does not have as many; "" where it does."""
    left, right = _unpaired(said, meant)
    if not _all_answered([cue for cue in left if cue.rank is Rank.SURE], right):
        return ", ".join(cue.written for cue in said if cue.rank is Rank.SURE)
    plain = _plain(meant) - _plain(said)
    return next(
        (cue.written for cue in left if cue.rank is Rank.SOFT and cue.opposites & plain), ""
    )


def _plain(denials: Denials) -> Keys:
    return NONE.union(*(cue.opposites for cue in denials if cue.rank is Rank.PLAIN))


def _unpaired(one: Denials, other: Denials) -> tuple[list[Cue], list[Cue]]:
    """The cues of two texts without those that belong together, the nearest first."""
    lefts, rights = dict(enumerate(one)), dict(enumerate(other))
    for _, _, at, to in sorted(_pairs(one, other)):
        if at in lefts and to in rights:
            del lefts[at], rights[to]
    return list(lefts.values()), list(rights.values())


def _pairs(one: Denials, other: Denials) -> Iterator[tuple[bool, float, int, int]]:
    for at, first in enumerate(one):
        for to, second in enumerate(other):
            if Rank.PLAIN in (first.rank, second.rank):
                continue
            kin = bool(first.opposites & second.opposites)
            if kin or _belong(first, second):
                yield not kin, abs(first.at - second.at), at, to


def _belong(one: Cue, other: Cue) -> bool:
    shared = one.meanings & other.meanings
    weak = one.rank not in _STRONG and other.rank not in _STRONG
    # A denying prefix is "غير" before all.
    return "un" in shared or (weak and bool(shared))


def _answers(cue: Cue, other: Cue) -> bool:
    if other.rank in _STRONG or cue.meanings & other.meanings:
        return True
    return other.rank is Rank.SOFT and abs(cue.at - other.at) <= _NEAR


def _all_answered(cues: Sequence[Cue], others: Sequence[Cue]) -> bool:
    """Whether each cue can have an answer of its own (Kuhn's matching)."""
    taken: dict[int, int] = {}

    def place(at: int, seen: set[int]) -> bool:
        for to, other in enumerate(others):
            if to not in seen and _answers(cues[at], other):
                seen.add(to)
                if to not in taken or place(taken[to], seen):
                    taken[to] = at
                    return True
        return False

    return all(place(at, set()) for at in range(len(cues)))
