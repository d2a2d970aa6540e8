"""Whether a quantity stands between an article and its noun, whatever is told in between."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import (
    DONE,
    NO_NOUN,
    determines,
    is_verb,
)
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/grammar")
_ONE = frozenset({"a", "an", "another", "each", "every"})
_EITHER = frozenset({"extra"})  # "an extra £5m", and "£5m extra"
_OBJECTS = _TABLES.words("objects")
PARTICIPLES = _TABLES.words("participles")
_COLOURS = _TABLES.words("ended_as_verbs")
_NO_NOUN_OF_SUM = _TABLES.words("not_behind_sum")
_MANY = expression(r"[^sui]s$")
_FURTHEST = 2  # words from an article to its quantity
_NEXT = expression(r" (?P<word>[a-z][a-z'’-]*[a-z])\b(?:,? (?P<next>[\w'’-]+))?")
_MORE_THAN = _TABLES.words("comparatives")


def stands_for_one(after: str, before: list[str]) -> bool:
    """Whether what follows a quantity is its noun: "an extra 9ft replica tower", "the £5 red bag".

    A verb is none ("a further £5m went"), nor what was done to the quantity itself ("a staggering
    £5m stolen from him"), where "a £5m stolen Rembrandt sketch" is so described.
    """
    found = _NEXT.match(after)
    if found is None:
        return False
    word, following = found["word"], found["next"] or ""
    of_one = _has_article(before)
    if not (of_one or _is_determined(before)):
        return False
    leads = following[:1].islower() and following not in NO_NOUN | _OBJECTS
    leads &= not following.endswith("ly")
    if word in _COLOURS or word in PARTICIPLES:
        return leads and not is_verb(following)
    if not of_one or word.endswith("ly"):
        return False
    if word in NO_NOUN or word in _NO_NOUN_OF_SUM or word in DONE or word in _MORE_THAN:
        return False
    # "Another £5m going missing"
    if word.endswith("ing") and before[-1].lower() not in {"a", "an"}:
        return False
    if word.endswith(("ed", "ing", "s")) or is_verb(word):
        return leads and not _MANY.search(following) and not is_verb(following)
    return True


def _has_article(before: list[str]) -> bool:
    """Whether these words end in an article of one thing and what describes it: "a whopping"."""
    for place, word in enumerate(map(str.lower, reversed(before[-_FURTHEST - 1 :]))):
        if word in _ONE:
            return True
        if place == _FURTHEST or not word.replace("-", "").isalpha():
            return False
        if word not in _EITHER and (word in NO_NOUN or word in DONE):
            return False
    return False


def _is_determined(before: list[str]) -> bool:
    return any(determines(word.lower()) for word in before[-_FURTHEST:])
