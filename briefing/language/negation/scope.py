"""The scope of negation: which words of an English or Arabic sentence its negations deny.

A negation governs the words that follow it in its clause: "did not win the vote" denies winning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.language.negation.cues import negation_words
from briefing.language.tokens import Token, tokens
from briefing.language.words import stem, word_list

_ENGLISH, _ARABIC = negation_words("en"), negation_words("ar")
DENIES = word_list(f"{_ENGLISH.words} {_ARABIC.words}")
# An article may say one of these where a summary says "not", and the other way round.
SOFT_STEMS = frozenset(map(stem, word_list(f"{_ENGLISH.soft_words} {_ARABIC.soft_words}")))
# A word that denies softly may stand so many words behind what it denies, or before it.
_BEFORE, _AFTER = 2, 8
# "Not punishment enough" means too little.
_MERELY = re.compile(
    r"\bnot (?:only|just|merely|simply)\b|(?:\bnot|n['’]t)\b(?=(?: \w+){0,3} enough\b)",
    re.IGNORECASE,
)
# "Will not open until Friday" says that it opens, and "لم يصل إلا ثلاثة" that three came.
NOT_WHOLLY = re.compile(
    r"(?:\b(?:not|never)\b|n['’]t\b)(?=[^.;,]*\b(?:until|till|unless|except|without)\b)"
    r"|(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست)(?=\s[^.;؛،]*(?<!\w)(?:[إا]لا|سو[ىي]|حت[ىي]|قبل)(?!\w))",
    re.IGNORECASE,
)
_YET = re.compile(r"\b(?:has|have|had|is|are|was|were)\s(?:\w+\s)?yet(?=\sto\b)", re.IGNORECASE)
# "سيبني" is what "لن يبني" denies.
_FUTURE = re.compile(r"(?<!\w)[وف]?س(?=[يتن]\w)")


def denying_tokens(text: str) -> list[Token]:
    """The words of a text, without the negations that deny nothing."""
    for idle in (_MERELY, _ENGLISH.idle, _ARABIC.idle):
        text = idle.sub(" ", text)
    for written, meant in _ENGLISH.same:
        text = written.sub(meant, text)
    return tokens(_FUTURE.sub("", _YET.sub("not", text)))


def governed(found: Sequence[Token], index: int) -> Iterator[int]:
    """The indexes of the telling words that a negation at `index` governs, the nearest first."""
    for at in range(index + 1, len(found)):
        if found[at].clause != found[index].clause:
            return
        if found[at].tells and found[at].word not in DENIES:
            yield at


def softly_near(found: Sequence[Token], index: int) -> range:
    """The indexes of the words that one of `SOFT_STEMS` at `index` may deny."""
    return range(max(0, index - _BEFORE), min(index + _AFTER, len(found)))
