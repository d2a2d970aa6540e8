from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.summarising.tidying import is_finished, tidy, without_repeats


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The wall will be built.", ("The wall will be built.",)),
        ("1. It rained.\n2. They left.", ("It rained.", "They left.")),
        ("(1) It rained.\n(2) They left.", ("It rained.", "They left.")),
        ("- It rained.\n* They left.\n• It dried.", ("It rained.", "They left.", "It dried.")),
        ("١. هطل المطر.\n٢. غادروا.", ("هطل المطر.", "غادروا.")),
        ("```\nIt rained.\n```", ("It rained.",)),
        ("```text\nIt rained.\n```", ("It rained.",)),
        ("## Summary:\n\n**It rained** for __days__.", ("It rained for days.",)),
        ("> It rained.", ("It rained.",)),
        ("Summary: It rained.", ("It rained.",)),
        ("الملخص: هطل المطر.", ("هطل المطر.",)),
        ("Sure! Here is a summary:\nIt rained.", ("It rained.",)),
        ("Here are the facts:\n1. It rained.\nI hope this helps!", ("It rained.",)),
        ("بالتأكيد! إليك الملخص:\nهطل المطر.", ("هطل المطر.",)),
        ("The article is about rain.\nIt rained.", ("It rained.",)),
        ("“It rained.”", ("It rained.",)),
        ('Answer: "It rained."', ("It rained.",)),
        ("«هطل المطر.»", ("هطل المطر.",)),
        ("", ()),
        ("\n \n", ()),
    ],
)
def test_only_what_is_meant_is_left(text: str, lines: tuple[str, ...]) -> None:
    assert tidy(text) == lines


@pytest.mark.parametrize(
    "line",
    [
        "“We left,” she said, “and it rained.”",
        "“It rained” was all they said of “the flood”",
        "312 houses were flooded.",
        "14.5 million pounds were spent.",
        "Rain of 3 - 4 inches fell.",
        "Here we are, said the mayor.",
        "Certain houses were flooded.",
        "The article was torn up.",
        "Of courses there were nine.",
        "Note by note they played.",
        "The summary: it rained.",
        "Okafor keeps the bakery.",
        "Surety was given by nine.",
    ],
)
def test_sentences_of_an_article_are_left_alone(line: str) -> None:
    assert tidy(line) == (line,)


@given(st.text())
def test_tidying_leaves_lines_that_say_something(text: str) -> None:
    assert all(line.strip() == line and line for line in tidy(text))


@pytest.mark.parametrize(
    "sentence", ["It rained.", "Did it?", "“It rained.”", "هل هطل؟", "So it went on…", "(It did.)"]
)
def test_a_sentence_that_ends_is_finished(sentence: str) -> None:
    assert is_finished(sentence)


@pytest.mark.parametrize("sentence", ["It rained", "It rained,", "It rained:", "", "She said “no”"])
def test_a_sentence_that_was_cut_is_not(sentence: str) -> None:
    assert not is_finished(sentence)


def test_what_was_said_is_not_said_again() -> None:
    sentences = [
        "It rained.",
        "They left.",
        "it rained!",
        "“It rained.”",
        "هطل المطر.",
        "هطل المطر",
    ]
    assert without_repeats(sentences) == ["It rained.", "They left.", "هطل المطر."]
