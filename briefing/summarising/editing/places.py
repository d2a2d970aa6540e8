"""Where something is or happens, as a phrase that a sentence can do without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.language.english_parse import ParsedSentence, ParsedWord
from briefing.language.words import stem
from briefing.summarising.editing.clauses import FINITE, closes, made, stretch
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.wording import Wording

_OF_PLACE = frozenset({"in", "at", "near", "inside", "outside"})
_NAMES = frozenset({"NNP", "NNPS"})
_WITH_NAMES = frozenset({"DT", "POS", "NN", "JJ", "IN"})
_HEADS = frozenset({"NN", "NNS", "VBD", "VBN", "VBZ", "VB", "VBG", "VBP"})
_BINDING = frozenset({"IN", "TO", "CC", ",", "RB", "RP"})
# A subject and a verb, or a noun and its verb, stand before it.
_BEFORE = 2
# More words are more than a place.
_MOST = 8


def places(sentence: ParsedSentence, before: Sequence[str], by: Wording) -> Iterator[Cut]:
    """The phrases of place that can go: of a name that is known, and not what a word needs.

    Args:
        sentence: Parsed.
        before: The sentences before it in the article; a place that they name is known.
        by: The words of its language: `needs_place` are the words, `times` the names of times.
    """
    needing = frozenset(map(stem, by.needs_place.split()))
    times = frozenset(by.times.split())
    for at, word in enumerate(sentence.words):
        bounds = stretch(sentence, at)
        if word.relation != "prep" or word.text not in _OF_PLACE or not bounds or bounds[0] != at:
            continue
        first, last = bounds
        is_needed = _is_needed(sentence, word.head, needing)
        inside = sentence.words[first + 1 : last + 1]
        if is_needed or not _is_place(inside, times) or not _leaves_whole(sentence, first, last):
            continue
        names = [one.text for one in inside if one.tag in _NAMES]
        if not any(all(name in text for name in names) for text in before):
            continue
        if cut := made(sentence, "place", first, last, sentence.words[last].end):
            yield cut


def _is_needed(sentence: ParsedSentence, head: int, needing: frozenset[str]) -> bool:
    """Whether a word is nothing without its place."""
    word = sentence.words[head]
    if word.tag not in _HEADS or stem(word.text.casefold()) in needing:
        return True
    # "The curriculum at Hallow" is known by its place.
    definite = sentence.dependants(head, "det")
    return any(sentence.words[at].text.casefold() == "the" for at in definite)


def _is_place(words: Sequence[ParsedWord], times: frozenset[str]) -> bool:
    is_short = 0 < len(words) <= _MOST
    is_named = any(word.tag in _NAMES for word in words)
    is_plain = all(word.text[:1].isupper() or word.tag in _WITH_NAMES for word in words)
    tells_time = any(word.text in times or word.tag == "CD" for word in words)
    return (
        is_short and is_named and is_plain and not tells_time and words[-1].tag in _NAMES | {"NN"}
    )


def _leaves_whole(sentence: ParsedSentence, first: int, last: int) -> bool:
    """Whether nothing before or behind a phrase comes to hang on another word without it."""
    words = sentence.words
    if first < _BEFORE or last + 1 >= len(words) or words[first - 1].tag in _BINDING:
        return False
    # "It" may be the place.
    if any(word.tag in {"PRP", "PRP$"} for word in words[last + 1 :]):
        return False
    after = words[last + 1]
    return closes(sentence, last + 1) or after.tag in FINITE | {"IN", "CC", ","}
