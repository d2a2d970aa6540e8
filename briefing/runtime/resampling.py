"""Sound at another sample rate."""

from __future__ import annotations

from math import gcd

from briefing.core.documents import Speech


def resampled(speech: Speech, rate: int) -> Speech:
    """The same sound at a rate in hertz, by a polyphase filter; itself where it has that rate."""
    if speech.rate == rate:
        return speech
    # scipy takes a second to import.
    from scipy import signal  # type: ignore[import-untyped]  # the package carries no types

    common = gcd(rate, speech.rate)
    samples = signal.resample_poly(speech.samples, rate // common, speech.rate // common)
    return Speech(samples.astype(speech.samples.dtype), rate)
