"""Names of an original that its translation lacks: 200 of our own, right and replaced."""

from __future__ import annotations

import random
from importlib.util import find_spec
from pathlib import Path

import pytest

from briefing.checking.translations import check
from briefing.language.names.lost import lost_names
from briefing.language.word_list import PACKAGE

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "data/checking/names-en-ar.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]
# A sentence around the name, so that other words of it may sound like the name.
SENTENCES = [
    (
        "A reporter said that {} was the first to be named in the inquiry.",
        "قال مراسل صحفي إن {} كان أول من ذكر اسمه في التحقيق.",
    ),
    (
        "The two ministers spoke about {} for an hour before they left the hall.",
        "تحدث الوزيران عن {} لمدة ساعة قبل أن يغادرا القاعة.",
    ),
    (
        "Prices have risen since {} was mentioned in a report by the committee last week.",
        "ارتفعت الأسعار منذ ذكر {} في تقرير للجنة الأسبوع الماضي.",
    ),
    (
        "Nobody at the meeting wanted to answer questions about {} and the new agreement.",
        "لم يرغب أحد في الاجتماع في الإجابة عن أسئلة حول {} والاتفاق الجديد.",
    ),
]
LEAST = 0.95


def _sentences(at: int, name: str, arab: str) -> tuple[str, str]:
    english, arabic = SENTENCES[at % len(SENTENCES)]
    return english.format(name), arabic.format(arab)


def test_names_are_found_where_they_are_right() -> None:
    lost = [
        name
        for at, (_, name, arab) in enumerate(PAIRS)
        if list(lost_names(*_sentences(at, name, arab)))
    ]
    assert len(lost) <= (1 - LEAST) * len(PAIRS), lost


def test_names_are_missed_where_others_of_their_kind_stand() -> None:
    chance = random.Random(1)
    found = []
    for at, (kind, name, arab) in enumerate(PAIRS):
        others = [pair[2] for pair in PAIRS if pair[0] == kind and pair[2] != arab]
        other = chance.choice(others)
        if not list(lost_names(*_sentences(at, name, other))):
            found.append((name, other))
    assert len(found) <= (1 - LEAST) * len(PAIRS), found


@pytest.mark.parametrize(
    ("english", "arab"),
    [
        ("The mayor thanked Senator Warren.", "شكر العمدة السيناتور وارن."),
        ("The Bank of the West was closed.", "أغلق بنك الغرب."),
        ("Splitting the vote was a mistake.", "كان تقسيم الأصوات خطأ."),
        ("Ships of the Navy left the Harbour.", "غادرت سفن البحرية الميناء."),
        ("Mr O'Connor met Abdul Rahman Aref.", "التقى السيد أوكونور عبد الرحمن عارف."),
        ("The files of the BBC were copied.", "نسخت ملفات بي بي سي."),
        ("A Parisian café", "مقهى باريسي"),
        (
            "The port closed in 2021.Ferryboats slowly left.",
            "أغلق الميناء في عام 2021. غادرت العبارات.",
        ),
        ("He met Dr. Halvorsen.", "التقى الدكتور هالفورسن."),
        ("Immunosuppression is needed.", "كبت المناعة ضروري."),
    ],
)
def test_what_may_be_translated_is_not_missed(english: str, arab: str) -> None:
    assert not list(lost_names(english, arab))


@pytest.mark.parametrize(
    ("english", "arab", "name"),
    [
        ("They met in Massachusetts.", "التقوا في مارس.", "Massachusetts"),
        ("Trump said that he would come.", "قالت التايمز إنه سيأتي.", "Trump"),
        ("The army left al-Qaim on Friday.", "غادر الجيش قم يوم الجمعة.", "al-Qaim"),
        ("They met in al-Qaim.", "التقوا في القوم.", "al-Qaim"),
        ("Ngorda is the capital.", "أبولو هي العاصمة.", "Ngorda"),
        ("The IRGC denied it.", "نفى الجيش ذلك.", "IRGC"),
        ("He met Dr. Halvorsen.", "التقى الطبيب.", "Halvorsen"),
        ("Qasem Soleimani was killed.", "قتل قاسم سليماني.", ""),
        ("Qasem Soleimani was killed.", "قتل قاسم السيستاني.", "Soleimani"),
    ],
)
def test_a_lost_name_fails_the_check_of_names(english: str, arab: str, name: str) -> None:
    seen = next(one.seen for one in check(english, arab, "en", "ar") if one.check == "names")
    assert (name in seen) if name else not seen


@pytest.mark.skipif(find_spec(PACKAGE) is None, reason="needs the extra 'multilingual'")
@pytest.mark.parametrize(
    ("english", "arab", "faulty"),
    [
        ("The farmers sold apples.", "باع المزارعون التفاح.", ""),
        ("The farmers sold apples.", "باع المزارعون التفاخنق.", "التفاخنق"),
        ("The polymerase was found.", "عثر على البوليميراز.", ""),
        ("Plovdiv is a city.", "بلوفديف مدينة.", ""),
        ("She and her friends walked home.", "فمشت وصديقاتها إلى بيوتهن.", ""),
        # By a pattern from a common word, and not from a word that is none.
        ("The fleet is aging.", "الأسطول شائخ.", ""),
        ("The path is nonvascular.", "المسار لاوعائي.", ""),
        ("The path is nonvascular.", "المسار لاوغاخضي.", "لاوغاخضي"),
        # Abbreviations, and acronyms that no table knows, are written in full.
        ("It works at 2.4GHz.", "يعمل على 2.4 جيغاهرتز.", ""),
        ("The XQV test was positive.", "كان اختبار الزينوفيلوميترين إيجابيا.", ""),
        ("The test was positive.", "كان اختبار الزينوفيلوميترين إيجابيا.", "الزينوفيلوميترين"),
    ],
)
def test_words_that_are_none_are_a_mark(english: str, arab: str, faulty: str) -> None:
    seen = next(one.seen for one in check(english, arab, "en", "ar") if one.check == "words")
    assert seen == (f"no word: {faulty}" if faulty else "")
