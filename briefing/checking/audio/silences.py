"""Silent stretches of a sound."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from briefing.core.documents import Speech

_FRAME_SECONDS = 0.01
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


def silences(speech: Speech) -> tuple[Silence, ...]:
    """The silent stretches of a sound, to 10 ms; a sound without any sound is one."""
    frame = max(1, round(speech.rate * _FRAME_SECONDS))
    whole = np.pad(speech.samples, (0, -len(speech.samples) % frame)).astype(np.float64)
    levels = np.sqrt(np.mean(whole.reshape(-1, frame) ** 2, axis=1))
    quiet = levels <= levels.max(initial=0.0) * 10 ** (_SILENCE_DB / 20)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]]).astype(np.int8)))
    seconds = frame / speech.rate
    return tuple(
        Silence(int(start) * seconds, int(end) * seconds)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    )
