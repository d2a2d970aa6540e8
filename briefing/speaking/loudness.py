"""Loudness and true peak of a sound of any length, read block by block.

Both are those of ITU-R BS.1770-4 (annexes 1 and 2); the loudness is what pyloudnorm gives, which
takes a sound whole and a second to import.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.speaking.filters import Section, filtered, oversampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.core.stored_speech import StoredSpeech

    Samples = NDArray[np.float64]

_OVERSAMPLING = 4
_MARGIN = 32  # samples, more than the interpolation filter reaches

# BS.1770-4, annex 1: gating blocks of 0.4 s that overlap by three quarters, and the two gates.
_GATE_SECONDS = 0.4
_STEP = 0.25
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0

# Both stages of its K-weighting, as pyloudnorm designs them for any rate: R. Bristow-Johnson,
# "Cookbook formulae for audio EQ biquad filter coefficients".
_SHELF_HERTZ, _SHELF_DECIBELS, _SHELF_QUALITY = 1500.0, 4.0, 0.5**0.5
_PASS_HERTZ, _PASS_QUALITY = 38.0, 0.5


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS and true peak in dBTP, both as BS.1770-4 measures them."""

    integrated: float
    true_peak: float


def measure(speech: StoredSpeech) -> Loudness:
    """Measure a sound. Silence has an integrated loudness and a true peak of minus infinity."""
    peak = highest(true_peaks(block.astype(np.float64) for block in speech.blocks()))
    blocks = (block.astype(np.float64) for block in speech.blocks())
    return Loudness(
        integrated=integrated(blocks, len(speech), speech.rate),
        true_peak=20 * float(np.log10(peak)) if peak else -np.inf,
    )


def highest(blocks: Iterable[Samples]) -> float:
    """The highest sample of all; 0 where there is none, not a number where one is not."""
    return float(np.max([block.max(initial=0.0) for block in blocks], initial=0.0))


def true_peaks(blocks: Iterable[Samples]) -> Iterator[Samples]:
    """For each sample the greatest magnitude from it to the next, four times oversampled."""
    for stretch, inside in with_margins(blocks, _MARGIN):
        yield _true_peaks(stretch)[inside]


def _true_peaks(samples: Samples) -> Samples:
    peaks: Samples = np.abs(samples)
    for later in oversampled(samples, _OVERSAMPLING):
        np.maximum(peaks, np.abs(later), out=peaks)
    return peaks


def with_margins(blocks: Iterable[Samples], margin: int) -> Iterator[tuple[Samples, slice]]:
    """Each block with `margin` samples of its neighbours on both sides, and where in it it lies.

    A block that has no neighbour comes as it is. Blocks are at least as long as the margin, but
    for the last.
    """
    before = np.zeros(0)
    here: Samples | None = None
    for after in blocks:
        if here is not None:
            yield _between(before, here, after[:margin])
            before = here[-margin:]
        here = after
    if here is not None:
        yield _between(before, here, np.zeros(0))


def _between(before: Samples, here: Samples, after: Samples) -> tuple[Samples, slice]:
    inside = slice(len(before), len(before) + len(here))
    is_alone = not len(before) and not len(after)
    return here if is_alone else np.concatenate([before, here, after]), inside


def integrated(blocks: Iterable[Samples], length: int, rate: int) -> float:
    """Integrated loudness of blocks that are `length` samples together, at a rate in hertz.

    A sound shorter than one gating block is a block of its own.
    """
    if not length:
        return -np.inf
    energies = np.array([*_energies(_weighted(blocks, rate), length, rate)])
    with np.errstate(divide="ignore"):
        loudness = _decibels(energies)
    loud = energies[loudness >= _ABSOLUTE_GATE]
    if not len(loud):
        return -np.inf
    threshold = _decibels(np.mean(loud)) + _RELATIVE_GATE
    gated = energies[(loudness > threshold) & (loudness > _ABSOLUTE_GATE)]
    return float(_decibels(np.mean(gated))) if len(gated) else -np.inf


def _decibels(energy: NDArray[np.floating] | np.floating) -> NDArray[np.floating]:
    return np.asarray(-0.691 + 10.0 * np.log10(energy))


def _weighted(blocks: Iterable[Samples], rate: int) -> Iterator[Samples]:
    """The blocks through both filters of the K-weighting, which go on from block to block."""
    return filtered(blocks, (_high_shelf(rate), _high_pass(rate)))


def _high_shelf(rate: int) -> Section:
    """The first stage, which stands for the head."""
    amplitude = 10 ** (_SHELF_DECIBELS / 40)
    cosine, alpha = _angle(_SHELF_HERTZ, _SHELF_QUALITY, rate)
    more, less = amplitude + 1, amplitude - 1
    slope = 2 * np.sqrt(amplitude) * alpha
    numerator = (
        amplitude * (more + less * cosine + slope),
        -2 * amplitude * (less + more * cosine),
        amplitude * (more + less * cosine - slope),
    )
    return _normalised(
        numerator,
        (more - less * cosine + slope, 2 * (less - more * cosine), more - less * cosine - slope),
    )


def _high_pass(rate: int) -> Section:
    """The second stage, the revised low-frequency B curve."""
    cosine, alpha = _angle(_PASS_HERTZ, _PASS_QUALITY, rate)
    outer = (1 + cosine) / 2
    return _normalised((outer, -2 * outer, outer), (1 + alpha, -2 * cosine, 1 - alpha))


def _angle(hertz: float, quality: float, rate: int) -> tuple[float, float]:
    """The cosine of a corner frequency, and the bandwidth at it."""
    angle = 2 * np.pi * hertz / rate
    return float(np.cos(angle)), float(np.sin(angle)) / (2 * quality)


def _normalised(numerator: tuple[float, ...], denominator: tuple[float, ...]) -> Section:
    first = denominator[0]
    return tuple(one / first for one in numerator), tuple(one / first for one in denominator)


def _energies(blocks: Iterable[Samples], length: int, rate: int) -> Iterator[float]:
    """The mean square of each gating block."""
    seconds = length / rate
    # A hair less than the whole: no gating block is longer than it.
    gate = min(_GATE_SECONDS, float(np.nextafter(seconds, 0)))
    number = int(np.round((seconds - gate) / (gate * _STEP)) + 1)
    bounds = (
        (int(gate * (n * _STEP) * rate), int(gate * (n * _STEP + 1) * rate)) for n in range(number)
    )
    held, first = np.zeros(0), 0
    start, end = next(bounds)
    for block in blocks:
        held = np.concatenate([held[max(0, start - first) :], block])
        first = max(first, start)
        is_last = first + len(held) >= length
        # The last gating block may reach beyond the sound.
        while end <= first + len(held) or is_last:
            yield 1.0 / (gate * rate) * float(np.sum(np.square(held[start - first : end - first])))
            following = next(bounds, None)
            if following is None:
                return
            start, end = following
