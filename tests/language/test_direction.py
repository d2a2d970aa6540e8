"""What is kept from its surroundings in a right-to-left sentence, in Markdown and in captions.

The Unicode Bidirectional Algorithm shows each of the expected strings right; they were looked at in
Chromium.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.direction import isolated, marked

# A bracketed stretch is one that must be kept from its surroundings.
CASES = [
    "بلغت ⟦5%⟧ و⟦-5⟧ و⟦10-15⟧ و⟦$5.2⟧ و⟦€300⟧",
    "خسر ⟦$5.2m⟧ وربح ⟦5%-10%⟧ في ⟦2026-10-14⟧",
    "دفع 5,200 (من 1,250) عند 10:30 في 3/1/2020",
    "قالت BBC News إن «Le Monde» أخطأت",
    "طائرات ⟦F-16⟧ و⟦Boeing 737 MAX 8⟧ ولغة ⟦C++⟧",
    "أجهزة ⟦5 GHz⟧ و⟦30 km/h⟧ و⟦20 °C⟧ و⟦10:30 AM⟧",
    "انظر ⟦https://example.org/a?b=1⟧ أو ⟦desk@example.org⟧، ⟦@desk⟧",
    "اتصل على ⟦+964 770 123 4567⟧ أو عدّ ⟦10 000⟧",
    "نحو ٥٪ و-٥ و١٠-١٥ و٥٫٢ من ١٬٢٥٠",
    "طائرة إف-16 وكوفيد-19 في 2020",
]
OPENING_WITH_LATIN = [
    "⟦F-16⟧ أقلعت",
    "⟦10-15⟧ شخصا",
    "(⟦10-15⟧) شخصا",
    "BBC قالت",
    "⟦Reuters⟧: 15 شخصا",
    "⟦London⟧, 5 مارس",
]


def written(case: str) -> str:
    return re.sub("[⟦⟧]", "", case)


@pytest.mark.parametrize("case", [*CASES, *OPENING_WITH_LATIN])
def test_markdown_isolates_what_signs_hold_together(case: str) -> None:
    expected = case.replace("⟦", '<bdi dir="ltr">').replace("⟧", "</bdi>")
    assert isolated(written(case), "ar", str) == expected
    assert isolated(written(case), "en", str) == written(case)


@pytest.mark.parametrize("case", CASES)
def test_captions_mark_the_same(case: str) -> None:
    assert marked(written(case), "ar", str) == re.sub("[⟦⟧]", "&lrm;", case)
    assert marked(written(case), "en", str) == written(case)


@pytest.mark.parametrize("case", OPENING_WITH_LATIN)
def test_a_caption_that_opens_with_a_latin_name_runs_from_right_to_left(case: str) -> None:
    said = marked(written(case), "ar", str)
    assert said.startswith("&rlm;")
    assert re.sub("&(lrm|rlm);", "", said) == written(case)


def test_a_number_after_a_latin_name_is_not_drawn_to_it() -> None:
    assert marked("Reuters: 15 شخصا", "ar", str) == "&rlm;&lrm;Reuters&lrm;&rlm;: 15 شخصا"


@given(st.text("ABbo 0123456789.,:-+%$€@/&#'()[]وقال«»،٥٪\u00a0é"))
def test_no_character_is_lost_or_moved(text: str) -> None:
    assert re.sub(r"</?bdi[^>]*>", "", isolated(text, "ar", str)) == text
    assert re.sub("&(lrm|rlm);", "", marked(text, "ar", str)) == text
