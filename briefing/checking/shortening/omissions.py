"""What a shorter form of a sentence may not leave out.

Without a parser, what hangs on a word is known by how near it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.language.function_words import (
    BEING,
    COMPARED,
    CONDITIONS,
    CUES,
    DENYING,
    DETERMINERS,
    EXCEPTING,
    GOVERNED,
    NO_SUPERLATIVES,
    RANGES,
    SPEAKING,
    SUPERLATIVES,
)
from briefing.language.tokens import Token
from briefing.language.words import stem

_SPEAKING_STEMS = frozenset(stem(word) for word in SPEAKING)
_DENYING_STEMS = frozenset(stem(word) for word in DENYING)
_SAME = {"shall": "will", "cannot": "not", "might": "may"}
# How many words apart a cue and what it governs may be.
_REACH = 3
_REACH_OF_BEING = 2
_REACH_OF_COMPARING = 4


def losses(kept: Sequence[Token], source: Sequence[Token], places: Sequence[int]) -> list[str]:
    """The words that had to stay and did not.

    Args:
        kept: The shorter form.
        source: The sentence, in the order in which the shorter form has it.
        places: Where in the sentence each telling word of the shorter form stands.
    """
    stay = set(places)
    return [
        *_lost_cues(kept, source, stay),
        *_lost_speakers(kept, source),
        *_lost_heads(source, stay),
        *_lost_comparisons(kept, source, stay),
        *_lost_ranges(source, stay),
        *_lost_exceptions(kept, source, stay),
    ]


def same(word: str) -> str:
    """The form by which two of the small words are compared; "could" is less than "can"."""
    return _SAME.get(word, word)


def _lost_cues(kept: Sequence[Token], source: Sequence[Token], stay: set[int]) -> Iterator[str]:
    has = Counter(same(token.word) for token in kept)
    denies = any(token.stem in _DENYING_STEMS for token in kept)
    is_so = any(token.word in BEING for token in kept)
    for index, token in enumerate(source):
        if token.stem in _DENYING_STEMS:
            if not denies:
                yield token.word
        elif token.word in CONDITIONS or (token.word == "without" and index == 0):
            if not has[same(token.word)]:
                yield token.word
        elif token.word in CUES and stay & _governed(index, source, _REACH):
            # "He did not resign and did not pay" has two, and each must stay.
            has[same(token.word)] -= 1
            if has[same(token.word)] < 0:
                yield token.word
        # "was killed" is not "killed".
        elif token.word in BEING and stay & _governed(index, source, _REACH_OF_BEING) and not is_so:
            yield token.word


def _governed(index: int, source: Sequence[Token], reach: int) -> set[int]:
    """The words after one, as far as it reaches in its clause.

    All of them: "did not immediately respond" is not "responded" either.
    """
    after = range(index + 1, min(index + 1 + reach, len(source)))
    return {at for at in after if source[at].clause == source[index].clause}


def _lost_speakers(kept: Sequence[Token], source: Sequence[Token]) -> list[str]:
    """What says that somebody says so: each of them has to stay, or another in its place."""
    said = [token.word for token in source if _tells_who_says(token)]
    return said[sum(_tells_who_says(token) for token in kept) :]


def _tells_who_says(token: Token) -> bool:
    # "Islamic State" states nothing.
    return token.stem in _SPEAKING_STEMS and not token.is_name


def _lost_heads(source: Sequence[Token], stay: set[int]) -> list[str]:
    """Nouns that were left out while what describes them stayed.

    "The brother of the minister" is not "the minister", nor is "the minister's brother" or "a US
    contractor" "the US". Without a parser, a noun is known by where it stands: before "of", or
    between a word that stayed and one of those small words that no noun phrase goes on after.
    """
    lost = []
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
            lost.append(token.word)
    last = len(source) - 1
    if last not in stay and source[last].tells and last - 1 in stay:
        lost.append(source[last].word)
    return lost


def _lost_comparisons(
    kept: Sequence[Token], source: Sequence[Token], stay: set[int]
) -> Iterator[str]:
    """With what something is compared: "as well as he had hoped" is not "well"."""
    words = [token.word for token in source]
    left = [token.word for token in kept]
    for index in range(2, len(words)):
        opening, compared, closing = words[index - 2 : index + 1]
        if opening == closing == "as":
            if compared in left and (compared, closing) not in pairwise(left):
                yield closing
            continue
        nearby = set(range(index - _REACH_OF_COMPARING, index))
        if closing == "than" and compared not in COMPARED and stay & nearby and closing not in left:
            yield closing


def _lost_ranges(source: Sequence[Token], stay: set[int]) -> Iterator[str]:
    """Of what something is the most: "the largest bank in Spain" is not "the largest bank"."""
    for index in sorted(stay):
        if not _is_superlative(index, source):
            continue
        for at in range(index + 1, min(index + 1 + _REACH_OF_COMPARING, len(source))):
            # "Since" begins a clause, and is a range all the same.
            if source[at].clause != source[index].clause and source[at].word != "since":
                break
            if source[at].word in RANGES:
                if not stay & _governed(at, source, _REACH):
                    yield source[at].word
                break


def _is_superlative(index: int, source: Sequence[Token]) -> bool:
    word = source[index].word
    if source[index].is_name or index == 0 or source[index - 1].word not in DETERMINERS:
        return False
    return word in SUPERLATIVES or (word.endswith("est") and word not in NO_SUPERLATIVES)


def _lost_exceptions(
    kept: Sequence[Token], source: Sequence[Token], stay: set[int]
) -> Iterator[str]:
    """What takes back some of what was said: "works, but only in mice" is not "works"."""
    left = {token.word for token in kept}
    for index, (token, following) in enumerate(pairwise(source)):
        if token.word == "but" and following.word in EXCEPTING - left and min(stay) < index:
            yield f"{token.word} {following.word}"
