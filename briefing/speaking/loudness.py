"""Loudness and true peak of a sound of any length, read block by block.

Both are those of ITU-R BS.1770-4 (annexes 1 and 2); the loudness is to the last bit what pyloudnorm
gives, which takes a sound whole.

scipy takes a second to import, which a run without sound need not pay: each function that needs it
imports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.core.stored_speech import StoredSpeech

    Samples = NDArray[np.float64]

_OVERSAMPLING = 4
_CHUNK = 1 << 18  # samples
_CHUNK_MARGIN = 32  # more than the interpolation filter reaches

# BS.1770-4, annex 1: gating blocks of 0.4 s that overlap by three quarters, and the two gates.
_GATE_SECONDS = 0.4
_STEP = 0.25
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0


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
    for stretch, inside in with_margins(blocks, _CHUNK_MARGIN):
        yield _true_peaks(stretch)[inside]


def _true_peaks(samples: Samples) -> Samples:
    """True peaks of one block. In chunks: the oversampled sound is four times as long."""
    from scipy import signal  # type: ignore[import-untyped]  # the package carries no types

    peaks: Samples = np.abs(samples)
    for start in range(0, len(samples), _CHUNK):
        left = max(0, start - _CHUNK_MARGIN)
        chunk = samples[left : start + _CHUNK + _CHUNK_MARGIN]
        fine = np.abs(signal.resample_poly(chunk, _OVERSAMPLING, 1)).reshape(-1, _OVERSAMPLING)
        here = fine.max(axis=1)[start - left :][:_CHUNK]
        stretch = peaks[start : start + _CHUNK]
        np.maximum(stretch, here, out=stretch)
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
    from pyloudnorm import Meter  # type: ignore[import-untyped]  # the package carries no types
    from scipy import signal

    filters = [(one.b, one.a) for one in Meter(rate)._filters.values()]  # noqa: SLF001 - no other way to its coefficients
    states = [np.zeros(max(len(b), len(a)) - 1) for b, a in filters]
    for block in blocks:
        weighted = block
        for index, (b, a) in enumerate(filters):
            weighted, states[index] = signal.lfilter(b, a, weighted, zi=states[index])
        yield weighted


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
