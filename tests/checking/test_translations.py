"""Translations held against their originals: golden cases, and what holds of any text."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]  # has no types

from briefing.checking.translations import check
from briefing.core.documents import CheckResult
from briefing.language.numerals.arabic import read_numbers as read_arabic
from briefing.language.numerals.english import read_numbers as read_english

CASES = Path(__file__).parents[1] / "data/checking/translations.txt"
FULL = [
    "numbers",
    "names",
    "negation",
    "subject",
    "script",
    "leftovers",
    "repetition",
    "chatter",
    "length",
    "punctuation",
    "controls",
    "terms",
    "words",
    "qualifiers",
]
ANY = ["numbers", "script", "repetition", "length", "controls", "terms"]


def failed(results: tuple[CheckResult, ...]) -> dict[str, str]:
    return {result.check: result.seen for result in results if not result.passed}


def cases() -> Iterator[tuple[str, str, str, str, str]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        head, english, arab = (part.strip() for part in line.split(" | "))
        *ways, expected = head.split()
        for way in ways or ["en>ar", "ar>en"]:
            source, target = way.split(">")
            original, translation = (english, arab) if source == "en" else (arab, english)
            yield expected, source, target, original, translation


def test_golden_cases() -> None:
    # One test: pytest takes longer for each than the checks for a case.
    wrong = []
    for case in cases():
        expected, source, target, original, translation = case
        seen = failed(check(original, translation, source, target))
        if seen if expected == "ok" else expected not in seen:
            wrong.append((*case, seen))
    assert wrong == []


def test_every_check_says_what_it_saw_or_nothing() -> None:
    results = check("It cost 5,200 dollars.", "كلف ذلك دولارات.", "en", "ar")
    assert [result.check for result in results] == FULL
    assert [result.seen for result in results if result.passed] == [""] * (len(FULL) - 1)
    assert failed(results) == {"numbers": "the number 5,200 is missing"}


def test_regions_are_known_as_their_language() -> None:
    results = check("The army left Iran.", "غادر الجيش العراق.", "en-GB", "ar-EG")
    assert "names" in failed(results)


@pytest.mark.parametrize(
    ("target", "translation", "expected"),
    [
        ("fr", "Le ministre a vu 25 soldats.", []),
        ("fr", "Le ministre a vu 26 soldats.", ["numbers"]),
        ("ru", "Министр увидел 25 солдат.", []),
        ("ru", "The minister saw 25 soldiers.", ["script"]),
        ("ja", "大臣は25人の兵士を見た。", []),
        ("fa", "وزیر ۲۵ سرباز را دید.", []),
        ("de", "Der Minister sah 25 Soldaten الجيش", ["script"]),
        ("de", "Der Minister sah sah sah sah 25 Soldaten.", ["repetition"]),
        ("de", "", ["numbers", "length"]),
        ("zh-Hant", "部長看到了25名士兵。", []),
    ],
)
def test_other_languages_are_checked_as_far_as_we_can(
    target: str, translation: str, expected: list[str]
) -> None:
    results = check("The minister saw 25 soldiers.", translation, "en", target)
    assert [result.check for result in results] == ANY
    assert list(failed(results)) == expected


def test_terms_must_be_said_as_the_user_asks() -> None:
    terms = {"cloud": "الحوسبة السحابية", "Cloud Act": "قانون السحابة"}
    said = check("The cloud is safe.", "والحوسبة السحابية آمنة.", "en", "ar", terms)
    assert "terms" not in failed(said)
    other = check("The cloud is safe.", "السحاب آمن.", "en", "ar", terms)
    assert failed(other)["terms"] == "“cloud” is not “الحوسبة السحابية”"


def test_a_longer_term_hides_the_shorter_one_in_it() -> None:
    terms = {"cloud": "الحوسبة السحابية", "Cloud Act": "قانون السحابة"}
    said = check("The Cloud Act is old.", "قانون السحابة قديم.", "en", "ar", terms)
    assert "terms" not in failed(said)


def test_a_term_for_a_country_takes_the_place_of_its_name() -> None:
    terms = {"Myanmar": "اتحاد بورما"}
    said = check("The army of Myanmar left.", "غادر جيش اتحاد بورما.", "en", "ar", terms)
    assert not failed(said)


@pytest.mark.parametrize("sign", ["\u200e", "\u200f", "\u202b", "\u2067", "\u061c", "\ufeff"])
def test_invisible_characters_are_seen(sign: str) -> None:
    results = check("The army left.", f"غادر {sign}الجيش.", "en", "ar")
    assert failed(results) == {"controls": f"invisible characters: U+{ord(sign):04X}"}


@given(st.integers(3, 999_999))
def test_a_number_is_kept_however_it_is_written(number: int) -> None:
    english = read_english(f"There were {num2words(number).replace(',', '')} of them.")
    assert Fraction(number) in english.pool
    assert Fraction(number) in read_arabic(f"كان عددهم {number:,}.").pool


@given(st.integers(3, 9_999_999), st.sampled_from(["{:d}", "{:,}"]))
def test_digits_of_any_script_are_one_number(number: int, form: str) -> None:
    written = form.format(number)
    arab = written.translate(str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬"))
    original = f"They counted {written} birds."
    assert "numbers" not in failed(check(original, f"عدوا {arab} من الطيور.", "en", "ar"))


@given(st.integers(100, 9_999_999), st.integers(100, 9_999_999))
def test_another_number_is_always_seen(number: int, other: int) -> None:
    results = check(f"They counted {number} birds.", f"عدوا {other} من الطيور.", "en", "ar")
    assert ("numbers" in failed(results)) == (number != other)


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "ar", "fr", "ja"]))
def test_any_text_can_be_checked(original: str, translation: str, target: str) -> None:
    for source in ("en", "ar"):
        for result in check(original, translation, source, target):
            assert result.passed == (not result.seen)
