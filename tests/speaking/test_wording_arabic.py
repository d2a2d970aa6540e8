"""Arabic wording for the ear: golden cases, round trips, properties."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.wording_cases import golden, takes_time_as_it_is_long, worded_otherwise

from briefing.language.digits import own
from briefing.speaking.wording import for_ear
from briefing.speaking.wording.arabic.cardinals import LARGEST, Form, cardinal
from briefing.speaking.wording.arabic.months import NAMINGS, months_of
from briefing.speaking.wording.arabic.nouns import Noun, counted
from briefing.speaking.wording.arabic.numbers import number
from briefing.speaking.wording.arabic.ordinals import ordinal

UNITS = {
    "صفر": 0, "واحد": 1, "واحدة": 1, "إحدى": 1, "أحد": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2,
    "اثنتين": 2, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2, "ثلاث": 3, "أربع": 4, "خمس": 5,
    "ست": 6, "سبع": 7, "ثمان": 8, "ثماني": 8, "ثمانية": 8, "تسع": 9, "عشر": 10, "عشرون": 20,
    "مئة": 100, "مئتان": 200, "مئتين": 200, "مئتا": 200, "مئتي": 200,
}  # fmt: skip  # a table
STEMS = ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
VALUES = (
    UNITS
    | {f"{stem}ة": value for value, stem in enumerate(STEMS, start=3) if stem != "ثمان"}
    | {f"{stem}مئة": value * 100 for value, stem in enumerate(STEMS, start=3)}
    | {
        f"{stem}{case}": value * 10
        for value, stem in enumerate(("عشر", *STEMS), start=2)
        for case in ("ون", "ين")
    }
    | {"عشرة": 10, "واحدا": 1, "ثمانيا": 8}
    | {f"{stem}ا": value for value, stem in enumerate(STEMS, start=3) if stem != "ثمان"}
)
SCALES = {
    stem + ending: (scale, times)
    for stem, many, scale in (
        ("ألف", "آلاف", 10**3),
        ("مليون", "ملايين", 10**6),
        ("مليار", "مليارات", 10**9),
        ("تريليون", "تريليونات", 10**12),
    )
    for ending, times in (("", 1), ("ا", 1), ("ان", 2), ("ين", 2), ("ي", 2))
} | {"آلاف": (10**3, 1), "ملايين": (10**6, 1), "مليارات": (10**9, 1), "تريليونات": (10**12, 1)}
FORMS = st.builds(Form, st.booleans(), st.booleans(), st.booleans())


def value_of(words: str) -> int:
    total = group = 0
    for written in words.split():
        word = written if written in VALUES or written in SCALES else written.removeprefix("و")
        if word in SCALES:
            scale, times = SCALES[word]
            total, group = total + (group or times) * scale, 0
        else:
            group += VALUES[word]
    return total + group


def decimal_of(words: str) -> str:
    whole, _, decimals = words.partition(" فاصلة ")
    parts = decimals.split()
    # Figure by figure, or one number of two figures.
    by_figure = len(parts) > 1 and not any(
        part.startswith("و") and part != "واحد" for part in parts[1:]
    )
    teens = len(parts) == 2 and parts[1] == "عشر"
    said = "".join(str(VALUES[p]) for p in parts) if by_figure and not teens else value_of(decimals)
    return f"{value_of(whole)}.{said}"


def test_arabic() -> None:
    assert worded_otherwise("ar", golden("ar")) == []


def test_arabic_sounds_the_same_in_its_own_digits() -> None:
    cases = [(own(written, "ar"), spoken) for written, spoken in golden("ar")]
    assert worded_otherwise("ar", cases) == []


def test_arabic_worded_once_is_worded() -> None:
    assert worded_otherwise("ar", [(spoken, spoken) for _, spoken in golden("ar")]) == []


def test_there_are_enough_golden_cases() -> None:
    assert len(golden("ar")) >= 300


def test_no_case_keeps_a_figure() -> None:
    assert [spoken for _, spoken in golden("ar") if re.search(r"\d", spoken)] == []


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        ("ar", "بدأ في الثالث من يناير ألفين وعشرين وانتهى في الرابع من يناير ألفين وعشرين."),
        ("ar-SA", "بدأ في الثالث من يناير ألفين وعشرين وانتهى في الرابع من يناير ألفين وعشرين."),
        (
            "ar-IQ",
            "بدأ في الثالث من كانون الثاني ألفين وعشرين "
            "وانتهى في الرابع من كانون الثاني ألفين وعشرين.",
        ),
        ("ar_dz", "بدأ في الثالث من جانفي ألفين وعشرين وانتهى في الرابع من جانفي ألفين وعشرين."),
    ],
)
def test_a_country_has_its_months_and_puts_the_day_first(language: str, spoken: str) -> None:
    assert for_ear("بدأ في 3/1/2020 وانتهى في 2020-01-04.", language) == spoken


@pytest.mark.parametrize("naming", NAMINGS)
def test_months_have_the_names_asked_for(naming: str) -> None:
    cases = golden(f"ar-{naming}")
    assert worded_otherwise("ar", cases, naming) == []
    assert worded_otherwise("ar", [(spoken, spoken) for _, spoken in cases], naming) == []


MONTH_NAMES = [months_of(territory) for territory in ("AE", "LB", "DZ")]


@given(
    st.integers(1, 31),
    st.integers(0, 11),
    st.sampled_from(range(3)),
    st.sampled_from(sorted(NAMINGS)),
)
def test_a_month_keeps_its_number(day: int, month: int, written_in: int, naming: str) -> None:
    spoken = for_ear(f"بدأ في {day} {MONTH_NAMES[written_in][month]} 2020.", "ar", naming)
    gulf, levantine, _ = (names[month] for names in MONTH_NAMES)
    said = {"gulf": gulf, "levantine": levantine, "both": f"{levantine} {gulf}"}[naming]
    assert spoken == f"بدأ في {ordinal(day)} من {said} ألفين وعشرين."


def test_a_naming_of_months_changes_no_other_language() -> None:
    assert for_ear("It began on 3 May 2020.", "en", "both") == for_ear(
        "It began on 3 May 2020.", "en"
    )


@given(st.one_of(st.integers(0, 10**12), st.integers(0, LARGEST)), FORMS)
def test_a_cardinal_can_be_read_back(count: int, form: Form) -> None:
    assert value_of(cardinal(count, form)) == count


@given(st.integers(1, 10**12), st.sampled_from(["western", "arabic", "persian"]))
def test_a_grouped_number_in_a_sentence_can_be_read_back(count: int, script: str) -> None:
    zero = {"western": "0", "arabic": "٠", "persian": "۰"}[script]
    figures = "".join(chr(ord(zero) + int(c)) if c.isdigit() else "٬" for c in f"{count:,}")
    spoken = for_ear(f"بلغ العدد {figures} حتى الآن.", "ar")
    assert value_of(spoken.removeprefix("بلغ العدد ").removesuffix(" حتى الآن.")) == count


@given(st.integers(0, 10**6), st.from_regex(r"[0-9]{0,3}[1-9]", fullmatch=True))
def test_a_decimal_can_be_read_back(whole: int, decimals: str) -> None:
    assert decimal_of(number(f"{whole}.{decimals}")) == f"{whole}.{decimals}"
    spoken = for_ear(f"المعدل {whole},{decimals[-1]}.", "ar")
    assert decimal_of(spoken.removeprefix("المعدل ").removesuffix(".")) == f"{whole}.{decimals[-1]}"


@given(st.integers(1, 99), st.booleans())
def test_every_ordinal_is_its_own(count: int, feminine: bool) -> None:
    others = {ordinal(other, feminine=feminine) for other in range(1, 100) if other != count}
    said = ordinal(count, feminine=feminine)
    assert said.startswith("ال")
    assert said not in others


TENS = ("عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين")


@given(st.integers(15, 20), st.integers(2, 9))
def test_a_decade_can_be_read_back(century: int, tens: int) -> None:
    spoken = for_ear(f"عاش في {century}{tens}0s هناك.", "ar")
    assert TENS[tens - 2] in spoken
    ages = [number for number in range(15, 21) if f"القرن {ordinal(number + 1)}" in spoken]
    # Of the last century it goes without saying.
    assert (ages or [19])[-1] == century


@given(st.integers(1, 999))
def test_a_half_hour_can_be_read_back(hours: int) -> None:
    whole = counted(hours, Noun("ساعة", "ساعات", feminine=True)).removesuffix(" واحدة")
    assert for_ear(f"انتظر {hours}.5 ساعة.", "ar") == f"انتظر {whole} ونصف."


@given(st.integers(1, 24), st.sampled_from(["الملك تشارلز", "الملكة إليزابيث", "لويس"]))
def test_a_ruler_has_an_ordinal(count: int, ruler: str) -> None:
    said = ordinal(count, feminine=ruler.startswith("الملكة"))
    assert for_ear(f"غادر {ruler} الـ{count} أمس.", "ar") == f"غادر {ruler} {said} أمس."


LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأإئؤة"


@given(st.text(alphabet=f"{LETTERS}َُِّْ ", min_size=1))
def test_text_without_figures_or_signs_is_unchanged(text: str) -> None:
    assert for_ear(text, "ar") == " ".join(text.split())


SUFFIXES = "٪|%| كم| كغ| م|كم/س| ألف| مليون| مليار|\\$| €| هـ| ق\\.م| شخص| سنة|°"
FIGURES = st.one_of(
    st.from_regex(
        rf"[$£€~+-]?(الـ|بـ|و)?[0-9٠-٩]{{1,7}}([,٬][0-9]{{3}})?([.٫][0-9]{{1,2}})?({SUFFIXES})?",
        fullmatch=True,
    ),
    st.from_regex(r"[0-9]{1,2}[:.-][0-9]{1,2}([:-][0-9]{1,4})?", fullmatch=True),
    st.from_regex(r"[A-Z]{1,3}-?[0-9]{1,4}", fullmatch=True),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(FIGURES, min_size=1, max_size=3))
def test_no_figure_is_left_or_lost(figures: list[str]) -> None:
    # A name, since "101 words" is said as "a hundred words and a word".
    text = "زيد" + "".join(f" {figure} زيد" for figure in figures)
    spoken = for_ear(text, "ar")
    assert not re.search(r"\d", spoken)
    between = spoken.split("زيد")[1:-1]
    assert len(between) == len(figures)
    assert all(re.search("[\u0621-\u064a]{2}", words) for words in between), spoken


NAMES = st.from_regex(
    r"[وبل]?ـ?[A-ZÉÖŠ]?[a-zéöš]{1,9}(['’]s|[ -][A-Z][a-z]{2,6}| [A-Z]{2,4}|&[A-Z])?",
    fullmatch=True,
)


@settings(deadline=None)
@given(st.lists(st.one_of(NAMES, st.from_regex("[A-Z]{1,7}s?", fullmatch=True)), min_size=1))
def test_no_latin_letter_reaches_the_voice(names: list[str]) -> None:
    # A word that no name sounds like: "CLM" is كلمة.
    spoken = for_ear("مدرستنا" + "".join(f" {name}، مدرستنا" for name in names), "ar")
    assert not re.search("[A-Za-z]", spoken)
    between = spoken.split("مدرستنا")[1:-1]
    assert len(between) == len(names)
    assert all(re.search("[\u0621-\u064a]", words) for words in between), spoken


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(FIGURES, st.sampled_from(golden("ar")).map(lambda c: c[0])), max_size=3))
def test_what_is_worded_once_is_worded(pieces: list[str]) -> None:
    spoken = for_ear(" ثم ".join(pieces), "ar")
    assert for_ear(spoken, "ar") == spoken


@given(
    st.sampled_from([written for written, _ in golden("ar") if written[-1] in ".؟!"]),
    st.sampled_from(["", "”", '"', " 😀", "  "]),
)
def test_the_closing_punctuation_stays(written: str, tail: str) -> None:
    assert for_ear(written + tail, "ar")[-1] == ("؟" if "؟" in written else written[-1])


@pytest.mark.parametrize(
    "unit",
    ["1", "1,", "1.", "١", "ا", "د.", "د. ", "(", "-", " - ", "...", "a@", "1:", "A", "AB-",
     "3 يناير ", "_", "#ا", "$1-", "1%-", "&", "الـ", "http://a.b/", "1,000", "1 000 ",
     "قال 5,200 ", "ص ", "وال", "1 مليون ", "10:30 ", "/", "يناير/"],
)  # fmt: skip  # a table
def test_the_time_grows_with_the_length(unit: str) -> None:
    assert takes_time_as_it_is_long("ar", unit)
