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

from briefing.checking.facts import Source, unknown_numbers
from briefing.checking.numbers import numbers
from briefing.checking.words import is_common, plain, stem, word_list

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,٫٬]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:،؛—–()]|\s-\s"
)
_BREAK = re.compile(r"[,;:،؛—–()]|\s-\s")
_CONJUNCTIONS = word_list(
    """
    and but or while whereas although though because which who that when where after before since
    if unless until so و لكن بينما
    """
)
# What says how two clauses hang together, so that it cannot be made up.
_LINKS = word_list("because so after before since until while though although whereas despite")
# What turns a statement into another when it goes: where the word after it stays, it must stay.
_CUES = word_list(
    """
    not no never neither nor without hardly barely scarcely cannot
    may might could would should must can will shall
    allegedly reportedly apparently possibly probably perhaps likely unlikely supposedly
    almost nearly about around approximately roughly estimated mainly mostly largely partly
    some many most several few least up more less fewer than over under only former alleged
    suspected accused attempted failed planned proposed expected threatened help helps helped
    helping try tries tried trying seek seeks sought hope hopes hoped aim aims
    high low ليس ليست لا لم لن ما غير بدون دون قد ربما نحو حوالي بعض معظم
    """
)
# Without its condition a statement claims too much.
_CONDITIONS = word_list("if unless until except whether إذا لو")
# Without its speaker too; and whatever is denied is denied.
_SPEAKING = word_list(
    """
    said says say told tell according claimed claims claim accused accuses alleged alleges believes
    believe believed thinks thought suggested suggests argued argues warned warns reported reports
    insisted insists estimated admitted announced revealed reveals confirmed stated stressed vowed
    promised described called feared fears indication indicates indicated
    قال قالت أعلن أعلنت ذكر ذكرت زعم أكد أكدت أضاف وقال وقالت
    """
)
_DENYING = word_list("denied denies deny denying rejected rejects dismissed نفى نفت")
_SAME = {"would": "will", "shall": "will", "could": "can", "cannot": "not", "might": "may"}
_GOVERNED = word_list("of that to")
_BEING = word_list("is are was were be been being am")
_SPEAKING_STEMS = frozenset(stem(word) for word in _SPEAKING)
_DENYING_STEMS = frozenset(stem(word) for word in _DENYING)
_CONTRACTED = {"ll": "will", "re": "are", "ve": "have", "d": "would", "m": "am"}
_NEGATED = {"wo": "will", "ca": "can", "sha": "will"}
_QUOTED = re.compile(r"(?<!\w)[\"'“‘].*?[\"'”’](?!\w)")
# "US" is a country: capitals count.
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]urs?|us)\b")
# How many words apart a cue and what it governs may be, or a number and what it counts.
_REACH = 3


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a sentence: its form, its stem, and the number of its clause."""

    word: str
    stem: str
    clause: int

    @property
    def tells(self) -> bool:
        return not is_common(self.word)


def departures(shorter: str, longer: str) -> tuple[str, ...]:
    """How a sentence is more than a shorter form of another; empty where it is none.

    Args:
        shorter: What a model made of it.
        longer: The sentence that it was given.
    """
    kept, source = _tokens(shorter), _tokens(longer)
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
            unknown = unknown_numbers(shorter, Source((longer,), (0,)))
            return (*(f"drops {word}" for word in lost), *unknown)
    return ("turns words round or joins what is apart",)


def _speaks(sentence: str) -> bool:
    """Whether it is the sentence that says "I" or "we", and not somebody whom it quotes."""
    return _FIRST_PERSON.search(_QUOTED.sub(" ", sentence)) is not None


def _tokens(sentence: str) -> list[_Token]:
    tokens: list[_Token] = []
    clause = 0
    for match in _TOKEN.finditer(sentence):
        if _BREAK.fullmatch(match.group()):
            clause += 1
            continue
        word = plain(match.group())
        if word in _CONJUNCTIONS:
            clause += 1
        tokens += [_Token(part, stem(part), clause) for part in _parted(word)]
    return tokens


def _parted(word: str) -> list[str]:
    """The words of a contraction: "don't" is "do not", "they'll" is "they will"."""
    head, _, tail = word.replace("’", "'").partition("'")
    if tail == "t" and head.endswith("n"):
        return [_NEGATED.get(head[:-1], head[:-1]), "not"]
    return [head, _CONTRACTED[tail]] if tail in _CONTRACTED else [word]


def _added(kept: Sequence[_Token], source: Sequence[_Token]) -> list[str]:
    """Words that the longer sentence does not have, be it that they tell or that they hedge."""
    stems = {token.stem for token in source}
    forms = {_same(token.word) for token in source}
    return [
        token.word
        for token in kept
        if (token.tells and token.stem not in stems)
        or (token.word in _CUES | _CONDITIONS | _LINKS and _same(token.word) not in forms)
    ]


def _orders(source: Sequence[_Token]) -> list[list[_Token]]:
    """The sentence as it stands, and with what stands before a clause's end put behind it.

    "After the vote, he left" may become "He left after the vote".
    """
    turned = [
        [*source[place:], *source[:place]]
        for place in range(1, len(source))
        if source[place].clause != source[place - 1].clause
    ]
    return [list(source), *turned]


def _aligned(telling: Sequence[str], source: Sequence[_Token]) -> list[int] | None:
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


def _may_begin(source: Sequence[_Token], spots: Sequence[int], rank: int) -> bool:
    """A number does not begin without the word that it belongs to."""
    if rank == 0 or not _is_number(source[spots[rank]]):
        return True
    return source[spots[rank - 1]].clause != source[spots[rank]].clause


def _may_follow(source: Sequence[_Token], spots: Sequence[int], before: int, after: int) -> bool:
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


def _may_end(source: Sequence[_Token], spots: Sequence[int], rank: int) -> bool:
    """A number does not end a sentence without what it counts."""
    if rank + 1 == len(spots) or not _is_number(source[spots[rank]]):
        return True
    counted = spots[rank + 1]
    return counted > spots[rank] + 1 or source[counted].clause != source[spots[rank]].clause


def _lost(kept: Sequence[_Token], source: Sequence[_Token], places: Sequence[int]) -> list[str]:
    """The words that had to stay and did not."""
    stay = set(places)
    return [
        token.word
        for index, token in enumerate(source)
        if _must_stay(index, source, stay) and not _is_kept(token, kept)
    ] + _lost_heads(source, stay)


def _must_stay(index: int, source: Sequence[_Token], stay: set[int]) -> bool:
    token = source[index]
    if token.word in _CONDITIONS or token.stem in _SPEAKING_STEMS | _DENYING_STEMS:
        return True
    after = range(index + 1, min(index + 1 + _REACH, len(source)))
    governed = [at for at in after if source[at].clause == token.clause]
    if token.word in _CUES:
        return next((at for at in governed if source[at].tells), None) in stay
    # "was killed" is not "killed".
    return token.word in _BEING and bool(set(governed[:2]) & stay)


def _is_kept(token: _Token, kept: Sequence[_Token]) -> bool:
    for alike in (_SPEAKING_STEMS, _DENYING_STEMS):
        if token.stem in alike:
            return any(other.stem in alike for other in kept)
    if token.word in _BEING:
        return any(other.word in _BEING for other in kept)
    return any(_same(other.word) == _same(token.word) for other in kept)


def _lost_heads(source: Sequence[_Token], stay: set[int]) -> list[str]:
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
        governs = following.word in _GOVERNED and owned in stay
        if governs or (described and closes):
            lost.append(token.word)
    last = len(source) - 1
    if last not in stay and source[last].tells and last - 1 in stay:
        lost.append(source[last].word)
    return lost


def _is_number(token: _Token) -> bool:
    return token.word[0].isdigit() or bool(numbers(token.word))


def _same(word: str) -> str:
    return _SAME.get(word, word)
