"""Decoding and checking of a reply's MP3, and joining of a sentence's parts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.core.documents import Speech
from briefing.core.errors import SpeechError
from briefing.speaking.decoding import decode
from briefing.speaking.google.mp3_frames import DamagedMP3Error, Stream, walk
from briefing.speaking.google.no_sound import NoSoundError
from briefing.speaking.google.requests import letters
from briefing.speaking.silence import silence, trim_silence

# Seconds of speech a letter. Voices of nine languages, at up to 1.3 of their pace and without the
# silence at their ends, took 0.033 to 0.28; less than FEWEST is no reading of the text. Google's
# files carry no count of frames, so a cut between two frames shows only in the duration: less
# than FEW, and it stops mid-voice.
_FEWEST_SECONDS = 0.03
_FEW_SECONDS = 0.06
_SHORTEST = 0.1
# "WWW" and "1000000000" are spoken longer than they are written, but not for ever.
_MOST_SECONDS = 2.0
_MOST_SECONDS_BESIDES = 10.0

_SILENCE = 3e-4  # root mean square, about -70 dBFS; the quietest voice is above -40
_MID_VOICE = 0.25  # of the whole's loudness, in its last hundredth of a second
_DECODER_DELAY = 4  # frames that a decoder may drop: its own delay and the encoder's padding

_MARGIN = 0.03  # seconds left beside the voice at a seam
_PAUSE_AT_MARK = 0.2
_PAUSE_AT_SPACE = 0.03


def whole_sound(mp3: bytes, text: str) -> Speech:
    """Decode the MP3 of a text, and check that it is the whole of it.

    Raises:
        NoSoundError: it is no MP3, cut, silent, or too short or too long to be the text.
    """
    count = letters(text)
    try:
        stream = walk(mp3)
        _check_duration(stream, count)
        speech = decode(mp3)
    except DamagedMP3Error as error:
        raise NoSoundError(f"its MP3 is damaged ({error})") from error
    except SpeechError as error:
        raise NoSoundError("its MP3 cannot be decoded") from error
    fewest = (stream.frames - _DECODER_DELAY) * stream.frame_samples
    if speech.rate != stream.rate or len(speech.samples) < fewest:
        raise NoSoundError("its MP3 is damaged (a part of it cannot be decoded)")
    _check_loudness(speech)
    if speech.seconds < _FEW_SECONDS * count and _stops_mid_voice(speech):
        raise NoSoundError("its sound stops before the text is read")
    return speech


def joined(parts: Sequence[str], sounds: Sequence[Speech]) -> Speech:
    """Join the sounds of a sentence's parts.

    Google begins and ends each with up to half a second of silence, which within a sentence is
    heard as a stumble: at the seams it becomes a pause of the length that the text has there.

    Raises:
        NoSoundError: the sounds differ in their rate.
    """
    rate = sounds[0].rate
    if any(sound.rate != rate for sound in sounds):
        raise NoSoundError("its sampling rate changed midway")
    if len(sounds) == 1:
        return sounds[0]
    pieces: list[NDArray[np.float32]] = []
    for part, sound in zip(parts, sounds, strict=True):
        pause = _PAUSE_AT_SPACE if part[-1].isalnum() else _PAUSE_AT_MARK
        pieces += [trim_silence(sound, _MARGIN).samples, silence(pause, rate)]
    return Speech(np.concatenate(pieces[:-1]), rate)


def _check_duration(stream: Stream, count: int) -> None:
    """Refuse a sound that cannot be the text, before one that would fill the memory is decoded."""
    if stream.seconds < max(_FEWEST_SECONDS * count, _SHORTEST):
        raise NoSoundError("its sound is too short for the text")
    if stream.seconds > _MOST_SECONDS * count + _MOST_SECONDS_BESIDES:
        raise NoSoundError("its sound is too long for the text")


def _check_loudness(speech: Speech) -> None:
    loudness = _loudness(speech.samples)
    if not np.isfinite(loudness):
        raise NoSoundError("its MP3 is damaged (it decodes to no numbers)")
    if loudness < _SILENCE:
        raise NoSoundError("its sound is silence")


def _stops_mid_voice(speech: Speech) -> bool:
    tail = speech.samples[-max(1, speech.rate // 100) :]
    return _loudness(tail) > _MID_VOICE * _loudness(speech.samples)


def _loudness(samples: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(np.square(samples, dtype=np.float64))))
