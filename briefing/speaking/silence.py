"""Silence around speech: trimmed to a margin, and made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.core.documents import Speech

# A breathy "f" or "th" at the end of a sentence lies 30 to 40 dB under its loudest vowel.
_SILENCE_DB = -50.0
_FRAME_SECONDS = 0.01
_FADE_SECONDS = 0.01


def trim_silence(speech: Speech, margin: float) -> Speech:
    """Speech with exactly `margin` seconds before its first sound and after its last.

    The margin holds what the voice left there; where that is shorter, silence makes it up. The
    outermost 10 ms fade to nothing, so that joins make no click. A silent sound comes back empty.
    """
    frame = max(1, int(speech.rate * _FRAME_SECONDS))
    whole = np.pad(speech.samples, (0, -len(speech.samples) % frame)).astype(np.float64)
    levels = np.sqrt(np.mean(whole.reshape(-1, frame) ** 2, axis=1))
    loudest = levels.max(initial=0.0)
    if not loudest > 0:
        return Speech(np.zeros(0, np.float32), speech.rate)
    heard = np.flatnonzero(levels > loudest * 10 ** (_SILENCE_DB / 20))
    start, end = int(heard[0]) * frame, min((int(heard[-1]) + 1) * frame, len(speech.samples))
    room = round(margin * speech.rate)
    inside = speech.samples[max(0, start - room) : end + room]
    lacking = (max(0, room - start), max(0, end + room - len(speech.samples)))
    return Speech(_faded(np.pad(inside, lacking), speech.rate), speech.rate)


def silence(seconds: float, rate: int) -> NDArray[np.float32]:
    """That many seconds of nothing, to the nearest sample; none where they are negative."""
    return np.zeros(max(0, round(seconds * rate)), np.float32)


def _faded(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    length = min(round(_FADE_SECONDS * rate), len(samples) // 2)
    ramp = np.sin(np.linspace(0, np.pi / 2, length, dtype=np.float32)) ** 2
    faded = samples.astype(np.float32)
    faded[:length] *= ramp
    faded[len(faded) - length :] *= ramp[::-1]
    return faded
