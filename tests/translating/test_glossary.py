"""Words that a weak model is told, out of the project's own glossary and out of small ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.translating import glossary
from briefing.translating.glossary import Glossary, load, words_in

SMALL = Glossary(
    "# a comment\n"
    "base\tقاعدة / قواعد\nbased\tمقره\nleft\tغادر\nleave\tإجازة\n"
    "military base\tقاعدة عسكرية\nsenate\tمجلس الشيوخ\nbrown\tبني\nwilling\tمستعد\n",
    "en",
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
    assert words_in(sentence, SMALL) == found


def test_a_line_that_is_none_is_named() -> None:
    with pytest.raises(ValueError, match="line 2 of the glossary"):
        words_in("A base.", Glossary("base\tقاعدة\nbase only\n", "en"))


def test_a_pair_without_a_glossary_has_none() -> None:
    assert load("fr", "en") is None


def test_our_own_glossary_can_be_read() -> None:
    path = Path(glossary.__file__).parent / "data" / "glossary.en-ar.tsv"
    lines = [one for one in path.read_text("utf-8").splitlines() if one[:1] != "#"]
    assert [line.replace("\t", " = ") for line in lines] == sorted(
        {line.replace("\t", " = ") for line in lines}
    )
    for line in lines:
        english, _, arabic = line.partition("\t")
        assert english == english.lower()
        assert all("\u0621" <= sign <= "\u064a" or sign in " /" for sign in arabic), line
    ours = load("en", "ar")
    assert ours is not None
    assert words_in("The prime minister resigned.", ours)
