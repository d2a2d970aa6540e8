"""What a text denies, in English and Arabic, and whether another text denies as much.

Languages deny in different words: "unable" is "لا يستطيع", "without" is "خال من". So every cue is
held against those of the other side: a word that surely denies must be answered by one that does
as well, by one of the same meaning, or by a softer one that stands at about the same place. What
the two sides have in the same softer meaning answers itself, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from briefing.checking.translations import arabic, negation_cues
from briefing.checking.translations.reading import entries

# How far apart a denial and its softer answer may stand, in shares of the sentence.
_NEAR = 0.35


class _Rank(Enum):
    # Must be answered, and answers any other.
    SURE = 1
    # Answers any other, but may be left out: "nor" after "neither".
    SPARE = 2
    # Answers a sure one that is near.
    SOFT = 3
    # Answers its own meaning only.
    OWN = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that denies, or that the other language may deny with.

    Attributes:
        written: The word.
        at: Where it stands: 0 is the text's beginning, 1 its end.
        rank: What it needs and answers.
        meanings: The lines of the table that it stands in.
    """

    written: str
    at: float
    rank: _Rank
    meanings: frozenset[str]


Denials = tuple[Cue, ...]


def unanswered(said: Denials, meant: Denials) -> bool:
    """Whether a text denies something that another does not."""
    left, right = _unpaired(said, meant)
    sure = [cue for cue in left if cue.rank is _Rank.SURE]
    return not _all_answered(sure, right)


def sure(denials: Denials) -> list[str]:
    """The words that surely deny, as they are written."""
    return [cue.written for cue in denials if cue.rank is _Rank.SURE]


def _unpaired(one: Denials, other: Denials) -> tuple[list[Cue], list[Cue]]:
    left, right = list(one), list(other)
    pairs = sorted(
        (abs(first.at - second.at), at, to)
        for at, first in enumerate(left)
        for to, second in enumerate(right)
        if first.rank not in _STRONG
        and second.rank not in _STRONG
        and first.meanings & second.meanings
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    for _, at, to in pairs:
        if at not in lefts and to not in rights:
            lefts.add(at)
            rights.add(to)
    return (
        [cue for at, cue in enumerate(left) if at not in lefts],
        [cue for at, cue in enumerate(right) if at not in rights],
    )


_STRONG = (_Rank.SURE, _Rank.SPARE)


def _answers(cue: Cue, other: Cue) -> bool:
    if other.rank in _STRONG or cue.meanings & other.meanings:
        return True
    return other.rank is _Rank.SOFT and abs(cue.at - other.at) <= _NEAR


def _all_answered(cues: Sequence[Cue], others: Sequence[Cue]) -> bool:
    """Whether each cue has an answer of its own (Kuhn's matching)."""
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


def read_english(text: str) -> Denials:
    """The denials of an English text."""
    text = _blank(_EN_IDLE, text)
    loose = [match.start() for match in _EN_LOOSE.finditer(text)]
    hard: list[Cue] = []
    for match in _EN_HARD.finditer(text):
        word = match.group().casefold()
        spare = word == "nor" or match.start() in loose
        rank = _Rank.SPARE if spare else _Rank.SURE
        cue = _cue(match, rank, frozenset(_EN_MEANINGS.get(word, ())))
        if re.match(r"nothing (?:else|more)", text[match.start() :], re.I):
            cue = replace(cue, meanings=frozenset({"only"}))
        hard.append(cue)
    if hard and not sure(tuple(hard)) and not loose:
        hard[0] = replace(hard[0], rank=_Rank.SURE)
    return (*hard, *_soft(_blank(_EN_HARD, text), 0))


def read_arabic(text: str) -> Denials:
    """The denials of an Arabic text."""
    text = _blank(_AR_IDLE, " ".join(arabic.words(text)))
    hard: list[Cue] = []
    for match in _AR_HARD.finditer(text):
        word = match.group()
        bare = word.lstrip("وفلب") if word not in ("لا", "لم", "لن") else word
        meanings = set(_AR_MEANINGS.get(bare, ()))
        if _AR_ONLY.match(text, match.end()):
            meanings.add("only")
        if text[: match.start()].endswith("ما "):
            meanings.add("unless")
        if hard and word in _AR_NOR:
            meanings.add("or")
        spare = bool(hard) and word in _AR_NOR
        hard.append(_cue(match, _Rank.SPARE if spare else _Rank.SURE, frozenset(meanings)))
    return (*hard, *_soft(_blank(_AR_HARD, text), 1))


def _cue(match: re.Match[str], rank: _Rank, meanings: frozenset[str]) -> Cue:
    return Cue(match.group(), match.start() / len(match.string), rank, meanings)


def _soft(text: str, side: int) -> Iterator[Cue]:
    found: dict[int, Cue] = {}
    for meaning, soft, own in _patterns(side):
        for pattern, rank in ((soft, _Rank.SOFT), (own, _Rank.OWN)):
            for match in pattern.finditer(text) if pattern else ():
                cue = _cue(match, rank, frozenset({meaning}))
                before = found.get(match.start(), cue)
                found[match.start()] = replace(
                    cue,
                    meanings=before.meanings | cue.meanings,
                    rank=min(before.rank, rank, key=lambda each: each.value),
                )
    yield from found.values()


@cache
def _patterns(side: int) -> list[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None]]:
    found = []
    for line in entries(negation_cues.MEANINGS):
        meaning, *sides = (part.strip() for part in line.split("|"))
        words = sides[side].split()
        soft = [word for word in words if not word.startswith("=")]
        own = [word[1:] for word in words if word.startswith("=")]
        found.append((meaning, _pattern(soft, side), _pattern(own, side)))
    return found


_BEFORE = (r"\b", r"\b(?:[وف]?[بلك]?(?:ال|لل)?|[وف]?س?[يتنا])")


def _pattern(words: list[str], side: int) -> re.Pattern[str] | None:
    if not words:
        return None
    if words == ["*"]:
        return re.compile(r"\b" + negation_cues.EN_UN, re.I | re.X)
    each = (word.replace("*", r"\w*").replace("_", r"\s") for word in words)
    return re.compile(rf"{_BEFORE[side]}(?:{'|'.join(each)})\b", re.I)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)


_EN_IDLE, _EN_LOOSE, _EN_HARD = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (negation_cues.EN_IDLE, negation_cues.EN_LOOSE, negation_cues.EN_HARD)
)
_AR_IDLE, _AR_HARD, _AR_ONLY = map(
    re.compile, (negation_cues.AR_IDLE, negation_cues.AR_HARD, negation_cues.AR_ONLY)
)
_AR_NOR = frozenset({"ولا", "ولم", "ولن"})
_EN_MEANINGS = {"nor": ("or",), "without": ("without", "free")}
_AR_MEANINGS = {
    "دون": ("below", "without"),
    "دونها": ("below", "without"),
    "بدون": ("without",),
    "بلا": ("without",),
    "عدم": ("lack", "against", "un"),
    "غير": ("un", "except", "wrong"),
}
