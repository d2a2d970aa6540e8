"""A voice that speaks each sentence once, for scripts of which single lines are spoken again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from briefing.core.contracts import Voice
from briefing.core.documents import Piece, Speech
from briefing.core.stored_speech import SpeechStore, StoredSpeech
from briefing.speaking.pronunciation import say


class LineCache:
    """A voice (`contracts.Voice`) that stores the sound of every sentence, by sentence and pace."""

    def __init__(self, voice: Voice) -> None:
        self.name = voice.name
        self.language = voice.language
        self.licence = voice.licence
        self._voice = voice
        self._stores: dict[int, SpeechStore] = {}
        self._sounds: dict[tuple[tuple[Piece, ...], float], StoredSpeech] = {}

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """The voice's sound of a sentence; its errors are the voice's own, and not stored."""
        return self.pronounce((Piece(sentence),), pace)

    def pronounce(self, pieces: Sequence[Piece], pace: float = 1.0) -> Speech:
        """The voice's sound of a sentence in pieces; see `contracts.Pronouncing`."""
        key = tuple(pieces), pace
        sound = self._sounds.get(key)
        if sound is None:
            speech = say(self._voice, pieces, pace)
            store = self._stores.setdefault(speech.rate, SpeechStore(speech.rate))
            sound = self._sounds[key] = store.add(speech.samples)
        return Speech(sound.samples, sound.rate)


def with_line_cache(make_voice: Callable[[], Voice]) -> Callable[[], Voice]:
    """A function that makes the voice at its first call, and gives that one, cached, ever after."""
    return cache(lambda: LineCache(make_voice()))
