"""Sound takes the memory of a block, whatever its length."""

from __future__ import annotations

import pickle
import tempfile
import tracemalloc
import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from pyloudnorm import Meter  # type: ignore[import-untyped]  # the package carries no types

from briefing.core import stored_bytes, stored_speech
from briefing.core.documents import Narration, Part
from briefing.core.errors import OutputError
from briefing.core.stored_bytes import StoredBytes
from briefing.core.stored_speech import StoredSpeech, stored
from briefing.publishing.mp3 import encoded
from briefing.speaking import decoding, mastering
from briefing.speaking.loudness import integrated, measure
from briefing.speaking.mastering import master

RATE = 22_050


def talk(seconds: float) -> NDArray[np.float32]:
    """Syllables of a buzzing voice, with peaks that are to be limited."""
    time = np.arange(int(seconds * RATE)) / RATE
    syllables = np.clip(np.sin(2 * np.pi * 3 * time) + 0.3, 0, 1)
    samples = syllables * np.exp(-((time * 100) % 1) * 12) * np.sin(2 * np.pi * 700 * time)
    samples[::7000] *= 3
    return samples.astype(np.float32)


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of half a second, and files from a tenth of a megabyte on."""
    for module in (stored_speech, mastering):
        monkeypatch.setattr(module, "WHOLE", 1 << 14)
    for module in (stored_speech, decoding):
        monkeypatch.setattr(module, "BLOCK", 1 << 14)
    monkeypatch.setattr(stored_bytes, "_IN_MEMORY", 100_000)
    monkeypatch.setattr(stored_bytes, "_BLOCK", 1 << 14)


@settings(max_examples=30, deadline=None)
@given(
    seed=st.integers(0, 2**16),
    length=st.integers(1, RATE),
    rate=st.sampled_from([16_000, 22_050, 24_000, 48_000]),
    cuts=st.lists(st.integers(0, RATE), max_size=4),
    level=st.floats(-100, 0),
)
def test_loudness_by_blocks_is_that_of_the_whole(
    seed: int, length: int, rate: int, cuts: list[int], level: float
) -> None:
    samples = np.random.default_rng(seed).standard_normal(length) * 10 ** (level / 20)
    samples[length // 3 : length // 2] *= 0.001
    blocks = np.split(samples, sorted({cut for cut in cuts if 0 < cut < length}))
    with warnings.catch_warnings():
        # Of a silence pyloudnorm takes the mean of nothing.
        warnings.simplefilter("ignore", RuntimeWarning)
        meter = Meter(rate, block_size=min(0.4, float(np.nextafter(length / rate, 0))))
        whole = meter.integrated_loudness(samples)
        assert integrated(blocks, length, rate) == pytest.approx(whole, abs=1e-8)


def test_a_sound_mastered_by_blocks_is_that_mastered_at_once(
    request: pytest.FixtureRequest,
) -> None:
    samples = talk(5)
    whole = master(stored([samples], RATE)).samples
    request.getfixturevalue("small_blocks")
    by_blocks = master(stored([samples], RATE))
    np.testing.assert_allclose(by_blocks.samples, whole, atol=1e-6)
    assert measure(by_blocks).integrated == pytest.approx(-16, abs=0.06)


def peak_of(seconds: float) -> int:
    """The peak of the bytes that mastering, encoding and examining take beyond the sound."""
    samples = talk(seconds)
    tracemalloc.start()
    try:
        lines = (samples[start : start + RATE] for start in range(0, len(samples), RATE))
        speech = master(stored(lines, RATE))
        part = Part("a", "a", 0.0, speech.seconds)
        whole, _ = encoded(Narration("en", ("tone:hum",), "CC0-1.0", speech, (part,)))
        assert len(whole.mp3) > 7000 * seconds
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.usefixtures("small_blocks")
def test_memory_does_not_grow_with_the_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.publishing.mp3._BLOCK_SECONDS", 1)
    monkeypatch.setattr("briefing.checking.audio.silences._FRAMES_AT_ONCE", 50)
    peak_of(1)  # imports
    short, long = peak_of(3), peak_of(12)
    # The samples alone are 0.8 MB more, and they used to be there ten times over.
    assert long - short < 200_000


@pytest.mark.usefixtures("small_blocks")
def test_decoding_by_blocks_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    # The decoder of MP3s complained on stderr of what it lacked, begun anew at each block.
    speech = stored([0.3 * talk(4)], RATE)
    part = Part("a", "a", 0.0, speech.seconds)
    encoded(Narration("en", ("tone:hum",), "CC0-1.0", master(speech), (part,)))
    assert capfd.readouterr().err == ""


def test_bytes_beyond_a_size_lie_in_a_file_without_a_name(
    small_blocks: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    content = StoredBytes(b"start")
    for _ in range(30):
        content.append(bytes(10_000))
    assert content._file._rolled  # type: ignore[attr-defined]  # nothing else tells
    assert (len(content), content.read(0, 5), content.read(300_000, 9)) == (
        300_005,
        b"start",
        bytes(5),
    )
    assert bytes(pickle.loads(pickle.dumps(content))) == bytes(content)
    assert list(tmp_path.iterdir()) == []


def test_no_room_for_temporary_files_is_one_sentence(
    small_blocks: None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    speech: StoredSpeech = stored([talk(1)], RATE)
    part = Part("a", "a", 0.0, speech.seconds)
    narration = Narration("en", ("tone:hum",), "CC0-1.0", speech, (part,))
    with monkeypatch.context() as patch:
        patch.setattr(tempfile, "tempdir", "/nowhere")
        with pytest.raises(OutputError, match="no room for temporary files in /nowhere"):
            stored([talk(3)], RATE)
        # libsndfile writes through a callback, in which an error would be printed and lost.
        patch.setattr(stored_bytes, "_IN_MEMORY", 1000)
        with pytest.raises(OutputError, match="no room for temporary files"):
            encoded(narration)
    assert capfd.readouterr().err == ""
