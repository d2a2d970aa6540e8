"""Encoded sound to samples."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import soundfile  # type: ignore[import-untyped]  # the package carries no types
from numpy.typing import NDArray

from briefing.core.documents import Speech
from briefing.core.errors import SpeechError
from briefing.core.stored_bytes import StoredBytes
from briefing.core.stored_speech import BLOCK, StoredSpeech, stored
from briefing.runtime.signals import signals_held


class _Forward(soundfile.SoundFile):  # type: ignore[misc]  # the package carries no types
    """A sound that is read from its beginning to its end.

    soundfile seeks to where it is after each block, if it can: the decoder of MP3s then begins
    anew in the midst, and complains on stderr of what it lacks.
    """

    def seekable(self) -> bool:
        return False


def decode(data: bytes) -> Speech:
    """Decode a short sound; as `decode_stored`."""
    sound = decode_stored(StoredBytes(data))
    return Speech(sound.samples, sound.rate)


def decode_stored(data: StoredBytes) -> StoredSpeech:
    """Decode a whole MP3, WAV, Ogg or FLAC file to mono; several channels become their mean.

    The format is read from the bytes, at the file's own sample rate. An MP3 that was cut short
    decodes to what is left of it: a caller that expects a length must compare.

    Raises:
        SpeechError: the bytes are no sound, or hold no samples.
        OutputError: there is no room for temporary files.
    """
    with data.file() as file:
        try:
            # libsndfile calls back to read, and what Ctrl-C raises in a callback is lost.
            with signals_held():
                sound = _Forward(file)
            with sound:
                decoded = stored(_blocks(sound), int(sound.samplerate))
        except soundfile.LibsndfileError as error:
            raise SpeechError(
                f"{len(data)} bytes could not be decoded as sound "
                f"({error.error_string.rstrip('. ')}): try again, or choose another voice"
            ) from error
    if not len(decoded):
        raise SpeechError("an audio file held no samples: try again, or choose another voice")
    return decoded


def _blocks(sound: soundfile.SoundFile) -> Iterator[NDArray[np.float32]]:
    while True:
        with signals_held():
            samples = sound.read(BLOCK, dtype="float32", always_2d=True)
        if not len(samples):
            return
        yield samples.mean(axis=1, dtype=np.float32)
