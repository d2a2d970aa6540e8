"""The small words between those that stayed, in a sentence and in a shorter form of it.

They say how the others hang together: "died in Leeds" is not "died Leeds", "the boy and his
family" not "the boy, his family", and "is a member" not "was a member".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.checking.shortening.alignment import Alignment
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

_ARTICLES = frozenset({"a", "an", "the"})
_TENSES = {
    **dict.fromkeys(("is", "are", "am"), "is"),
    **dict.fromkeys(("was", "were"), "was"),
    **dict.fromkeys(("has", "have"), "has"),
    **dict.fromkeys(("do", "does"), "does"),
}


@dataclass(frozen=True, slots=True)
class _Gap:
    """The words that lead up to one telling word that stayed.

    Attributes:
        small: The small words before it in the shorter form, from the telling word before it on.
        source: The words before it in the sentence, from the same one on, in order.
        word: It, as it stands in the sentence.
        written: It, as it stands in the shorter form.
        after: The telling word before it that stayed, where there is one.
    """

    small: frozenset[str]
    source: Sequence[Token]
    word: Token
    written: Token
    after: Token | None


def changes(alignment: Alignment) -> Iterator[str]:
    """The ways in which words that stayed hang together otherwise."""
    for gap in _gaps(alignment):
        yield from (f"drops {word}" for word in _lost_preposition(gap))
        yield from (f"drops {word}" for word in _lost_coordination(gap))
        yield from (f"adds {word}" for word in _added(gap))
        yield from (f"drops {word}" for word in _lost_verb(gap))
        yield from (f"drops {word}" for word in _lost_article(gap))
        if _loses_subject(gap):
            yield f"leaves out who or what {gap.word.word}"
        if _turns_tense(gap):
            yield f"has {gap.written.word} for {gap.word.word}"


def _gaps(alignment: Alignment) -> Iterator[_Gap]:
    source = alignment.longer
    before, small = -1, set[str]()
    after: Token | None = None
    left = iter(alignment.places)
    for token in alignment.shorter:
        if not token.tells:
            small.add(token.word)
            continue
        place = next(left)
        yield _Gap(frozenset(small), source[before + 1 : place], source[place], token, after)
        before, after, small = place, source[place], set()


def _lost_preposition(gap: _Gap) -> Iterator[str]:
    """The preposition that governs the word, and went.

    "In snow-bound Oslo" may lose the words that describe the name, not the "in".
    """
    in_phrase = True
    for token in reversed(gap.source):
        if token.clause != gap.word.clause:
            return
        if token.word in PREPOSITIONS:
            if token.word not in gap.small:
                yield token.word
            return
        if token.word in DETERMINERS | AUXILIARIES:
            in_phrase = False
        elif not (token.tells and in_phrase and gap.word.is_name and not token.is_name):
            return


def _lost_coordination(gap: _Gap) -> Iterator[str]:
    """The "and" right before the word: without it two things become one."""
    for at, token in reversed(list(enumerate(gap.source))):
        if token.tells:
            return
        if token.word in JOINING:
            # "Nobody but the mayor" begins with what it leaves out.
            excepts = token.word == "but" and at > 0 and gap.source[at - 1].word in EVERY
            if (excepts or gap.after) and not gap.small & JOINING:
                yield token.word
            return


def _added(gap: _Gap) -> Iterator[str]:
    """Words that join others and did not there: "lacks support" is not "has support".

    Nor is "Jones, a banker," "Jones and a banker", or "by a car that Jones drove" "by Jones".
    """
    there = Counter(_TENSES.get(token.word, token.word) for token in gap.source)
    joins = AUXILIARIES if gap.after is None else AUXILIARIES | JOINING
    yield from (word for word in sorted(gap.small & joins) if not there[_TENSES.get(word, word)])
    if "by" in gap.small and there["by"] > 1:
        yield "by"


def _lost_verb(gap: _Gap) -> Iterator[str]:
    """The verb after "have" or "be" in the clause: "had become a risk" is not "a risk"."""
    if gap.after is None or gap.after.clause != gap.word.clause or gap.small & AUXILIARIES:
        return
    for token, following in pairwise(gap.source):
        if token.word in AUXILIARIES and following.tells:
            yield following.word


def _lost_article(gap: _Gap) -> Iterator[str]:
    """The article right before a word that is no name: "a crack was found", not "crack was"."""
    last = gap.source[-1] if gap.source else None
    if last is None or gap.word.is_name or last.clause != gap.word.clause:
        return
    if last.word in _ARTICLES and not gap.small & DETERMINERS:
        yield last.word


def _loses_subject(gap: _Gap) -> bool:
    """Whether a word of one clause is told of a word in another.

    "Smith resigned and Jones left" is not "Smith resigned and left".
    """
    clause = [token for token in gap.source if token.clause == gap.word.clause]
    is_whole = not any(token.tells for token in clause)
    if gap.after is None or gap.after.clause == gap.word.clause or is_whole:
        return False
    opens = clause[0].word
    # Without the "and" it is the end of both, "two men and three women were hurt", unless the verb
    # is that of one thing.
    if opens in JOINING and opens not in gap.small:
        return bool(gap.small & SINGULAR)
    # "The young Jones" may become "the Jones".
    if gap.small & DETERMINERS & {token.word for token in clause}:
        return False
    # A phrase may go from before it: "resigned and, in May, left".
    return next((t.word for t in clause if t.word not in CONJUNCTIONS), "") not in PREPOSITIONS


def _turns_tense(gap: _Gap) -> bool:
    """Whether the present or future is told as if it were over, or the other way round."""
    was, is_now = gap.word.word, gap.written.word
    if was == is_now or gap.word.is_name:
        return False
    # "Killing two" may become "and killed two"; "after he scored" is not "after scoring".
    if was.endswith("ing"):
        return False
    return is_now.endswith("ing") or was.endswith("ed") != is_now.endswith("ed")
