"""Golden cases in tests/data/checking: heard-alike.txt and heard-otherwise.txt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import cases

pytest.importorskip("jiwer", reason="needs the extra 'listen'")
from briefing.checking.audio.comparing import compare, heard_form  # after the skip


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


@given(st.text(), st.sampled_from(["en", "ar", "fr", "zh"]))
def test_a_text_is_heard_as_itself(text: str, language: str) -> None:
    heard = compare(text, text, language)
    assert heard.errors == 0
    assert heard.words == len(heard_form(text, language))


@given(st.text(alphabet=st.sampled_from("abc  "), max_size=30), st.text(alphabet="abc  "))
def test_errors_are_no_more_than_the_words_of_both(spoken: str, written: str) -> None:
    heard = compare(spoken, written, "fr")
    assert 0 <= heard.errors <= len(spoken.split()) + len(written.split())
