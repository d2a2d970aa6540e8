"""The numbers of a sentence as the words that they are written in.

A shorter form has no words but those of the sentence, so that a number is the same where its words
are: "half a million" is not "a million", nor "two hundred and fifty" "fifty".
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.numerals.words import NumeralKind, number_words
from briefing.language.tokens import Token

# Other scales count things of their own: two long weeks are two weeks, a good dozen is a dozen.
_POWERS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_SCALES = frozenset({NumeralKind.SCALE, NumeralKind.SHORT_SCALE})
_SMALL = frozenset({NumeralKind.SMALL, NumeralKind.TENS})
_TEN = 10


def number_phrases(words: Sequence[Token]) -> frozenset[str]:
    """The numbers of an English sentence, and those in digits of any script.

    "One" is a number only inside a larger one: alone it is mostly a pronoun.
    """
    phrases: list[list[str]] = [[]]
    clause = -1
    for index, token in enumerate(words):
        last = phrases[-1][-1] if phrases[-1] else ""
        if token.word == "and" and _kind(last) is NumeralKind.SCALE:
            # "Two hundred and fifty": a conjunction, and in its clause.
            clause = token.clause
        elif token.clause == clause and _continues(last, token.word):
            phrases[-1].append(token.word)
        else:
            phrases.append(_begun(words, index))
            clause = token.clause
    return frozenset(" ".join(phrase) for phrase in phrases if phrase not in ([], ["one"]))


def is_number(token: Token) -> bool:
    """Whether a word is a number by itself, as "25" and "ten" are and "one" and "million" not."""
    is_digits = token.word[:1].isdecimal()
    return is_digits or (token.word != "one" and _kind(token.word) in _SMALL)


def _begun(words: Sequence[Token], index: int) -> list[str]:
    """The first word of the number that begins at a word; "half" or "one" for an article."""
    word = words[index].word
    if is_number(words[index]) or word == "one":
        return [word]
    following = words[index + 1].word if index + 1 < len(words) else ""
    before = words[index - 1].word if index else ""
    # "A quarter of a million" is neither a quarter nor a million.
    if word != "a" or _kind(following) is not NumeralKind.SCALE or before == "of":
        return []
    return ["half" if before == "half" else "one"]


def _continues(last: str, word: str) -> bool:
    """Whether a word goes on with the number whose last word stands before it."""
    if not last:
        return False
    kind, before = _kind(word), _kind(last)
    if kind is None:
        return "⁄" in word and last.isdecimal()
    if kind in _SCALES:
        return kind is NumeralKind.SCALE or last[0].isdecimal()
    if before is NumeralKind.TENS:
        is_digit = 0 < number_words("en")[word].value < _TEN
        return kind in {NumeralKind.SMALL, NumeralKind.ORDINAL} and is_digit
    return before in _SCALES and kind in _SMALL


def _kind(word: str) -> NumeralKind | None:
    """The kind of a word that is a number or a power of ten; None of any other."""
    found = number_words("en").get(word)
    if found is None or (found.kind is NumeralKind.SCALE and word not in _POWERS):
        return None
    return found.kind
