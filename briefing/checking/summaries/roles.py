"""Names of a statement that have changed places, by the sentences of the article that carry it.

The order of two names round words they share is compared and, where English can be parsed, what the
grammar says of each. Without a parser most swaps go unseen.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass
from itertools import product

from briefing.checking.summaries import grammar
from briefing.checking.summaries.entities import Entity, entities
from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.observation import Observation
from briefing.checking.summaries.profiles import Profile, gain, is_said_of_people, profile
from briefing.checking.summaries.support_index import terms
from briefing.language import english_parse
from briefing.language.english_names import Kind

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s){0,2}?\w+(?:ed|en|wn|ot|un|ld|de|ck|ht|nt)\b"
    r"[^.;]*\bby\b|\bby\s*$"
)
# Names farther apart hang together through other words.
_LONGEST = 60
# A list has no order.
_LIST = re.compile(r"^\W*(?:and|or|with|,)?\W*$")
# Two names of different kinds have changed places where their roles fit each other by so much more
# than themselves. Measured by tests/benchmarks/planted_errors.py.
_LEAST_GAIN = 1.0
# Many may be "the same" as a member.
_SAME = "same"
_NO_PEOPLE = frozenset({Kind.PLACE, Kind.ORGANISATION})
# A place that something is in is where places are.
_WHERE = frozenset({"in", "at", "near", "from", "to", "across", "around", "outside"})
# Of a name that the article has once that once may be any role.
_FEWEST_ROLES = 2


def roles(claim: Claim) -> Iterator[Observation]:
    """Names that have changed places."""
    said = entities(claim.text, claim.evidence.language)
    for place, left in enumerate(said):
        for right in said[place + 1 :]:
            own, crossed = _borne_out(claim, left, right)
            # What the grammar bears out the order of the words cannot refute.
            is_next = right is said[place + 1]
            if not own and (crossed or (is_next and _is_turned(claim, left, right))):
                yield Observation(f"{left.written} and {right.written} have changed places")
                return
    for name in said:
        if (other := _in_place_of(claim, name, said)) is not None:
            yield Observation(f"the article says this of {other.written}, not {name.written}")
            return


def _in_place_of(claim: Claim, name: Entity, said: Collection[Entity]) -> Entity | None:
    """The name that has a name's role in a sentence near the statement, which this has nowhere.

    A name that stands in that sentence, or beside it, may well be who is meant.
    """
    evidence = claim.evidence
    if not english_parse.reads(evidence.language) or claim.text in evidence.sentences:
        return None
    side = _Side.of(claim, name)
    told = {role for role in side.told - side.known if role[0] != _SAME}
    if not told or not side.known or side.told & side.known:
        return None
    others = name.words.union(*(one.words for one in said))
    for index in claim.near:
        if any(stems & name.words for stems in evidence.stems[max(0, index - 1) : index + 2]):
            continue
        for other in entities(evidence.sentences[index], evidence.language):
            known = grammar.roles_of(evidence.sentences[index], other.start, other.end)
            if told & known and not other.words & others:
                return other
    return None


def _borne_out(claim: Claim, left: Entity, right: Entity) -> tuple[bool, bool]:
    """Whether the article bears out two names as they stand, and as they stood exchanged.

    It bears out neither where its language cannot be parsed.
    """
    if not english_parse.reads(claim.evidence.language) or left.words & right.words:
        return False, False
    if claim.text in claim.evidence.sentences:
        return True, False
    sides = [_Side.of(claim, name) for name in (left, right)]
    if _is_misnamed(*sides):
        return False, True
    if _are_said_to_be_one(*sides):
        return True, False
    own, crossed = _roles_borne_out(*sides)
    return own, crossed or _is_turned_round(*sides) or _is_unlike(*sides)


@dataclass(frozen=True, slots=True)
class _Side:
    """A name of a statement: the roles that this gives it, and its profile in the article."""

    told: Set[grammar.Role]
    profile: Profile

    @staticmethod
    def of(claim: Claim, name: Entity) -> _Side:
        """The side of a name that stands in a claim."""
        told = grammar.roles_of(claim.text, name.start, name.end)
        return _Side(told, profile(claim.evidence, name.words))

    @property
    def known(self) -> Set[grammar.Role]:
        """The roles that the article gives it."""
        return self.profile.roles.keys()

    @property
    def is_where_it_belongs(self) -> bool:
        """Whether it is a place that something is in, as the article has it too."""
        is_place = self.profile.kind is Kind.PLACE and any(role in _WHERE for role, _ in self.known)
        return is_place and bool(self.told) and {role for role, _ in self.told} <= _WHERE

    @property
    def is_person(self) -> bool:
        """Whether the article says of the name what is said of people, or it looks like one's."""
        said = any(role == _SAME and is_said_of_people(noun) for role, noun in self.known)
        return said or self.profile.kind is Kind.PERSON


def _roles_borne_out(left: _Side, right: _Side) -> tuple[bool, bool]:
    """Whether two names have a role of their own in the article, and one of each other's.

    A role that both have there tells nothing.
    """
    both = left.known & right.known
    own = (left.told & left.known) | (right.told & right.known)
    crossed = (left.told & right.known) | (right.told & left.known)
    # Of one thing done the grammar says one thing: "thanked the mayor Reyes" is about thanking.
    done = {governor for _, governor in crossed - both}
    rivals = {role for role in own if role[1] in done} if done else own
    return bool(rivals - both), bool(crossed - both)


def _is_turned_round(left: _Side, right: _Side) -> bool:
    """Whether the article has a name as the object of what the statement has it do, or reversed."""
    return any(
        grammar.turned(role) in side.known - other.known and role not in side.known
        for side, other in ((left, right), (right, left))
        for role in side.told
    )


def _is_unlike(left: _Side, right: _Side) -> bool:
    """Whether two names of different kinds have roles that are like those of the other."""
    if min(left.profile.roles.total(), right.profile.roles.total()) < _FEWEST_ROLES:
        return False
    gained = gain(left.told, left.profile, right.profile)
    gained += gain(right.told, right.profile, left.profile)
    if gained <= _LEAST_GAIN:
        return False
    kinds = (left.profile.kind, right.profile.kind)
    if any(side.is_where_it_belongs for side in (left, right)):
        return False
    return None not in kinds and kinds[0] is not kinds[1]


def _is_misnamed(left: _Side, right: _Side) -> bool:
    """Whether what is no person is said to be what the other name may be: "Leeds, a painter"."""
    return any(
        side.profile.kind in _NO_PEOPLE
        and not side.is_person
        and other.is_person
        and any(role == _SAME and is_said_of_people(noun) for role, noun in side.told - side.known)
        for side, other in ((left, right), (right, left))
    )


def _are_said_to_be_one(left: _Side, right: _Side) -> bool:
    """Whether one name stands before what the other is said to be: "Moss, a Scots painter"."""
    return any(
        (_SAME, noun) in side.told
        for side, other in ((left, right), (right, left))
        for role, noun in other.told
        if role == "part"
    )


def _is_turned(claim: Claim, left: Entity, right: Entity) -> bool:
    """Whether the article has two names in the other order round the same words, and only so."""
    between = claim.text[left.end : right.start]
    if _LIST.match(between) or not terms(between) or left.words & right.words:
        return False
    return set(_same_orders(claim, left, right, between)) == {False}


def _same_orders(claim: Claim, left: Entity, right: Entity, between: str) -> Iterator[bool]:
    """Whether the names have the same order, for each place in the article that has both."""
    shared = terms(between)
    for sentence in claim.sentences():
        there = entities(sentence, claim.evidence.language)
        firsts = [one for one in there if one.words & left.words]
        seconds = [one for one in there if one.words & right.words]
        for one, two in product(firsts, seconds):
            begin, end = sorted((one, two), key=lambda entity: entity.start)
            inside = sentence[begin.end : end.start]
            is_alike = 2 * len(terms(inside) & shared) >= len(shared)
            if one is not two and len(inside) <= _LONGEST and is_alike:
                yield (begin is one) == (_is_passive(between) == _is_passive(inside))


def _is_passive(text: str) -> bool:
    return _PASSIVE.search(text) is not None
