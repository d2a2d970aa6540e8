"""Sound at another sample rate."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.core.stored_speech import StoredSpeech

# Of a block of resampled sound, and of what its neighbours share with it, in periods of both rates.
_BLOCK, _MARGIN = 2_000, 20


def at_rate(speech: StoredSpeech, rate: int) -> Iterator[NDArray[np.float32]]:
    """The samples at a rate in hertz, in blocks whose edges leave no trace."""
    if rate == speech.rate:
        yield from speech.blocks()
        return
    # scipy takes a second to import.
    from scipy import signal  # type: ignore[import-untyped]  # the package carries no types

    common = gcd(rate, speech.rate)
    up, down = rate // common, speech.rate // common
    block, margin = _BLOCK * down, _MARGIN * down
    for start in range(0, len(speech), block):
        first = max(0, start - margin)
        samples = signal.resample_poly(speech.cut(first, start + block + margin).samples, up, down)
        before = (start - first) // down * up
        count = -(-min(block, len(speech) - start) * up // down)
        yield samples[before : before + count].astype("float32")
