"""Checks of a recording against its transcript.

`examine` needs no model and is run on every MP3; `listen` compares a listener's transcription.
"""

from briefing.checking.audio.comparing import compare
from briefing.checking.audio.examining import Examined, examine, examine_file
from briefing.checking.audio.listening import (
    LIMIT,
    heard_unclearly,
    listen,
    not_as_spoken,
    words_check,
)

__all__ = [
    "LIMIT",
    "Examined",
    "compare",
    "examine",
    "examine_file",
    "heard_unclearly",
    "listen",
    "not_as_spoken",
    "words_check",
]
