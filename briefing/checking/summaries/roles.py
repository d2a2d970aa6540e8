"""Names of a statement that have changed places, by the sentences of the article that carry it.

The order of two names round words they share is compared and, where English can be parsed, what the
grammar says of each. Without a parser most swaps go unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from briefing.checking.summaries import grammar
from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.names import found
from briefing.checking.summaries.observation import Observation
from briefing.checking.summaries.support_index import terms
from briefing.language import english_parse
from briefing.language.words import plain, stem

# Between the words of one name: "Bank of England".
_INSIDE = re.compile(r"\s(?:(?:of|the|de|van|von|al|bin)\s)*|-")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s){0,2}?\w+(?:ed|en|wn|ot|un|ld|de|ck|ht|nt)\b"
    r"[^.;]*\bby\b|\bby\s*$"
)
# Names farther apart hang together through other words.
_LONGEST = 60
# A name's roles are looked for in so many sentences that have it, from the first: 3 ms each.
_MOST_NAMING = 40
# A list has no order.
_LIST = re.compile(r"^\W*(?:and|or|with|,)?\W*$")


@dataclass(frozen=True, slots=True)
class _Entity:
    """A name of one word or several."""

    written: str
    words: frozenset[str]
    start: int
    end: int


def roles(claim: Claim) -> Iterator[Observation]:
    """Names that have changed places."""
    said = _entities(claim.text, claim.evidence.language)
    for place, left in enumerate(said):
        for right in said[place + 1 :]:
            own, crossed = _roles_borne_out(claim, left, right)
            # What the grammar bears out the order of the words cannot refute.
            is_next = right is said[place + 1]
            if not own and (crossed or (is_next and _is_turned(claim, left, right))):
                yield Observation(f"{left.written} and {right.written} have changed places")
                return


def _roles_borne_out(claim: Claim, left: _Entity, right: _Entity) -> tuple[bool, bool]:
    """Whether two names have a role of their own in the article, and one of each other's.

    A role that both have there tells nothing; nor does any where the language cannot be parsed.
    """
    tag = claim.evidence.language
    if not english_parse.reads(tag) or left.words & right.words:
        return False, False
    if claim.text in claim.evidence.sentences:
        return True, False
    told = {name: grammar.roles_of(claim.text, name.start, name.end) for name in (left, right)}
    known: dict[_Entity, set[grammar.Role]] = {left: set(), right: set()}
    for sentence in _naming(claim, left.words | right.words):
        for entity in _entities(sentence, tag):
            for name in known:
                if entity.words & name.words:
                    known[name] |= grammar.roles_of(sentence, entity.start, entity.end)
    both = known[left] & known[right]
    own = (told[left] & known[left]) | (told[right] & known[right])
    crossed = (told[left] & known[right]) | (told[right] & known[left])
    # Of one thing done the grammar says one thing: "thanked the mayor Reyes" is about thanking.
    done = {governor for _, governor in crossed - both}
    rivals = {role for role in own if role[1] in done} if done else own
    return bool(rivals - both), bool(crossed - both)


def _naming(claim: Claim, names: frozenset[str]) -> list[str]:
    """The first sentences of the article that have one of these stems."""
    evidence = claim.evidence
    pairs = zip(evidence.sentences, evidence.stems, strict=True)
    return [sentence for sentence, stems in pairs if stems & names][:_MOST_NAMING]


def _is_turned(claim: Claim, left: _Entity, right: _Entity) -> bool:
    """Whether the article has two names in the other order round the same words, and only so."""
    between = claim.text[left.end : right.start]
    if _LIST.match(between) or not terms(between) or left.words & right.words:
        return False
    return set(_same_orders(claim, left, right, between)) == {False}


def _same_orders(claim: Claim, left: _Entity, right: _Entity, between: str) -> Iterator[bool]:
    """Whether the names have the same order, for each place in the article that has both."""
    shared = terms(between)
    for sentence in claim.sentences():
        there = _entities(sentence, claim.evidence.language)
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


@lru_cache(maxsize=1 << 10)
def _entities(text: str, tag: str) -> tuple[_Entity, ...]:
    entities: list[_Entity] = []
    for name in found(text, tag):
        last = entities[-1] if entities else None
        if last and _INSIDE.fullmatch(text[last.end : name.start]):
            entities[-1] = _entity(text, last.start, name.end)
        else:
            entities.append(_entity(text, name.start, name.end))
    return tuple(entities)


def _entity(text: str, start: int, end: int) -> _Entity:
    written = text[start:end]
    words = frozenset(
        stem(plain(word)) for word in re.split(r"[\s-]", written) if word[:1].isupper()
    )
    return _Entity(written, words, start, end)
