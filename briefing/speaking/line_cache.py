"""A voice that speaks each sentence once, for scripts of which single lines are spoken again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from briefing.core.contracts import Voice
from briefing.core.documents import Speech
from briefing.core.stored_speech import SpeechStore, StoredSpeech


class LineCache:
    """A voice (`contracts.Voice`) that stores the sound of every sentence, by sentence and pace."""

    def __init__(self, voice: Voice) -> None:
        self.name = voice.name
        self.language = voice.language
        self.licence = voice.licence
        self._voice = voice
        self._stores: dict[int, SpeechStore] = {}
        self._sounds: dict[tuple[str, float], StoredSpeech] = {}

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """The voice's sound of a sentence; its errors are the voice's own, and not stored."""
        sound = self._sounds.get((sentence, pace))
        if sound is None:
            speech = self._voice.speak(sentence, pace)
            store = self._stores.setdefault(speech.rate, SpeechStore(speech.rate))
            sound = self._sounds[sentence, pace] = store.add(speech.samples)
        return Speech(sound.samples, sound.rate)


def with_line_cache(make_voice: Callable[[], Voice]) -> Callable[[], Voice]:
    """A function that makes the voice at its first call, and gives that one, cached, ever after."""
    return cache(lambda: LineCache(make_voice()))
