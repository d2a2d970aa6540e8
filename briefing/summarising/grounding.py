"""From what a model wrote to statements: each with its supports, none that the article contradicts.

A sentence that fails the checks gives way to the article's sentence that it came from, and what is
too short is filled up with the article's own words. Marks say which is which.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.checking.facts import unsupported
from briefing.checking.supports import Supports
from briefing.checking.words import is_common, stem, words
from briefing.documents import Article, Length, Statement
from briefing.summarising.length import count_words, fit
from briefing.summarising.tidying import without_repeats, wording

QUOTED = "quoted whole from the article"
# Of a statement's telling words, so many stand in the sentences that carry it; below, it says
# something that the article does not, in words that no check of single facts can see.
_LEAST_SHARED = 0.5
_WRITTEN = 2.0


def ground(article: Article, written: Sequence[str], length: Length) -> tuple[Statement, ...]:
    """Statements that fill a length, each supported by the article.

    Args:
        article: What was summarised.
        written: Sentences that a model wrote of it, the most important ones not known.
        length: What was asked for.

    Returns:
        In the order in which they were written; what was added from the article comes last.
    """
    supports = Supports(article.sentences)
    statements: list[Statement] = []
    said: set[str] = set()
    for sentence in without_repeats(written):
        statement = _grounded(sentence, article.sentences, supports)
        if statement and wording(statement.text) not in said:
            said.add(wording(statement.text))
            statements.append(statement)
    filling = _filling(article.sentences, statements)
    pool = [*statements, *filling]
    # What is written comes before what only fills up, and the article's beginning before its end.
    scores = [_WRITTEN + supports.weight_of(s.text) for s in statements]
    scores += [1 / (1 + place) for place in range(len(filling))]
    return tuple(pool[pick] for pick in fit([count_words(s.text) for s in pool], scores, length))


def _filling(sentences: Sequence[str], statements: Sequence[Statement]) -> list[Statement]:
    """What is not said yet, then what only a part was said of: a length is met all the same."""
    used = {index for statement in statements for index in statement.supports}
    said = {wording(statement.text) for statement in statements}
    filling = []
    for index in sorted(range(len(sentences)), key=lambda index: index in used):
        if wording(sentences[index]) not in said:
            said.add(wording(sentences[index]))
            filling.append(Statement(sentences[index], (index,), (QUOTED,)))
    return filling


def _grounded(sentence: str, article: Sequence[str], supports: Supports) -> Statement | None:
    found = supports.of(sentence)
    if not found:
        return None
    problems = unsupported(sentence, article, found)
    if not problems and _shared(sentence, [article[index] for index in found]) < _LEAST_SHARED:
        problems = ("the article does not say this",)
    if not problems:
        return Statement(sentence, tuple(sorted(found)))
    best = found[0]
    return Statement(
        article[best], (best,), (QUOTED, f"stands in for a sentence that failed: {problems[0]}")
    )


def _shared(sentence: str, supporting: Sequence[str]) -> float:
    telling = {stem(word) for word in words(sentence) if not is_common(word)}
    known = {stem(word) for text in supporting for word in words(text)}
    return len(telling & known) / len(telling) if telling else 0.0
