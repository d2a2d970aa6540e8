"""What a statement denies or affirms, against what its article denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from briefing.checking.summaries.affirming import affirmed_wrongly
from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.finding import Finding
from briefing.language.meanings import read_english
from briefing.language.negation.scope import (
    DENIES,
    NOT_WHOLLY,
    SOFT_STEMS,
    denying_tokens,
    governed,
    softly_near,
)
from briefing.language.tokens import Token

# How many telling words a negation governs.
_REACH = 2
_CONTRARY = ("un", "in", "im", "ir", "il", "dis", "non", "mis")
# A clause that says what the statement says has this share of its words.
_SAME = 0.6
_FEWEST = 3
# Sentences that are nearest to the clause that denies.
_NEAR, _NEAREST = 4, 2
_CLAUSE = re.compile(r"[,;:،؛—–()]|\s-\s|\b(?:and|but|while|although|because|who|which)\b")


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
    word = affirmed_wrongly(claim.text, claim.evidence.sentences)
    if word:
        yield Finding(f"the article denies this: {word}")
        return
    if said.softly:
        return
    wholly = [_read(NOT_WHOLLY.sub(" ", sentence)) for sentence in claim.sentences()]
    for other in wholly:
        for one in other.denied:
            if _is_lost(one, said) and not any(_affirms(each, one) for each in wholly):
                yield Finding(f"the article denies this: {' '.join(one.governed)}")
                return


def _is_denied(one: _Denied, claim: Claim, clause: str) -> bool:
    """Whether a sentence of the article denies what a clause of the statement denies, or may."""
    evidence = claim.evidence
    shares = evidence.supports.shares(clause)
    nearest = sorted(shares, key=lambda index: (-shares[index], index))[:_NEAR]
    under = frozenset(one.governed)
    every = [_read(sentence) for sentence in evidence.sentences]
    if any(under & (other.governed | other.softly) for other in every):
        return True
    near = [_read(evidence.sentences[index]) for index in {*nearest, *claim.near}]
    if any(one.senses & two.senses for other in near for two in other.denied):
        return True
    read = [
        _read(evidence.sentences[index]) for index in {*nearest[:_NEAREST], *claim.supports[:1]}
    ]
    contrary = {f"{head}{word}" for word in under for head in _CONTRARY}
    if any(contrary & other.affirmed for other in read):
        return True
    if under and any(under <= other.affirmed for other in read):
        return False
    said = _read(clause).affirmed | under
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
    found = denying_tokens(text)
    denied: list[_Denied] = []
    softly: set[str] = set()
    under: set[int] = set()
    for index, token in enumerate(found):
        if token.word in DENIES:
            places = list(islice(governed(found, index), _REACH))
            under |= set(places)
            denied.append(_denied(found, index, places))
        elif token.stem in SOFT_STEMS:
            softly |= {found[at].stem for at in softly_near(found, index) if found[at].tells}
    affirmed = (t.stem for index, t in enumerate(found) if t.tells and index not in under)
    return _Read(tuple(denied), frozenset(softly), frozenset(affirmed))


def _denied(found: list[Token], index: int, places: list[int]) -> _Denied:
    under = [found[at] for at in places]
    return _Denied(
        tuple(token.stem for token in under),
        frozenset(t.stem for t in found if t.clause == found[index].clause and t.tells),
        read_english(" ".join(token.word for token in under)).every,
    )
