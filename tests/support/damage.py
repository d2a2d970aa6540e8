"""Ways in which an MP3 goes wrong and still plays."""

from __future__ import annotations

import io

import numpy as np
import soundfile  # type: ignore[import-untyped]  # the package carries no types

from briefing.core.documents import Speech
from briefing.speaking.decoding import decode


def mp3_of(speech: Speech) -> bytes:
    data = io.BytesIO()
    soundfile.write(data, speech.samples, speech.rate, format="MP3", subtype="MPEG_LAYER_III")
    return data.getvalue()


def last_third_cut_off(sound: bytes) -> bytes:
    speech = decode(sound)
    return mp3_of(Speech(speech.samples[: len(speech.samples) * 2 // 3], speech.rate))


def file_cut_off(sound: bytes) -> bytes:
    return sound[: len(sound) * 2 // 3]


def five_silent_seconds_inside(sound: bytes) -> bytes:
    speech = decode(sound)
    half = len(speech.samples) // 2
    gap = np.zeros(5 * speech.rate, np.float32)
    samples = np.concatenate([speech.samples[:half], gap, speech.samples[half:]])
    return mp3_of(Speech(samples, speech.rate))


def five_seconds_silenced(sound: bytes) -> bytes:
    """Silence in place of speech: the MP3 is as long as it was."""
    speech = decode(sound)
    half = len(speech.samples) // 2
    samples = speech.samples.copy()
    samples[half : half + 5 * speech.rate] = 0
    return mp3_of(Speech(samples, speech.rate))


def half_speed(sound: bytes) -> bytes:
    speech = decode(sound)
    return mp3_of(Speech(np.repeat(speech.samples, 2), speech.rate))


def clipped(sound: bytes) -> bytes:
    speech = decode(sound)
    return mp3_of(Speech((speech.samples * 4).clip(-1, 1).astype(np.float32), speech.rate))


def faint(sound: bytes) -> bytes:
    speech = decode(sound)
    return mp3_of(Speech((speech.samples / 8).astype(np.float32), speech.rate))
