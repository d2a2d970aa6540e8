"""A voice for tests: a real sound for every word, in no time, and faults on demand."""

from __future__ import annotations

import numpy as np

from briefing.core.documents import Speech
from briefing.core.errors import SpeechError


class ToneVoice:
    """Hums 0.2 s a word between silences such as voices leave; fails at the nth sentence."""

    def __init__(
        self,
        language: str = "en",
        *,
        name: str = "tone:hum",
        hertz: float = 220.0,
        rate: int = 22_050,
        fails_at: int | None = None,
    ) -> None:
        self.name = name
        self.language = language
        self.licence = "CC0-1.0"
        self.heard: list[str] = []
        self._hertz = hertz
        self._rate = rate
        self._fails_at = fails_at

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        self.heard.append(sentence)
        if len(self.heard) == self._fails_at:
            raise SpeechError("the line is cut.")
        words = [word for word in sentence.split() if any(map(str.isalnum, word))]
        if not words:
            raise SpeechError("nothing to say")
        time = np.arange(int(0.2 * len(words) / pace * self._rate)) / self._rate
        hum = 0.2 * np.sin(2 * np.pi * self._hertz * time) + 0.1 * np.sin(
            6 * np.pi * self._hertz * time
        )
        silence = np.zeros(self._rate // 8)
        samples = np.concatenate([silence, hum, silence, silence])
        return Speech(samples.astype(np.float32), self._rate)
