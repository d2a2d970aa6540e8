"""How a sentence is cut for Google. Each file in google_parts/ is a case: its parts, one a line."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.speaking.google.requests import LIMIT, letters, parts_of
from briefing.speaking.text import has_words, speakable

CASES = sorted(Path(__file__).with_name("google_parts").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_cases(case: Path) -> None:
    language = case.stem.split(".")[-1]
    parts = case.read_text(encoding="utf-8").splitlines()
    sentence = ("" if language in {"zh", "th", "url"} else " ").join(parts)
    assert list(parts_of(sentence)) == parts


WORDS = st.text(
    st.sampled_from("abcdeéñأبتثجกขค政府1234567890.,;:؟؛،—-'\"()%$ \t"), min_size=1, max_size=30
)


@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=60).map(" ".join)))
def test_nothing_is_lost(sentence: str) -> None:
    parts = parts_of(sentence)
    assert all(len(part) <= LIMIT and part == part.strip() and has_words(part) for part in parts)
    heard = [character for character in speakable(sentence) if character.isalnum()]
    assert [character for part in parts for character in part if character.isalnum()] == heard


@given(st.lists(st.from_regex(r"[a-zé]{1,12}|[0-9]{1,3}(,[0-9]{3}){0,3}", fullmatch=True)))
def test_words_and_numbers_stay_whole(words: list[str]) -> None:
    assert [word for part in parts_of(" ".join(words)) for word in part.split()] == words


@given(st.text("กขคงจชซ" + "\u0e34\u0e48\u0e31\u200d", min_size=90, max_size=300))
def test_no_part_begins_with_a_mark(text: str) -> None:
    clusters = "ก" + text.replace("\u200d", "")
    for part in parts_of(clusters)[1:]:
        # Only a hundred marks on one letter could be cut between.
        assert unicodedata.category(part[0])[0] != "M" or letters(clusters) * LIMIT < len(clusters)


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("The house is its best.", "The house is its best."),
        ("He is Mr.", "He is Mr."),
        ("Is it?Yes!", "Is it?Yes!"),
        ("one\n\ttwo\x00three\ud800", "one two three"),
        ("\u202eleft\u202c", "left"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_a_short_sentence_stays_as_it_is(sentence: str, part: str) -> None:
    assert parts_of(sentence) == (part,)


@pytest.mark.parametrize(
    ("text", "count"), [("Ab 12!", 4), ("مُحَمَّد", 4), ("e\u0301", 1), ("…", 0), ("हिन्दी", 3)]
)
def test_marks_are_no_letters(text: str, count: int) -> None:
    assert letters(text) == count


def test_an_enormous_sentence_is_cut_in_no_time() -> None:
    parts = parts_of("word " * 40_000)
    assert sum(len(part.split()) for part in parts) == 40_000
