"""The small words between those that stayed, in a sentence and in a shorter form of it.

They say how what is told hangs together: "died in Leeds" is not "died Leeds", "the boy and his
family" not "the boy, his family", and "is a member" not "was a member".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    EVERY,
    JOINING,
    PREPOSITIONS,
    SINGULAR,
)
from briefing.language.tokens import Token

_TENSES = {
    **dict.fromkeys(("is", "are", "am"), "is"),
    **dict.fromkeys(("was", "were"), "was"),
    **dict.fromkeys(("has", "have"), "has"),
    **dict.fromkeys(("do", "does"), "does"),
}


@dataclass(frozen=True, slots=True)
class _Joint:
    """What leads up to one telling word that stayed.

    Attributes:
        kept: The small words before it in the shorter form, as far as the telling word before it.
        source: The words before it in the sentence, as far as the same one, in order.
        word: It, as it stands in the sentence.
        written: It, as it stands in the shorter form.
        after: The telling word before it that stayed, where there is one.
    """

    kept: frozenset[str]
    source: Sequence[Token]
    word: Token
    written: Token
    after: Token | None


def changes(kept: Sequence[Token], source: Sequence[Token], places: Sequence[int]) -> Iterator[str]:
    """How what hangs together is put otherwise.

    Args:
        kept: The shorter form.
        source: The sentence, in the order in which the shorter form has it.
        places: Where in the sentence each telling word of the shorter form stands.
    """
    for joint in _joints(kept, source, places):
        yield from (f"drops {word}" for word in _lost_preposition(joint))
        yield from (f"drops {word}" for word in _lost_coordination(joint))
        yield from (f"adds {word}" for word in _added(joint))
        yield from (f"drops {word}" for word in _lost_verb(joint))
        if _loses_subject(joint):
            yield f"leaves out who or what {joint.word.word}"
        if _turns_tense(joint):
            yield f"has {joint.written.word} for {joint.word.word}"


def _joints(
    kept: Sequence[Token], source: Sequence[Token], places: Sequence[int]
) -> Iterator[_Joint]:
    before, small = -1, set[str]()
    after: Token | None = None
    left = iter(places)
    for token in kept:
        if not token.tells:
            small.add(token.word)
            continue
        place = next(left)
        yield _Joint(frozenset(small), source[before + 1 : place], source[place], token, after)
        before, after, small = place, source[place], set()


def _lost_preposition(joint: _Joint) -> Iterator[str]:
    """The preposition that governs the word, and went.

    "In snow-bound Oslo" may lose what describes the name, not the "in".
    """
    in_phrase = True
    for token in reversed(joint.source):
        if token.clause != joint.word.clause:
            return
        if token.word in PREPOSITIONS:
            if token.word not in joint.kept:
                yield token.word
            return
        if token.word in DETERMINERS | AUXILIARIES:
            in_phrase = False
        elif not (token.tells and in_phrase and joint.word.is_name and not token.is_name):
            return


def _lost_coordination(joint: _Joint) -> Iterator[str]:
    """The "and" right before the word: without it two things become one."""
    for at, token in reversed(list(enumerate(joint.source))):
        if token.tells:
            return
        if token.word in JOINING:
            # "Nobody but the mayor" begins with what it leaves out.
            excepts = token.word == "but" and at > 0 and joint.source[at - 1].word in EVERY
            if (excepts or joint.after) and not joint.kept & JOINING:
                yield token.word
            return


def _added(joint: _Joint) -> Iterator[str]:
    """What joins words there that did not: "lacks support" is not "has support".

    Nor is "Jones, a banker," "Jones and a banker", or "by a car that Jones drove" "by Jones".
    """
    there = Counter(_TENSES.get(token.word, token.word) for token in joint.source)
    joins = AUXILIARIES if joint.after is None else AUXILIARIES | JOINING
    yield from (word for word in sorted(joint.kept & joins) if not there[_TENSES.get(word, word)])
    if "by" in joint.kept and there["by"] > 1:
        yield "by"


def _lost_verb(joint: _Joint) -> Iterator[str]:
    """What follows "have" or "be" in the clause: "had become a risk" is not "a risk"."""
    if joint.after is None or joint.after.clause != joint.word.clause or joint.kept & AUXILIARIES:
        return
    for token, following in pairwise(joint.source):
        if token.word in AUXILIARIES and following.tells:
            yield following.word


def _loses_subject(joint: _Joint) -> bool:
    """Whether a word of one clause is told of what stands in another.

    "Smith resigned and Jones left" is not "Smith resigned and left".
    """
    clause = [token for token in joint.source if token.clause == joint.word.clause]
    is_whole = not any(token.tells for token in clause)
    if joint.after is None or joint.after.clause == joint.word.clause or is_whole:
        return False
    opens = clause[0].word
    # Without the "and" it is the end of both, "two men and three women were hurt", unless the verb
    # is that of one thing.
    if opens in JOINING and opens not in joint.kept:
        return bool(joint.kept & SINGULAR)
    # "The young Jones" may become "the Jones".
    if joint.kept & DETERMINERS & {token.word for token in clause}:
        return False
    # A phrase may go from before it: "resigned and, in May, left".
    return next((t.word for t in clause if t.word not in CONJUNCTIONS), "") not in PREPOSITIONS


def _turns_tense(joint: _Joint) -> bool:
    """Whether what is or will be is told as if it were over, the other way round, or of nobody."""
    was, is_now = joint.word.word, joint.written.word
    if was == is_now or joint.word.is_name:
        return False
    # "Killing two" may become "and killed two"; "after he scored" is not "after scoring".
    if was.endswith("ing"):
        return False
    return is_now.endswith("ing") or was.endswith("ed") != is_now.endswith("ed")
