"""The part of speech of an English word by its neighbours: a few rules, no parser.

A parser takes a second to load and 150 MB, in every process that speaks; on the words whose sound
depends on it these rules are right as often (tests/data/pronunciation/en.txt).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from briefing.speaking.pronunciation.clauses import demanded, in_clause, in_relative_clause
from briefing.speaking.pronunciation.grammar import Grammar, grammar
from briefing.speaking.pronunciation.names_before import after_examples, after_name
from briefing.speaking.pronunciation.place import (
    ADJECTIVE,
    EITHER,
    NOUN,
    VERB,
    Place,
    is_plural,
    owns,
)

_TO, _ONE, _WHY = "to", "one", "why"
_ONE_OF = frozenset({"a", "an", "each", "every"})
_ONE_THING = frozenset({"this", "each"})
_ONE_PERSON = frozenset({"he", "she", "it", "who"})
_SINGLED_OUT = frozenset({"each", "every", "this", "that", "no", "which", "any"})

_LONGEST_PHRASE = 4  # words of a noun phrase before its noun
_LONGEST_JOINED = 7  # words of a verb with its object, up to "and"
_NO_LONGER = ["no", "longer"]
_RATHER_THAN = ["rather", "than"]
_ALL = frozenset({"all", "each"})
_HIM = frozenset({"him", "them", "me", "us"})
_WILL = (["will"], ["can"], ["could"], ["would"], ["should"], ["did"], ["does"])
_WE = frozenset({"we", "you"})
_THREATS = frozenset({"threat", "threats", "key", "open", "path", "commitment"})
_NOUNS_TOO = frozenset({"world", "public"})
_AMOUNTS = frozenset({"", "by", "from", "to", "nearly", "almost", "about", "over", "sharply"})
_COMPARED = frozenset({"less", "more", "most"})
_ONLY_NOUNS = frozenset({"for", "of", "in", "with", "by", "from", "at", "on", "about"})
_MAKE = frozenset({"make", "makes", "made", "making"})


def part_of_speech(place: Place) -> str | None:
    """Whether a word is a noun, a verb or an adjective; None where the rules do not tell."""
    words = grammar()
    answers = (rule(place, words) for rule in _RULES)
    return next((answer for answer in answers if answer), None)


def _after_to(place: Place, grammar: Grammar) -> str | None:
    """As in "To use", but "according to use", "bowing to protests"."""
    if place.left != _TO:
        return None
    if not place.is_base or place.right == "of":
        return NOUN
    before = place.near[-2] if len(place.near) > 1 else ""
    # "A threat to use nuclear arms", but "a threat to use"
    opens = before in _THREATS and not place.ends_phrase and place.right not in grammar.conjunctions
    return VERB if place.takes_object or opens or before not in grammar.to_nouns else NOUN


def _governed(place: Place, grammar: Grammar) -> str | None:
    """As in "Will use", "would you use", "help them use", "no longer use"."""
    *earlier, left = [*place.near[-3:]] or [""]
    # "Why use up the oil"
    is_why = place.near == [_WHY] and place.is_base and place.right not in grammar.follow_nouns
    if is_why or [*earlier[-1:], left] == _NO_LONGER:
        return VERB
    if left in _MAKE:
        return NOUN  # "made further progress", but "made him progress"
    if left in grammar.auxiliaries | grammar.negations | grammar.helpers:
        # "In May record sales"
        return None if place.follows_month else VERB
    helping = grammar.auxiliaries | grammar.helpers
    if earlier and left in grammar.subjects | grammar.objects:
        return VERB if earlier[-1] in helping else None
    is_helped = place.near[-3:-2] and place.near[-3] in grammar.helping and place.is_base
    if is_helped and not place.ends_phrase:
        return VERB  # "help their child use tact"
    # "Will the bank close?", "will the bank's profit increase"
    if earlier[-1:] and earlier[-1].endswith("'s"):
        earlier = [*place.near[-4:-3], *earlier[:-1]]
    is_asked = len(earlier) > 1 and earlier[-1] in grammar.determiners and earlier[-2] in helping
    return VERB if is_asked and not place.right else None


def _asked(place: Place, _: Grammar) -> str | None:
    """As in "Will Oslo use its reserves?"."""
    is_question = [*place.near[:-1]] in _WILL and place.after_name and place.is_base
    return VERB if is_question and not place.ends_phrase else None


def _of_all(place: Place, grammar: Grammar) -> str | None:
    """As in "They don't all use it", "they all use it", but "all use of it"."""
    *_, helper, left = ["", "", *place.near]
    helping = grammar.auxiliaries | grammar.negations | _WE | {"they"}
    if left not in _ALL or not place.is_base or not place.right:
        return None
    if place.right in grammar.conjunctions | grammar.follow_nouns | grammar.prepositions:
        return None
    return VERB if helper in helping else None


def _perceived(place: Place, grammar: Grammar) -> str | None:
    """As in "Saw sales increase by half"."""
    *_, first, second, _ = ["", "", "", *place.near]
    if second in grammar.perceiving and place.left in _HIM and place.is_base:
        return VERB if place.right else None  # "saw him record the talk"
    verb = first if second in grammar.determiners else second
    is_seen = verb in grammar.perceiving and is_plural(place.left, grammar)
    return VERB if is_seen and place.is_base and place.right in _AMOUNTS else None


def _after_determiner(place: Place, grammar: Grammar) -> str | None:
    """As in "The use", "its separate rooms"."""
    words = grammar.determiners | grammar.numbers
    is_owner = owns(place.left) and place.left not in grammar.contracted
    if not place.is_base and place.left in _ONE_THING and place.right:
        return VERB  # "this presents": no plural stands behind these
    is_determined = place.left in words or is_owner
    return _nominal(place.right, grammar) if is_determined else None


def _after_subject(place: Place, grammar: Grammar) -> str | None:
    """As in "They use", "each one produces"."""
    if place.left == _ONE and not place.is_base and place.near[-2:-1]:
        return VERB if place.near[-2] in _SINGLED_OUT else None
    if not place.is_base and place.left in grammar.single_subjects:
        return VERB
    # "Sites we Westerners use"
    is_many = is_plural(place.left, grammar) and place.left not in grammar.prepositions
    if place.is_base and is_many and _WE & {*place.near[-2:-1]}:
        return VERB
    if not place.is_base and place.left in grammar.subjects - _ONE_PERSON:
        return NOUN  # "offer you discounts"
    return VERB if place.left in grammar.subjects else None


def _after_third_person(place: Place, grammar: Grammar) -> str | None:
    """As in "Faces transfer", "human rights record"."""
    if place.left in grammar.third_persons:
        return _nominal(place.right, grammar)
    if place.left in grammar.modifiers and not place.takes_object:
        return _nominal(place.right, grammar)
    return None


def _after_preposition(place: Place, grammar: Grammar) -> str | None:
    """As in "In use", but "before they use"."""
    if place.left not in grammar.prepositions:
        return None
    if not place.is_base:
        return _nominal(place.right, grammar)
    # "Rather than use force"
    is_choice = place.near[-2:] == _RATHER_THAN and not place.ends_phrase
    # "Support for wind less generous than before", but "rather than use less"
    is_compared = place.right in _COMPARED and place.left in _ONLY_NOUNS
    is_verb = (place.takes_object and not is_compared) or is_choice
    return VERB if is_verb else _nominal(place.right, grammar)


def _after_copula(place: Place, grammar: Grammar) -> str | None:
    """As in "Is separate", but "the message is use me"."""
    if place.left not in grammar.copulas:
        return None
    is_object = place.right in grammar.objects - EITHER
    return VERB if is_object or (place.is_base and place.takes_object) else ADJECTIVE


def _after_adjective(place: Place, grammar: Grammar) -> str | None:
    """As in "Heavy use"."""
    # "Developer-mandated uses", but "he mandated use"
    is_described = place.left in grammar.adjectives or place.left.isdecimal()
    is_described |= not (place.is_base or place.after_name) and place.left.endswith("ed")
    if place.left in _NOUNS_TOO and not place.is_base and place.takes_object:
        return None  # "most of the world uses the sun"
    if not place.is_base and place.right in _ONE_OF:
        return None  # "the forty-year-old uses a lens"
    return _nominal(place.right, grammar) if is_described else None


def _in_noun_phrase(place: Place, grammar: Grammar) -> str | None:
    """As in "the rapid increase", "for large-scale use": a base form has no singular subject."""
    is_subject = is_plural(place.left, grammar) and not _is_one(place.near, grammar)
    if not place.is_base or place.takes_object or is_subject:
        return None
    opening = grammar.determiners | grammar.prepositions
    stops = grammar.subjects | grammar.objects | grammar.copulas | grammar.conjunctions
    stops |= grammar.auxiliaries | grammar.relatives
    for word in reversed(place.near[-_LONGEST_PHRASE:]):
        if word in stops:
            return None
        if word in opening:
            return _nominal(place.right, grammar)
    return None


def _before_object(place: Place, _: Grammar) -> str | None:
    """As in "Use the stairs"."""
    return VERB if place.takes_object else None


def _joined(place: Place, grammar: Grammar) -> str | None:
    """As in "The making and use", "his land and produce"; but "lift the lid and use tongs"."""
    if place.left not in grammar.conjunctions:
        return None
    if place.is_base and (place.right in grammar.verbs_behind or place.right == "of"):
        return NOUN  # "tension and conflict helps nobody"
    # "She writes and records songs"
    doer, done, _ = ["", "", "", *place.near][-3:]
    is_doing = doer in _ONE_PERSON and done.endswith("s") and done not in grammar.singulars
    if not place.is_base and is_doing and done not in grammar.copulas | grammar.having:
        return NOUN if place.right in grammar.follow_nouns else VERB
    if _is_joined_verb(place, grammar):
        return VERB
    is_noun = grammar.determiners & {*place.near[-3:-1]} and not _has_helping(place, grammar)
    return NOUN if is_noun and (place.ends_phrase or not place.is_base) else None


def _has_helping(place: Place, grammar: Grammar) -> bool:
    return bool({*place.near[-4:-1]} & {*grammar.auxiliaries, _TO})


def _is_joined_verb(place: Place, grammar: Grammar) -> bool:
    """As in "To make and use", "to clear the beaches and escort"; not "to the beaches and use"."""
    joined = place.near[-4:-1]
    if place.ends_phrase and joined and is_plural(joined[-1], grammar):
        return False  # "subjected to horrors and abuse"
    if place.is_base and _has_helping(place, grammar):
        # "Will bring anger and conflict", but "will come in and protest"
        is_near = {*joined[-2:]} & {*grammar.auxiliaries, _TO}
        return bool(is_near or not place.ends_phrase or joined[-1] in grammar.prepositions)
    longer = place.near[-_LONGEST_JOINED:-1] if place.is_base else ()
    # "To clear the path", but "linked to crime"
    opens = {before: word for before, word in itertools.pairwise(("", *longer)) if word == _TO}
    if opens.keys() & grammar.to_nouns:
        return False
    helping = grammar.helpers | {_TO}
    pairs = itertools.pairwise(longer)
    return any(word in helping and after not in grammar.determiners for word, after in pairs)


def _before_verb(place: Place, grammar: Grammar) -> str | None:
    """As in "Use of it", "use was"."""
    return NOUN if place.right in grammar.follow_nouns | grammar.verbs_behind else None


def _after_plural(place: Place, grammar: Grammar) -> str | None:
    """As in "Drivers use": plurals are the subjects of base forms."""
    is_subject = (
        is_plural(place.left, grammar) and not _is_one(place.near, grammar) and place.is_base
    )
    return VERB if is_subject and place.right else None


# In their order: the first that answers decides.
_RULES = (
    _after_to,
    _governed,
    _asked,
    _of_all,
    _perceived,
    demanded,
    in_relative_clause,
    _after_subject,
    _after_determiner,
    _after_third_person,
    _after_preposition,
    _after_copula,
    _after_adjective,
    after_name,
    after_examples,
    _in_noun_phrase,
    _before_object,
    _joined,
    in_clause,
    _before_verb,
    _after_plural,
)


def _is_one(near: Sequence[str], grammar: Grammar) -> bool:
    """Whether the last word is no subject for all its ending: "a business permit"."""
    if near[-2:-1] and near[-2] in _ONE_OF:
        return True
    between = grammar.prepositions | grammar.conjunctions | grammar.times | grammar.relatives
    return bool({"a", "an"} & {*near[-3:-2]}) and near[-2] not in between


def _nominal(right: str, grammar: Grammar) -> str:
    """A noun, or an adjective where a noun seems to follow it."""
    closes = not right or right in grammar.follow_nouns or right in grammar.prepositions
    return NOUN if closes or right in grammar.conjunctions else ADJECTIVE
