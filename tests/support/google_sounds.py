"""Real MP3s in the frame of Google's replies.

The sounds are as Google's are: 24 kHz, 32 kbit/s, mono, without an encoder's tag, silence at
both ends. How long each is follows from its text.
"""

from __future__ import annotations

import base64
import io
import json
from functools import lru_cache

import numpy as np
import soundfile  # type: ignore[import-untyped]  # the package carries no types

RATE = 24_000
PREFIX = ")]}'\n\n"
EDGE = 0.2  # seconds of silence
FRAME = 96  # bytes: 72 * 32,000 bit/s / 24,000 Hz


def seconds_of(text: str) -> float:
    """How long the server speaks a text: 0.08 s a letter, and silence at both ends."""
    return 0.08 * sum(character.isalnum() for character in text) + 2 * EDGE


@lru_cache(maxsize=256)
def tone(seconds: float, *, loudness: float = 0.3, tagged: bool = False) -> bytes:
    """An MP3 of a voice-like hum (harmonics of 140 Hz, four syllables a second).

    With `tagged`, at a variable bit rate, and with the encoder's count of frames at its head.
    """
    time_line = np.arange(round(seconds * RATE)) / RATE
    harmonics = sum(np.sin(2 * np.pi * 140 * n * time_line) / n for n in range(1, 8))
    syllables = 0.65 + 0.35 * np.sin(2 * np.pi * 4 * time_line)
    inside = (time_line >= EDGE) & (time_line < seconds - EDGE)
    samples = (loudness * 0.5 * harmonics * syllables * inside).astype(np.float32)
    file = io.BytesIO()
    # The level is libsndfile's name for 32 kbit/s at 24 kHz, where the rate is constant.
    soundfile.write(
        file,
        samples,
        RATE,
        format="MP3",
        subtype="MPEG_LAYER_III",
        bitrate_mode="VARIABLE" if tagged else "CONSTANT",
        compression_level=0.85,
    )
    return file.getvalue()


def speech_of(text: str, *, slow: bool = False) -> bytes:
    """The MP3 that a good reply holds."""
    return tone(round(seconds_of(text) * (1.4 if slow else 1.0), 2))


def reply_of(mp3: bytes) -> str:
    """Google's frame around an MP3."""
    return envelope(json.dumps([base64.b64encode(mp3).decode("ascii")]))


def envelope(payload: str | None, rpc: str = "jQ1olc", code: list[int] | None = None) -> str:
    """Google's frame around a payload that is JSON already."""
    rest = [["di", 37], ["af.httprm", 36, "-668177807451224424", 66]]
    reply = [["wrb.fr", rpc, payload, None, None, code, "generic"], *rest]
    return PREFIX + json.dumps(reply, separators=(",", ":"))
