"""The part of speech of an English word behind a name."""

from __future__ import annotations

import itertools

from briefing.speaking.pronunciation.grammar import Grammar
from briefing.speaking.pronunciation.place import VERB, Place, is_plural, owns

_LONGEST_PHRASE = 4  # words that may hold a preposition before a name
_LONGEST_JOINED = 7  # words from "ports" to what follows "like Los Angeles"
_SUCH_AS = frozenset({"like", "including"})


def after_name(place: Place, grammar: Grammar) -> str | None:
    """As in "Oslo exports arms": no two plurals stand side by side behind one name."""
    left = place.left
    if place.is_base or not place.after_name or owns(left) or is_plural(left, grammar):
        return None
    others = grammar.prepositions | grammar.determiners | grammar.conjunctions | grammar.clauses
    # "Amid the Oslo protests students left"
    is_within = grammar.prepositions & {*place.near[-_LONGEST_PHRASE:]}
    if left in others | grammar.adjectives | grammar.times or is_within:
        return None
    follows = grammar.copulas | grammar.third_persons | grammar.verbs_behind | grammar.follow_nouns
    is_many = is_plural(place.right, grammar) and not owns(place.right)
    return VERB if is_many and place.right not in follows | grammar.prepositions else None


def after_examples(place: Place, grammar: Grammar) -> str | None:
    """As in "Ports like Los Angeles use", but "dangers like alcohol use"."""
    if not (place.is_base and place.after_name and place.right):
        return None
    if place.right in grammar.follow_nouns | grammar.prepositions | grammar.conjunctions:
        return None
    named = itertools.pairwise(place.near[-_LONGEST_JOINED:])
    found = any(is_plural(word, grammar) and after in _SUCH_AS for word, after in named)
    return VERB if found else None
