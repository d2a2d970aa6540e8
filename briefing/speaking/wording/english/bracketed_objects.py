"""What somebody's own words lack without their brackets: objects, compounds, titles, places."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.insertions import (
    AUXILIARIES,
    DETERMINED,
    FUNCTION_WORDS,
    NAME_AHEAD,
    NAMED,
    PREPOSITIONS,
    TABLES,
)
from briefing.speaking.wording.english.noun_phrases import determines
from briefing.speaking.wording.tables import one_of

_BASES = TABLES.words("transitive")
# "Hitting", "quitting", but "visiting": which of the two their stress tells, so both are known
_MAY_DOUBLE = expression(r"(?:[^aeiou]|qu)[aeiou][bdglmnprt]$")
# "Of creating (a regional) alliance"
_ARTICLE_AND_WORD = expression(r"(?:an?|the|his|her|their|our|its) [a-z-]+$")
_NOUN_AHEAD = expression(
    rf" (?!(?:{one_of(FUNCTION_WORDS | PREPOSITIONS | AUXILIARIES)})\b)[A-Za-z]"
)
_HISSES = expression(r"(?:[sxz]|[cs]h)$")
_BEFORE_BASE = AUXILIARIES | TABLES.words("before_bases")
_NO_SUBJECT = FUNCTION_WORDS | PREPOSITIONS | AUXILIARIES
_WORD_BEFORE = expression(r"(?P<word>[\w'’]+) $")
_ADJECTIVE = expression(r"(?:al|ous|ive|ic|ful|less|able|ible|est|ed|[0-9])$")
# "Those who smoke (cigars)": one or two words that are no adverb
_BARE = expression(
    rf"(?!(?:{one_of(FUNCTION_WORDS)})\b)[a-z]{{3,}}(?<!ly)(?: [a-z]{{3,}}(?<!ly))?$"
)
# "A good bond (with Poe) and", "we met them (at the mill)"
_PLACED = expression(
    rf"(?:{one_of(TABLES.words('places_by'))}) (?!(?:{one_of(TABLES.words('ideas_by'))})\b)"
    r"(?:(?:the|his|her|their|our|my|its|this|that|these|those|an?) [a-z]|[A-Z]"
    r"|[a-z]{3,}s$|[a-z]{4,}ing$|[12][0-9]{3}$)"
)
_HEADS = TABLES.words("compound_heads")
_DETERMINED_NOUN = expression(
    r"(?:\b(?:the|an?|his|her|their|its|our|my|your|this|that|for|of)|['’]s|s['’]) (?:[a-z-]+ )?$",
    re.IGNORECASE,
)
_NOUN = expression(r"[a-z][a-z'’-]{2,}$|[A-Z]{2,6}$")
_TITLE = expression(
    rf"(?:[A-Za-z][\w.'’-]* ){{1,5}}"
    rf"(?:{one_of(TABLES.words('titles_ahead'))}|[A-Z][a-z]+ [A-Z][a-z]+)$"
)


def _forms() -> dict[str, str]:
    """Each form of a verb that takes an object, by its kind: "views" → "s"."""
    forms: dict[str, str] = {}
    for base in _BASES:
        stem = base.removesuffix("e")
        ending = "es" if _HISSES.search(base) else "s"
        of_y = base.endswith("y") and base[-2] not in "aeiou"
        forms |= {
            base: "",
            (f"{base[:-1]}ies" if of_y else base + ending): "s",
            f"{stem}ing": "ing",
        }
        if _MAY_DOUBLE.search(base):
            forms[f"{base}{base[-1]}ing"] = "ing"
    return forms


_KINDS = _forms()


def is_lacking(match: re.Match[str]) -> bool:
    """Whether somebody's sentence lacks what stands in round brackets behind a word."""
    if match["before"] is None:
        return False
    return (
        _is_object(match)
        or _PLACED.match(match["inside"]) is not None
        or _ends_compound(match)
        or _is_title(match)
    )


def takes_object(word: str) -> bool:
    """Whether a word is a form of a verb that takes an object: "views", "holding"."""
    return word in _KINDS


def _is_object(match: re.Match[str]) -> bool:
    """Whether a verb's object stands in brackets: "to view (the card) closely"."""
    kind = _KINDS.get(match["before"].lower())
    if kind is None:
        return False
    inside, after = match["inside"], match.start("after")
    is_noun = DETERMINED.match(inside) or NAMED.match(inside) or _BARE.match(inside)
    if not (
        is_noun or (_ARTICLE_AND_WORD.match(inside) and _NOUN_AHEAD.match(match.string, after))
    ):
        return False
    found = _WORD_BEFORE.search(match.string, 0, match.start("before"))
    word = found["word"].lower() if found else ""
    if kind == "":
        return word in _BEFORE_BASE
    if kind == "s":
        return bool(word) and not (
            determines(word)
            or word in _NO_SUBJECT - {"he", "she", "it", "who", "which", "that"}
            or _ADJECTIVE.search(word)
        )
    return not determines(word)


def _ends_compound(match: re.Match[str]) -> bool:
    """Whether the second noun of two stands in brackets: "in the flower (market), they"."""
    before, inside = match["before"], match["inside"]
    if inside.lower() not in _HEADS or before.lower() in _HEADS or not _NOUN.match(before):
        return False
    if before in FUNCTION_WORDS | AUXILIARIES:
        return False
    return (
        before.isupper()
        or _DETERMINED_NOUN.search(match.string, 0, match.start("before")) is not None
    )


def _is_title(match: re.Match[str]) -> bool:
    """Whether a title stands before its name: "he met (Port League President) Ada Poe"."""
    if match["before"][0].isupper() or not NAME_AHEAD.match(match.string, match.start("after")):
        return False
    return _TITLE.match(match["inside"]) is not None
