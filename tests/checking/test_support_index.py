from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.checking.summaries.support_index import Supports, supports

FLOOD = (
    "The council will build a wall along the river.",
    "It rained for nine days.",
    "The wall costs £14m and the money comes from a loan.",
    "The hospital sent its patients to Eastham.",
    "The river is wide, the loan is large, and the wall is low.",
)
ARABIC = (
    "قرر مجلس المدينة أن ينفق المال على جدار.",
    "وصلت المياه إلى المنازل.",
    "يبدأ العمل عند الجسر.",
)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("The council builds.", (0,)),
        ("Patients were sent to Eastham.", (3,)),
        ("The hospitals' patient", (3,)),
        ("The council will build a wall that costs £14m.", (0, 2)),
        ("It rained for days, patients were sent off and money came from a loan.", (1, 2, 3)),
        ("A wall of £14m", (2,)),
        ("Nobody saw the frogs.", ()),
        ("", ()),
        ("...", ()),
    ],
)
def test_the_sentences_that_carry_a_statement(statement: str, expected: tuple[int, ...]) -> None:
    assert supports(statement, FLOOD) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [("بدأ العمل عند الجسر", (2,)), ("وَصَلَت المِياه", (1,)), ("جدار المجلس", (0,)), ("القطار", ())],
)
def test_arabic_words_are_compared_by_stem(statement: str, expected: tuple[int, ...]) -> None:
    assert supports(statement, ARABIC) == expected


def test_the_sentence_that_carries_most_comes_first() -> None:
    article = Supports(FLOOD)
    assert article.of("The £14m are from a loan, said the council.") == (2, 0)


def test_of_equals_the_one_that_says_least_besides_then_the_earlier_carries() -> None:
    assert supports("A loan", ("The loan is large and late.", "The loan.", "The loan.")) == (1,)


def test_a_statement_of_common_words_is_found_by_them() -> None:
    assert supports("It is.", ("Here it is.", "Rain fell.")) == (0,)


def test_weight_is_the_share_of_the_article_that_has_the_words() -> None:
    article = Supports(FLOOD)
    assert article.weight_of("The wall") == pytest.approx(3 / 5)
    assert article.weight_of("The wall of frogs") == pytest.approx(3 / 10)
    assert article.weight_of("") == 0
    assert Supports(()).weight_of("The wall") == 0


@given(st.lists(st.text(max_size=40), max_size=6), st.text(max_size=40))
def test_at_most_three_sentences_carry_in_their_order(sentences: list[str], text: str) -> None:
    found = supports(text, sentences)
    assert list(found) == sorted(set(found) & set(range(len(sentences))))
    assert len(found) <= 3


@given(st.permutations(FLOOD), st.integers(0, 4))
def test_a_sentence_of_the_article_carries_itself(sentences: list[str], index: int) -> None:
    assert supports(sentences[index], sentences) == (index,)
