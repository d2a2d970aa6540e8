"""One loudness for every briefing: -16 LUFS, and a true peak that no decoder overshoots.

Apple recommends -16 LUFS with peaks to -1 dBTP for podcasts.

A sound goes through block by block, as often as is needed: what it takes in memory does not grow
with its length. One of a single block is worked on in double precision from end to end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.errors import SpeechError
from briefing.core.stored_speech import WHOLE, SpeechStore, StoredSpeech, stored
from briefing.speaking.filters import filtered, least_within, running_mean
from briefing.speaking.loudness import highest, integrated, true_peaks, with_margins

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Samples = NDArray[np.float64]
    # The blocks of a sound, from its beginning at every call.
    Blocks = Callable[[], Iterator[Samples]]

TARGET_LUFS = -16.0
LIMIT_DBTP = -1.0

# Our MP3s decode to peaks up to 0.7 dB above what was encoded (tests/publishing/test_mp3.py).
_CODEC_HEADROOM_DB = 1.0
_LOOK_AHEAD_SECONDS = 0.005  # longer, and whole syllables go down with their loudest pulse
_ROTATION_HERTZ = 300.0
_ROTATIONS = 4
_TOLERANCE_LU = 0.05
_MOST_ROUNDS = 12  # ordinary speech needs four
_LEAST_SLOPE = 0.2


def master(speech: StoredSpeech) -> StoredSpeech:
    """Bring a sound to -16 LUFS with a true peak at or under -1 dBTP, also once it is an MP3.

    Same length, same rate; a sound that is there already keeps its shape. Where both cannot be
    had, as with a few clicks in silence, the peak decides and the sound is quieter.

    Raises:
        SpeechError: the sound is silent, or holds what is not a number.
        OutputError: there is no room for temporary files.
    """
    level = highest(np.abs(block) for block in _doubles(speech))
    if not level or not np.isfinite(level):
        raise SpeechError("the speech holds no sound to be heard: try again with another voice")

    # At full scale first, so that the gate of -70 LUFS cannot shut on a faint recording.
    def at_full_scale() -> Iterator[Samples]:
        return (block / level for block in _doubles(speech))

    loudness = integrated(at_full_scale(), len(speech), speech.rate)
    if not np.isfinite(loudness):
        raise SpeechError("the speech holds no sound to be heard: try again with another voice")
    ceiling = 10 ** ((LIMIT_DBTP - _CODEC_HEADROOM_DB) / 20)
    gain = 10 ** ((TARGET_LUFS - loudness) / 20)
    room = ceiling / highest(true_peaks(at_full_scale()))
    # What was mastered before lies at the ceiling, and within the tolerance of the target.
    if gain <= room * 10 ** (2 * _TOLERANCE_LU / 20):
        return _scaled(at_full_scale, min(gain, room), speech.rate)
    limited = _limited(_rotated(at_full_scale(), speech.rate), speech, ceiling)
    # Interpolating a product is not the product of interpolations: hundredths of a dB are left.
    return _scaled(limited, min(1.0, ceiling / highest(true_peaks(limited()))), speech.rate)


def levelled(speeches: Sequence[StoredSpeech]) -> list[StoredSpeech]:
    """Bring the sentences of one voice to -16 LUFS as a whole, by one gain and nothing else.

    Voices that are to be joined are as loud as each other then; peaks may go beyond full scale,
    until the whole is mastered. All must have one rate. Silence stays as it is.
    """
    rate, length = speeches[0].rate, sum(map(len, speeches))
    level = highest(np.abs(block) for speech in speeches for block in _doubles(speech))
    at_full_scale = (block / level for speech in speeches for block in _doubles(speech))
    loudness = integrated(at_full_scale, length, rate) if level else -np.inf
    if not np.isfinite(loudness):
        return list(speeches)
    gain = np.float32(10 ** ((TARGET_LUFS - loudness) / 20) / level)
    store = SpeechStore(rate)
    return [store.add_all(block * gain for block in speech.blocks()) for speech in speeches]


def _doubles(speech: StoredSpeech) -> Iterator[Samples]:
    return (block.astype(np.float64) for block in speech.blocks())


def _scaled(blocks: Blocks, factor: float, rate: int) -> StoredSpeech:
    return stored((block * factor for block in blocks()), rate)


def _kept(blocks: Iterable[Samples], like: StoredSpeech) -> Blocks:
    """Blocks to be read again, as many samples as those of `like`."""
    if len(like) <= WHOLE:
        alone = list(blocks)
        return lambda: iter(alone)
    store = stored(blocks, like.rate)
    return lambda: _doubles(store)


def _limited(rotated: Iterable[Samples], speech: StoredSpeech, ceiling: float) -> Blocks:
    """Raise the gain into the limiter until the loudness comes out right, by the secant method."""
    samples = _kept(rotated, speech)
    peaks = _kept(true_peaks(samples()), speech)

    def limited(gain: float) -> Iterator[Samples]:
        allowed = _limiting_gain((block * gain for block in peaks()), ceiling, speech.rate)
        return (block * gain * less for block, less in zip(samples(), allowed, strict=True))

    gain_db, slope = 0.0, 1.0
    loudness = integrated(samples(), len(speech), speech.rate)
    for _ in range(_MOST_ROUNDS):
        step = (TARGET_LUFS - loudness) / slope
        gain_db += step
        before = loudness
        loudness = integrated(limited(10 ** (gain_db / 20)), len(speech), speech.rate)
        if abs(loudness - TARGET_LUFS) < _TOLERANCE_LU:
            break
        # Where the limiter takes back nearly all that is given, more gain is only distortion.
        slope = float(np.clip((loudness - before) / step, _LEAST_SLOPE, 1.0))
    return _kept(limited(10 ** (gain_db / 20)), speech)


def _rotated(blocks: Iterable[Samples], rate: int) -> Iterator[Samples]:
    """Spread the pulses of the voice in time, as broadcasters do, so that less is to be limited.

    Four first-order all-pass filters at 300 Hz: every frequency keeps its level, the lowest come
    2 ms late, and the peaks of a male voice fall by 1 to 2 dB.
    """
    turn = np.tan(np.pi * _ROTATION_HERTZ / rate)
    pole = (turn - 1) / (turn + 1)
    return filtered(blocks, [((pole, 1.0), (1.0, pole))] * _ROTATIONS)


def _limiting_gain(
    peaks: Iterable[Samples], ceiling: float, rate: int
) -> Iterator[Samples | float]:
    """The gain, sample by sample, that keeps every peak under the ceiling.

    A minimum over the look-ahead on both sides, smoothed by two running means that together
    reach no further than it: the gain is smooth and never above what a peak allows.
    """
    half = max(2, int(rate * _LOOK_AHEAD_SECONDS))
    for stretch, inside in with_margins(peaks, 2 * half):
        if stretch.max() <= ceiling:
            yield 1.0
            continue
        allowed = np.minimum(1.0, ceiling / np.maximum(stretch, ceiling))
        held = least_within(allowed, half)
        # Two means of half+1 samples reach half a look-ahead each: together just `half`.
        width = half + 1 - half % 2
        yield running_mean(running_mean(held, width), width)[inside]
