"""The sentences of an article that engines read: all but orders to a reader or a model."""

from __future__ import annotations

from functools import lru_cache

from briefing.core.documents import Article
from briefing.language.instructions import orders


@lru_cache(maxsize=64)
def told(article: Article) -> tuple[int, ...]:
    """The indexes of the sentences that are no orders."""
    found = orders(article.sentences)
    return tuple(index for index in range(len(article.sentences)) if index not in found)


def left_out(article: Article) -> tuple[str, ...]:
    """A warning that says how many sentences are orders; none where there are none."""
    number = len(article.sentences) - len(told(article))
    if not number:
        return ()
    return (f"orders to a reader or a model were left out: {number} of the article's sentences",)
