"""A voice that does not say the same sentence twice: a line that is spoken again is one of many."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from briefing.core.contracts import Voice
from briefing.core.documents import Speech


class Remembering:
    """A voice, and the sound of all that it was asked to speak."""

    def __init__(self, voice: Voice) -> None:
        self.name = voice.name
        self.language = voice.language
        self.licence = voice.licence
        self._voice = voice
        self._spoken: dict[tuple[str, float], Speech] = {}

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """Speak a sentence, as the voice itself."""
        wanted = (sentence, pace)
        if wanted not in self._spoken:
            self._spoken[wanted] = self._voice.speak(sentence, pace)
        return self._spoken[wanted]


def remembering(make_voice: Callable[[], Voice]) -> Callable[[], Voice]:
    """The same voice each time that it is asked for, which remembers."""

    @cache
    def made() -> Voice:
        return Remembering(make_voice())

    return made
