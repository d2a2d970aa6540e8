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
from functools import cache, lru_cache

from briefing.checking.translations import arabic
from briefing.checking.translations import negation_cues as cues
from briefing.checking.translations.negation_cues import EN_UN, MEANINGS
from briefing.checking.translations.negation_opposites import OPPOSITES
from briefing.checking.translations.reading import entries

_Keys = frozenset[str]
_NONE: _Keys = frozenset()

# How far apart a denial and its softer answer may stand, in shares of the sentence.
_NEAR = 0.2
# How many words after a denial it may deny.
_REACH = 4


class _Rank(Enum):
    # Must be answered, and answers any other.
    SURE = 1
    # Answers any other, but may be left out: "nor" after "neither".
    SPARE = 2
    # Answers a sure one that is near.
    SOFT = 3
    # Answers its own meaning only.
    OWN = 4
    # Is not denied, where the other language may deny it.
    PLAIN = 5


_STRONG = (_Rank.SURE, _Rank.SPARE)

@dataclass(frozen=True, slots=True)
class Cue:
    """A word that denies, or that the other language may deny with.

    Attributes:
        written: The word.
        at: Where it stands: 0 is the text's beginning, 1 its end.
        rank: What it needs and answers.
        meanings: The lines of the table that it stands in.
        denied: The opposites that it denies, by their lines.
    """

    written: str
    at: float
    rank: _Rank
    meanings: _Keys = _NONE
    denied: _Keys = _NONE


Denials = tuple[Cue, ...]


def unanswered(said: Denials, meant: Denials) -> bool:
    """Whether a text denies something that another does not."""
    left, right = _unpaired(said, meant)
    answered = _all_answered([cue for cue in left if cue.rank is _Rank.SURE], right)
    return not answered or bool(affirmed(left, said, meant))


def affirmed(left, said, meant):
    plain = _plain(meant) - _plain(said)
    return [cue.written for cue in left if cue.rank is _Rank.SOFT and cue.denied & plain]


def _plain(denials: Denials) -> _Keys:
    return _NONE.union(*(cue.denied for cue in denials if cue.rank is _Rank.PLAIN))


def sure(denials: Denials) -> list[str]:
    """The words that surely deny, as they are written."""
    return [cue.written for cue in denials if cue.rank is _Rank.SURE]


def _unpaired(one: Denials, other: Denials) -> tuple[list[Cue], list[Cue]]:
    """The cues of two texts without the pairs that belong together."""
    pairs = sorted(
        (not kin, abs(first.at - second.at), at, to)
        for at, first in enumerate(one)
        for to, second in enumerate(other)
        if _Rank.PLAIN not in (first.rank, second.rank)
        for kin in [bool(first.denied & second.denied)]
        if kin or _belong(first, second)
    )
    lefts, rights = set(range(len(one))), set(range(len(other)))
    for _, _, at, to in pairs:
        if at in lefts and to in rights:
            lefts.remove(at)
            rights.remove(to)
    return [one[at] for at in sorted(lefts)], [other[to] for to in sorted(rights)]


def _belong(one: Cue, other: Cue) -> bool:
    prefix = "un" in one.meanings & other.meanings
    soft = one.rank not in _STRONG and other.rank not in _STRONG
    return prefix or (soft and bool(one.meanings & other.meanings))


def _answers(cue: Cue, other: Cue) -> bool:
    if other.rank is _Rank.PLAIN:
        return False
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
    spare = {match.end() for match in _EN_SPARE.finditer(text)}
    hard: list[Cue] = []
    for match in _EN_HARD.finditer(text):
        meanings = {
            meaning for pattern, meaning in _EN_PHRASES if pattern.match(text, match.start())
        }
        rank = _Rank.SPARE if match.end() in spare else _Rank.SURE
        meanings.update(_EN_MEANINGS.get(match.group().casefold(), ()))
        hard.append(_cue(match, rank, frozenset(meanings)))
    return (*hard, *_soft(_blank(_EN_HARD, text), 0), *_positives(text))


def read_arabic(text: str) -> Denials:
    """The denials of an Arabic text."""
    whole = " ".join(arabic.words(text))
    text = _blank(_AR_IDLE, whole)
    hard: list[Cue] = []
    for match in _AR_HARD.finditer(text):
        word = match.group()
        meanings = set(_AR_MEANINGS.get(_AR_CLITICS.sub("", word), ()))
        if _AR_ONLY.match(whole, match.end()):
            meanings |= {"only", "rare", "until"}
        if whole.endswith("ما ", 0, match.start()):
            meanings |= {"unless", "until"}
        if hard and word in _AR_NOR:
            meanings.add("or")
        denied = _denied(whole, match)
        rank = _Rank.SPARE if word.endswith("غير") and not denied else _Rank.SURE
        hard.append(replace(_cue(match, rank, frozenset(meanings)), denied=denied))
    soft = list(_soft(_blank(_AR_HARD, text), 1))
    return (*hard, *soft, *_undenied(whole, [*hard, *soft]))


def _undenied(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    strong = {round(cue.at * len(text)) for cue in cues if cue.rank is not _Rank.OWN}
    since = _REACH
    for match in re.finditer(r"\w+", text):
        if match.start() in strong:
            since = 0
            continue
        since += 1
        keys = _opposites(match.group())
        if keys and since > _REACH:
            yield replace(_cue(match, _Rank.PLAIN, _NONE), denied=keys)


def _positives(text: str) -> Iterator[Cue]:
    for match in re.finditer(r"[^\W\d_]+", text):
        keys = _affirms(match.group().casefold())
        if keys:
            yield replace(_cue(match, _Rank.PLAIN, _NONE), denied=keys)


@lru_cache(maxsize=1 << 13)
def _affirms(word: str) -> _Keys:
    """The opposites that a word is the positive of: "known" of "unknown"."""
    return frozenset(key for key, stems in _roots() if word.startswith(stems))


@cache
def _roots() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (line, tuple(_PREFIX.sub("", word.rstrip("*")) for word in line.partition("|")[0].split()))
        for line in entries(OPPOSITES)
    ]


_PREFIX = re.compile(r"^(?:un|in|im|il|ir|dis|non-?|ab|a(?=sympt|typ))|less$|-free$")


def _denied(text: str, cue: re.Match[str]) -> _Keys:
    near = text[cue.end() :].split()[:_REACH]
    return _NONE.union(*(_opposites(word) for word in near))


@lru_cache(maxsize=1 << 13)
def _opposites(word: str) -> _Keys:
    return frozenset(key for key, _, arab in _opposite_patterns() if arab.fullmatch(word))


@cache
def _opposite_patterns() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    found = []
    for line in entries(OPPOSITES):
        english, _, arab = line.partition("|")
        found.append(
            (line, _pattern(english.split(), 0), _pattern([f"{w}_*" for w in arab.split()], 1))
        )
    return found


def _cue(match: re.Match[str], rank: _Rank, meanings: _Keys) -> Cue:
    return Cue(match.group(), match.start() / len(match.string), rank, meanings)


def _soft(text: str, side: int) -> Iterator[Cue]:
    found: dict[int, Cue] = {}
    for meaning, rank, pattern in _patterns(side):
        for match in pattern.finditer(text):
            cue = _cue(match, rank, frozenset({meaning}))
            before = found.get(match.start(), cue)
            found[match.start()] = replace(
                cue,
                meanings=before.meanings | cue.meanings,
                rank=min(before.rank, rank, key=lambda each: each.value),
            )
    for at, cue in found.items():
        denied = _NONE if side else _prefixed(text, at)
        yield replace(cue, denied=denied) if denied else cue


def _prefixed(text: str, at: int) -> _Keys:
    return frozenset(key for key, english, _ in _opposite_patterns() if english.match(text, at))


@cache
def _patterns(side: int) -> list[tuple[str, _Rank, re.Pattern[str]]]:
    found = [] if side else [("un", _Rank.SOFT, re.compile(rf"\b{EN_UN}", re.I | re.X))]
    for line in entries(MEANINGS):
        meaning, *sides = (part.strip() for part in line.split("|"))
        words = sides[side].split()
        for rank in (_Rank.SOFT, _Rank.OWN):
            ranked = [word.lstrip("=") for word in words if ("=" in word) == (rank is _Rank.OWN)]
            if ranked:
                found.append((meaning, rank, _pattern(ranked, side)))
    return found


_BEFORE = (r"\b", r"\b(?:[وف]?[بلك]?(?:ال|لل)?|[وف]?س?[يتن])")


def _pattern(words: list[str], side: int) -> re.Pattern[str]:
    each = (word.replace("_*", r"\w{0,4}").replace("*", r"\w*").replace("_", r"\s") for word in words)
    return re.compile(rf"{_BEFORE[side]}(?:{'|'.join(each)})\b", re.I)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)


_EN_IDLE, _EN_SPARE, _EN_HARD = (
    re.compile(pattern, re.I) for pattern in (cues.EN_IDLE, cues.EN_SPARE, cues.EN_HARD)
)
_EN_PHRASES = [(re.compile(pattern, re.I), meaning) for pattern, meaning in cues.EN_PHRASES]
_AR_IDLE, _AR_HARD, _AR_ONLY = map(
    re.compile, (cues.AR_IDLE, f"{cues.AR_HARD}|{cues.AR_ORPHANS}", cues.AR_ONLY)
)
_AR_CLITICS = re.compile(r"^[وف]?[بلك]?(?:ال)?(?=عدم|غير|دون|بدون)|^[وف](?=بلا|دون)")
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
