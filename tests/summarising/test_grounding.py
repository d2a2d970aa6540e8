from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import FERRY_ARABIC, FLOOD, article_of

from briefing.core.documents import Length, Statement
from briefing.models.sentence_encoder import encoder_at_hand
from briefing.summarising.grounding import ground

ARTICLE = article_of(FLOOD)
SENTENCES = ARTICLE.sentences
COST = "The council will spend £14 million on a flood wall along the Tarn."
START = "Work on the wall begins in March beside the railway bridge."


def test_what_the_article_carries_stands_as_it_was_written() -> None:
    statements = ground(ARTICLE, [START, COST], Length(sentences=2))
    assert [statement.text for statement in statements] == [START, COST]
    assert [SENTENCES[s.supports[0]] for s in statements] == [FLOOD[7][1], FLOOD[7][0]]
    assert not any(statement.marks for statement in statements)


def test_a_sentence_of_two_names_both_that_carry_it() -> None:
    both = "The wall will protect about 900 homes and be finished before the winter of 2028."
    (statement,) = ground(ARTICLE, [both], Length(sentences=1))
    assert [SENTENCES[index] for index in statement.supports] == [FLOOD[1][1], FLOOD[2][0]]


def test_a_sentence_mostly_of_other_words_gives_way() -> None:
    invented = "The hospital fired surgeons who gambled patients away during card games."
    (statement,) = ground(ARTICLE, [invented], Length(sentences=1))
    assert statement.text in SENTENCES
    assert statement.quoted


def test_a_sentence_that_says_the_same_in_other_words_stands() -> None:
    encoder = encoder_at_hand()
    if encoder is None:
        pytest.skip("needs the extra 'embedded'")
    other = "The barrier shields some 900 houses downtown against rare high water."
    invented = "The hospital fired surgeons who gambled patients away during card games."
    (statement,) = ground(ARTICLE, [other], Length(sentences=1))
    assert statement.text in SENTENCES
    statement, replaced = ground(ARTICLE, [other, invented], Length(sentences=2), encoder)
    assert statement.text == other
    assert FLOOD[2][0] in [SENTENCES[index] for index in statement.supports]
    assert replaced.text in SENTENCES


def test_an_encoder_is_not_asked_in_a_language_that_it_does_not_know() -> None:
    encoder = encoder_at_hand()
    if encoder is None:
        pytest.skip("needs the extra 'embedded'")
    article = article_of(FERRY_ARABIC, "ar")
    written = ["رست سفينة في مرفأ المدينة صباحا"]
    assert ground(article, written, Length(sentences=1), encoder) == ground(
        article, written, Length(sentences=1)
    )


def test_a_sentence_of_something_else_is_left_out() -> None:
    (statement,) = ground(ARTICLE, ["Pianists played Schubert."], Length(sentences=1))
    assert statement == Statement(SENTENCES[0], (0,), quoted=True)


def test_what_is_too_short_is_filled_up_from_what_was_not_said() -> None:
    statements = ground(ARTICLE, [COST], Length(sentences=3))
    assert statements[0].text == COST
    assert [s.text for s in statements[1:]] == [FLOOD[0][0], FLOOD[1][0]]
    assert [s.marks for s in statements] == [
        (),
        ("quoted whole from the article",),
        ("quoted whole from the article",),
    ]


def test_a_length_is_met_even_where_one_sentence_said_something_of_each() -> None:
    article = article_of((("The wall is low.", "The river is wide."),))
    statements = ground(article, ["The wall is low and the river wide."], Length(sentences=2))
    assert [s.text for s in statements] == [
        "The wall is low and the river wide.",
        "The wall is low.",
    ]


def test_an_article_that_is_too_short_is_not_said_twice() -> None:
    article = article_of((("The wall is low and long.", "The river is wide."),))
    for length in (Length(sentences=9), Length(words=90)):
        statements = ground(article, ["The wall is low."], length)
        assert [s.text for s in statements] == ["The wall is low.", "The river is wide."]


def test_repeats_are_said_once() -> None:
    article = article_of((("The wall is low.",) * 3, ("The river is wide.",)))
    for written in ([], ["The wall is low."], ["The wall is low!", "The wall is low."]):
        texts = [s.text for s in ground(article, written, Length(sentences=4))]
        assert len(texts) == 2
        assert texts[1] == "The river is wide."


def test_arabic_is_grounded_alike() -> None:
    article = article_of(FERRY_ARABIC, "ar")
    written = ["يبدأ العمل في مارس عند الجسر.", "أقال المستشفى جراحين قامروا بالجدار."]
    first, second = ground(article, written, Length(sentences=2))
    assert first == Statement(written[0], (6,))
    assert second.text in article.sentences
    assert second.quoted


def test_nothing_written_of_nothing_is_nothing() -> None:
    assert ground(article_of(()), [COST], Length(sentences=2)) == ()


@given(
    st.lists(st.sampled_from([*SENTENCES, COST, START, "It rained.", ""]) | st.text(max_size=50)),
    st.integers(1, len(SENTENCES)),
)
def test_any_writing_gives_supported_statements_of_the_length(
    written: list[str], number: int
) -> None:
    statements = ground(ARTICLE, written, Length(sentences=number))
    assert len(statements) == number
    assert len({s.text for s in statements}) == len(statements)
    for statement in statements:
        assert statement.supports
        assert not statement.quoted or (SENTENCES[statement.supports[0]] == statement.text)
