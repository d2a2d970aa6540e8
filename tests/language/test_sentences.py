from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import sentences

DATA = Path(__file__).parents[1] / "data" / "sentences"


def _paragraphs(path: Path) -> list[list[str]]:
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [block.strip().splitlines() for block in blocks if not block.startswith("#")]


CASES = [
    pytest.param(path.stem, expected, id=f"{path.stem}-{expected[0][:30]}")
    for path in sorted(DATA.glob("*.txt"))
    for expected in _paragraphs(path)
]


@pytest.mark.parametrize(("language", "expected"), CASES)
def test_golden_paragraphs(language: str, expected: list[str]) -> None:
    assert list(sentences.split(" ".join(expected), language)) == expected


_MATERIAL = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from(" \n.!?…“”\"'‘’«»()[]،؟؛دمق15ABab"),
    st.sampled_from(
        ["U.S. ", "Gen. ", "ق.م. ", "p.m. ", ".” ", "… A", ".) B", " '", "[1]", "Yahoo! "]
    ),
)


def test_no_break_spaces_do_not_break_the_splitter() -> None:
    assert sentences.split("P\xa0\xa0\xa0.K", "xx") == ("P   .K",)


@given(st.lists(_MATERIAL, max_size=60).map("".join), st.sampled_from(["en", "ar", "fr", "xx"]))
def test_no_character_but_white_space_is_lost(text: str, language: str) -> None:
    split = sentences.split(text, language)
    assert "".join("".join(split).split()) == "".join(text.split())
    assert all(sentence == sentence.strip() != "" for sentence in split)


def test_a_blank_line_ends_a_sentence() -> None:
    assert sentences.split("No full stop here\n\nNor here", "en") == (
        "No full stop here",
        "Nor here",
    )


def test_a_straight_mark_with_a_space_before_it_opens() -> None:
    assert sentences.split('He said: "It is good. "We have waited." A "mess. " He left.', "en") == (
        'He said: "It is good.',
        '"We have waited."',
        'A "mess."',
        "He left.",
    )


def test_nothing_gives_nothing() -> None:
    assert sentences.split(" \n ", "en") == ()


def test_a_region_is_understood() -> None:
    assert sentences.split("Gen. Ray left. He ran.", "en-GB") == ("Gen. Ray left.", "He ran.")


def test_a_paragraph_longer_than_a_window_is_cut_between_sentences() -> None:
    text = "The ferry left the harbour at noon with Gen. Ray. " * 1_000
    assert set(sentences.split(text, "en")) == {"The ferry left the harbour at noon with Gen. Ray."}


def test_quotes_that_only_open_take_no_time() -> None:
    # sentencex alone needs the square of this.
    assert "".join(sentences.split("“" * 300_000, "en")) == "“" * 300_000
