"""Whether a sentence is only a shorter form of another, with nothing added or turned round.

Small models, asked to shorten, mostly leave words out; sometimes they swap who did what, drop a
"not" or merge two numbers. A sentence passes only where its telling words stand in the longer one,
in the same order, and what was left out is a whole clause or part of one. True sentences fail it
too: it is a sieve for writers that cannot be trusted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.checking.cues import (
    BEING,
    CONDITIONS,
    CONJUNCTIONS,
    COORDINATING,
    CUES,
    DENYING,
    GOVERNED,
    LINKS,
    SPEAKING,
)
from briefing.checking.numbers import numbers
from briefing.checking.words import is_common, plain, stem

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,٫٬]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:،؛—–()]|\s-\s"
)
_BREAK = re.compile(r"[,;:،؛—–()]|\s-\s")
_SAME = {"would": "will", "shall": "will", "could": "can", "cannot": "not", "might": "may"}
_SPEAKING_STEMS = frozenset(stem(word) for word in SPEAKING)
_DENYING_STEMS = frozenset(stem(word) for word in DENYING)
_CONTRACTED = {"ll": "will", "re": "are", "ve": "have", "d": "would", "m": "am"}
_NEGATED = {"wo": "will", "ca": "can", "sha": "will"}
_QUOTED = re.compile(r"(?<!\w)[\"'“‘].*?[\"'”’](?!\w)")
# "US" is a country: capitals count.
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]urs?|us)\b")
# How many words apart a cue and what it governs may be, or a number and what it counts.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence: its form, its stem, the number of its clause, and its capital."""

    word: str
    stem: str
    clause: int
    is_name: bool = False

    @property
    def tells(self) -> bool:
        """Whether it says something alone."""
        return not is_common(self.word)


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
            lost = _lost(kept, order, places)
            unknown = sorted(numbers(shorter) - numbers(longer))
            return (
                *(f"drops {word}" for word in lost),
                *(f"the article does not say {number:f}" for number in unknown),
            )
    return ("turns words round or joins what is apart",)


def _speaks(sentence: str) -> bool:
    """Whether it is the sentence that says "I" or "we", and not somebody whom it quotes."""
    return _FIRST_PERSON.search(_QUOTED.sub(" ", sentence)) is not None


def tokens(sentence: str) -> list[Token]:
    """The words of a sentence, contractions written out, and their clauses counted."""
    tokens: list[Token] = []
    clause = 0
    for match in _TOKEN.finditer(sentence):
        if _BREAK.fullmatch(match.group()):
            clause += 1
            continue
        word = plain(match.group())
        if word in CONJUNCTIONS:
            clause += 1
        is_name = match.group()[0].isupper()
        tokens += [Token(part, stem(part), clause, is_name) for part in _parted(word)]
    return tokens


def _parted(word: str) -> list[str]:
    """The words of a contraction: "don't" is "do not", "they'll" is "they will"."""
    head, _, tail = word.replace("’", "'").partition("'")
    if tail == "t" and head.endswith("n"):
        return [_NEGATED.get(head[:-1], head[:-1]), "not"]
    return [head, _CONTRACTED[tail]] if tail in _CONTRACTED else [word]


def _added(kept: Sequence[Token], source: Sequence[Token]) -> list[str]:
    """Words that the longer sentence does not have, be it that they tell or that they hedge."""
    # A name keeps its spelling: "Lizzy" has the stem of "Lizzi", and is somebody else.
    written = {token.word for token in source}
    stems = {token.stem for token in source if not token.is_name}
    forms = {_same(token.word) for token in source}
    return [
        token.word
        for token in kept
        if (token.tells and token.word not in written and token.stem not in stems)
        or (token.word in CUES | CONDITIONS | LINKS and _same(token.word) not in forms)
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
    if _is_number(right) and last.clause == right.clause:
        return False
    if _is_number(left) and first.clause == left.clause and after - before > _REACH:
        return False
    # Across clauses only whole stretches go, or the end of one clause would meet the middle of
    # another: "killed three soldiers, wounding two nurses" is not "killed two nurses".
    return left.clause == right.clause or first.clause != left.clause or last.clause != right.clause


def _may_end(source: Sequence[Token], spots: Sequence[int], rank: int) -> bool:
    """A number does not end a sentence without what it counts."""
    if rank + 1 == len(spots) or not _is_number(source[spots[rank]]):
        return True
    counted = spots[rank + 1]
    return counted > spots[rank] + 1 or source[counted].clause != source[spots[rank]].clause


def _lost(kept: Sequence[Token], source: Sequence[Token], places: Sequence[int]) -> list[str]:
    """The words that had to stay and did not."""
    stay = set(places)
    lost = [
        token.word
        for index, token in enumerate(source)
        if _must_stay(index, source, stay) and not _is_kept(token, kept)
    ]
    return lost + _lost_speakers(kept, source) + _lost_heads(source, stay)


def _must_stay(index: int, source: Sequence[Token], stay: set[int]) -> bool:
    token = source[index]
    if token.word in CONDITIONS or token.stem in _DENYING_STEMS:
        return True
    after = range(index + 1, min(index + 1 + _REACH, len(source)))
    governed = [at for at in after if source[at].clause == token.clause]
    if token.word in CUES:
        return next((at for at in governed if source[at].tells), None) in stay
    # "was killed" is not "killed".
    return token.word in BEING and bool(set(governed[:2]) & stay)


def _is_kept(token: Token, kept: Sequence[Token]) -> bool:
    if token.stem in _DENYING_STEMS:
        return any(other.stem in _DENYING_STEMS for other in kept)
    if token.word in BEING:
        return any(other.word in BEING for other in kept)
    return any(_same(other.word) == _same(token.word) for other in kept)


def _lost_speakers(kept: Sequence[Token], source: Sequence[Token]) -> list[str]:
    """What says that somebody says so: each of them has to stay, or another in its place."""
    said = [token.word for token in source if _tells_who_says(token)]
    return said[sum(_tells_who_says(token) for token in kept) :]


def _tells_who_says(token: Token) -> bool:
    # "Islamic State" states nothing.
    return token.stem in _SPEAKING_STEMS and not token.is_name


def _lost_heads(source: Sequence[Token], stay: set[int]) -> list[str]:
    """Nouns that were left out while what describes them stayed.

    "The brother of the minister" is not "the minister", nor is "the minister's brother" or "a US
    contractor" "the US". Without a parser, a noun is known by where it stands: before "of", or
    between a word that stayed and one of those small words that no noun phrase goes on after.
    """
    lost = []
    for index, token in enumerate(source[:-1]):
        if index in stay or not token.tells:
            continue
        following = source[index + 1]
        owned = next((at for at in range(index + 2, len(source)) if source[at].tells), None)
        described = index - 1 in stay and source[index - 1].clause == token.clause
        closes = not following.tells or following.clause != token.clause
        # "A sign that prices fall" is not "prices fall", nor is "refused to go" "go".
        governs = following.word in GOVERNED and owned in stay
        if governs or (described and closes):
            lost.append(token.word)
    last = len(source) - 1
    if last not in stay and source[last].tells and last - 1 in stay:
        lost.append(source[last].word)
    return lost


def _is_number(token: Token) -> bool:
    return token.word[0].isdecimal() or bool(numbers(token.word))


def _same(word: str) -> str:
    return _SAME.get(word, word)
