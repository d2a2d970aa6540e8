"""A line or a number of any length is spoken in a bounded time and memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.command import briefing
from support.tones import ToneVoice

from briefing.core.documents import Speech
from briefing.core.stored_bytes import StoredBytes
from briefing.speaking.decoding import decode_stored
from briefing.speaking.line_cache import LineCache
from briefing.speaking.narrator import Script, narrate
from briefing.speaking.text import stretches
from briefing.speaking.wording import for_ear

CLAUSES = "The council met on Tuesday, and it talked of the bridge, the road and the school, "
ARABIC = "اجتمع المجلس يوم الثلاثاء، وتحدث عن الجسر والطريق والمدرسة القديمة، ثم انتهى الاجتماع، "


@given(st.text(alphabet="ab ,.;؛،9", max_size=300), st.integers(2, 40))
def test_stretches_are_the_whole_text_and_none_is_too_long(text: str, most: int) -> None:
    found = list(stretches(text, most))
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(one) <= most for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two, three four five", ["one two,", "three four", "five"]),
        ("one two three four five", ["one two", "three four", "five"]),
        ("onetwothreefourfive", ["onetwothreef", "ourfive"]),
        ("واحد اثنان، ثلاثة أربعة", ["واحد اثنان،", "ثلاثة أربعة"]),
    ],
)
def test_a_cut_is_after_a_clause_or_a_word_or_anywhere(text: str, expected: list[str]) -> None:
    assert [one.strip() for one in stretches(text, 12)] == expected


@pytest.mark.parametrize(("language", "clause"), [("en", CLAUSES), ("ar", ARABIC)])
def test_a_long_line_is_one_part_that_a_voice_speaks_in_stretches(
    language: str, clause: str
) -> None:
    voice = ToneVoice(language)
    line = clause * 16 + "end."
    narration = narrate(Script(language, None, (line, "Short.")), [lambda: voice])
    assert len(voice.heard) == 3
    assert all(len(one) <= 1_000 for one in voice.heard)
    long, short = narration.parts
    assert long.text == line
    assert long.end == pytest.approx(short.start - 0.45 + 2 * 0.06, abs=0.01)


def test_the_sound_of_lines_to_be_repeated_is_stored_and_the_same() -> None:
    voice = ToneVoice()
    cached = LineCache(voice)
    first, again = cached.speak("Two words."), cached.speak("Two words.")
    assert isinstance(again, Speech)
    assert (first.samples == again.samples).all()
    assert voice.heard == ["Two words."]


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("en", f"It is {'7' * 5000}.", "It is a number of five thousand digits."),
        ("en", f"It is 3.{'14' * 100}.", "It is a number of two hundred and one digits."),
        ("ar", f"الرقم هو {'7' * 5000}.", "الرقم هو عدد مكون من خمسة آلاف خانة."),
        ("ar", f"الرقم هو {'٧' * 105}.", "الرقم هو عدد مكون من مئة وخمس خانات."),
    ],
)
def test_a_number_of_thousands_of_digits_is_said_to_be_one(
    language: str, written: str, spoken: str
) -> None:
    assert for_ear(written, language) == spoken


def test_a_number_that_people_read_out_keeps_its_digits() -> None:
    iban = "21001234000012345678901234567890"
    assert for_ear(f"The account is {iban}.", "en").startswith("The account is two one zero zero")


def test_a_file_of_digits_is_spoken_at_once(tmp_path: Path) -> None:
    # It took 13.7 GB.
    text, recording = tmp_path / "digits.txt", tmp_path / "digits.mp3"
    text.write_text("0123456789" * 2_000, encoding="utf-8")
    options = ("--voice", "espeak", "--language", "en", "--offline")
    result = briefing("speak", text, *options, "--out", recording)
    assert result.exit_code == 0, result.stderr
    assert decode_stored(StoredBytes(recording.read_bytes())).seconds < 10
