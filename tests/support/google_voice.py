"""Google's voice at the local server, and what is to be said of its sounds and its errors."""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np
from support.google_faults import FAULTS
from support.google_server import GoogleServer

from briefing.core.documents import Speech
from briefing.speaking.google.voice import Google, GoogleConnection

SENTENCE = "The harbour was quiet, and every boat was tied up before the storm came in."
LONG = (
    "When the ferry left the harbour on a cold morning in March, nobody on the quay had heard of "
    "the storm that was gathering in the north; by the evening, three villages were cut off, and "
    "the last train of the day stood still in a field outside the town."
)
LONG_PARTS = 3
RETRIES = 2
HANGS = {"hangs before the headers", "hangs in the body", "drips its headers", "drips its body"}
QUICK = sorted(set(FAULTS) - HANGS)


def connection(server: GoogleServer, fault: str = "", patience: float = 0.5) -> GoogleConnection:
    """Little patience for what hangs, and much for a slow machine otherwise."""
    patience = patience if fault in HANGS else 10.0
    return GoogleConnection(
        base_url=server.url,
        connect_timeout=patience,
        read_timeout=patience,
        deadline=30.0,
        retries=RETRIES,
        backoff=0.001,
        longest_wait=1.0,
    )


def voice(server: GoogleServer, folder: Path, fault: str = "", patience: float = 0.5) -> Google:
    return Google("en", cache=folder, connection=connection(server, fault, patience))


def seconds_spoken(server: GoogleServer, texts: list[str], folder: Path) -> float:
    """What a voice that meets no fault makes of the same sentence."""
    server.forget()
    clean = voice(server, folder / "clean")
    return sum(clean.speak(text).seconds for text in texts)


def assert_whole(speech: Speech, seconds: float) -> None:
    assert speech.rate == 24_000
    assert speech.samples.dtype == np.float32
    assert speech.samples.ndim == 1
    assert math.isclose(speech.seconds, seconds, abs_tol=0.08)  # an encoder's padding
    assert np.abs(speech.samples).max() > 0.05


def assert_one_sentence(message: str) -> None:
    assert "\n" not in message
    assert "--voice piper" in message
    assert not re.search(r"[.!?] [A-Z]", message)
    assert "Error" not in message
    assert "object at 0x" not in message
