"""Words of a sentence that point to something told before it, and the sentences that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.language.english_parse import ParsedSentence
from briefing.language.words import stem, words
from briefing.summarising.editing.leaning import is_followed_up
from briefing.summarising.editing.wording import Wording

# So many sentences before one may have introduced "the council".
_REACH = 8
# "Al" and "St" are no family names.
_SHORTEST = 3
_NOUNS = frozenset({"NN", "NNS"})
_NAMES = frozenset({"NNP", "NNPS"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_THESE = _POINTING - {"the"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PERSONAL = frozenset(
    "he she they him her them his hers their theirs himself herself themselves".split()  # noqa: SIM905
)
# What may describe "the new council" without saying which.
_DESCRIBING = frozenset({"det", "amod", "nummod", "compound", "poss", "case", "advmod", "punct"})


def references(
    parsed: ParsedSentence, index: int, article: Sequence[str], by: Wording
) -> Iterator[frozenset[int]]:
    """For each word that points back, the sentences of which one has to be heard before it.

    Args:
        parsed: The sentence.
        index: Its place in the article.
        article: The sentences of the article.
        by: The words of its language: `known` are things that everybody knows, `events` names of
            what was told in other words.
    """
    known, events = frozenset(by.known.split()), frozenset(by.events.split())
    for at, word in enumerate(parsed.words):
        if word.tag in _NOUNS and word.text.casefold() not in known and _points(parsed, at):
            found = _introducing(word.text, index, article)
            # "The decision" is what was told right before, in whatever words.
            if word.text.casefold() in events:
                found |= set(range(max(0, index - 2), index))
            if found:
                yield found
        elif word.tag in _NAMES and (found := _named_in_full(parsed, at, index, article)):
            yield found


def opens_with_pronoun(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether a sentence says "he" or "that bridge" before it names or tells of anybody.

    Args:
        parsed: The sentence.
        by: The words of its language: "this week", of its `times`, points to no other sentence.
    """
    times = frozenset(by.times.casefold().split())
    for at, word in enumerate(parsed.words):
        if word.text.casefold() in _PERSONAL and word.tag in {"PRP", "PRP$"}:
            return True
        if word.text.casefold() in _THESE and word.relation == "det":
            return parsed.words[word.head].text.casefold() not in times
        if word.tag in _NAMES or (word.tag in _NOUNS and _is_new(parsed, at)):
            return False
    return False
    return False


def _is_new(parsed: ParsedSentence, at: int) -> bool:
    """Whether a noun may be whom a pronoun behind it means: a subject, or "a woman"."""
    determiners = parsed.dependants(at, "det")
    is_any = any(parsed.words[one].text.casefold() in {"a", "an"} for one in determiners)
    return is_any or parsed.words[at].relation in {*_SUBJECTS, "ROOT"}


def opens_with_thing(parsed: ParsedSentence) -> bool:
    """Whether a sentence opens with an "it" of which something is told: "It is used to"."""
    first = parsed.words[0] if parsed.words else None
    if first is None or first.text != "It":
        return False
    # "It was said that", "it is hoped to".
    stands_for = parsed.dependants(first.head, "ccomp", "csubj", "csubjpass", "acomp", "attr")
    return first.relation == "nsubjpass" and not stands_for


def _points(parsed: ParsedSentence, at: int) -> bool:
    """Whether a noun is "the council" or "this council", and no more is said of which."""
    inside = parsed.children[at]
    determiners = [child for child in inside if parsed.words[child].relation == "det"]
    if not any(parsed.words[child].text.casefold() in _POINTING for child in determiners):
        return False
    # "The former head", "the first time", "the largest bank" and "the Spurs machine" say which.
    if any(parsed.words[child].tag in {"JJS", "RBS", "CD", *_NAMES} for child in inside):
        return False
    if any(parsed.words[child].relation == "compound" for child in inside):
        return False
    before = [parsed.words[child].relation for child in inside if child < at]
    return all(relation in _DESCRIBING for relation in before) and not is_followed_up(parsed, at)


def _introducing(noun: str, index: int, article: Sequence[str]) -> frozenset[int]:
    """The sentences shortly before one that have its noun."""
    wanted = {stem(word) for word in words(noun)}
    before = range(max(0, index - _REACH), index)
    return frozenset(at for at in before if wanted <= _stems(article[at]))


def _named_in_full(
    parsed: ParsedSentence, at: int, index: int, article: Sequence[str]
) -> frozenset[int]:
    """The sentences before one that have the full name of a person named alone in it."""
    word = parsed.words[at]
    is_alone = word.relation != "compound" and not any(
        parsed.words[child].tag in _NAMES and parsed.words[child].relation == "compound"
        for child in parsed.children[at]
    )
    if not is_alone or not word.text.isalpha() or len(word.text) < _SHORTEST:
        return frozenset()
    return frozenset(place for place in range(index) if _has_full_name(word.text, article[place]))


def _has_full_name(family: str, text: str) -> bool:
    found = text.find(f" {family}")
    return found > 0 and text[:found].rsplit(" ", 1)[-1][:1].isupper()


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, words(text)))
