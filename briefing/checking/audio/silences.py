"""Silent stretches of a sound."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.core.stored_speech import StoredSpeech

_FRAME_SECONDS = 0.01
_FRAMES_AT_ONCE = 10_000
# Under the loudest 10 ms. Consonants lie above it, breath and the noise of an MP3 below.
_SILENCE_DB = -45.0


@dataclass(frozen=True, slots=True)
class Silence:
    """A silent stretch: start and end in seconds."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """The duration in seconds."""
        return self.end - self.start


def silences(speech: StoredSpeech) -> tuple[Silence, ...]:
    """The silent stretches of a sound, to 10 ms; a sound without any sound is one."""
    frame = max(1, round(speech.rate * _FRAME_SECONDS))
    # Frame by frame, and so with blocks of whole frames.
    blocks = speech.blocks(_FRAMES_AT_ONCE * frame)
    levels = np.concatenate([np.zeros(0), *(_levels(block, frame) for block in blocks)])
    quiet = levels <= levels.max(initial=0.0) * 10 ** (_SILENCE_DB / 20)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]]).astype(np.int8)))
    seconds = frame / speech.rate
    return tuple(
        Silence(int(start) * seconds, int(end) * seconds)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    )


def _levels(samples: NDArray[np.float32], frame: int) -> NDArray[np.float64]:
    """The level of each frame of so many samples."""
    whole = np.pad(samples, (0, -len(samples) % frame)).astype(np.float64)
    levels: NDArray[np.float64] = np.sqrt(np.mean(whole.reshape(-1, frame) ** 2, axis=1))
    return levels
