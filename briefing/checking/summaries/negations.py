"""What a statement denies, against what its article denies.

A negation belongs to the words that follow it in its clause: "did not win the vote" denies winning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.checking.shortening import Token, tokens
from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.finding import Finding
from briefing.checking.translations import negation_cues
from briefing.checking.translations.subject import read_english
from briefing.checking.words import stem, word_list

_DENIES = word_list(
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
_SOFT_STEMS = frozenset(stem(word) for word in _SOFT)
# How many telling words a negation governs.
_REACH = 2
_CONTRARY = ("un", "in", "im", "ir", "il", "dis", "non", "mis")
# A clause that says what the statement says has this share of its words.
_SAME = 0.6
_FEWEST = 3
# Sentences that are nearest to the clause that denies.
_NEAR, _NEAREST = 4, 2
_BEFORE, _AFTER = 2, 8
_CLAUSE = re.compile(r"[,;:،؛—–()]|\s-\s|\b(?:and|but|while|although|because|who|which)\b")


# "Not punishment enough" is what an article calls too little.
_MERELY = re.compile(
    r"\bnot (?:only|just|merely|simply)\b|(?:\bnot|n['’]t)\b(?=(?: \w+){0,3} enough\b)",
    re.IGNORECASE,
)
# "سيبني" is what "لن يبني" denies.
_FUTURE = re.compile(r"(?<!\w)[وف]?س(?=[يتن]\w)")


# Denies nothing, or is said without a negation as often as with one.
_EN_IDLE = re.compile(negation_cues.EN_IDLE, re.IGNORECASE)
_AR_IDLE = re.compile(negation_cues.AR_IDLE)


@dataclass(frozen=True, slots=True)
class _Denied:
    """A negation: the stems that it governs, and those of its whole clause."""

    governed: tuple[str, ...]
    clause: frozenset[str]
    senses: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Read:
    """A text's negations.

    Attributes:
        denied: Each of them.
        softly: The stems near a word that denies without a "not".
        affirmed: The stems that stand under no negation.
    """

    denied: tuple[_Denied, ...]
    softly: frozenset[str]
    affirmed: frozenset[str]

    @property
    def governed(self) -> frozenset[str]:
        """All stems that stand under a negation."""
        return frozenset(word for one in self.denied for word in one.governed)


def negation(claim: Claim) -> Iterator[Finding]:
    """A "not" that no supporting sentence has, or that the statement has lost."""
    said = _read(claim.text)
    near = [_read(sentence) for sentence in claim.sentences()]
    for clause in _CLAUSE.split(claim.text):
        for one in _read(clause).denied:
            if near and not _is_denied(one, claim, clause):
                yield Finding(f"the article does not deny this: {' '.join(one.governed) or 'not'}")
    if said.softly:
        return
    for other in near:
        for one in other.denied:
            if _is_lost(one, said) and not any(_affirms(each, one) for each in near):
                yield Finding(f"the article denies this: {' '.join(one.governed)}")
                return


def _is_denied(one: _Denied, claim: Claim, clause: str) -> bool:
    """Whether a sentence of the article denies what a clause of the statement denies, or may."""
    evidence = claim.evidence
    shares = evidence.supports.shares(clause)
    nearest = sorted(shares, key=lambda index: (-shares[index], index))[:_NEAR]
    governed = frozenset(one.governed)
    every = [_read(sentence) for sentence in evidence.sentences]
    if any(governed & (other.governed | other.softly) for other in every):
        return True
    near = [_read(evidence.sentences[index]) for index in {*nearest, *claim.near}]
    if any(one.senses & two.senses for other in near for two in other.denied):
        return True
    read = [
        _read(evidence.sentences[index]) for index in {*nearest[:_NEAREST], *claim.supports[:1]}
    ]
    contrary = {f"{head}{word}" for word in governed for head in _CONTRARY}
    if any(contrary & other.affirmed for other in read):
        return True
    if governed and any(governed <= other.affirmed for other in read):
        return False
    said = _read(clause).affirmed | governed
    return any(
        said & other.softly or any(said & two.clause for two in other.denied) for other in read
    )


def _is_lost(one: _Denied, said: _Read) -> bool:
    """Whether a statement affirms what a clause of the article denies."""
    if not one.governed or not said.affirmed.issuperset(one.governed):
        return False
    shared = len(one.clause & said.affirmed)
    return shared >= _FEWEST and shared >= _SAME * len(one.clause)


def _affirms(other: _Read, one: _Denied) -> bool:
    """Whether another sentence affirms what a clause denies."""
    return other.affirmed.issuperset(one.governed)


@lru_cache(maxsize=1 << 10)
def _read(text: str) -> _Read:
    found = tokens(_FUTURE.sub("", _AR_IDLE.sub(" ", _EN_IDLE.sub(" ", _MERELY.sub(" ", text)))))
    denied: list[_Denied] = []
    softly: set[str] = set()
    under: set[int] = set()
    for index, token in enumerate(found):
        if token.word in _DENIES:
            governed = list(_governed(found, index))
            under |= set(governed)
            denied.append(_denied(found, index, governed))
        elif token.stem in _SOFT_STEMS:
            around = found[max(0, index - _BEFORE) : index + _AFTER]
            softly |= {other.stem for other in around if other.tells}
    affirmed = (t.stem for index, t in enumerate(found) if t.tells and index not in under)
    return _Read(tuple(denied), frozenset(softly), frozenset(affirmed))


def _denied(found: list[Token], index: int, governed: list[int]) -> _Denied:
    under = [found[at] for at in governed]
    return _Denied(
        tuple(token.stem for token in under),
        frozenset(t.stem for t in found if t.clause == found[index].clause and t.tells),
        read_english(" ".join(token.word for token in under)).every,
    )


def _governed(found: list[Token], index: int) -> Iterator[int]:
    """Where the telling words stand that follow a negation in its clause."""
    left = _REACH
    for at in range(index + 1, len(found)):
        token = found[at]
        if token.clause != found[index].clause or not left:
            return
        if token.tells and token.word not in _DENIES:
            left -= 1
            yield at
