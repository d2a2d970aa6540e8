"""Latin names in Arabic letters: properties. The golden cases are those of the wording."""

from __future__ import annotations

import re
import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.tables import rows
from briefing.language.transliteration import in_arabic
from briefing.language.transliteration.rules import by_sound
from briefing.language.transliteration.sounds import of_arabic, of_latin

ENTRIES = [(latin, arabic) for latin, arabic in rows("en-ar/transliterations", 2)]
ARABIC = re.compile("[\u0621-\u064a ]+")
LATIN = st.characters(
    categories=["Lu", "Ll"], min_codepoint=ord("A"), max_codepoint=0x17F, exclude_characters="ªµº"
)
WORDS = st.text(alphabet=LATIN, min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
def test_every_name_comes_out_in_arabic_letters(name: str) -> None:
    plain = unicodedata.normalize("NFKD", name)
    said = in_arabic(name)
    assert ARABIC.fullmatch(said) or not re.search("[A-Za-z]", plain)


@given(st.text(alphabet=string.ascii_lowercase, max_size=12), st.sampled_from(["", "'s"]))
def test_capitals_do_not_change_a_sound(name: str, ending: str) -> None:
    assert by_sound(name.capitalize() + ending) == by_sound(name + ending)


def test_a_name_of_the_table_is_called_so() -> None:
    called = [(name, in_arabic(name)) for latin, _ in ENTRIES for name in (latin, latin.lower())]
    wanted = [(name, arabic) for latin, arabic in ENTRIES for name in (latin, latin.lower())]
    assert called == wanted


@pytest.mark.parametrize(
    "name",
    ["Pelosi", "Boris", "Donald", "Merkel", "Starmer", "Bolsonaro", "Kushner", "Philip", "Taylor",
     "Schumer", "Oliver", "Nadal", "Klopp", "Harris", "Stoltenberg", "Bloomberg", "Sunak"],
)  # fmt: skip  # a table
def test_a_name_written_by_its_sound_is_recognised_as_itself(name: str) -> None:
    assert of_arabic(by_sound(name)) == of_latin(name)


def test_no_name_stands_twice_in_the_table() -> None:
    keys = [latin.casefold() for latin, _ in ENTRIES]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Qasem", "قاسم"),
        ("al-Muhandis", "المهندس"),
        ("Abu Mahdi al-Muhandis", "أبو مهدي المهندس"),
        ("Kata'ib Hezbollah", "كتائب حزب الله"),
        ("Abdel Fattah el-Sisi", "عبد الفتاح السيسي"),
        # By rule, and in no table.
        ("Muqtad", "مقتد"),
        ("Barqouti", "برقوتي"),
        ("al-Halabi", "الهلابي"),
        ("as-Sabah", "الصباح"),
        # It is no Arab's.
        ("Queen", "كوين"),
    ],
)
def test_names_of_arabs_have_their_own_letters(latin: str, arabic: str) -> None:
    assert in_arabic(latin) == arabic
