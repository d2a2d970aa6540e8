from __future__ import annotations

from briefing.translating.names import names_in


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
