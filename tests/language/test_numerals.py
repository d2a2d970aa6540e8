"""Golden cases in tests/data/language/numerals-en.txt: `text => the numbers it surely says`."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]  # no stubs
from support.cases import cases

from briefing.language.numerals.english import read_numbers

ARABIC_DIGITS = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def says(text: str, *numbers: Fraction | int) -> bool:
    """Whether a text surely says these numbers, in any order, and no other."""
    needs = read_numbers(text).needs
    return len(needs) == len(numbers) and all(
        any(number in need.values for need in needs) for number in numbers
    )


@pytest.mark.parametrize(("text", "found"), cases("language/numerals-en.txt"))
def test_english_words_and_digits_of_any_script(text: str, found: str) -> None:
    assert says(text, *map(Fraction, found.split()))


@pytest.mark.parametrize(
    ("text", "number"),
    [("half a million", 500_000), ("2½ hours", Fraction(1, 2)), ("a hundred years", 100)],
)
def test_a_number_that_another_language_may_put_otherwise_is_known(
    text: str, number: Fraction
) -> None:
    assert number in read_numbers(text).pool


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
    assert all(says(f"the {way} houses", value) for way in ways)


@given(st.integers(2, 10**12))
def test_words_are_worth_their_digits(value: int) -> None:
    words = num2words(value).replace(",", "")
    assert says(f"They counted {words} houses.", value)
    assert says(words.replace("-", " ").upper(), value)


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["m", "bn", "tn", "k"]))
def test_scales_are_worth_their_zeros(whole: int, tenth: int, scale: str) -> None:
    long = {"m": "million", "bn": "billion", "tn": "trillion", "k": "thousand"}[scale]
    zeros = {"m": 6, "bn": 9, "tn": 12, "k": 3}[scale]
    written = f"{whole}.{tenth}"
    expected = Fraction(written) * 10**zeros
    assert says(f"£{written}{scale}", expected)
    assert says(f"£{written} {long}", expected)


@given(st.text())
def test_any_text_has_numbers_or_none(text: str) -> None:
    assert all(number >= 0 for number in read_numbers(text).pool if isinstance(number, Fraction))


@given(st.lists(st.integers(2, 10**6), max_size=5, unique=True))
def test_every_number_of_a_text_is_found(values: list[int]) -> None:
    assert says("; ".join(map(str, values)), *values)
