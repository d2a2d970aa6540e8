from __future__ import annotations

from briefing.core.contracts import Task
from briefing.models.prompts import load
from briefing.translating.names import names_in
from briefing.translating.questions import question


def test_countries_months_and_days_are_named_by_cldr() -> None:
    found = names_in("On Monday Iraq and Iran met in January in the United States.", "en", "ar")
    assert found["Iraq"] == "العراق"
    assert found["Iran"] == "إيران"
    assert found["Monday"] == "الاثنين"
    assert names_in("The US told us.", "en", "ar") == {"US": "الولايات المتحدة"}
    assert found["January"] == "يناير"
    assert found["United States"] == "الولايات المتحدة"


def test_words_that_are_names_only_sometimes_are_left_alone() -> None:
    assert names_in("They may march to the table.", "en", "ar") == {}


def test_the_other_way_round_and_languages_without_names() -> None:
    assert names_in("اجتمع العراق مع إيران.", "ar", "en").get("العراق") == "Iraq"
    assert names_in("Iraq", "en", "tlh") == {}


def test_the_prompt_has_an_arabic_name_for_every_name_of_the_sentence() -> None:
    asked = question(
        "Trump said that Qasem Soleimani, Abu Mahdi al-Muhandis and the IRGC left al-Qaim.",
        Task("en", "ar"),
        load("translate.user"),
    )
    for name in (
        "Trump = ترامب",
        "Qasem Soleimani = قاسم سليماني",
        "Abu Mahdi al-Muhandis = أبو مهدي المهندس",
        "IRGC = الحرس الثوري الإيراني",
        "al-Qaim = القائم",
    ):
        assert name in asked


def test_only_a_draft_is_given_the_sound_of_a_name_that_no_table_has() -> None:
    task, prompt = Task("en", "ar"), load("translate.user")
    assert (
        "Thornberry" not in question("Ms Thornberry met Trump.", task, prompt).split("Translate")[0]
    )
    drafted = question("Ms Thornberry met Trump.", task, prompt, is_draft=True)
    assert "Thornberry = ثورنبيري; Trump = ترامب" in drafted


def test_a_user_s_term_stands_before_the_names_of_tables() -> None:
    task = Task("en", "ar", {"IRGC": "الباسدران"})
    asked = question("The IRGC left.", task, load("translate.user"))
    assert "IRGC = الباسدران" in asked


def test_other_languages_have_the_names_of_cldr_alone() -> None:
    assert "Names" not in question("Warren left.", Task("en", "de"), load("translate.user"))
