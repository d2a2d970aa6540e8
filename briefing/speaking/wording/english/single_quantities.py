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
_NO_NOUNS = NO_NOUN | DONE | _TABLES.words("not_behind_sum") | _TABLES.words("comparatives")
_MANY = expression(r"[^sui]s$")
_FURTHEST = 2  # words from an article to its quantity
_NEXT = expression(r" (?P<word>[a-z][a-z'’-]*[a-z])\b(?:,? (?P<next>[\w'’-]+))?")


def stands_for_one(after: str, before: list[str]) -> bool:
    """Whether what follows a quantity is its noun: "an extra 9ft replica tower", "the £5 red bag".

    A verb is none ("a further £5m went"), nor what was done to the quantity itself ("a staggering
    £5m stolen from him"), where "a £5m stolen Rembrandt sketch" is so described.
    """
    found = _NEXT.match(after)
    if found is None:
        return False
    word, following = found["word"], found["next"] or ""
    leads = following[:1].islower() and not following.endswith("ly")
    leads = leads and following not in NO_NOUN | _OBJECTS and not is_verb(following)
    of_one = _has_article(before)
    if word in _COLOURS or word in PARTICIPLES:
        return leads and (of_one or _is_determined(before))
    if not of_one or word.endswith("ly") or word in _NO_NOUNS:
        return False
    if not (word.endswith(("ed", "ing", "s")) or is_verb(word)):
        return True
    # "Another £5m going missing"
    goes = word.endswith("ing") and before[-1].lower() not in {"a", "an"}
    return leads and not goes and _MANY.search(following) is None


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
