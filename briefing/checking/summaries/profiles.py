"""The roles that an article gives a name, and how badly another name's would fit it.

A place is where things happen, an organisation is what people belong to: of two names of different
kinds the roles tell which is which, though the words that they have them to are others.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from briefing.checking.data import FOLDER
from briefing.checking.summaries.entities import Entity, entities
from briefing.checking.summaries.evidence import Evidence
from briefing.checking.summaries.grammar import Role, roles_of
from briefing.language import tables
from briefing.language.english_names import Kind, known_names
from briefing.language.words import stem

# A name's roles are looked for in so many sentences that have it, from the first: 3 ms each.
_MOST_NAMING = 40
# Shares of the roles of 3,000 names of English news, with which a name's own are smoothed as with
# so many more mentions.
_USUAL = {
    "subject": 0.24,
    "same": 0.19,
    "part": 0.14,
    "object": 0.09,
    "in": 0.07,
    "owner": 0.06,
    "of": 0.06,
    "at": 0.03,
    "to": 0.02,
}
_RARE = 0.01
_SMOOTHING = 3
# A name of two kinds has that of so many of its mentions.
_MOSTLY = 0.6


@dataclass(frozen=True)
class Profile:
    """What the sentences of an article make of a name.

    Attributes:
        name: The stems of its words.
        sentences: Those that have it.
        language: Theirs (BCP 47), which must be English.
    """

    name: frozenset[str]
    sentences: tuple[str, ...]
    language: str

    @cached_property
    def roles(self) -> Counter[Role]:
        """How often it has each role."""
        found = Counter[Role]()
        for sentence, entity in self._mentions():
            found.update(roles_of(sentence, entity.start, entity.end))
        return found

    @cached_property
    def kind(self) -> Kind | None:
        """The kind of name that it mostly is; None where that is not known."""
        kinds = Counter[Kind | None]()
        known = dict(zip(self.sentences, known_names(self.sentences), strict=True))
        for sentence, entity in self._mentions():
            kinds.update(
                one.kind
                for one in known[sentence]
                if one.start < entity.end and entity.start < one.end
            )
        kind, number = kinds.most_common(1)[0] if kinds else (None, 0)
        return kind if number >= _MOSTLY * kinds.total() else None

    def _mentions(self) -> list[tuple[str, Entity]]:
        return [
            (sentence, entity)
            for sentence in self.sentences
            for entity in entities(sentence, self.language)
            if entity.words & self.name
        ]

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        counts = Counter[str]()
        for (role, _), number in self.roles.items():
            counts[role] += number
        return counts

    def surprise(self, role: str) -> float:
        """How unlike the name it is to have a role: the negative logarithm of its share."""
        of_role, every = self._counts[role], sum(self._counts.values())
        share = (of_role + _SMOOTHING * _USUAL.get(role, _RARE)) / (every + _SMOOTHING)
        return -math.log(share)


def is_said_of_people(noun: str) -> bool:
    """Whether a noun, by its stem, is said of people alone: "painter", but not "member"."""
    return noun in _of_people()


@cache
def _of_people() -> frozenset[str]:
    nouns = tables.typed("people", dict[str, str], FOLDER)["nouns"]
    return frozenset(map(stem, nouns.split()))


@lru_cache(maxsize=64)
def profile(evidence: Evidence, name: frozenset[str]) -> Profile:
    """The profile of a name, by the stems of its words, in an article in English."""
    pairs = zip(evidence.sentences, evidence.stems, strict=True)
    naming = [sentence for sentence, stems in pairs if stems & name]
    return Profile(name, tuple(naming[:_MOST_NAMING]), evidence.language)


def gain(told: Collection[Role], own: Profile, other: Profile) -> float:
    """How much more another name's profile has the kinds of role that a statement gives a name."""
    roles = sorted({role for role, _ in told})
    return sum(own.surprise(role) - other.surprise(role) for role in roles)
