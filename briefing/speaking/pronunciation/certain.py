"""What the neighbours of an English word tell beyond doubt, and where no rule of theirs does."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.speaking.pronunciation.grammar import grammar, is_adverb
from briefing.speaking.pronunciation.place import RELATIVES, Place, is_plural, owns

_TO, _WHICH, _OF = "to", "which", "of"
_NEAR = 4  # words that may hold a helping verb


def certain_part(place: Place) -> str | None:
    """The part of speech where the neighbours leave no doubt.

    What follows "will", "does not" or "businesses to" is a verb, whatever stands behind it.
    """
    words = grammar()
    left, earlier = ["", "", *place.near][-1:-3:-1]
    if left in words.articles or (left.endswith("'s") and left not in words.contracted):
        return "noun"
    # "Asked to which projects they would turn", but "some of which projects light"
    if left == _WHICH and earlier in (words.prepositions | {_TO}) - {_OF}:
        return "noun"
    if not place.is_base:
        return None
    if place.right == _OF:
        # "Whom they suspect of theft"
        return None if left in words.subjects else "noun"
    is_verb = left in words.auxiliaries | words.negations and not place.follows_month
    if not place.ends_phrase and place.right not in words.conjunctions:
        # "Laws that subject the sick", "will finance and produce films", "businesses to refuse"
        opens = left in RELATIVES or (left == _TO and earlier not in words.to_nouns)
        is_told = left == "that" and earlier in words.sayings & words.third_persons
        is_verb |= opens and is_plural(earlier, words) and not is_told
        joins = left in words.conjunctions and {*place.near[-3:-2]} & words.auxiliaries
        is_verb |= bool(joins)
    return "verb" if is_verb else None


def is_modified_verb(place: Place, before: Sequence[str]) -> bool:
    """Whether an adverb stands directly before a verb: "doctors already refuse care".

    A third person needs no object behind it: "demand also increases in summer".

    Args:
        place: The place of the word.
        before: The words before it in its clause with their adverbs.
    """
    words = grammar()
    adverb = before[-1] if before else ""
    is_manner = adverb.endswith("ly") and is_adverb(adverb, words)
    if not (is_manner or adverb in words.verbal_adverbs) or adverb in words.adjectives:
        return False
    others = words.determiners | words.prepositions | words.copulas | words.having | words.numbers
    has_subject = place.left and place.left not in others and not owns(place.left)
    joins = words.conjunctions
    if not place.is_base:
        is_manner &= adverb not in words.amount_adverbs and bool(place.right)
        is_often = adverb in words.verbal_adverbs and place.left not in joins
        return bool(has_subject) and (is_manner or is_often)
    return bool(has_subject) and not place.ends_phrase and place.right not in joins


def has_titled_subject(place: Place) -> bool:
    """Whether a third person stands behind one person: "Mr Vale records songs"."""
    words = grammar()
    *_, opening, first, second, _ = ["", "", "", "", *place.near]
    if place.is_base or not place.after_name or owns(place.left) or opening in words.determiners:
        return False
    return bool(words.titles & {first, second})


def is_compound(place: Place) -> bool:
    """Whether a base form is a noun behind another: "boost Linux use".

    A noun without a plural is no subject of a base form.
    """
    words = grammar()
    others = words.conjunctions | words.relatives | words.clauses | words.subjects | words.objects
    others |= words.adverbs | words.copulas | words.collectives | words.pairs | {""}
    helping = words.auxiliaries | words.helpers | words.negations | words.pairs
    if place.left in others or is_plural(place.left, words) or place.takes_object:
        return False
    # "Why does cocaine use rise"
    if place.right in words.bases_behind:
        return True
    # "Why did Norway use", "will its influence increase"
    first, helper, owner = ["", "", "", "", *place.near][-4:-1]
    is_asked = bool(words.asking & {*place.near[:2]}) and len(place.near) <= _NEAR
    owned = owner in words.determiners or owns(owner)
    is_asked |= owned and helper in words.auxiliaries
    is_asked |= owns(owner) and helper in words.determiners and first in words.auxiliaries
    # "Drink and cocaine use listed", but "Peru and Chile use"
    is_many = bool(words.conjunctions & {*place.near[-_NEAR:-1]})
    is_use = place.right in words.prepositions and not place.after_name
    is_many &= not (is_use or place.right.endswith("ed"))
    return not (helping & {*place.near[-2:]} or is_asked or is_many)


def is_one_name(place: Place) -> bool:
    """Whether the name before a verb seems to be of one person: "Helen Mirren read"."""
    words = grammar()
    others = words.determiners | words.subjects | words.clauses | words.conjunctions | words.numbers
    others |= words.auxiliaries | words.prepositions | words.copulas | words.relatives
    if not (place.after_name and place.right) or place.left in others | words.sayings:
        return False
    helping = words.auxiliaries | words.helpers | words.negations | words.pairs | {_TO}
    joins = words.conjunctions - {"but"}
    is_many = is_plural(place.left, words) or joins & {*place.near[-_NEAR:-1]}
    return not (is_many or helping & {*place.near[-_NEAR:]})
