"""What counts as the whole sound of a text, and how parts are joined."""

from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile  # type: ignore[import-untyped]  # the package carries no types
from hypothesis import given
from hypothesis import strategies as st
from support.google_sounds import FRAME, RATE, seconds_of, speech_of, tone

from briefing.core.documents import Speech
from briefing.speaking.google.mp3_frames import DamagedMP3Error, walk
from briefing.speaking.google.no_sound import NoSoundError
from briefing.speaking.google.sound import joined, whole_sound

TEXT = "The harbour was quiet."
MP3 = speech_of(TEXT)
TAGGED = tone(2.0, tagged=True)


@pytest.mark.parametrize("rate", [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000])
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("mode", ["CONSTANT", "VARIABLE", "AVERAGE"])
def test_walks_what_encoders_write(rate: int, channels: int, mode: str) -> None:
    file = io.BytesIO()
    samples = 0.2 * np.sin(np.arange(rate * 2) / 20).repeat(channels).reshape(-1, channels)
    soundfile.write(file, samples, rate, format="MP3", subtype="MPEG_LAYER_III", bitrate_mode=mode)
    mp3 = file.getvalue()
    stream = walk(mp3)
    assert stream.rate == rate
    assert stream.seconds == pytest.approx(2.0, abs=0.3)
    with pytest.raises(DamagedMP3Error):
        walk(mp3[:-1])
    assert walk(b"ID3\x04\x00\x00\x00\x00\x00\x02ab" + mp3 + b"TAG" + b" " * 125) == stream


@given(st.integers(0, len(MP3) - 1))
def test_any_cut_within_a_frame_is_seen(length: int) -> None:
    if length % FRAME:
        with pytest.raises(NoSoundError):
            whole_sound(MP3[:length], TEXT)


@given(st.integers(0, len(TAGGED) - 1))
def test_any_cut_of_a_counted_file_is_seen(length: int) -> None:
    with pytest.raises(DamagedMP3Error):
        walk(TAGGED[:length])


@given(st.binary(max_size=2000))
def test_any_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(NoSoundError):
        whole_sound(data, TEXT)


@given(st.integers(0, len(MP3) // FRAME - 1), st.binary(min_size=1, max_size=FRAME))
def test_nothing_may_lie_between_frames(frame: int, junk: bytes) -> None:
    at = frame * FRAME
    if not junk.startswith(b"\xff"):
        with pytest.raises(DamagedMP3Error):
            walk(MP3[:at] + junk + MP3[at:])


def test_a_text_has_its_time() -> None:
    assert whole_sound(MP3, TEXT).seconds == pytest.approx(seconds_of(TEXT), abs=0.08)
    with pytest.raises(NoSoundError, match="too short"):
        whole_sound(MP3, TEXT * 5)
    with pytest.raises(NoSoundError, match="too long"):
        whole_sound(tone(40.0), TEXT[:5])


def test_a_cut_between_frames_is_heard() -> None:
    """Nothing but the end shows it: a voice stops where it is loud, and too early."""
    text = TEXT * 4
    mp3 = speech_of(text)
    assert whole_sound(mp3, text)
    with pytest.raises(NoSoundError, match="stops before"):
        whole_sound(mp3[: len(mp3) // 2 // FRAME * FRAME], text)


def pulse(before: float, after: float) -> Speech:
    """A second of hum between silences of that many seconds."""
    hum = 0.3 * np.sin(2 * np.pi * 200 * np.arange(RATE) / RATE)
    silences = (np.zeros(round(before * RATE)), np.zeros(round(after * RATE)))
    return Speech(np.concatenate([silences[0], hum, silences[1]]).astype(np.float32), RATE)


def test_one_part_is_left_alone() -> None:
    sound = pulse(0.4, 0.4)
    assert joined(["One."], [sound]) is sound


@pytest.mark.parametrize(("part", "pause"), [("and so,", 0.2), ("and so", 0.03)])
def test_a_seam_has_the_pause_of_the_text(part: str, pause: float) -> None:
    sentence = joined([part, "it goes."], [pulse(0.3, 0.5), pulse(0.6, 0.1)])
    heard = np.flatnonzero(np.abs(sentence.samples) > 0.05)
    assert np.diff(heard).max() / RATE == pytest.approx(pause + 2 * 0.03, abs=0.03)
    assert sentence.seconds == pytest.approx(2 + pause + 4 * 0.03, abs=0.03)


def test_parts_of_two_rates_are_refused() -> None:
    with pytest.raises(NoSoundError, match="rate"):
        joined(["a", "b"], [pulse(0, 0), Speech(pulse(0, 0).samples, 16_000)])
