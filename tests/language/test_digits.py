"""Digits of the text on disk, as CLDR has them for each language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.digits import own, western, western_digits

# As written with Western digits, and with those of Arabic.
PAIRS = [
    ("بلغ 42.", "بلغ ٤٢."),
    ("دفع 5,200 دينار", "دفع ٥٬٢٠٠ دينار"),
    ("عددهم 12,345,678.5", "عددهم ١٢٬٣٤٥٬٦٧٨٫٥"),
    ("النسبة 3.14.", "النسبة ٣٫١٤."),
    ("بنسبة 5.5% و10-15%", "بنسبة ٥٫٥٪ و١٠-١٥٪"),
    ("نحو 5 % منهم", "نحو ٥ ٪ منهم"),
    ("عند 10:30 في 3/1/2020 و1.2.2020", "عند ١٠:٣٠ في ٣/١/٢٠٢٠ و١.٢.٢٠٢٠"),
    ("الحرارة -5 و(15)، وفي 2026", "الحرارة -٥ و(١٥)، وفي ٢٠٢٦"),
    ("طائرات F-16 وعددها 3", "طائرات F-16 وعددها ٣"),
    ("COVID-19 و$5.2m وG20", "COVID-19 و$5.2m وG20"),
    ("طائرة Boeing 737 تحمل 180 راكبا", "طائرة Boeing 737 تحمل ١٨٠ راكبا"),
    ("https://example.org/12 وdesk5@example.org", "https://example.org/12 وdesk5@example.org"),
    ("اتصل على (+964 770 123 4567) 3 مرات", "اتصل على (+964 770 123 4567) ٣ مرات"),
]  # fmt: skip  # pairs


@pytest.mark.parametrize(("written", "arabic"), PAIRS)
def test_arabic_digits_and_back(written: str, arabic: str) -> None:
    assert own(written, "ar") == arabic
    assert own(arabic, "ar") == arabic
    assert western(arabic, "ar") == written
    assert western(written, "ar-EG") == written


def test_telephone_numbers_and_signs_of_any_writer_become_western() -> None:
    assert own("اتصل على +٩٦٤ ٧٧٠ ١٢٣ ٤٥٦٧", "ar") == "اتصل على +964 770 123 4567"
    assert western("۱۲ و٪٥٠", "ar") == "12 و%50"


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("fa", "5,200.5%", "۵٬۲۰۰٫۵٪"),
        ("hi", "12,34,567.8", "१२,३४,५६७.८"),
        ("bn-BD", "42", "৪২"),
        ("en", "5,200.5%", "5,200.5%"),
        ("de", "5.200,5", "5.200,5"),
        ("zh", "42", "42"),
        ("tlh", "42", "42"),
    ],
)
def test_each_language_has_its_own_digits_or_none(
    language: str, written: str, expected: str
) -> None:
    assert own(written, language) == expected
    assert western(expected, language) == written


def test_digits_of_every_script_become_western_and_no_sign_changes() -> None:
    assert western_digits("١٢٬٣٫٥ ۴۵ १२ ৪২ ²½ 7") == "12٬3٫5 45 12 42 ²½ 7"


@given(st.text("0123456789.,:/%-+ ()$وقال٣۵٫٬٪abF\u00a0"))
def test_nothing_but_digits_and_their_signs_is_changed(text: str) -> None:
    for spelt in (own(text, "ar"), western(text, "ar")):
        assert len(spelt) == len(text)
        signs = str.maketrans("٫٬٪", ".,%")
        plain = [c.translate(signs) if not c.isdecimal() else str(int(c)) for c in spelt]
        before = [c.translate(signs) if not c.isdecimal() else str(int(c)) for c in text]
        assert plain == before
