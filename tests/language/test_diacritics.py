from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterator
from typing import NoReturn

import pytest

from briefing.language import diacritics
from briefing.language.diacritics import diacritiser, with_vowels, without_vowels

TEXT = "كتب الولد الدرس"


@pytest.fixture
def _fresh() -> Iterator[None]:
    diacritiser.cache_clear()
    yield
    diacritiser.cache_clear()


def test_arabic_is_given_its_vowels() -> None:
    pytest.importorskip("text2tashkeel")
    vowelled = with_vowels(TEXT)
    assert re.search("[\u064b-\u0652]", vowelled)
    assert re.sub("[\u064b-\u0652]", "", vowelled) == TEXT
    assert len(with_vowels(f"{TEXT} " * 2000).split()) == 6000


@pytest.mark.parametrize(
    "text", ["...", "في 5 مارس 2020، قالت BBC.", "«نعم» (لا) 12٪", "12", "a b", "", "كَتَبَ الولد"]
)
def test_vowels_are_put_on_arabic_letters_only(text: str) -> None:
    pytest.importorskip("text2tashkeel")
    vowelled = with_vowels(text)
    for before, after in itertools.pairwise(" " + vowelled):
        if "\u064b" <= after <= "\u0652":
            assert "\u0621" <= before <= "\u0652", vowelled
    assert re.sub("[\u064b-\u0652]", "", vowelled) == re.sub("[\u064b-\u0652]", "", text)


@pytest.mark.usefixtures("_fresh")
def test_without_the_package_the_text_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "text2tashkeel", None)
    assert with_vowels(TEXT) == TEXT


def test_a_word_that_the_diacritiser_changes_costs_its_own_vowels_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def diacritise(text: str) -> str:
        return text.replace("كتب", "كَتَبَ").replace("الدرس", "الدروس")

    monkeypatch.setattr(diacritics, "diacritiser", lambda: diacritise)
    assert with_vowels(TEXT) == "كَتَبَ الولد الدرس"


def test_vowels_can_be_taken_out_again() -> None:
    assert without_vowels("هٰذَا آليًّا أُعِدَّ") == "هذا آليا أعد"


def test_what_the_diacritiser_breaks_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str) -> NoReturn:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(diacritics, "diacritiser", lambda: fails)
    assert with_vowels(TEXT) == TEXT
    monkeypatch.setattr(diacritics, "diacritiser", lambda: str.upper)
    assert with_vowels("قال John") == "قال John"
