"""The one table of languages, and what CLDR adds to it."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from babel import Locale

from briefing.checking.translations import check
from briefing.language.languages import (
    LANGUAGES,
    Level,
    firsts,
    is_right_to_left,
    language_of,
    letters,
    named,
    same,
    script,
)


def test_english_and_arabic_are_of_the_first_level_and_no_other() -> None:
    assert firsts() == ("en", "ar")
    assert {tag: language.tag for tag, language in LANGUAGES.items()} == {"en": "en", "ar": "ar"}
    assert language_of("ar-EG").level is Level.FIRST
    assert language_of("fr").level is Level.BASIC


@pytest.mark.parametrize(
    ("tag", "has_written_vowels"), [("ar", False), ("ar-JO", False), ("en", True), ("fa", True)]
)
def test_which_languages_need_their_vowels(tag: str, has_written_vowels: bool) -> None:
    assert language_of(tag).has_written_vowels is has_written_vowels


@pytest.mark.parametrize(
    ("tag", "name"),
    [("ar", "Arabic"), ("ar-EG", "Arabic"), ("pt-BR", "Portuguese"), ("und", "und"), ("qq", "qq")],
)
def test_names(tag: str, name: str) -> None:
    assert named(tag) == name


def test_a_language_without_a_name_is_called_what_is_wanted() -> None:
    for tag in ("und", "qq", "no language at all"):
        assert named(tag, "it") == "it"
    assert named("fr", "it") == "French"


@pytest.mark.parametrize(
    ("one", "other", "alike"), [("ar", "ar-EG", True), ("en_GB", "EN", True), ("ar", "fa", False)]
)
def test_one_language_of_several_regions(one: str, other: str, alike: bool) -> None:
    assert same(one, other) is alike


@pytest.mark.parametrize(
    ("tag", "code", "is_rtl"),
    [
        *[("ar", "Arab", True), ("fa", "Arab", True), ("he", "Hebr", True), ("en", "Latn", False)],
        *[("ru", "Cyrl", False), ("sr-Latn", "Latn", False), ("zh", "Hans", False)],
    ],
)
def test_scripts_and_directions(tag: str, code: str, is_rtl: bool) -> None:
    assert script(tag) == code
    assert is_right_to_left(tag) is is_rtl


# Every script that CLDR has months in, by a language of it.
@pytest.mark.parametrize(
    "tag",
    [
        *["am", "ar", "as", "bn", "chr", "el", "fa", "gu", "he", "hi", "hy", "iu", "ja", "ka"],
        *["km", "kn", "ko", "lo", "ml", "my", "nqo", "or", "pa", "ru", "si", "ta", "te", "th"],
        *["ti", "uk", "ur", "vi", "zh", "zh-TW"],
    ],
)
def test_a_languages_own_words_are_in_its_letters(tag: str) -> None:
    locale = Locale.parse(tag, sep="-")
    words = [*locale.days["format"]["wide"].values(), locale.territories.get("IQ", "")]
    signs = [sign for word in words for sign in word if unicodedata.category(sign) in ("Lo", "Ll")]
    assert all(unicodedata.name(sign).startswith(letters(tag)) for sign in signs), words
    text = " ".join(words)
    (verdict,) = [
        one for one in check("The days of Iraq", text, "en", tag) if one.check == "script"
    ]
    assert verdict.passed, verdict.seen


def test_the_table_is_light() -> None:
    code = (
        "import sys, briefing.language.languages\n"
        "print([m for m in ('babel', 'torch', 'langcodes', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
