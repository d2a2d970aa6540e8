"""Names that both languages have a word for."""

from __future__ import annotations

import pytest

from briefing.language.names.bilingual import read_arabic, read_english


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The Iran-Iraq war ended.", ["IR", "IQ"]),
        ("Israel-Palestine talks failed.", ["IL", "PS"]),
        ("A UK-US deal and a China-India deal.", ["GB", "US", "CN", "IN"]),
        ("French-German and Turkish-Greek talks.", ["FR", "DE", "GR", "TR"]),
    ],
)
def test_the_names_of_a_compound_have_one_order(text: str, keys: list[str]) -> None:
    # That of the alphabet, whatever the seed of hashes is.
    assert [key for need in read_english(text).needs for key in need.values] == keys


def test_the_longest_name_at_a_place_counts() -> None:
    assert [need.shown for need in read_english("South Korea and Niger.").needs] == [
        "South Korea",
        "Niger",
    ]
    assert [need.shown for need in read_arabic("زار الولايات المتحدة ومصر").needs] == [
        "الولايات المتحده",
        "ومصر",
    ]
