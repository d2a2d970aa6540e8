"""Words in round brackets without which what somebody said is no whole clause."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.bracketed_objects import is_lacking
from briefing.speaking.wording.english.calendar_names import MONTHS, WEEKDAY
from briefing.speaking.wording.english.insertions import (
    AUXILIARIES,
    DETERMINED,
    FINITE_AHEAD,
    FUNCTION_WORDS,
    IS_A,
    NAME_AHEAD,
    NAMED,
    NO_NOUN_AHEAD,
    PREPOSITIONS,
    TABLES,
    VERBS,
    goes_on,
)
from briefing.speaking.wording.english.owners import is_plural
from briefing.speaking.wording.tables import Tables, one_of

_GRAMMAR = Tables("en/grammar")
_MOST_IN_SHORT = 3
_SHORT_WORD = 2
# "By which (a vote) will come", "the way (Poe) had gone"
_RELATIVE = expression(r"\b(?:in|by|at|on|of|to|for|from|with|through|under|during|after) which $")
_WAYS = TABLES.words("of_contact_clauses")
# "It caused (the crew) to go", "he has given (Poe) a blow", but "the accused (Mr Poe) was", and
# "they were saved (the crew) by"
_TOOK = expression(r"(?:(?P<ahead>[A-Za-z]+) )?\b(?:[a-z]{2,}ed|given|taken|shown|seen|made) $")
_NO_OBJECT = TABLES.words("before_no_object")
_WANTS_MORE = TABLES.words("wants_more")
_ENDS_ON_VERB = AUXILIARIES - {"do", "does", "did"}
# "You (stay) and work", "I (first) saw", but "they (drivers) say"
_SPEAKERS, _OTHERS = frozenset({"i", "you", "we", "they"}), frozenset({"he", "she", "it"})
_THIRD = frozenset({"they", "them", "he", "him", "she"})
_WORD = expression("[a-z][a-z'’-]*$")
_AGENT = expression(
    r"(?:[a-z]{2,}(?:er|or|ist|ian|ant)|[a-z]*(?:m[ae]n|people)|police|staff|crew|crowd|army|kids)$"
)
_DONE_BY_ONE = expression(r"[a-z]{2,}(?:s|ed|ly)$")
# "People (were discussing), as if it were new", but "Hale (may he rest in peace)"
_HAPPENS = AUXILIARIES - {"may", "might"}
_HAS_VERB = expression(rf"\b(?:{one_of(AUXILIARIES)}) (?:[a-z]+ )?[a-z]+ $")
_VERBS_IN_S = TABLES.words("verbs_in_s")
_DONE_TO = expression(r"[a-z]{3,}ed(?: [a-z]+)* (?:me|us|him|them|her)$")
# "Talks (that include) all of them", "boats (which Hale) built"
_WHICH_NAME = expression(r"(?:that|which|who) (?P<next>[\w'’-]+)$")
_VERB_AHEAD = expression(r" [a-z]{2,}ed\b")
# "It is clear (Hale) left", "Hopefully (the mayor) would see it"
_CERTAIN = TABLES.words("certain")
_GERUND = expression(
    r"\b(?:in|of|by|for|from|at|on|about|without|after|before|with|towards?) [a-z]{3,}ing $"
)
_ADVERB = expression(r"[A-Za-z][a-z]{3,}ly$")
_DOES_AHEAD = expression(
    r" (?:[a-z]{3,}(?:ed|ly)|left|went|came|took|got|made|gave|said|knew|won|lost"
    r"|[a-z]{3,}[a-rt-z]s (?:to|the|a|an|that|his|her|their|its|our|my|us|me|him|them))\b"
)
# "Not my native (country).", "the late (Hale) and us", "at 40 degrees (Celsius)"
_DESCRIBES = expression(
    rf"(?:(?:{one_of(TABLES.words('describes'))})"
    rf"|(?!(?:{one_of(_GRAMMAR.words('no_adjectives'))})$)"
    r"[a-z]{3,}(?:[ai]ble|[^n]al|ional|ous|ive|less|ic|ean|ern))$"
)
_DETERMINED_WORD = expression(
    r"(?:\b(?:the|an?|his|her|their|its|our|my|your|this|that|no|any|some|and|&)|['’]s|s['’]|,) $",
    re.IGNORECASE,
)
_NATION = expression(r"[A-Z][a-z]+(?:an|ese|ish|ic|ch|eli|aqi)$")
_OF_NAME = expression(r"(?:late|great|beloved|legendary|dear|so-called)$")
_ROLE = expression(r"(?:[A-Z][\w'’-]+ ){1,2}[a-z]{4,}$|[a-z]+ [a-z]{4,}$")
_THIS = frozenset({"this", "these", "those"})
SMALL_NOUN = expression(r" [a-z]{3,}\b")
_PHRASE = expression(r"[a-z][a-z'’-]+(?: [a-z][a-z'’-]+)?$")
_NO_PHRASE = expression(rf"\b(?:{one_of(FUNCTION_WORDS)})\b|ly$|ing$")
_SCALE = expression(r"(?:Celsius|Fahrenheit|[Cc]entigrade|Kelvin)$")
_PLACE = expression(rf"(?:{one_of(TABLES.words('kinds_of_place'))})$")
_LAST_LETTERS = expression(r"[a-z'’-]+$")
# "It was done (quickly).", but "(allegedly)" is what the writer thinks of it
_HOW = expression(rf"(?!(?:{one_of(TABLES.words('opinions'))})$)[a-z]{{2,}}ly$")
_WHERE = expression(
    rf"(?:{one_of(TABLES.words('adverbs_of_place'))}|early on|later on|down the line)$"
)
TIME = expression(rf"(?:(?:{one_of(MONTHS)})|{WEEKDAY})$")
_NO_TIME_BEHIND = expression(
    r"(?:to|to-?night|tomorrow|yester|mid|birth|every|mon|tues|wednes|thurs|fri|satur|sun)?"
    r"(?:day|night|morning|evening|afternoon|week|weekend|month|date|then|now|time|when|deadline)s?$"
)
_SAYS = frozenset({"say", "says", "said", "think", "thinks", "thought", "believe", "believes"})
_THAT_CLAUSE = expression(r"that [\w'’-]+ ")
_IT_IS = expression(r"(?:it|he|she|they|we|I|you|there) (?:is|was|were|are|has|had|have|will)\b")
_NEGATED = expression(r"(?:n['’]t|\b(?:not|never|hardly|without))\b[^.;:!?()]{0,60}$")


def completes(match: re.Match[str]) -> bool:
    """Whether the words in brackets are a part that somebody's clause lacks without them."""
    inside, before = match["inside"], match["before"]
    words = inside.split()
    if _leads_on(match, words):
        return True
    if before is None:
        return _opens(match, words)
    if before.isupper() and before != "I":
        return is_lacking(match)
    return (
        _does(match, before, words)
        or _is_relative(match, words)
        or _begins_clause(match, before)
        or _says_how(before, inside)
        or _is_noun(match, before)
        or is_lacking(match)
    )


def is_subject(match: re.Match[str], word: str) -> bool:
    """Whether a clause begins in brackets: "the way (Poe) had", "in which (a vote) will be"."""
    after = match.start("after")
    if not (FINITE_AHEAD.match(match.string, after) or _VERB_AHEAD.match(match.string, after)):
        return False
    inside = match["inside"]
    if not (NAMED.match(inside) or DETERMINED.match(inside) or IS_A.match(inside)):
        return False
    before = match.string[: match.start("inside") - 1]
    return _RELATIVE.search(before) is not None if word == "which" else word in _WAYS


def is_object(match: re.Match[str]) -> bool:
    """Whether a verb's object stands in brackets: "it caused (the crew) to leave"."""
    inside = match["inside"]
    if not (NAMED.fullmatch(inside) or DETERMINED.match(inside)):
        return False
    after = match.start("after")
    if FINITE_AHEAD.match(match.string, after) or not goes_on(match):
        return False
    took = _TOOK.search(match.string, 0, match.start("inside") - 1)
    return took is not None and (took["ahead"] or "").lower() not in _NO_OBJECT


def tells_how(match: re.Match[str]) -> bool:
    """Whether a negation goes on to an adverb in brackets: "it wasn't done (quickly)"."""
    is_how = match["before"] and _HOW.match(match["inside"])
    opened = match.start("inside") - 1
    return bool(is_how and _NEGATED.search(match.string[max(0, opened - 80) : opened]))


def names_people(word: str, inside: str) -> bool:
    """Whether a bare noun says whom a pronoun means: "them (drivers)", "he (caller)"."""
    if word not in _THIRD or not _WORD.match(inside):
        return False
    return (
        is_plural(inside)
        if word in {"they", "them"} and inside[-1] == "s"
        else bool(_AGENT.match(inside))
    )


def _leads_on(match: re.Match[str], words: list[str]) -> bool:
    """Whether the last word wants one behind the brackets: "(then for) your safety"."""
    if not goes_on(match):
        return False
    if len(words) > 1 and words[-1] in _WANTS_MORE:
        return True
    return 1 < len(words) <= _MOST_IN_SHORT + 1 and words[-1] in _ENDS_ON_VERB


def _opens(match: re.Match[str], words: list[str]) -> bool:
    """Whether a clause begins behind a stop: "(will we) stop", "(Hale) wants to go"."""
    inside = match["inside"]
    if inside[0].islower() and words[0] in _HAPPENS:
        return True
    if match["opens"][:1] not in {",", ";", "-", "…"}:
        return False
    if not (NAMED.fullmatch(inside) or DETERMINED.match(inside)):
        return False
    return _VERB_NEAR.match(match.string, match.start("after")) is not None


# "(My client) certainly can't go"
_VERB_NEAR = expression(
    rf"(?:{_DOES_AHEAD.pattern}|(?: [a-z]+ly| already| also| never| still| just)?"
    rf"(?:{FINITE_AHEAD.pattern}))"
)


def _does(match: re.Match[str], before: str, words: list[str]) -> bool:
    """Whether brackets hold what the word before them does."""
    first, subject = words[0], before.lower()
    if len(words) == 1 and subject in _SPEAKERS | _OTHERS and _WORD.match(first):
        if not goes_on(match) or first in FUNCTION_WORDS:
            return False
        if subject in _OTHERS:
            return _DONE_BY_ONE.match(first) is not None
        return not is_plural(first) and not _AGENT.match(first)
    # "It was kind (was not a bribe) and"
    has_verb = _HAS_VERB.search(match.string, 0, match.start("inside") - 1)
    if len(words) == 1 or (first in _HAPPENS and has_verb):
        return False
    if first in _HAPPENS or (first in _VERBS_IN_S and goes_on(match)):
        return subject not in AUXILIARIES
    return _DONE_TO.match(match["inside"]) is not None


def _is_relative(match: re.Match[str], words: list[str]) -> bool:
    which = _WHICH_NAME.match(match["inside"])
    if which is None or not goes_on(match):
        return _THAT_CLAUSE.match(match["inside"]) is not None and match["before"] in _SAYS
    if which["next"][0].isupper():
        return _VERB_AHEAD.match(match.string, match.start("after")) is not None
    is_verb = words[0] == "that" or which["next"].endswith("s")
    return (
        is_verb
        and which["next"] not in AUXILIARIES
        and not FINITE_AHEAD.match(match.string, match.start("after"))
        and not _VERB_AHEAD.match(match.string, match.start("after"))
    )


def _begins_clause(match: re.Match[str], before: str) -> bool:
    """Whether a clause begins in brackets: "it is clear (Hale) left", "it says (it was) his"."""
    inside, after = match["inside"], match.start("after")
    if before.lower() in VERBS and _IT_IS.match(inside):
        return goes_on(match)
    named = NAMED.match(inside) or DETERMINED.match(inside)
    if not named or TIME.match(inside):
        return False
    if _GERUND.search(match.string, 0, match.start("inside") - 1):
        # "Progress in mending (the Old Pier)"
        return not FINITE_AHEAD.match(match.string, after)
    if before in _CERTAIN:
        does = FINITE_AHEAD.match(match.string, after) or _DOES_AHEAD.match(match.string, after)
        return does is not None
    is_adverb = _ADVERB.match(before) and before[0].isupper()
    return bool(is_adverb and FINITE_AHEAD.match(match.string, after))


def _says_how(before: str, inside: str) -> bool:
    if TIME.match(inside):
        return not _NO_TIME_BEHIND.match(before.lower()) and before[0].islower()
    if inside in {"well", "hard"}:
        # "We play (well), and win", but "as they say (well), it"
        return len(before) > _SHORT_WORD and before.islower() and before not in FUNCTION_WORDS
    return (_HOW.match(inside) or _WHERE.match(inside)) is not None


def _is_noun(match: re.Match[str], before: str) -> bool:
    """Whether the noun or name that a word describes stands in brackets."""
    inside, after = match["inside"], match.start("after")
    if _ROLE.match(inside) and NAME_AHEAD.match(match.string, after):
        # "Behind (Port Vale captain) Ada Poe"
        return before in VERBS | PREPOSITIONS or before == "behind"
    if before in _THIS:
        # "For this (war).", "this (German) plan"
        is_phrase = _PHRASE.match(inside) and not _NO_PHRASE.search(inside)
        # "Of this (anti-doping manipulation) system", "this (German) plan"
        no_noun = NO_NOUN_AHEAD.match(match.string, after) or inside.endswith("s")
        described = _NATION.match(inside) or (is_phrase and SMALL_NOUN.match(match.string, after))
        return bool(described and not no_noun if goes_on(match) else is_phrase)
    if before == "degrees" or before[0].isupper():
        # "At 40 degrees (Celsius)", "to Gaza (City)"
        kind = _SCALE if before == "degrees" else _PLACE
        return bool(_LAST_LETTERS.search(before) and kind.match(inside))
    if not _DETERMINED_WORD.search(match.string, 0, match.start("before")):
        return False
    if NAMED.fullmatch(inside):
        return _is_name(match, before)
    is_word = _WORD.match(inside) and inside not in FUNCTION_WORDS and _DESCRIBES.match(before)
    return bool(is_word) and (not goes_on(match) or bool(NO_NOUN_AHEAD.match(match.string, after)))


def _is_name(match: re.Match[str], before: str) -> bool:
    """Whether a name goes on: "the late (Hale) and us", "the established (European) makers"."""
    no_noun = not goes_on(match) or NO_NOUN_AHEAD.match(match.string, match.start("after"))
    if before.endswith("est") and not no_noun:
        # "The strongest (Hale) storm in May"
        return True
    of_people = before.endswith(("ed", "ing")) and _NATION.match(match["inside"])
    return bool((of_people and not no_noun) or _OF_NAME.match(before))
