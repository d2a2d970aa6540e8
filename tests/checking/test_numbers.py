"""Golden cases in tests/data/checking/numbers.txt: `text => its numbers`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]  # no stubs
from support.cases import cases

from briefing.checking.shortening.numbers import numbers

ARABIC_DIGITS = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@pytest.mark.parametrize(("text", "found"), cases("checking/numbers.txt"))
def test_english_words_and_digits_of_any_script(text: str, found: str) -> None:
    assert numbers(text) == {Decimal(number) for number in found.split()}


@given(st.integers(0, 10**12))
def test_a_value_is_one_however_it_is_written(value: int) -> None:
    plain, grouped = str(value), f"{value:,}"
    ways = [
        plain,
        grouped,
        plain.translate(ARABIC_DIGITS),
        grouped.translate(ARABIC_DIGITS),
        plain.translate(FULL_WIDTH),
    ]
    assert [numbers(f"the {way} houses") for way in ways] == [{Decimal(value)}] * len(ways)


@given(st.integers(2, 10**12))
def test_words_are_worth_their_digits(value: int) -> None:
    words = num2words(value).replace(",", "")
    assert numbers(f"They counted {words} houses.") == {Decimal(value)}
    assert numbers(words.replace("-", " ").upper()) == {Decimal(value)}


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["m", "bn", "tn", "k"]))
def test_scales_are_worth_their_zeros(whole: int, tenth: int, scale: str) -> None:
    long = {"m": "million", "bn": "billion", "tn": "trillion", "k": "thousand"}[scale]
    zeros = {"m": 6, "bn": 9, "tn": 12, "k": 3}[scale]
    written = f"{whole}.{tenth}"
    expected = {Decimal(written).scaleb(zeros)}
    assert numbers(f"£{written}{scale}") == numbers(f"£{written} {long}") == expected


@given(st.text())
def test_any_text_has_numbers_or_none(text: str) -> None:
    assert all(number >= 0 for number in numbers(text))


@given(st.lists(st.integers(2, 10**6), max_size=5))
def test_every_number_of_a_text_is_found(values: list[int]) -> None:
    assert numbers("; ".join(map(str, values))) == set(map(Decimal, values))
