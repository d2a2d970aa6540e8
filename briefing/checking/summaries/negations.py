"""Negations of a statement, against those of its article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from briefing.checking.summaries.affirming import affirmed_wrongly
from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.observation import Observation
from briefing.checking.summaries.polarity import affirmed_in_article, denied_in_article
from briefing.language import english_parse
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
# "Neither the pilot nor the owner of the boat had": more stands before the verb.
_BEFORE_SUBJECTS, _REACH_OF_SUBJECTS = frozenset({"neither", "nor", "none"}), 5
_CONTRARY = ("un", "in", "im", "ir", "il", "dis", "non", "mis")
# A clause that says what the statement says has this share of its words.
_SAME = 0.6
_FEWEST = 3
# Where it says nothing else, fewer will do: "The trust has commented".
_FEWEST_ALL = 2
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


def negation(claim: Claim) -> Iterator[Observation]:
    """A "not" that no supporting sentence has, or that the statement has lost."""
    said = _read(claim.text)
    near = [_read(sentence) for sentence in claim.sentences()]
    for clause in _CLAUSE.split(claim.text):
        for one in _read(clause).denied:
            if near and not _is_denied(one, claim, clause):
                yield _not_denied_by_article(" ".join(one.governed) or "not")
    if found := _by_other_words(claim, said):
        yield found
        return
    if said.softly:
        return
    wholly = [_read(NOT_WHOLLY.sub(" ", sentence)) for sentence in claim.sentences()]
    for other in wholly:
        for one in other.denied:
            if _is_lost(one, other, said) and not any(_affirms(each, one) for each in wholly):
                yield _denied_by_article(" ".join(one.governed))
                return


def _by_other_words(claim: Claim, said: _Read) -> Observation | None:
    """What is denied in the one and affirmed in the other, by the words round it and by grammar."""
    word = affirmed_wrongly(claim.text, claim.evidence.sentences)
    is_read = english_parse.reads(claim.evidence.language)
    if not word and is_read:
        found = denied_in_article(claim.text, claim.evidence)
        # "Scrapped" denies what it is said of, but is what "not scrapped" denies.
        word = found if not said.softly or found in SOFT_STEMS else ""
    if word:
        return _denied_by_article(word)
    word = affirmed_in_article(claim.text, claim.evidence) if is_read else ""
    return _not_denied_by_article(word) if word else None


def _denied_by_article(words: str) -> Observation:
    return Observation(f"the article denies this: {words}")


def _not_denied_by_article(words: str) -> Observation:
    return Observation(f"the article does not deny this: {words}")


@dataclass(frozen=True, slots=True)
class _Question:
    """A negation of a statement, and the sentences of the article that may have it.

    Attributes:
        denied: The negation.
        said: The stems of its clause.
        every: All sentences.
        near: Those nearest to the clause, and those near the statement.
        nearest: The nearest of each.
    """

    denied: _Denied
    said: frozenset[str]
    every: list[_Read]
    near: list[_Read]
    nearest: list[_Read]

    @property
    def under(self) -> frozenset[str]:
        """The stems that stand under the negation."""
        return frozenset(self.denied.governed)


def _question(denied: _Denied, claim: Claim, clause: str) -> _Question:
    evidence = claim.evidence
    shares = evidence.supports.shares(clause)
    order = sorted(shares, key=lambda index: (-shares[index], index))[:_NEAR]
    every = [_read(sentence) for sentence in evidence.sentences]
    return _Question(
        denied,
        _read(clause).affirmed | frozenset(denied.governed),
        every,
        [every[index] for index in {*order, *claim.near}],
        [every[index] for index in {*order[:_NEAREST], *claim.supports[:1]}],
    )


def _has_it_denied(asked: _Question) -> bool:
    return any(asked.under & (other.governed | other.softly) for other in asked.every)


def _has_the_sense_denied(asked: _Question) -> bool:
    senses = asked.denied.senses
    return any(senses & denied.senses for other in asked.near for denied in other.denied)


def _has_the_contrary(asked: _Question) -> bool:
    contrary = {f"{head}{word}" for word in asked.under for head in _CONTRARY}
    return any(contrary & other.affirmed for other in asked.nearest)


def _has_it_affirmed(asked: _Question) -> bool:
    return bool(asked.under) and any(asked.under <= other.affirmed for other in asked.nearest)


def _has_its_clause_denied(asked: _Question) -> bool:
    return any(
        asked.said & other.softly or any(asked.said & denied.clause for denied in other.denied)
        for other in asked.nearest
    )


# In order: the first that is so says whether the article denies the same, or may.
_ANSWERS: tuple[tuple[Callable[[_Question], bool], bool], ...] = (
    (_has_it_denied, True),
    (_has_the_sense_denied, True),
    (_has_the_contrary, True),
    (_has_it_affirmed, False),
    (_has_its_clause_denied, True),
)


def _is_denied(one: _Denied, claim: Claim, clause: str) -> bool:
    """Whether a sentence of the article denies the same as a clause of the statement, or may."""
    asked = _question(one, claim, clause)
    return next((answer for is_so, answer in _ANSWERS if is_so(asked)), False)


def _is_lost(one: _Denied, other: _Read, said: _Read) -> bool:
    """Whether a statement affirms what a clause of a sentence of the article denies."""
    if not one.governed or not said.affirmed.issuperset(one.governed):
        return False
    shared = len(one.clause & said.affirmed)
    # All of the clause, and nothing else or the rest of the sentence too.
    rest = len(other.affirmed & said.affirmed)
    if shared == len(one.clause) and (shared == len(said.affirmed) or rest >= _FEWEST_ALL):
        return shared >= _FEWEST_ALL
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
            reach = _REACH_OF_SUBJECTS if token.word in _BEFORE_SUBJECTS else _REACH
            places = list(islice(governed(found, index), reach))
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
