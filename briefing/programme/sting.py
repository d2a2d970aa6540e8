"""The sting: a short sound between stories, synthesised here, so that nobody's rights are on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SECONDS = 1.1
_SECOND_NOTE = 0.16  # seconds after the first
_NOTES = (659.26, 987.77)  # hertz: E5 and the B5 a fifth above it
# Of a struck bar: multiples of the note, their loudness, and how fast they die away (a second).
_PARTIALS = ((1.0, 1.0, 5.0), (2.76, 0.35, 9.0), (5.4, 0.12, 16.0))
_ATTACK = 0.004
_RELEASE = 0.08


def sting(rate: int) -> NDArray[np.float32]:
    """Two notes of a struck bar, mono, at a rate in hertz; the highest sample is 0.5."""
    length = round(SECONDS * rate)
    sound = np.zeros(length)
    for note, start in zip(_NOTES, (0.0, _SECOND_NOTE), strict=True):
        begin = round(start * rate)
        times = np.arange(length - begin) / rate
        for multiple, loudness, decay in _PARTIALS:
            # Nothing that the rate cannot hold.
            if note * multiple < rate / 2:
                wave = np.sin(2 * np.pi * note * multiple * times)
                sound[begin:] += loudness * wave * np.exp(-decay * times)
    times = np.arange(length) / rate
    sound *= np.minimum(1.0, times / _ATTACK) * np.minimum(1.0, (SECONDS - times) / _RELEASE)
    scaled: NDArray[np.float32] = (0.5 * sound / np.abs(sound).max()).astype(np.float32)
    return scaled
