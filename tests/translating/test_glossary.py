"""Words that a weak model is told, out of the project's own glossary and out of small ones."""

from __future__ import annotations

import pytest

from briefing.core.errors import PromptError
from briefing.models.prompts import Prompt, load
from briefing.translating.glossary import words_in

SMALL = Prompt(
    "small",
    "# a comment\n"
    "base = قاعدة / قواعد\nbased = مقره\nleft = غادر\nleave = إجازة\n"
    "military base = قاعدة عسكرية\nsenate = مجلس الشيوخ\nbrown = بني\nwilling = مستعد\n",
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


def test_a_line_that_is_none_is_named() -> None:
    with pytest.raises(PromptError, match=r"line 2 of the prompt bad\.txt"):
        words_in("A base.", "en", Prompt("bad", "base = قاعدة\nbase only\n", ""))


def test_our_own_glossary_can_be_read() -> None:
    lines = [one for one in load("translate.en-ar.words").text.splitlines() if one[:1] != "#"]
    assert lines == sorted(set(lines))
    for line in lines:
        english, _, arabic = line.partition(" = ")
        assert english == english.lower()
        assert all("\u0621" <= sign <= "\u064a" or sign in " /" for sign in arabic), line
    assert words_in("The prime minister resigned.", "en", load("translate.en-ar.words"))
