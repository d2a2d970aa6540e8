"""Golden cases in tests/data/checking: heard-alike.txt and heard-otherwise.txt."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import cases
from support.wording_cases import golden

pytest.importorskip("jiwer", reason="needs the extra 'listen'")
from briefing.checking.audio.comparing import (
    _sound_of_english,
    compare,
    compare_all,
    heard_form,
)  # after the skip
from briefing.checking.audio.listening import subjects_of_parts, words_check
from briefing.core.documents import Heard, Part
from briefing.speaking import phonemes
from briefing.speaking.wording.subjects import Subject


def parted(text: str) -> tuple[str, str]:
    language, _, spoken = text.partition(": ")
    return language, spoken


@pytest.mark.parametrize(("spoken", "written"), cases("checking/heard-alike.txt"))
def test_what_sounds_alike_is_no_error(spoken: str, written: str) -> None:
    language, said = parted(spoken)
    heard = compare(said, written, language)
    assert heard.errors == 0, (heard_form(said, language), heard_form(written, language))
    assert heard.text == written
    assert heard.error_rate == 0


@pytest.mark.parametrize(("spoken", "written", "errors"), cases("checking/heard-otherwise.txt"))
def test_what_sounds_otherwise_is_counted(spoken: str, written: str, errors: str) -> None:
    language, said = parted(spoken)
    heard = compare(said, written, language)
    assert heard.errors == int(errors), (heard_form(said, language), heard_form(written, language))


def test_figures_that_are_heard_are_read_as_the_text_tells() -> None:
    said, written = "A single made it three-nothing.", "A single made it 3-0."
    assert compare_all([said], written, "en", Subject.AMERICAN)[0].errors == 0
    assert compare_all([said], written, "en")[0].errors == 1


def test_each_part_tells_of_what_the_parts_around_it_do_in_its_language() -> None:
    told = [one for one, _ in golden("articles", "cricket")]
    parts = [Part(one, one, 0.0, 1.0) for one in told]
    mixed = [part for one in parts for part in (one, replace(one, text="مطر.", language="ar"))]
    assert subjects_of_parts(mixed, "en") == (Subject.CRICKET, None) * len(told)


@pytest.mark.parametrize(("spoken", "written"), cases("checking/heard-as-one-sound.txt"))
def test_words_that_are_pronounced_alike_are_no_error(spoken: str, written: str) -> None:
    pytest.importorskip("piper", reason="needs the extra 'embedded'")
    test_what_sounds_alike_is_no_error(spoken, written)


@pytest.mark.parametrize(("written", "heard"), [("Spieth", "Speeth"), ("Xi", "She")])
def test_a_name_is_heard_as_the_lexicon_says_it(written: str, heard: str) -> None:
    pytest.importorskip("piper", reason="needs the extra 'embedded'")
    assert compare(f"{written} won", f"{heard} won", "en").errors == 0


def test_the_check_says_which_reading_cannot_be_heard() -> None:
    words = "They read the record."
    part = Part(words, words, 0.0, 1.0, heard=Heard(words, 0, 4))
    seen = words_check([part], "whisper-base", "en").seen
    assert seen.endswith("; not to be heard from spelling: the reading of read, record")
    assert "not to be heard" not in words_check([part], "whisper-base", "ar").seen


def test_without_somebody_who_knows_what_sounds_alike_spellings_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "piper", None)
    clear()
    try:
        assert compare("Rhys saw four boats", "Reese saw for boats", "en").errors == 2
    finally:
        clear()


def clear() -> None:
    """Forget who knows what sounds alike."""
    phonemes.sound_of.cache_clear()
    _sound_of_english.cache_clear()
    phonemes._phonemizer.cache_clear()


@given(st.text(), st.sampled_from(["en", "ar", "fr", "zh"]))
def test_a_text_is_heard_as_itself(text: str, language: str) -> None:
    heard = compare(text, text, language)
    assert heard.errors == 0
    assert heard.words == len(heard_form(text, language))


@given(st.text(alphabet=st.sampled_from("abc  "), max_size=30), st.text(alphabet="abc  "))
def test_errors_are_no_more_than_the_words_of_both(spoken: str, written: str) -> None:
    heard = compare(spoken, written, "fr")
    assert 0 <= heard.errors <= len(spoken.split()) + len(written.split())


SAID = ("River rises", "Two bridges were closed.", "Nobody was hurt.")


@pytest.mark.parametrize(
    ("written", "errors"),
    [
        ("River rises. Two bridges were closed. Nobody was hurt.", [0, 0, 0]),
        ("River rises the bridges were closed nobody was hurt", [0, 1, 0]),
        ("Nobody was hurt.", [2, 4, 0]),
        ("River rises. Nobody was hurt.", [0, 4, 0]),
        ("River rises. Two bridges were closed indeed. Nobody was hurt.", [0, 1, 0]),
        ("Well, river rises. Two bridges were closed. Nobody was hurt.", [1, 0, 0]),
        ("", [2, 4, 3]),
    ],
)
def test_what_was_written_in_one_go_is_shared_out(written: str, errors: list[int]) -> None:
    found = compare_all(SAID, written, "en")
    assert [one.errors for one in found] == errors
    assert [one.words for one in found] == [2, 4, 3]


@given(st.lists(st.text(alphabet="abc ", max_size=9), min_size=1, max_size=4), st.data())
def test_the_shares_are_the_whole(spoken: list[str], data: st.DataObject) -> None:
    written = data.draw(st.text(alphabet="abc ", max_size=20))
    whole = compare(" ".join(spoken), written, "fr")
    shares = compare_all(spoken, written, "fr")
    assert sum(one.words for one in shares) in {whole.words, whole.words + 1, whole.words + 2}
    assert abs(sum(one.errors for one in shares) - whole.errors) <= len(spoken)
    assert [one.errors for one in compare_all(spoken, " ".join(spoken), "fr")] == [0] * len(spoken)
