from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile  # type: ignore[import-untyped]  # the package carries no types
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from briefing.core.errors import SpeechError
from briefing.core.stored_speech import StoredSpeech, stored
from briefing.speaking.loudness import measure
from briefing.speaking.mastering import LIMIT_DBTP, TARGET_LUFS, master

RATE = 22_050


def sound(samples: NDArray[np.float32], rate: int) -> StoredSpeech:
    return stored([samples], rate)


def talk(seconds: float, rate: int = RATE, seed: int = 0) -> NDArray[np.float32]:
    """Syllables of a buzzing voice: pulses at 100 Hz, noise, gaps; a crest as speech has it."""
    random = np.random.default_rng(seed)
    time = np.arange(int(seconds * rate)) / rate
    syllables = np.clip(np.sin(2 * np.pi * 3 * time) + 0.3, 0, 1)
    buzz = np.exp(-((time * 100) % 1) * 12) * np.sin(2 * np.pi * 700 * time)
    samples = syllables * (buzz + 0.05 * random.standard_normal(len(time)))
    return (0.3 * samples).astype(np.float32)


def spiky() -> NDArray[np.float32]:
    samples = talk(10)
    samples[:: RATE // 3] = 1.0
    return samples


def lopsided() -> NDArray[np.float32]:
    samples = talk(12)
    samples[: len(samples) // 2] *= 0.03
    return samples


SOUNDS = {
    "talk": (talk(10), RATE),
    "spiky": (spiky(), RATE),
    "loud after quiet": (lopsided(), RATE),
    "faint": (talk(5) * 1e-4, RATE),
    "over full scale": (talk(5) * 40, RATE),
    "a word": (talk(0.25), RATE),
    "noise": (np.random.default_rng(1).standard_normal(RATE * 4).astype(np.float32) * 0.1, RATE),
    "16 kHz": (talk(6, 16_000), 16_000),
    "48 kHz": (talk(6, 48_000), 48_000),
}


@pytest.mark.parametrize("name", SOUNDS)
def test_every_sound_comes_to_the_target(name: str) -> None:
    samples, rate = SOUNDS[name]
    mastered = master(sound(samples, rate))
    loudness = measure(mastered)
    assert loudness.integrated == pytest.approx(TARGET_LUFS, abs=0.1)
    assert loudness.true_peak <= LIMIT_DBTP
    assert (mastered.rate, len(mastered.samples)) == (rate, len(samples))
    assert mastered.samples.dtype == np.float32


def test_measures_as_the_standard_says() -> None:
    # BS.1770-4, annex 1: a sine of 997 Hz at full scale in one channel reads -3.01 LKFS.
    sine = np.sin(2 * np.pi * 997 * np.arange(5 * 48_000) / 48_000).astype(np.float32)
    loudness = measure(sound(sine, 48_000))
    assert loudness.integrated == pytest.approx(-3.01, abs=0.05)
    assert loudness.true_peak == pytest.approx(0.0, abs=0.1)


def test_true_peak_is_seen_between_samples() -> None:
    # A quarter of the rate, sampled 45 degrees off its peaks: the samples reach only -3 dB.
    sine = np.sin(np.pi / 2 * np.arange(RATE) + np.pi / 4).astype(np.float32)
    assert 20 * np.log10(np.abs(sine).max()) == pytest.approx(-3.01, abs=0.01)
    # The sound begins at once, and the filter's own ripple there is a few tenths.
    assert measure(sound(sine, RATE)).true_peak == pytest.approx(0.0, abs=0.6)


def test_what_is_mastered_keeps_its_shape() -> None:
    once = master(sound(talk(6), RATE))
    twice = master(once)
    ratio = np.dot(once.samples, twice.samples) / np.dot(once.samples, once.samples)
    assert 20 * abs(np.log10(ratio)) < 0.1
    np.testing.assert_allclose(twice.samples, once.samples * ratio, atol=1e-4)


def test_the_peak_wins_where_both_cannot_be_had() -> None:
    clicks = np.zeros(RATE * 5, np.float32)
    clicks[::RATE] = 1.0
    loudness = measure(master(sound(clicks, RATE)))
    assert loudness.true_peak <= LIMIT_DBTP
    assert loudness.integrated < TARGET_LUFS


@pytest.mark.parametrize(
    "samples", [np.zeros(RATE), np.zeros(0), np.full(RATE, np.nan), np.full(RATE, np.inf)]
)
def test_silence_and_nonsense_are_refused(samples: NDArray[np.float64]) -> None:
    with pytest.raises(SpeechError):
        master(sound(samples.astype(np.float32), RATE))


def test_silence_measures_as_minus_infinity() -> None:
    loudness = measure(sound(np.zeros(RATE, np.float32), RATE))
    assert (loudness.integrated, loudness.true_peak) == (-np.inf, -np.inf)


@settings(max_examples=15, deadline=None)
@given(
    seed=st.integers(0, 2**16),
    seconds=st.floats(0.05, 4),
    level=st.floats(-60, 20),
    spikes=st.integers(0, 20),
)
def test_no_sound_gets_over_the_peak(seed: int, seconds: float, level: float, spikes: int) -> None:
    random = np.random.default_rng(seed)
    samples = talk(seconds, seed=seed) * 10 ** (level / 20)
    samples += (1e-6 * random.standard_normal(len(samples))).astype(np.float32)
    samples[random.integers(0, len(samples), spikes)] = 2.0
    assert measure(master(sound(samples, RATE))).true_peak <= LIMIT_DBTP


@pytest.mark.parametrize("cut", [0, 1 << 18, (1 << 18) + 1, 3])
def test_true_peaks_are_seen_at_the_chunks_edges(cut: int) -> None:
    samples = np.zeros((1 << 18) + 50, np.float32)
    samples[cut] = 0.5
    assert 10 ** (measure(sound(samples, RATE)).true_peak / 20) == pytest.approx(0.5, abs=1e-3)


def test_the_mp3_of_a_tone_is_decoded_as_mono() -> None:
    from briefing.speaking.decoding import decode

    stereo = np.stack([talk(1), np.zeros(RATE, np.float32)], axis=1)
    data = io.BytesIO()
    soundfile.write(data, stereo, RATE, format="WAV", subtype="FLOAT")
    np.testing.assert_allclose(decode(data.getvalue()).samples, talk(1) / 2, atol=1e-6)


@pytest.mark.parametrize("data", [b"", b"<html>Sorry</html>", bytes(4000)])
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    from briefing.speaking.decoding import decode

    with pytest.raises(SpeechError):
        decode(data)
