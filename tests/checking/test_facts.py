"""Golden cases in tests/data/checking/facts.txt: `article => statement => problems`."""

from __future__ import annotations

from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import FERRY_ARABIC, FLOOD
from support.cases import cases

from briefing.checking.facts import unsupported

SENTENCES = tuple(
    sentence
    for article in (FLOOD, FERRY_ARABIC)
    for paragraph in article
    for sentence in paragraph
    if "“" not in sentence
)
WORDS = " ".join(SENTENCES).split()
EVERY = range(len(SENTENCES))


@pytest.mark.parametrize(("article", "statement", "problems"), cases("checking/facts.txt"))
def test_what_an_article_does_not_say(article: str, statement: str, problems: str) -> None:
    assert "; ".join(unsupported(statement, [article], [0])) == problems


def test_a_number_of_another_sentence_is_of_something_else() -> None:
    article = ("The flood reached 312 houses.", "The wall costs £14m.")
    statement = "The wall costs £312."
    assert unsupported(statement, article, [1]) == ("the article says 312 of something else",)
    assert unsupported(statement, article, [0, 1]) == ()


def test_names_and_quotations_may_stand_anywhere_in_the_article() -> None:
    article = ("Okafor said: “Nobody slept.”", "It rained.")
    assert unsupported("It rained, and “nobody slept”, as Okafor said.", article, [1]) == ()


def test_a_quotation_may_go_on_into_the_next_sentence() -> None:
    article = ("“Nobody slept.", "It rained.”")
    assert unsupported("They say: “Nobody slept. It rained.”", article, [0]) == ()


@given(st.integers(0, len(SENTENCES) - 1))
def test_no_sentence_of_an_article_is_accused(index: int) -> None:
    assert unsupported(SENTENCES[index], SENTENCES, [index]) == ()


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=4))
def test_no_text_is_accused_of_what_it_says_itself(sentences: list[str]) -> None:
    whole = " ".join(sentences)
    assert unsupported(whole, [whole], [0]) == ()


@given(
    st.integers(0, len(WORDS) - 1),
    st.integers(1, 30),
    st.sampled_from(["“”", '""', "«»", "„“"]),
    st.sampled_from(("NFC", "NFD")),
)
def test_words_cut_from_an_article_are_quoted_rightly(
    start: int, number: int, marks: str, form: Literal["NFC", "NFD"]
) -> None:
    quote = normalize(form, " ".join(WORDS[start : start + number]))
    found = unsupported(f"so they wrote: {marks[0]}{quote}{marks[1]}", SENTENCES, EVERY)
    assert not [problem for problem in found if "no such words" in problem]


@given(st.integers(0, len(WORDS) - 4), st.sampled_from(["walrus", "ليمونة"]))
def test_a_word_put_into_a_quotation_is_seen(start: int, foreign: str) -> None:
    quote = " ".join([*WORDS[start : start + 2], foreign, *WORDS[start + 2 : start + 4]])
    found = unsupported(f"so they wrote: “{quote}”", SENTENCES, EVERY)
    assert [problem for problem in found if "no such words" in problem]


@given(st.integers(0, len(SENTENCES) - 1), st.integers(10**6, 10**9))
def test_an_invented_number_is_seen(index: int, number: int) -> None:
    statement = f"{SENTENCES[index]} {number:,}"
    assert unsupported(statement, SENTENCES, EVERY) == (f"the article does not say {number}",)
