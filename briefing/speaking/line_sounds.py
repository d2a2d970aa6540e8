"""The sounds of single lines, cached on disk as they were spoken, before they are joined.

A text of many lines of which one changes, or whose work was broken off, is then spoken no further
than it must be. Lines are FLAC of 16 bits, which loses nothing that a listener could hear; a line
that was just spoken goes through it too, so that a text made in one go has the same samples as one
that was resumed.
"""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.core.errors import SpeechError
from briefing.runtime.file_cache import FileCache
from briefing.speaking.line_speaker import LineSpeaker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


_LIMIT = 500_000_000  # bytes: four hours of speech
_FASTEST = 0.0  # of FLAC's levels; the slowest saves a twentieth


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line to be spoken: worded for the ear already, at a pace that multiplies the voice's."""

    text: str
    pace: float


@dataclass(frozen=True, slots=True)
class LineSounds:
    """The sounds of lines in one voice, in their order, each a FLAC, trimmed as by `LineSpeaker`.

    `spoken` counts those that were not cached, `seconds` is the time that they took.
    """

    voice: str
    licence: str
    sounds: tuple[bytes, ...]
    spoken: int = 0
    seconds: float = 0.0


def line_sounds(speaker: LineSpeaker, lines: Sequence[SpokenLine], cache: Path) -> LineSounds:
    """The sound of each line, spoken or from the cache below a folder.

    Raises:
        SpeechError: The voice failed, or gave no sound that can be joined to the others.
        OutputError: There is no room for temporary files.
    """
    begun = time.monotonic()
    stored = FileCache(cache / "lines", ".flac", _LIMIT)
    voice = speaker.voice
    sounds, spoken = [], 0
    for line in lines:
        key = f"{__version__} {speaker.identity} {line.pace} {line.text}"
        sound = stored.get(key)
        if sound is None:
            speech = speaker.speak(line.text, line.pace)
            sound = _as_flac(speech.samples, speech.rate)
            stored.put(key, sound)
            spoken += 1
        sounds.append(sound)
    seconds = time.monotonic() - begun
    return LineSounds(voice.name, voice.licence, tuple(sounds), spoken, seconds)


def samples_of(sound: bytes) -> tuple[NDArray[np.float32], int]:
    """The samples of a line, and their rate in hertz.

    Raises:
        SpeechError: It is no FLAC.
    """
    import soundfile  # type: ignore[import-untyped]  # the package carries no types

    try:
        samples, rate = soundfile.read(io.BytesIO(sound), dtype="float32")
    except soundfile.LibsndfileError as error:
        raise SpeechError(f"a cached line cannot be read ({error.error_string})") from error
    return samples, int(rate)


def seconds_of(sound: bytes) -> float:
    """The duration of a line in seconds."""
    import soundfile

    return float(soundfile.info(io.BytesIO(sound)).duration)


def _as_flac(samples: NDArray[np.float32], rate: int) -> bytes:
    import soundfile

    file = io.BytesIO()
    soundfile.write(
        file, samples, rate, format="FLAC", subtype="PCM_16", compression_level=_FASTEST
    )
    return file.getvalue()
