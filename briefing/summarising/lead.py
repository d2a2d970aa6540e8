"""The first sentences of an article: the baseline of every other summariser."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.summarising.length import count_words, fit, summary_of, within


class Lead:
    """Takes the first sentences of an article, of any language, as they stand."""

    name = "lead"
    identity = "lead"

    def summarise(self, article: Article, length: Length) -> Summary:
        """Take the first sentences that fill the length."""
        sentences = article.sentences
        chosen = _first([count_words(sentence) for sentence in sentences], length)
        statements = tuple(Statement(sentences[index], (index,)) for index in chosen)
        settings = {"sentences": length.sentences, "words": length.words}
        return summary_of(article, statements, length, MadeBy(self.name, settings=settings))


def _first(words: Sequence[int], length: Length) -> tuple[int, ...]:
    if length.sentences is not None:
        return tuple(range(min(length.sentences, len(words))))
    target = length.words or 0
    totals = list(accumulate(words))
    if totals:
        best = min(range(len(totals)), key=lambda end: abs(totals[end] - target))
        if within(totals[best], length):
            return tuple(range(best + 1))
    # An unbroken opening reads best; where none has the length, sentences are skipped, late first.
    return fit(words, [-float(index) for index in range(len(words))], length)
