"""Encoded sound to samples."""

from __future__ import annotations

import io

import numpy as np
import soundfile  # type: ignore[import-untyped]  # the package carries no types

from briefing.core.documents import Speech
from briefing.core.errors import SpeechError
from briefing.runtime.signals import signals_held


def decode(data: bytes) -> Speech:
    """Decode a whole MP3, WAV, Ogg or FLAC file to mono; several channels become their mean.

    The format is read from the bytes, at the file's own sample rate. An MP3 that was cut short
    decodes to what is left of it: a caller that expects a length must compare.

    Raises:
        SpeechError: the bytes are no sound, or hold no samples.
    """
    try:
        # libsndfile calls back to read, and what Ctrl-C raises in a callback is lost.
        with signals_held():
            samples, rate = soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise SpeechError(
            f"{len(data)} bytes could not be decoded as sound "
            f"({error.error_string.rstrip('. ')}): try again, or choose another voice"
        ) from error
    if not len(samples):
        raise SpeechError("an audio file held no samples: try again, or choose another voice")
    return Speech(np.ascontiguousarray(samples.mean(axis=1, dtype=np.float32)), int(rate))
