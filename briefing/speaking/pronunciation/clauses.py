"""The part of speech of an English word by the clause it stands in: relative, told or demanded."""

from __future__ import annotations

from briefing.speaking.pronunciation.grammar import Grammar
from briefing.speaking.pronunciation.place import HAVE, NOUN, RELATIVES, VERB, Place, is_plural

_LONGEST_DEMAND = 6  # words of "demand that the city council"
_VERBAL = frozenset({"with", "from", "against"})
_THOSE = frozenset({"those", "these", "ones"})


def demanded(place: Place, grammar: Grammar) -> str | None:
    """As in "Demand that Oslo increase pressure"."""
    near = [*place.near[-_LONGEST_DEMAND:]]
    start = near.index("that") if "that" in near[1:-1] else 0
    if not (place.is_base and start) or near[start - 1] not in grammar.demanding:
        return None
    # "That any increase be small"
    finite = grammar.copulas | grammar.auxiliaries
    has_other = finite & {near[-1], place.right} or near[-1] in grammar.determiners
    return None if has_other or place.ends_phrase else VERB


def _is_told(place: Place, grammar: Grammar) -> bool:
    """As in "Says that progress in", "claims that use of"; but "claims that use numbers"."""
    *_, verb, left = ["", "", *place.near]
    if left != "that" or verb not in grammar.sayings:
        return False
    ends = place.right in grammar.follow_nouns | grammar.prepositions
    return ends or verb in grammar.third_persons


def in_relative_clause(place: Place, grammar: Grammar) -> str | None:
    """As in "Engines that use", "a cell which produces", "platforms that many Russians use are"."""
    *earlier, left = [*place.near[-4:]] or [""]
    if not place.is_base and left in RELATIVES:
        return _after_relative(place, grammar)
    if not place.is_base:
        return None
    if not earlier:
        return VERB if left == "which" and place.right not in grammar.follow_nouns else None
    if left in grammar.relatives and not _is_told(place, grammar):
        has_object = left in RELATIVES and place.takes_object
        is_many = earlier[-1] in _THOSE or is_plural(earlier[-1], grammar)
        return VERB if has_object or is_many else None
    is_clause = is_plural(left, grammar) and grammar.relatives & set(earlier)
    return VERB if is_clause and place.right in grammar.follow_nouns else None


def _after_relative(place: Place, grammar: Grammar) -> str | None:
    """As in "A program that uses", but "he said that exports fell"."""
    if place.left != "that":
        return VERB
    ends = place.right in grammar.follow_nouns | grammar.prepositions | grammar.negations
    if not place.near[:-1]:
        # "That contrasts with last year", but "that exports of oil fell"
        return VERB if place.right in _VERBAL else None
    # "No evidence on Saturday that rebels"
    before = next((word for word in place.near[-2::-1] if word not in grammar.times), "")
    told = before in grammar.sayings or before in grammar.copulas or before.endswith("ed")
    return NOUN if ends or told else VERB


def in_clause(place: Place, grammar: Grammar) -> str | None:
    """As in "As fears increase", "if new talks progress": nothing else could be its verb."""
    *_, first, second, _ = "", "", "", *place.near
    opens = second in grammar.clauses or (
        first in grammar.clauses and second not in grammar.determiners
    )
    has_verb = place.right in grammar.auxiliaries | grammar.copulas | HAVE
    if not place.is_base or not opens or has_verb:
        return None
    return VERB if is_plural(place.left, grammar) else None
