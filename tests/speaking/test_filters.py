"""The filters against scipy's and pyloudnorm's, which take a sound whole.

Only the process that runs these tests loads them: every one collects them.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.speaking.filters import filtered, least_within, oversampled, running_mean
from briefing.speaking.loudness import _high_pass, _high_shelf, integrated

RATE = 22_050


def noise(length: int) -> np.typing.NDArray[np.float64]:
    generator = np.random.default_rng(length)
    return generator.standard_normal(length) * np.exp(generator.standard_normal(length))


@pytest.mark.parametrize("rate", [16_000, RATE, 44_100, 48_000])
def test_the_weighting_is_that_of_pyloudnorm_at_every_rate(rate: int) -> None:
    from pyloudnorm import Meter  # type: ignore[import-untyped]  # the package carries no types

    theirs = [(one.b, one.a) for one in Meter(rate)._filters.values()]
    for ours, (b, a) in zip((_high_shelf(rate), _high_pass(rate)), theirs, strict=True):
        np.testing.assert_allclose(ours, (b, a), atol=1e-14)
    sound = noise(2 * rate)
    measured = integrated([sound], len(sound), rate)
    assert measured == pytest.approx(Meter(rate).integrated_loudness(sound), abs=1e-9)


@given(st.lists(st.integers(0, 9_000), min_size=1, max_size=5))
def test_blocks_are_filtered_as_one_sound(lengths: list[int]) -> None:
    from scipy import signal  # type: ignore[import-untyped]  # the package carries no types

    sections = (_high_shelf(RATE), _high_pass(RATE))
    sound = noise(sum(lengths))
    whole = sound
    for b, a in sections:
        whole = signal.lfilter(b, a, whole)
    blocks = np.split(sound, np.cumsum(lengths)[:-1])
    result = list(filtered(blocks, sections))
    assert [len(block) for block in result] == lengths
    np.testing.assert_allclose(np.concatenate(result), whole, atol=1e-11)


def test_silence_after_filtering_is_silence() -> None:
    assert not any(block.any() for block in filtered([np.zeros(50_000)], [_high_pass(RATE)]))


@given(st.integers(1, 500))
def test_oversampling_is_scipys(length: int) -> None:
    from scipy import signal

    sound = noise(length)
    theirs = signal.resample_poly(sound, 4, 1).reshape(-1, 4)
    ours = np.stack([*oversampled(sound, 4)], axis=1)
    np.testing.assert_allclose(ours, theirs, atol=1e-12)


@given(st.integers(1, 700), st.integers(1, 120))
def test_minima_and_means_are_scipys(length: int, reach: int) -> None:
    from scipy import ndimage

    sound = noise(length)
    width = 2 * reach + 1
    least = ndimage.minimum_filter1d(sound, width, mode="nearest")
    np.testing.assert_array_equal(least_within(sound, reach), least)
    mean = ndimage.uniform_filter1d(sound, width, mode="nearest")
    np.testing.assert_allclose(running_mean(sound, width), mean, atol=1e-11)
