"""Words that a weak model is told, out of the project's own glossary and out of small ones."""

from __future__ import annotations

import pytest

from briefing.translating.glossary import Glossary, load_glossary, words_in

SMALL = Glossary(
    (
        ("base", "قاعدة / قواعد"),
        ("based", "مقره"),
        ("left", "غادر"),
        ("leave", "إجازة"),
        ("military base", "قاعدة عسكرية"),
        ("senate", "مجلس الشيوخ"),
        ("brown", "بني"),
        ("willing", "مستعد"),
    ),
    "0" * 64,
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They left the base.", {"left": "غادر", "base": "قاعدة / قواعد"}),
        ("Three bases were closed.", {"bases": "قاعدة / قواعد"}),
        ("It is based here.", {"based": "مقره"}),
        ("Two military bases.", {"military bases": "قاعدة عسكرية"}),
        ("She met Gordon Brown.", {}),
        ("A brown cow.", {"brown": "بني"}),
        ("He told the Senate.", {"senate": "مجلس الشيوخ"}),
        ("They will go.", {}),
        ("Nothing is known.", {}),
    ],
)
def test_words_and_their_families_are_found(sentence: str, found: dict[str, str]) -> None:
    assert words_in(sentence, "en", SMALL) == found


def test_our_own_glossary_can_be_read() -> None:
    glossary = load_glossary("en-ar")
    assert list(glossary.rows) == sorted(set(glossary.rows))
    for english, arabic in glossary.rows:
        assert english
        assert english == english.lower()
        assert arabic
        assert all("\u0621" <= sign <= "\u064a" or sign in " /" for sign in arabic), english
    assert words_in("The prime minister resigned.", "en", glossary)
