"""One loudness for every briefing: -16 LUFS, and a true peak that no decoder overshoots.

Loudness and true peak are those of ITU-R BS.1770-4 (annexes 1 and 2). Apple recommends
-16 LUFS with peaks to -1 dBTP for podcasts.

scipy takes a second to import, which a run without sound need not pay: each function that needs it
imports it.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import Speech
from briefing.core.errors import SpeechError

if TYPE_CHECKING:
    from numpy.typing import NDArray

TARGET_LUFS = -16.0
LIMIT_DBTP = -1.0

# Our MP3s decode to peaks up to 0.7 dB above what was encoded (tests/publishing/test_mp3.py).
_CODEC_HEADROOM_DB = 1.0
_LOOK_AHEAD_SECONDS = 0.005  # longer, and whole syllables go down with their loudest pulse
_ROTATION_HERTZ = 300.0
_OVERSAMPLING = 4
_BLOCK_SECONDS = 0.4  # BS.1770-4, annex 1: the gating block
_TOLERANCE_LU = 0.05
_MOST_ROUNDS = 12  # ordinary speech needs four
_LEAST_SLOPE = 0.2
_CHUNK = 1 << 18
_CHUNK_MARGIN = 32  # more than the interpolation filter reaches


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS and true peak in dBTP, both as BS.1770-4 measures them."""

    integrated: float
    true_peak: float


def measure(speech: Speech) -> Loudness:
    """Measure a sound. Silence has an integrated loudness and a true peak of minus infinity."""
    peak = float(_true_peaks(speech.samples).max(initial=0.0))
    return Loudness(
        integrated=_integrated(speech.samples, speech.rate),
        true_peak=20 * float(np.log10(peak)) if peak else -np.inf,
    )


def master(speech: Speech) -> Speech:
    """Bring a sound to -16 LUFS with a true peak at or under -1 dBTP, also once it is an MP3.

    Same length, same rate; a sound that is there already keeps its shape. Where both cannot be
    had, as with a few clicks in silence, the peak decides and the sound is quieter.

    Raises:
        SpeechError: the sound is silent, or holds what is not a number.
    """
    samples = speech.samples.astype(np.float64)
    level = float(np.abs(samples).max(initial=0.0))
    if not level or not np.isfinite(level):
        raise SpeechError("the speech holds no sound to be heard: try again with another voice")
    # At full scale first, so that the gate of -70 LUFS cannot shut on a faint recording.
    samples /= level
    loudness = _integrated(samples, speech.rate)
    if not np.isfinite(loudness):
        raise SpeechError("the speech holds no sound to be heard: try again with another voice")
    ceiling = 10 ** ((LIMIT_DBTP - _CODEC_HEADROOM_DB) / 20)
    gain = 10 ** ((TARGET_LUFS - loudness) / 20)
    room = ceiling / float(_true_peaks(samples).max())
    # What was mastered before lies at the ceiling, and within the tolerance of the target.
    if gain <= room * 10 ** (2 * _TOLERANCE_LU / 20):
        return Speech((samples * min(gain, room)).astype(np.float32), speech.rate)
    limited = _limited(_rotated(samples, speech.rate), speech.rate, ceiling)
    # Interpolating a product is not the product of interpolations: hundredths of a dB are left.
    limited *= min(1.0, ceiling / float(_true_peaks(limited).max()))
    return Speech(limited.astype(np.float32), speech.rate)


def levelled(speeches: Sequence[Speech]) -> list[Speech]:
    """Bring the sentences of one voice to -16 LUFS as a whole, by one gain and nothing else.

    Voices that are to be joined are as loud as each other then; peaks may go beyond full scale,
    until the whole is mastered. All must have one rate. Silence stays as it is.
    """
    whole = np.concatenate([speech.samples for speech in speeches]).astype(np.float64)
    level = float(np.abs(whole).max(initial=0.0))
    loudness = _integrated(whole / level, speeches[0].rate) if level else -np.inf
    if not np.isfinite(loudness):
        return list(speeches)
    gain = np.float32(10 ** ((TARGET_LUFS - loudness) / 20) / level)
    return [Speech(speech.samples * gain, speech.rate) for speech in speeches]


def _limited(samples: NDArray[np.float64], rate: int, ceiling: float) -> NDArray[np.float64]:
    """Raise the gain into the limiter until the loudness comes out right, by the secant method."""
    peaks = _true_peaks(samples)
    gain_db, slope = 0.0, 1.0
    loudness = _integrated(samples, rate)
    limited = samples
    for _ in range(_MOST_ROUNDS):
        step = (TARGET_LUFS - loudness) / slope
        gain_db += step
        gain = 10 ** (gain_db / 20)
        limited = samples * gain * _limiting_gain(peaks * gain, ceiling, rate)
        before, loudness = loudness, _integrated(limited, rate)
        if abs(loudness - TARGET_LUFS) < _TOLERANCE_LU:
            break
        # Where the limiter takes back nearly all that is given, more gain is only distortion.
        slope = float(np.clip((loudness - before) / step, _LEAST_SLOPE, 1.0))
    return limited


def _rotated(samples: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """Spread the pulses of the voice in time, as broadcasters do, so that less is to be limited.

    Four first-order all-pass filters at 300 Hz: every frequency keeps its level, the lowest come
    2 ms late, and the peaks of a male voice fall by 1 to 2 dB.
    """
    from scipy import signal  # type: ignore[import-untyped]  # the package carries no types

    turn = np.tan(np.pi * _ROTATION_HERTZ / rate)
    pole = (turn - 1) / (turn + 1)
    for _ in range(4):
        samples = signal.lfilter([pole, 1.0], [1.0, pole], samples)
    return samples


def _limiting_gain(
    peaks: NDArray[np.float64], ceiling: float, rate: int
) -> NDArray[np.float64] | float:
    """The gain, sample by sample, that keeps every peak under the ceiling.

    A minimum over the look-ahead on both sides, smoothed by two running means that together
    reach no further than it: the gain is smooth and never above what a peak allows.
    """
    from scipy import ndimage

    if peaks.max() <= ceiling:
        return 1.0
    allowed = np.minimum(1.0, ceiling / np.maximum(peaks, ceiling))
    half = max(2, int(rate * _LOOK_AHEAD_SECONDS))
    held = ndimage.minimum_filter1d(allowed, 2 * half + 1, mode="nearest")
    # Two means of half+1 samples reach half a look-ahead each: together just `half`.
    width = half + 1 - half % 2
    smooth = ndimage.uniform_filter1d(held, width, mode="nearest")
    gain: NDArray[np.float64] = ndimage.uniform_filter1d(smooth, width, mode="nearest")
    return gain


def _true_peaks(samples: NDArray[np.floating]) -> NDArray[np.float64]:
    """For each sample the greatest magnitude from it to the next, four times oversampled.

    BS.1770-4, annex 2. In chunks, so that an hour of speech needs no gigabytes.
    """
    from scipy import signal

    peaks: NDArray[np.float64] = np.abs(samples).astype(np.float64)
    for start in range(0, len(samples), _CHUNK):
        left = max(0, start - _CHUNK_MARGIN)
        chunk = samples[left : start + _CHUNK + _CHUNK_MARGIN].astype(np.float64)
        fine = np.abs(signal.resample_poly(chunk, _OVERSAMPLING, 1)).reshape(-1, _OVERSAMPLING)
        here = fine.max(axis=1)[start - left :][:_CHUNK]
        stretch = peaks[start : start + _CHUNK]
        np.maximum(stretch, here, out=stretch)
    return peaks


def _integrated(samples: NDArray[np.floating], rate: int) -> float:
    """Integrated loudness; a sound shorter than one gating block is a block of its own."""
    from pyloudnorm import Meter  # type: ignore[import-untyped]  # the package carries no types

    if not len(samples):
        return -np.inf
    # A hair less than the whole: pyloudnorm refuses what by rounding is longer.
    block = min(_BLOCK_SECONDS, float(np.nextafter(len(samples) / rate, 0)))
    with warnings.catch_warnings():
        # Every block of a silence is gated, and the mean of none is a warning of numpy's.
        warnings.simplefilter("ignore", RuntimeWarning)
        return float(Meter(rate, block_size=block).integrated_loudness(samples.astype(np.float64)))
