"""The words by which an English or Arabic sentence denies, and what of it they deny.

A negation belongs to the words that follow it in its clause: "did not win the vote" denies winning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.language.negation import cues
from briefing.language.tokens import Token, tokens
from briefing.language.words import stem, word_list

DENIES = word_list(
    """
    not no never neither nor none nobody nothing nowhere without cannot
    لا لم لن ليس ليست ليسوا ليسا لسنا لست غير عدم دون بدون بلا ولا ولم ولن وليس وليست فلا فلم فلن
    """
)
# What an article may say where a summary says "not", and the other way round.
_SOFT = word_list(
    """
    fail failed fails failure unable lack lacks lacked lacking absence absent deny denies denied
    denying denial refuse refused refuses refusing refusal reject rejected rejects rejecting
    prevent prevented prevents avoid avoided avoids ban banned bans prohibit
    prohibited forbidden hardly barely scarcely rarely seldom impossible
    unlikely except fewer decline declined declines declining
    رفض رفضت يرفض ترفض نفى نفت ينفي تنفي منع منعت يمنع فشل فشلت يفشل تعذر عجز غياب نقص انعدام مستحيل
    استحالة بالكاد نادرا امتنع امتنعت تجنب حظر حظرت الغى الغت الغاء
    """
)
SOFT_STEMS = frozenset(stem(word) for word in _SOFT)
# A word that denies softly may stand so many words behind what it denies, or before it.
_BEFORE, _AFTER = 2, 8
# "Not punishment enough" is what an article calls too little.
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


# Denies nothing, or is said without a negation as often as with one.
_EN_IDLE = re.compile(cues.EN_IDLE, re.IGNORECASE)
_AR_IDLE = re.compile(cues.AR_IDLE)


def denying_tokens(text: str) -> list[Token]:
    """The words of a text, without the negations that deny nothing."""
    for idle in (_MERELY, _EN_IDLE, _AR_IDLE):
        text = idle.sub(" ", text)
    return tokens(_FUTURE.sub("", _YET.sub("not", text)))


def governed(found: Sequence[Token], index: int) -> Iterator[int]:
    """Where the telling words stand that follow a negation in its clause, the nearest first."""
    for at in range(index + 1, len(found)):
        if found[at].clause != found[index].clause:
            return
        if found[at].tells and found[at].word not in DENIES:
            yield at


def softly_near(found: Sequence[Token], index: int) -> range:
    """Where a word stands that a word which denies without a "not" may deny."""
    return range(max(0, index - _BEFORE), min(index + _AFTER, len(found)))
