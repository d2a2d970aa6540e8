"""Words within a sentence whose meaning stands in one that the summary lacks, by English grammar.

`leaning` looks at how a sentence begins; this looks at the rest: "he", "that number", "the report".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from briefing.language.english_parse import ParsedSentence, ParsedWord
from briefing.language.words import words
from briefing.summarising.editing.wording import Wording

_SINGULAR = frozenset({"NN", "NNP"})
_COMMON = frozenset({"NN", "NNS"})
_SEVERAL = frozenset({"NNP", "NNS", "NNPS"})
_SUBJECTS = ("nsubj", "nsubjpass")
# What stands behind a noun and says which it is.
_SAYING_WHICH = ("prep", "relcl", "acl", "appos", "ccomp", "xcomp", "advcl")
_BEFORE_A_NAME = ("compound", "nmod")
# Names, numbers and superlatives: "the Hallow bridge", "the two sides", "the biggest rise".
_TELLING_WHICH = frozenset({"NNP", "NNPS", "CD", "JJS", "RBS", "POS"})
_AS_NOUN = ("nsubj", "nsubjpass", "dobj", "pobj")
_POINTING = frozenset({"these", "those"})
_PLURAL = frozenset({"NNS", "NNPS"})
_BEING = frozenset({"is", "was", "are", "were", "be", "been"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
# What stands between a verb and the one that has its subject.
_CHAINED = frozenset({"xcomp", "conj", "pcomp", "advcl", "acl"})
_DEEPEST = 6
# A time or a place is nobody: "On Saturday in Leeds he".
_OF_TIME_AND_PLACE = frozenset({"in", "on", "at", "after", "before", "during", "since", "until"})
# So many sentences before one may have introduced "the report".
_REACH = 12
# "A small local hospital": so many words may stand between the article and the noun.
_BETWEEN = 3
_INTRODUCING = frozenset(
    "a an another one two three four five six seven some several many any new".split()  # noqa: SIM905
)


def is_hanging(
    parsed: ParsedSentence, told: Sequence[str], before: Sequence[str], by: Wording
) -> bool:
    """Whether a sentence has a word whose meaning stands before it, and was not told.

    Args:
        parsed: The sentence; the one before it is not in the summary.
        told: What was heard before it.
        before: The sentences of the article before it.
        by: The words of the article's language.
    """
    told_words = frozenset(words(" ".join(told)))
    heard = frozenset(map(_singular, told_words))
    return (
        _has_lone_pronoun(parsed, by)
        or _has_lone_demonstrative(parsed)
        or _has_lone_it(parsed, by)
        or _has_lone_they(parsed, by)
        or any(_demonstratives(parsed, heard, by))
        or any(_definites(parsed, heard, before, by))
        or any(_unheard_subjects(parsed, told_words, heard, by))
    )


def points_back(text: str, by: Wording) -> bool:
    """Whether a sentence says "since then" and no time before that, or quotes "They"."""
    found = by.hanging.search(text)
    if by.quoted_leaning.search(text):
        return True
    return found is not None and not re.search(r"\d", text[: found.start()])


def _has_lone_pronoun(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether its first "he" or "she" is nobody that the sentence names."""
    persons = by.persons
    for at, word in enumerate(parsed.words):
        if word.text.casefold() in persons and word.tag in {"PRP", "PRP$"}:
            is_named = any(_may_be_somebody(parsed, one, by) for one in range(at))
            return not is_named and not _comes_first(parsed, at)
    return False


def _may_be_somebody(parsed: ParsedSentence, at: int, by: Wording) -> bool:
    word = parsed.words[at]
    if word.tag not in _SINGULAR or word.text.casefold() in by.times.split():
        return False
    head = parsed.words[word.head]
    is_time = word.relation == "pobj" and head.text.casefold() in _OF_TIME_AND_PLACE
    is_name = word.tag == "NNP" and word.relation not in _BEFORE_A_NAME
    return not is_time and (is_name or by.somebody.match(word.text) is not None)


def _has_lone_it(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether its first "it" after a verb or a preposition is nothing that stands before.

    Whoever "replaces it" is not "it", so that the subject is no candidate.
    """
    for at, word in enumerate(parsed.words):
        if word.text.casefold() == by.neuter and word.relation in _OBJECTS:
            others = frozenset(range(at)) - _subjects_of(parsed, word.head)
            return not any(_may_be_a_thing(parsed.words[one], by) for one in others)
    return False


def _may_be_a_thing(word: ParsedWord, by: Wording) -> bool:
    may_be = word.tag.startswith("NN") or word.tag in {"CD", "WP"}
    return may_be and word.relation != "compound" and word.text.casefold() not in by.times.split()


def _subjects_of(parsed: ParsedSentence, at: int) -> frozenset[int]:
    """The subjects of the verb that a word hangs on, or is chained to."""
    for _ in range(_DEEPEST):
        if subjects := parsed.dependants(at, *_SUBJECTS):
            others = (parsed.dependants(one, "conj") for one in subjects)
            return frozenset({*subjects, *chain.from_iterable(others)})
        word = parsed.words[at]
        if word.head == at or (word.tag.startswith("VB") and word.relation not in _CHAINED):
            break
        at = word.head
    return frozenset()


def _has_lone_they(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether its first "they" as a subject has nothing of more than one before it."""
    for at, word in enumerate(parsed.words):
        if word.text.casefold() == "they" and word.relation in _SUBJECTS:
            is_named = any(_may_be_several(one, by) for one in parsed.words[:at])
            return not is_named and not _comes_first(parsed, at, _SEVERAL)
    return False


def _may_be_several(word: ParsedWord, by: Wording) -> bool:
    return word.tag in {"NNP", "NNPS", "NNS", "CD"} or word.text.casefold() in by.several.split()


def _comes_first(parsed: ParsedSentence, pronoun: int, nouns: frozenset[str] = _SINGULAR) -> bool:
    """Whether the pronoun's noun follows as the main subject: "In his speech the minister"."""
    return any(
        subject > pronoun and parsed.words[subject].tag in nouns
        for root in parsed.roots
        for subject in parsed.dependants(root, *_SUBJECTS)
    )


def _has_lone_demonstrative(parsed: ParsedSentence) -> bool:
    """Whether "One" or "those" points to nothing that the sentence has before it."""
    for at, word in enumerate(parsed.words):
        if at == 0 and word.text == "One" and word.relation in _SUBJECTS and _is_alone(parsed, at):
            return True
        if word.tag != "DT" or word.text.casefold() not in _POINTING:
            continue
        if word.relation not in _AS_NOUN or parsed.dependants(at, *_SAYING_WHICH):
            continue
        # Who ignores "those" is somebody else.
        agents = parsed.dependants(word.head, *_SUBJECTS)
        earlier = [one for place, one in enumerate(parsed.words[:at]) if place not in agents]
        if not any(one.tag in _PLURAL for one in earlier):
            return True
    return False


def _is_alone(parsed: ParsedSentence, at: int) -> bool:
    """Whether nothing hangs on a word."""
    return parsed.subtree(at) == (at,)


def _unheard_subjects(
    parsed: ParsedSentence, told: frozenset[str], heard: frozenset[str], by: Wording
) -> Iterator[str]:
    """The nouns of subjects as "the calculations", which nobody can know who has not heard of them.

    What is done or made counts. Anything else does only where nothing was told, since "the roof" is
    known from "a mill", or only its plural was: who heard of "games" does not know "the game".
    """
    for root in parsed.roots:
        for noun in parsed.dependants(root, *_SUBJECTS):
            first = min(parsed.subtree(noun))
            inside = parsed.words[first:noun]
            text = parsed.words[noun].text.casefold()
            is_bare = bool(inside) and inside[0].text.casefold() == "the"
            if not is_bare or parsed.words[noun].tag not in _COMMON or _says_which(parsed, noun):
                continue
            if any(one.tag in _TELLING_WHICH for one in inside):
                continue
            known = told | _nouns(parsed.text[: parsed.words[first].start])
            if known & {text, _singular(text)} or text in by.unique.split():
                continue
            if told and _singular(text) not in heard and not by.done.search(text):
                continue
            if text in by.forward.split() and parsed.words[root].text.casefold() in _BEING:
                continue
            yield text


def _demonstratives(parsed: ParsedSentence, heard: frozenset[str], by: Wording) -> Iterator[str]:
    """The nouns of "that number", "such talks", that were not told."""
    for at, word in enumerate(parsed.words):
        noun = parsed.words[word.head]
        pointing = word.text.casefold() in by.pointing.split() and word.relation in {"det", "amod"}
        if not pointing or noun.tag not in _COMMON or noun.text.casefold() in by.times.split():
            continue
        known = heard | _nouns(parsed.text[: word.start])
        is_new = at < word.head and _singular(noun.text.casefold()) not in known
        if is_new and not _says_which(parsed, word.head):
            yield noun.text


def _definites(
    parsed: ParsedSentence, heard: frozenset[str], before: Sequence[str], by: Wording
) -> Iterator[str]:
    """The nouns of "the report" that were introduced before, as "a report", and were not told."""
    if not before:
        return
    near = before[-_REACH:]
    for at, word in enumerate(parsed.words):
        noun = parsed.words[word.head]
        if word.text.casefold() != "the" or word.relation != "det" or noun.tag not in _COMMON:
            continue
        if word.head - at > _BETWEEN or word.head <= at or noun.relation in _BEFORE_A_NAME:
            continue
        is_named = any(one.tag in {"NNP", "NNPS"} for one in parsed.words[at : word.head])
        if is_named or noun.text.casefold() in by.unique.split() or _says_which(parsed, word.head):
            continue
        found = _singular(noun.text.casefold())
        known = heard | _nouns(parsed.text[: word.start])
        if found not in known and any(introduces(one, found) for one in near):
            yield noun.text


def introduces(sentence: str, noun: str) -> bool:
    """Whether a sentence has a noun as what is told of for the first time: "a local hospital"."""
    found = words(sentence)
    for at, word in enumerate(found):
        if _singular(word) != _singular(noun):
            continue
        for earlier in reversed(found[max(0, at - _BETWEEN) : at]):
            if earlier in _INTRODUCING:
                return True
            if earlier in {"the", "this", "that"}:
                break
    return False


def _says_which(parsed: ParsedSentence, noun: int) -> bool:
    return any(at > noun for at in parsed.dependants(noun, *_SAYING_WHICH))


def _nouns(text: str) -> frozenset[str]:
    return frozenset(map(_singular, words(text)))


def _singular(noun: str) -> str:
    """A noun without its plural's ending: a stem would make one of performer and performance."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return re.sub(r"(?<![su])s$", "", noun)
