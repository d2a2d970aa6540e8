"""Makes statements of the sentences that a model wrote, each with its supports.

A sentence in words that the article mostly does not have gives way to the article's sentence that
it came from, unless a sentence encoder finds its meaning there, and a summary that is too short is
filled up with the article's own sentences, which are marked as quoted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from briefing.checking.summaries.evidence import Evidence, claim, evidence_of
from briefing.checking.summaries.support import alike_in_other_words
from briefing.checking.summaries.support_index import Supports
from briefing.core.contracts import SentenceEncoder
from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.language.words import is_common, stem, words
from briefing.summarising.length import count_words, fit, missed, summary_of
from briefing.summarising.tidying import without_repeats, wording

# Of a statement's telling words, so many stand in the sentences that carry it; below, it says
# something that the article does not, in words that no check of single facts can see.
_LEAST_SHARED = 0.5
_WRITTEN = 2.0
# Of two or three sentences one may well be the article's own.
_FEWEST_JUDGED = 2
_MOST_COPIED = 0.5


def grounds(encoder: SentenceEncoder | None) -> str:
    """The part of an engine's identity that tells how its sentences are grounded."""
    return encoder.identity if encoder else "by words"


def grounded(
    article: Article,
    written: Sequence[str],
    length: Length,
    made_by: MadeBy,
    encoder: SentenceEncoder | None = None,
) -> Summary:
    """The summary of `ground`ed sentences; length and number of quotes are added to `made_by`."""
    statements = ground(article, written, length, encoder)
    settings = {
        "sentences": length.sentences,
        "words": length.words,
        **made_by.settings,
        "quoted": sum(statement.quoted for statement in statements),
    }
    summary = summary_of(article, statements, length, replace(made_by, settings=settings))
    return replace(summary, warnings=(*summary.warnings, *_copying(article, written)))


def _copying(article: Article, written: Sequence[str]) -> tuple[str, ...]:
    """A warning where a model copied most of its sentences, and wrote no summary."""
    known = set(map(wording, article.sentences))
    copied = sum(wording(sentence) in known for sentence in written)
    if len(written) < _FEWEST_JUDGED or copied <= len(written) * _MOST_COPIED:
        return ()
    return (
        f"the model copied {copied} of its {len(written)} sentences from the article: "
        "it quotes rather than writes",
    )


def ground(
    article: Article,
    written: Sequence[str],
    length: Length,
    encoder: SentenceEncoder | None = None,
) -> tuple[Statement, ...]:
    """Statements that fill a length, each supported by the article.

    Args:
        article: The article that was summarised.
        written: Sentences that a model wrote of it, the most important ones not known.
        length: The length that was asked for.
        encoder: Compares meanings where it knows the language; without it words are compared.

    Returns:
        In the order in which they were written, those added from the article last.

    Raises:
        ModelError: The encoder's model cannot be used.
    """
    evidence = evidence_of(article, encoder)
    supports = evidence.supports
    statements: list[Statement] = []
    said: set[str] = set()
    for sentence in without_repeats(written):
        statement = _grounded(sentence, evidence)
        if statement and wording(statement.text) not in said:
            said.add(wording(statement.text))
            statements.append(statement)
    used = {index for statement in statements for index in statement.supports}
    unsaid = [index for index in _quotable(evidence) if index not in used]
    chosen = _fitted(statements, _quotes(article, unsaid, said), supports, length)
    if missed(chosen, length) is None:
        return chosen
    # Sentences of which a part was said are quoted whole, but only where the length asks for it.
    every = _quotes(article, [*unsaid, *sorted(used)], said)
    fuller = _fitted(statements, every, supports, length)
    return chosen if missed(fuller, length) else fuller


def _fitted(
    written: Sequence[Statement], filling: Sequence[Statement], supports: Supports, length: Length
) -> tuple[Statement, ...]:
    pool = [*written, *filling]
    # Written sentences come before those that fill up, and the article's beginning before its end.
    scores = [_WRITTEN + supports.weight_of(statement.text) for statement in written]
    scores += [1 / (1 + place) for place in range(len(filling))]
    return tuple(pool[pick] for pick in fit([count_words(s.text) for s in pool], scores, length))


def _quotes(article: Article, indexes: Sequence[int], said: Collection[str]) -> list[Statement]:
    """Sentences of the article, each once, that no statement says word for word."""
    first: dict[str, int] = {}
    for index in indexes:
        first.setdefault(wording(article.sentences[index]), index)
    return [
        Statement(article.sentences[index], (index,), quoted=True)
        for words_said, index in first.items()
        if words_said not in said
    ]


def _quotable(evidence: Evidence) -> Sequence[int]:
    """The indexes of the sentences that are no orders; of all, where every one is an order."""
    told = [index for index, sentence in enumerate(evidence.sentences) if sentence]
    return told or range(len(evidence.sentences))


def _grounded(sentence: str, evidence: Evidence) -> Statement | None:
    article = evidence.sentences
    found = evidence.supports.of(sentence)
    alike = alike_in_other_words(claim(sentence, evidence))
    if alike or (found and _shared(sentence, [article[at] for at in found]) >= _LEAST_SHARED):
        return Statement(sentence, tuple(sorted({*found, *alike})))
    if not found:
        return None
    best = found[0]
    reason = "stands in for a sentence that failed: the article does not say this"
    return Statement(article[best], (best,), (reason,), quoted=True)


def _shared(sentence: str, supporting: Sequence[str]) -> float:
    telling = {stem(word) for word in words(sentence) if not is_common(word)}
    known = {stem(word) for text in supporting for word in words(text)}
    return len(telling & known) / len(telling) if telling else 0.0
