"""Whether a sound is the reading that its transcript says it is.

`examine` needs no model and looks at every MP3; `listen` has somebody write down what is heard.
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
