from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.documents import Length
from briefing.summarising.length import AIM, TOLERANCE, fit, shortfall, within

CANDIDATES = st.lists(
    st.tuples(st.integers(1, 40), st.integers(-20, 20).map(float)), min_size=1, max_size=9
)


def subsets_within(
    words: list[int], target: int, tolerance: int
) -> list[tuple[tuple[int, ...], int]]:
    found = []
    for size in range(1, len(words) + 1):
        for chosen in combinations(range(len(words)), size):
            total = sum(words[index] for index in chosen)
            if 100 * abs(total - target) <= tolerance * target:
                found.append((chosen, total))
    return found


def mean_score(chosen: tuple[int, ...], words: list[int], scores: list[float]) -> float:
    total = sum(words[index] for index in chosen)
    return sum(scores[index] * words[index] for index in chosen) / total


@given(CANDIDATES, st.integers(1, 12))
def test_a_number_of_sentences_is_met_exactly_with_the_best(
    candidates: list[tuple[int, float]], number: int
) -> None:
    words, scores = [w for w, _ in candidates], [s for _, s in candidates]
    chosen = fit(words, scores, Length(sentences=number))
    assert len(chosen) == min(number, len(candidates))
    assert list(chosen) == sorted(set(chosen))
    left = set(range(len(candidates))) - set(chosen)
    assert all(scores[index] >= scores[other] for index in chosen for other in left)


@given(CANDIDATES, st.integers(5, 200))
def test_a_number_of_words_is_met_by_the_best_set_wherever_a_set_meets_it(
    candidates: list[tuple[int, float]], target: int
) -> None:
    words, scores = [w for w, _ in candidates], [s for _, s in candidates]
    length = Length(words=target)
    chosen = fit(words, scores, length)
    assert list(chosen) == sorted(set(chosen))
    total = sum(words[index] for index in chosen)
    near = subsets_within(words, target, AIM) or subsets_within(words, target, TOLERANCE)
    assert within(total, length) == bool(near)
    if near and len(chosen) < len(words):
        best = max(mean_score(subset, words, scores) for subset, _ in near)
        assert mean_score(chosen, words, scores) == pytest.approx(best)


@given(CANDIDATES, st.integers(5, 200))
def test_where_no_set_is_near_the_nearest_from_below_is_taken(
    candidates: list[tuple[int, float]], target: int
) -> None:
    words, scores = [w for w, _ in candidates], [s for _, s in candidates]
    if subsets_within(words, target, TOLERANCE):
        return
    total = sum(words[index] for index in fit(words, scores, Length(words=target)))
    below = [
        sum(subset)
        for size in range(1, len(words) + 1)
        for subset in combinations(words, size)
        if sum(subset) < target
    ]
    assert total == max(below, default=min(words))


def test_a_short_text_is_taken_whole() -> None:
    assert fit([5, 6], [0.1, 0.9], Length(words=100)) == (0, 1)
    assert fit([5, 6], [0.1, 0.9], Length(sentences=9)) == (0, 1)


def test_the_bounds_themselves_are_within() -> None:
    for total in (85, 115):
        assert within(total, Length(words=100))
        assert fit([total, 20_000], [0.0, 1.0], Length(words=100)) == (0,)
    assert not within(84, Length(words=100))
    assert not within(116, Length(words=100))


def test_nothing_gives_nothing() -> None:
    assert fit([], [], Length(words=100)) == ()
    assert fit([], [], Length(sentences=3)) == ()


def test_one_sentence_that_is_too_long_is_better_than_none() -> None:
    assert fit([400, 300], [1.0, 0.0], Length(words=100)) == (1,)


def test_equal_scores_go_to_the_earlier_sentence() -> None:
    assert fit([10] * 6, [1.0] * 6, Length(sentences=2)) == (0, 1)
    assert fit([10] * 6, [1.0] * 6, Length(words=20)) == (0, 1)


def test_a_book_is_fitted_without_a_table_of_its_own_size() -> None:
    sentences = 200_000
    words = [1 + index * 7 % 60 for index in range(sentences)]
    scores = [float(index * 31 % 97) for index in range(sentences)]
    length = Length(words=60_000)
    assert within(sum(words[index] for index in fit(words, scores, length)), length, AIM)


def test_a_missed_length_is_told_in_one_sentence() -> None:
    assert shortfall(100, 3, Length(sentences=3)) is None
    assert shortfall(86, 3, Length(words=100)) is None
    too_few = shortfall(40, 2, Length(sentences=3))
    assert too_few is not None
    assert "3" in too_few
    assert "2" in too_few
    too_far = shortfall(60, 3, Length(words=100))
    assert too_far is not None
    assert "100" in too_far
    assert "60" in too_far
