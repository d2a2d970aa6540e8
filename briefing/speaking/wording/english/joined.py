"""Names written together with rare words among them: "visitelgin", "savethebabysitter"."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cache

from briefing.language import tables
from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.pronunciation.grammar import DATA
from briefing.speaking.wording.english.known_words import SHORT_PARTS, is_part, known
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.tables import Tables

_LONGEST_WORD = 16
_SHORT_PART = 3
_UNRANKED, _SHORT_COST, _RANK_OF_SHORT, _RANK_OF_LETTER = 12.0, 0.6, 300, 30
# What a letter may cost of two words, of more, and of those that begin as a sentence does.
_DEAREST_OF_TWO, _DEAREST_OF_MANY, _DEAREST = 2.8, 2.65, 3.15
_SHORTEST_REST = 4
_COMMON = 3000  # rank of a word
_NAME = expression(
    r"(?:[b-df-hj-np-tv-z]?[aeiouy]|(?:[bcdfgkpt][lrh]|s[chklmnptw]|mc|wh)[aeiouy])[a-z]*[a-z]"
)


@cache
def _tables() -> Tables:
    return Tables("en/joined")


@cache
def _short() -> frozenset[str]:
    return SHORT_PARTS | _tables().words("short_parts") | {"a", "i"}


@cache
def _names() -> frozenset[str]:
    names = (row[0].lower() for row in tables.rows("en/names", 2, DATA))
    return frozenset(name for name in names if len(name) > _SHORT_PART and name.isalpha())


@cache
def _long() -> frozenset[str]:
    return _names() | _tables().words("words") | known()


def is_name_of(part: str) -> bool:
    """Whether a part is somebody's or some place's name."""
    return part in _names() and word_pieces.ranks().get(part, _COMMON) >= _COMMON


def is_long(name: str) -> bool:
    """Whether a name is one that the tables of names have."""
    return name in _long()


def cheapest_parts(
    name: str, cost: Callable[[int, int], float | None]
) -> tuple[float, list[str]] | None:
    """Part a name so that its parts cost least together.

    `cost` is asked what the part from one place to another costs; None where it is no word. The
    least cost of each beginning is kept, as the algorithm of Viterbi (1967) does.
    """
    best: list[tuple[float, list[str]] | None] = [(0.0, [])] + [None] * len(name)
    for end in range(1, len(name) + 1):
        for start in range(max(0, end - _LONGEST_WORD), end):
            before = best[start]
            of_part = None if before is None else cost(start, end)
            if before is None or of_part is None:
                continue
            found = best[end]
            if found is None or before[0] + of_part < found[0]:
                best[end] = (before[0] + of_part, [*before[1], name[start:end]])
    return best[len(name)]


def in_known_words(name: str) -> list[str] | None:
    """The words and names of a name, where rare ones may be among them."""
    if (found := cheapest_parts(name, lambda start, end: _cost(name[start:end]))) is None:
        return None
    cost, parts = found
    return parts if _are_likely(parts, cost / len(name)) else None


def _are_likely(parts: list[str], cost: float) -> bool:
    longest, shortest = max(map(len, parts)), min(map(len, parts))
    if len(parts) == 1 or longest <= _SHORT_PART or not _may_end(parts[-2], parts[-1]):
        return False
    if len(parts) == 2:  # noqa: PLR2004
        named = parts[0].capitalize() in GIVEN_NAMES and is_name_of(parts[1])
        both = shortest > _SHORT_PART or parts[1] in _endings() or named
        return both and cost <= (_DEAREST if named else _DEAREST_OF_TWO)
    # "getagrip"
    return cost <= (_DEAREST if parts[0] in _openers() else _DEAREST_OF_MANY)


@cache
def _openers() -> frozenset[str]:
    return _tables().words("openers")


@cache
def _endings() -> dict[str, frozenset[str]]:
    return {word: frozenset(text.split()) for word, text in _tables().pairs("endings").items()}


def _may_end(before: str, last: str) -> bool:
    if last in _endings():
        return before in _endings()[last]
    return len(last) > _SHORT_PART or last in _short() - _no_end()


@cache
def _no_end() -> frozenset[str]:
    return _tables().words("no_end")


def _cost(part: str) -> float | None:
    ranks = word_pieces.ranks()
    if len(part) <= _SHORT_PART:
        rank = ranks.get(part, _RANK_OF_SHORT) if len(part) > 1 else _RANK_OF_LETTER
        return math.log(10 * rank) + _SHORT_COST if part in _short() else None
    if part in ranks:
        return math.log(10 * ranks[part])
    return _UNRANKED if part in _long() or is_part(part) else None


def beside_known(name: str) -> list[str] | None:
    """What stands before a name or behind it, and the name: "visit Elgin"."""
    for before, rest in _cuts(name):
        if before in _before_rest() and (_is_name(rest) or rest.capitalize() in GIVEN_NAMES):
            return [*(in_known_words(before) or [before]), *_person(rest)]
        if rest in _behind_rest() and _is_name(before):
            return [*_person(before), rest]
    return None


def is_behind_rest(word: str) -> bool:
    """Whether it is what names of bodies end on: "police"."""
    return word in _behind_rest()


def _cuts(name: str) -> Iterator[tuple[str, str]]:
    for end in range(len(name) - _SHORT_PART, _SHORTEST_REST - 1, -1):
        yield name[:end], name[end:]


def _person(name: str) -> list[str]:
    """A given name and a family's, or one name: "adaboone"."""
    if parts := in_known_words(name):
        return [part.capitalize() for part in parts]
    for end in range(len(name) - _SHORTEST_REST, _SHORT_PART - 1, -1):
        given, family = name[:end].capitalize(), name[end:]
        if given in GIVEN_NAMES and _is_name(family) and family[0] not in "aeiou":
            return [given, family.capitalize()]
    return [name.capitalize()]


def _is_name(rest: str) -> bool:
    return len(rest) >= _SHORTEST_REST and _NAME.fullmatch(rest) is not None


@cache
def _before_rest() -> frozenset[str]:
    return _tables().words("before_rest")


@cache
def _behind_rest() -> frozenset[str]:
    return _tables().words("behind_rest")
