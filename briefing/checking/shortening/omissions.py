"""Words of a sentence that a shorter form of it may not leave out.

Without a parser, the words that hang on another are known by how near they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from briefing.checking.shortening.alignment import Alignment
from briefing.language.function_words import (
    BEING,
    COMPARED,
    CONDITIONS,
    CUES,
    DENYING,
    DETERMINERS,
    EVERY,
    EXCEPTING,
    FINDING,
    GOVERNED,
    NO_SUPERLATIVES,
    RANGES,
    SPEAKING,
    SUPERLATIVES,
    UPCOMING,
)
from briefing.language.tokens import Token
from briefing.language.words import stem

_SPEAKING_STEMS = frozenset(stem(word) for word in SPEAKING)
_DENYING_STEMS = frozenset(stem(word) for word in DENYING)
_SAME = {"shall": "will", "cannot": "not", "might": "may"}
# How many words apart a cue and a word that it governs may be.
_REACH = 3
_REACH_OF_BEING = 2
_REACH_OF_COMPARING = 4


def omissions(alignment: Alignment) -> list[str]:
    """The words that had to stay and did not."""
    return [word for rule in _RULES for word in rule(alignment)]


def same(word: str) -> str:
    """The form by which two of the small words are compared; "could" is less than "can"."""
    return _SAME.get(word, word)


def _denials(alignment: Alignment) -> Iterator[str]:
    """Verbs that deny, as "refused": one of them has to stay."""
    if not any(token.stem in _DENYING_STEMS for token in alignment.shorter):
        yield from (t.word for t in alignment.longer if t.stem in _DENYING_STEMS)


def _conditions(alignment: Alignment) -> Iterator[str]:
    has = {same(token.word) for token in alignment.shorter}
    for index, token in enumerate(alignment.longer):
        if _is_condition(token, index) and same(token.word) not in has:
            yield token.word


def _is_condition(token: Token, index: int) -> bool:
    return token.word in CONDITIONS or (token.word == "without" and index == 0)


def _cues(alignment: Alignment) -> Iterator[str]:
    """Each "not" and "may" near a word that stayed: "did not resign and did not pay" has two."""
    has = Counter(same(token.word) for token in alignment.shorter)
    for index, token in enumerate(alignment.longer):
        is_cue = token.word in CUES and not _is_condition(token, index)
        if is_cue and alignment.governs(index, _REACH):
            has[same(token.word)] -= 1
            if has[same(token.word)] < 0:
                yield token.word


def _being(alignment: Alignment) -> Iterator[str]:
    """Forms of "be" before a word that stayed: "was killed" is not "killed"."""
    if not any(token.word in BEING for token in alignment.shorter):
        for index, token in enumerate(alignment.longer):
            if token.word in BEING and alignment.governs(index, _REACH_OF_BEING):
                yield token.word


def _attributions(alignment: Alignment) -> Iterator[str]:
    """Verbs of saying: each of them has to stay, or another in its place."""
    said = [token.word for token in alignment.longer if _attributes(token)]
    yield from said[sum(map(_attributes, alignment.shorter)) :]


def _attributes(token: Token) -> bool:
    # "Islamic State" states nothing.
    return token.stem in _SPEAKING_STEMS and not token.is_name


def _findings(alignment: Alignment) -> Iterator[str]:
    """Verbs of finding that make a claim of the rest: "an investigation has found that"."""
    source = alignment.longer
    has = {token.stem for token in alignment.shorter}
    for index, token in enumerate(source):
        # "A crack was found" tells what happened.
        is_passive = index > 0 and source[index - 1].word in BEING
        if token.word not in FINDING or token.stem in has or is_passive:
            continue
        following = source[index + 1] if index + 1 < len(source) else None
        if following is None or following.word == "that" or following.clause != token.clause:
            yield token.word


def _upcoming(alignment: Alignment) -> Iterator[str]:
    """The time of what is to come: "in the coming weeks" is not "some time"."""
    has = {token.word for token in alignment.shorter}
    stay = {alignment.longer[place].clause for place in alignment.places}
    for index, token in enumerate(alignment.longer):
        # One that opens the sentence is often a clause of its own: "In the coming weeks, ...".
        if token.word in UPCOMING - has and (token.clause in stay or token.clause == 0):
            follows = alignment.longer[index + 1 : index + 2]
            if token.word not in {"next", "later"} or not follows or follows[0].tells:
                yield token.word


def _turns(alignment: Alignment) -> Iterator[str]:
    """A clause after "but" that went while what it takes back stayed."""
    source, stay = alignment.longer, set(alignment.places)
    for index, token in enumerate(source):
        if token.word != "but" or index < min(stay) or source[index - 1].word in EVERY:
            continue
        after = [at for at in range(index + 1, len(source)) if source[at].tells]
        if after and not stay & set(after):
            yield "but"


def _heads(alignment: Alignment) -> Iterator[str]:
    """Nouns that were left out while a word that describes them stayed.

    "The brother of the minister" is not "the minister", nor is "the minister's brother" or "a US
    contractor" "the US". Without a parser, a noun is known by where it stands: before "of", or
    between a word that stayed and one of those small words that no noun phrase goes on after.
    """
    source, stay = alignment.longer, set(alignment.places)
    for index, token in enumerate(source[:-1]):
        if index in stay or not token.tells:
            continue
        following = source[index + 1]
        owned = next((at for at in range(index + 2, len(source)) if source[at].tells), None)
        described = index - 1 in stay and source[index - 1].clause == token.clause
        closes = not following.tells or following.clause != token.clause
        # "A sign that prices fall" is not "prices fall", nor is "refused to go" "go".
        governs = following.word in GOVERNED and owned in stay
        if governs or (described and closes):
            yield token.word
    last = len(source) - 1
    if last not in stay and source[last].tells and last - 1 in stay:
        yield source[last].word


def _comparisons(alignment: Alignment) -> Iterator[str]:
    """The other side of a comparison: "as well as he had hoped" is not "well"."""
    words = [token.word for token in alignment.longer]
    left = [token.word for token in alignment.shorter]
    stay = set(alignment.places)
    for index in range(2, len(words)):
        opening, compared, closing = words[index - 2 : index + 1]
        if opening == closing == "as":
            if compared in left and (compared, closing) not in pairwise(left):
                yield closing
            continue
        nearby = set(range(index - _REACH_OF_COMPARING, index))
        if closing == "than" and compared not in COMPARED and stay & nearby and closing not in left:
            yield closing


def _ranges(alignment: Alignment) -> Iterator[str]:
    """The range of a superlative: "the largest bank in Spain" is not "the largest bank"."""
    source = alignment.longer
    for index in sorted(alignment.places):
        if not _is_superlative(index, source):
            continue
        for at in range(index + 1, min(index + 1 + _REACH_OF_COMPARING, len(source))):
            # "Since" begins a clause, and is a range all the same.
            if source[at].clause != source[index].clause and source[at].word != "since":
                break
            if source[at].word in RANGES:
                if not alignment.governs(at, _REACH):
                    yield source[at].word
                break


def _is_superlative(index: int, source: Sequence[Token]) -> bool:
    word = source[index].word
    if source[index].is_name or index == 0 or source[index - 1].word not in DETERMINERS:
        return False
    return word in SUPERLATIVES or (word.endswith("est") and word not in NO_SUPERLATIVES)


def _exceptions(alignment: Alignment) -> Iterator[str]:
    """Words that take back some of the sentence: "works, but only in mice" is not "works"."""
    left = {token.word for token in alignment.shorter}
    first = min(alignment.places)
    for index, (token, following) in enumerate(pairwise(alignment.longer)):
        if token.word == "but" and following.word in EXCEPTING - left and first < index:
            yield f"{token.word} {following.word}"


_RULES: tuple[Callable[[Alignment], Iterator[str]], ...] = (
    _denials,
    _conditions,
    _cues,
    _being,
    _attributions,
    _findings,
    _upcoming,
    _turns,
    _heads,
    _comparisons,
    _ranges,
    _exceptions,
)
