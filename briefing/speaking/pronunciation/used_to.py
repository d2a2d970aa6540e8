"""Tells "used to live" and "is used to cold" from "used to cut bread".

A clause has one finite verb: where it has another, before or after, "used" is a participle.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from briefing.speaking.pronunciation.grammar import is_adverb
from briefing.speaking.pronunciation.place import owns
from briefing.speaking.pronunciation.used_to_words import (
    UsedToWords,
    is_name,
    is_past,
    used_to_words,
)

_TOKENS = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*|,")
_TO = "to"
_ING = re.compile(r"\w{2,}ing$")
# "Storms", but "focus" and "press".
_PLURAL = re.compile(r"\w{2,}[^\Wsui_]s$|\w{2,}[^\Ws_][ui]es$")
_ABSTRACT = re.compile(
    r"\w{2,}(?:tion|ment|ness|ity|ism|ance|ence|ship|hood|ous|ful|less|ic)$|\w+-"
)
_PERSON = re.compile(r"\w+(?:ists?|ians?|m[ae]n)$")
_PEOPLE = re.compile(r"(?:[a-z]{3,}(?:ans|ists|ese)|britons|fans|kids|pupils|parents)$")
_TO_ADVANTAGE = re.compile(r"(?:advantage|effect|benefit|detriment|extent)s?$")
_MOST_WORDS_OF_NOUN = 5  # before the head of a noun phrase, with its determiner
_MOST_WORDS_ASIDE = 8  # between two commas: "Mr Vale, a former miner, used to"


def means_habit(before: str, after: str) -> bool:
    """Whether "used" is that of "used to live" or of "is used to cold", not that of "use".

    Args:
        before: What stands before it in its sentence.
        after: What stands behind it.
    """
    words = used_to_words()
    right = _TOKENS.findall(after.replace("’", "'"))
    if right[:1] != [_TO]:
        return False
    place = _TOKENS.findall(before.replace("’", "'"))
    left = [word for word in place if not _is_degree(word, words)]
    degree = place[-1].casefold() if place else ""
    if right[1:2] == [","] or _ends(right[1:], words):
        return True
    right = right[1:]
    decided = _accustomed(left, right, degree, words)
    if decided is None:
        decided = _by_verb(left, right, degree, words)
    return _is_finite(left, right, words) if decided is None else decided


def _is_degree(word: str, words: UsedToWords) -> bool:
    return is_adverb(word.casefold(), words) or word.casefold() in words.degrees | {"long"}


def _ends(right: Sequence[str], words: UsedToWords) -> bool:
    """As in "than it used to", "what we are used to from them"."""
    if not right or right[0] in words.ends:
        return True
    return right[0] == "I" or right[0] in words.subjects - {"it", "you", "people"}


def _accustomed(
    left: Sequence[str], right: Sequence[str], degree: str, words: UsedToWords
) -> bool | None:
    """As in "is used to storms", "got used to it", "people used to losing"."""
    near = [word for word in left if word != ","][-2:]
    last = near[-1].casefold() if near else ""
    if any(_TO_ADVANTAGE.match(word) for word in right[:3]):
        return False
    # "It got him used to defeat", but "they got ropes used to climb"
    is_someone = last in words.objects | words.persons | words.collectives or _PEOPLE.match(last)
    gets_someone = near[0].casefold() in words.becoming and is_someone if near[1:] else False
    if last in words.becoming or gets_someone:
        return True
    if _is_noun_phrase(right, words, is_passive=not last or last in words.copulas):
        return True
    if not (last in words.copulas or re.search(r"'(?:s|re|m)$", last)):
        return None
    # "What he's used to correctly guess", but "he's used to regularly losing"
    if is_adverb(right[0].casefold(), words) and not _ING.match("".join(right[1:2])):
        return False
    is_person = any(word.casefold() in words.speakers for word in near)
    return degree in words.degrees or (is_person and not words.begins_object & {*right[1:2]})


def _is_noun_phrase(right: Sequence[str], words: UsedToWords, *, is_passive: bool) -> bool:
    first = right[0].casefold()
    if _ING.match(first):
        return first not in words.verbs_in_ing
    if first in words.determiners | words.objects | words.numbers | {"you", "it"}:
        return first not in words.verbs_too
    # No verb ends as plurals do: "a town used to floods"
    is_noun = is_passive and (_ABSTRACT.match(first) or first in words.adjectives)
    return bool(is_noun or _PLURAL.match(first)) and first not in words.verbs_too


def _by_verb(
    left: Sequence[str], right: Sequence[str], degree: str, words: UsedToWords
) -> bool | None:
    """As in "used to be", "never used to"; but "have used to"."""
    if right[0] in words.states or degree in {"always", "never"}:
        return True
    last = left[-1].casefold() if left else ""
    if last in words.relatives:
        return True
    if last in words.pointers:
        return False
    if last in words.conjunctions:
        return _joins_habit([word.casefold() for word in left[:-1]], words)
    return False if not left or last in words.having else None


def _joins_habit(earlier: Sequence[str], words: UsedToWords) -> bool:
    """As in "he smoked and used to drink"; but "taken from the street and used to find him"."""
    # "From being copied by rivals or used to find them"
    if any(a in words.copulas and is_past(b) for a, b in itertools.pairwise(earlier)):
        return False
    near = {*earlier}
    if len(earlier) == 1 and not near & (words.subjects | words.persons):
        return False  # "once common and used to make rope"
    opening, after = [*earlier, "", ""][:2]
    if opening in words.participles and after in words.prepositions | {_TO}:
        return False
    return not any(map(is_past, near)) or bool(near & (words.subjects | words.persons))


def _is_finite(left: Sequence[str], right: Sequence[str], words: UsedToWords) -> bool:
    if left[-1] == ",":
        left = _without_aside(left)
        is_person = left[-1].casefold() in words.persons or _PERSON.match(left[-1])
        if left[-1] == "," or is_person:
            # "An account, used to send spam,", but "and his mother, a nurse, used to sing"
            return bool(is_person)
    start = _subject(left, words)
    subject, earlier = left[start:], left[:start]
    is_pronoun = subject[0].casefold() in words.subjects
    if earlier and right[0] != "call" and _opens_relative(earlier, subject, words):
        return not _has_object(right, words)
    if is_pronoun:
        return True
    head = subject[-1]
    if _is_governed(earlier, subject, words):
        return False
    is_tool = head.casefold() in words.tools
    # "Yeast used to make beer is cheap"
    is_called = is_name(left, len(left) - 1) and not is_tool
    if head.casefold() in words.persons or _PERSON.match(head) or is_called:
        return True
    return not (is_tool or _has_verb(right, words))


def _without_aside(left: Sequence[str]) -> Sequence[str]:
    """As in "Mr Vale, a former miner, used to": what stands between the commas is dropped."""
    for index in range(len(left) - 2, 0, -1):
        if left[index] == ",":
            is_short = len(left) - 2 - index <= _MOST_WORDS_ASIDE
            # "Ribe, one of the oldest and most beautiful towns of the region, used to"
            return left[:index] if is_short or left[index + 1] in {"one", "the"} else left
    return left


def _subject(left: Sequence[str], words: UsedToWords) -> int:
    """Where the noun phrase before "used" begins."""
    last = len(left) - 1
    if left[last].casefold() in words.subjects:
        return last
    if is_name(left, last):
        while last > 0 and is_name(left, last - 1):
            last -= 1
        return last
    for index in range(last - 1, max(-1, last - 1 - _MOST_WORDS_OF_NOUN), -1):
        if left[index].casefold() in words.determiners | words.numbers or owns(left[index]):
            return index
        if left[index] == _TO:
            return min(index + 2, last)
        if _bounds(left, index, words):
            return index + 1
    return max(0, last - 1) if last > _MOST_WORDS_OF_NOUN else 0


def _bounds(left: Sequence[str], index: int, words: UsedToWords) -> bool:
    """Whether no noun phrase reaches over a word."""
    word = left[index].casefold()
    bounds = words.prepositions | words.copulas | words.auxiliaries | words.conjunctions
    if word == "," or word in bounds | words.clauses | words.relatives | words.asks:
        return True
    # "The unmanned craft", but "saw craft"
    is_adjective = index and left[index - 1].casefold() in words.determiners
    return is_past(word) and not is_adjective


def _opens_relative(earlier: Sequence[str], subject: Sequence[str], words: UsedToWords) -> bool:
    """Whether a clause without its object begins: "the knife he used to", "which she used to"."""
    *_, second, last = "", *(word.casefold() for word in earlier)
    if last in {"which", "what"}:
        return True
    if last == "that":
        told = second in words.sayings | words.copulas | words.conjunctions | words.objects
        return bool(second) and not (told or is_past(second)) and second != ","
    stops = words.asks | words.having
    stops |= words.sayings | words.times | words.clauses | words.relatives | words.prepositions
    stops |= words.copulas | words.conjunctions | words.auxiliaries | words.periods
    if last in stops or last == "," or is_past(last) or not last.isalpha():
        return False
    if any(word.casefold() in words.tellings for word in earlier[-5:]):
        return False
    start = _subject(earlier, words)
    opening = earlier[start].casefold()
    # "In the village we used to keep pigs."
    if start and earlier[start - 1].casefold() in words.prepositions and start - 1 == 0:
        return False
    # "Her friend Anna used to"
    is_called = is_name(subject, 0) and (last in words.persons or _PERSON.match(last))
    has_noun = opening in words.determiners | words.numbers or bool(_PLURAL.match(last))
    has_noun |= start > 1 and earlier[start - 1].casefold() in words.likenesses
    return has_noun and not is_called and opening not in words.subjects


def _has_object(right: Sequence[str], words: UsedToWords) -> bool:
    """Whether the verb has an object of its own: "to cut the rope", but "to live in"."""
    clause = [*(right[: right.index(",")] if "," in right else right)]
    if clause[1:] and clause[-1] in words.prepositions | {_TO}:
        return False
    if clause[2:] and clause[1] in words.particles:
        del clause[1]
    _, first, second, *_ = [*clause, "", ""]
    none = words.no_objects | words.prepositions | words.conjunctions | words.clauses
    none |= words.copulas | words.having | words.auxiliaries  # "games they used to play have ended"
    if not first or first in none | words.particles | {_TO} or is_adverb(first, words):
        return False
    # "To visit every summer"
    return not (first in words.determiners and second in words.times)


def _is_governed(earlier: Sequence[str], subject: Sequence[str], words: UsedToWords) -> bool:
    """Whether the clause has its verb before the noun phrase: "they found a rope used to"."""
    clause, outer = _clause(earlier, words)
    if outer[-1:] == [","]:
        if not clause:
            return _explains(outer[:-1], subject, words)
        # "The light, of the kind used to read"
        if len(clause) == 1 and clause[0] in words.likenesses:
            return True
    # "Described as tools used to", but "as soldiers used to say"
    *_, earlier_word, opening_word = "", "", *(word.casefold() for word in outer)
    if opening_word == "as" and (earlier_word in words.conjunctions or is_past(earlier_word)):
        return True
    if outer and outer[-1].casefold() in {"who", "which", "that"}:
        # "The people who lived there used to"
        clause = outer[:-1]
    if any(_is_verb(word.casefold(), words) for word in clause):
        return True
    # "It exposes the scale used to": a plural has no other noun phrase behind it.
    opening = [","] if outer[-1:] == [","] else []
    phrase = [word.casefold() for word in (*opening, *clause, subject[0])]
    others = words.prepositions | words.determiners | words.numbers
    return any(
        _PLURAL.match(word) and before not in others and after in words.determiners
        for before, word, after in zip(phrase, phrase[1:], phrase[2:], strict=False)
    )


def _explains(outer: Sequence[str], subject: Sequence[str], words: UsedToWords) -> bool:
    """Whether a noun phrase behind a comma tells what another is: "a till, a box used to"."""
    before = " ".join(outer).casefold().split(" , ")[-1].split()
    opening = words.prepositions | words.clauses | words.conjunctions
    if subject[0].casefold() in words.possessives or subject[0][0].isupper():
        return False
    return len(before) > 1 and before[0] not in opening


def _is_verb(word: str, words: UsedToWords) -> bool:
    verbs = words.copulas | words.auxiliaries | words.having | words.third_persons | {_TO}
    is_present = bool(_ING.match(word)) and word not in words.nouns_in_ing
    return word in verbs or is_present or is_past(word)


def _clause(earlier: Sequence[str], words: UsedToWords) -> tuple[Sequence[str], Sequence[str]]:
    """What stands in the clause before its last noun phrase, and what stands before the clause."""
    opening = words.clauses | words.thoughts | words.asks | {"that", "who", "which", "but", ","}
    for index in range(len(earlier) - 1, -1, -1):
        if earlier[index].casefold() in opening:
            return earlier[index + 1 :], earlier[: index + 1]
    return earlier, ()


def _has_verb(right: Sequence[str], words: UsedToWords) -> bool:
    """Whether a finite verb comes later in the clause: "the rope used to bind her was new"."""
    text = re.sub(r" , (?:he|she|they|it) \w+ ,", "", " ".join(right)).split()
    stops = words.relatives | words.clauses | words.subjects | words.objects | {",", "but", "I"}
    stops -= {"people"}
    for word in text[1:]:
        if word in stops:
            return False
        if word in words.finite or word in words.third_persons:
            return True
    return False
