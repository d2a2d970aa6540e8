"""The length plan: the choice of an article's sentences that fills the length asked for.

A number of sentences is met exactly. A number of words is met within 15 % wherever any choice of
whole sentences does so, and within 5 % where one does that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary

# Per cent, as whole numbers: 1.15 * 100 is a little less than 115.
TOLERANCE = 15
AIM = 5

# The table of the exact search holds a bit for each pair of a sentence and a number of words; 2**30
# bits are 128 MB, which a summary of thousands of words out of a whole book stays under.
_MOST_CELLS = 2**30


def count_words(text: str) -> int:
    """The number of words of a text, as white space separates them."""
    return len(text.split())


def within(total: int, length: Length, tolerance: int = TOLERANCE) -> bool:
    """Whether a number of words lies within the tolerance, in per cent, of the words asked for."""
    target = _target(length)
    return 100 * abs(total - target) <= tolerance * target


def fitted(statements: Sequence[Statement], length: Length) -> tuple[Statement, ...]:
    """Statements that fill a length best, all of them worth the same; see `fit`."""
    picks = fit([count_words(one.text) for one in statements], [1.0] * len(statements), length)
    return tuple(statements[pick] for pick in picks)


def fit(words: Sequence[int], scores: Sequence[float], length: Length) -> tuple[int, ...]:
    """Choose the sentences that fill a length best.

    For words this is a 0-1 knapsack solved by dynamic programming: of all sets whose total is
    within 5 % of the target (else within 15 %), the one with the highest mean score a word. Where
    no set is that near, the nearest from below; where every sentence is too long, the shortest.
    Ask `within` or `shortfall` which it was.

    Args:
        words: The number of words of each candidate sentence, in the order of the text.
        scores: The worth of each; higher is better, any finite numbers.
        length: The number of sentences or of words that was asked for.

    Returns:
        The indexes of the chosen candidates, ascending. All, where the text is shorter than the
        length. Equal scores go to the earlier sentence.
    """
    by_score = sorted(range(len(words)), key=lambda index: (-scores[index], index))
    if length.sentences is not None:
        return tuple(sorted(by_score[: length.sentences]))
    target = _target(length)
    if sum(words) <= _most(target, AIM):
        return tuple(range(len(words)))
    most = _most(target, TOLERANCE)
    useful = _useful(by_score, words, most)
    if not useful:
        return (min(range(len(words)), key=lambda index: (words[index], index)),)
    if len(useful) * (most + 1) > _MOST_CELLS:
        return _fill_greedily(useful, words, _most(target, AIM))
    return _fill_exactly(useful, words, scores, target)


def shortfall(total: int, sentences: int, length: Length) -> str | None:
    """One sentence that says how a summary misses its length, or None where it does not.

    Args:
        total: The summary's words.
        sentences: The summary's sentences.
        length: The number of sentences or of words that was asked for.
    """
    if length.sentences is not None:
        if sentences >= length.sentences:
            return None
        return (
            f"the article has fewer sentences than the {length.sentences} asked for: "
            f"the summary has {sentences}"
        )
    if within(total, length):
        return None
    return (
        f"no choice of sentences comes within {TOLERANCE} % of the {length.words} words "
        f"asked for: the summary has {total}"
    )


def missed(statements: Sequence[Statement], length: Length) -> str | None:
    """The `shortfall` of statements."""
    return shortfall(sum(count_words(one.text) for one in statements), len(statements), length)


def summary_of(
    article: Article, statements: Sequence[Statement], length: Length, made_by: MadeBy
) -> Summary:
    """The summary of an article that statements are; a warning tells where they miss the length."""
    warning = missed(statements, length)
    return Summary(
        title=article.title,
        language=article.language,
        statements=tuple(statements),
        made_by=made_by,
        warnings=(warning,) if warning else (),
    )


def _target(length: Length) -> int:
    if length.words is None:
        raise ValueError("a length in sentences has no number of words")
    return length.words


def _most(target: int, tolerance: int) -> int:
    return target * (100 + tolerance) // 100


def _useful(by_score: Iterable[int], words: Sequence[int], most: int) -> list[int]:
    """Leave out what no best set holds: of each sentence length only so many fit at once."""
    taken: dict[int, int] = {}
    useful = []
    for index in by_score:
        size = words[index]
        if 0 < size <= most and taken.get(size, 0) < most // size:
            taken[size] = taken.get(size, 0) + 1
            useful.append(index)
    return useful


def _fill_greedily(useful: Sequence[int], words: Sequence[int], most: int) -> tuple[int, ...]:
    chosen = []
    total = 0
    for index in useful:
        if total + words[index] <= most:
            chosen.append(index)
            total += words[index]
    return tuple(sorted(chosen))


def _fill_exactly(
    useful: Sequence[int], words: Sequence[int], scores: Sequence[float], target: int
) -> tuple[int, ...]:
    """Solve the knapsack; `best[t]` is the highest value of a set of exactly t words."""
    most = _most(target, TOLERANCE)
    best = np.full(most + 1, -np.inf)
    best[0] = 0.0
    taken = []
    for index in useful:
        size = words[index]
        # A score counts for each word, or a set of many short sentences would win by its number.
        with_it = np.full(most + 1, -np.inf)
        with_it[size:] = best[: most + 1 - size] + scores[index] * size
        better = with_it > best
        best = np.where(better, with_it, best)
        taken.append(np.packbits(better))
    total = _best_total(best, target)
    chosen = []
    for index, row in zip(reversed(useful), reversed(taken), strict=True):
        if row[total // 8] >> (7 - total % 8) & 1:
            chosen.append(index)
            total -= words[index]
    return tuple(sorted(chosen))


def _best_total(best: np.ndarray[tuple[int], np.dtype[np.float64]], target: int) -> int:
    reached = np.flatnonzero(np.isfinite(best))
    # A mean over the words, so that a set is not better for being longer.
    mean = best / np.maximum(np.arange(len(best)), 1)
    for tolerance in (AIM, TOLERANCE):
        near = reached[100 * np.abs(reached - target) <= tolerance * target]
        if len(near):
            return int(near[np.argmax(mean[near])])
    return int(reached[-1])
