"""The likeness of articles: by their meaning, and by the names and numbers that they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.checking.summaries.names import found as names_in
from briefing.checking.summaries.quantity import quantities
from briefing.checking.summaries.support_index import terms
from briefing.core.documents import Article

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.core.contracts import SentenceEncoder

# News says first what happened: more of an article makes its vector one of its topic.
_LEAD = 2
_FACTS_FROM = 6
# Of two or three articles nothing is known of what is rare.
_LEAST_ARTICLES = 12


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike articles of one language are, pair by pair; all matrices are square.

    Attributes:
        meaning: The cosines of the meanings of their leads.
        facts: The shares of their names and numbers that the other has too, weighed by rarity,
            0 to 1: of the one of the two that has fewer.
        shared: The numbers of names and numbers that both have.
        by_meaning: Whether meanings were compared, and not words.
    """

    meaning: NDArray[np.float64]
    facts: NDArray[np.float64]
    shared: NDArray[np.int64]
    by_meaning: bool


def likeness_of(articles: Sequence[Article], encoder: SentenceEncoder | None) -> Likeness:
    """Compare articles of one language with each other.

    Args:
        articles: At least one.
        encoder: Compares meanings, and knows the language; without it words are compared.

    Raises:
        ModelError: The encoder cannot be used.
    """
    vectors = (
        encoder.encode([_lead(one) for one in articles]).astype(np.float64)
        if encoder
        else _word_vectors([_begun(one) for one in articles])
    )
    found = [_facts(one) for one in articles]
    facts, shared = _shares(found)
    return Likeness(vectors @ vectors.T, facts, shared, encoder is not None)


def _lead(article: Article) -> str:
    return " ".join([article.title, *_sentences(article)[:_LEAD]])


def _begun(article: Article) -> str:
    return " ".join([article.title, *_sentences(article)[:_FACTS_FROM]])


def _sentences(article: Article) -> list[str]:
    return [sentence for sentence in article.sentences if sentence.strip()]


def _facts(article: Article) -> frozenset[str]:
    """The names and numbers of an article's beginning; all telling words of one without capitals.

    Where a script has no capitals, no word is known to be a name, and rare ones count most.
    """
    tag = article.language
    texts = [article.title, *_sentences(article)[:_FACTS_FROM]]
    numbers = {f"{min(q.values)}" for text in texts for q in quantities(text, tag) if q.values}
    has_capitals = any(letter.isupper() for text in texts for letter in text)
    if not has_capitals:
        return frozenset(numbers).union(*map(terms, texts))
    return frozenset(numbers | {name.word for text in texts for name in names_in(text, tag)})


def _shares(found: Sequence[frozenset[str]]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    size = len(found)
    weights = _weights(found)
    having: dict[str, list[int]] = {fact: [] for fact in sorted(weights)}
    for at, one in enumerate(found):
        for fact in one:
            having[fact].append(at)
    weight, shared = np.zeros((size, size)), np.zeros((size, size), np.int64)
    for fact, places in having.items():
        block = np.ix_(places, places)
        weight[block] += weights[fact]
        shared[block] += 1
    totals = weight.diagonal()
    fewer = np.minimum.outer(totals, totals)
    return weight / np.where(fewer > 0, fewer, 1.0), shared


def _weights(found: Sequence[frozenset[str]]) -> dict[str, float]:
    """The inverse document frequency of each fact."""
    counts = Counter(fact for one in found for fact in one)
    articles = max(len(found), _LEAST_ARTICLES)
    return {fact: math.log(1 + articles / count) for fact, count in counts.items()}


def _word_vectors(texts: Sequence[str]) -> NDArray[np.float64]:
    """Unit vectors of the words of texts, weighed by rarity; no two alike without a common word."""
    found = [terms(text) for text in texts]
    weights = _weights(found)
    columns = {term: at for at, term in enumerate(sorted(weights))}
    vectors = np.zeros((len(texts), max(1, len(columns))))
    for row, one in zip(vectors, found, strict=True):
        for term in one:
            row[columns[term]] = weights[term]
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float64] = vectors / np.maximum(lengths, 1e-12)
    return unit
