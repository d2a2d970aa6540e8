"""A voice that speaks lines of any length, one after the other, into one store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.errors import SpeechError
from briefing.core.stored_speech import SpeechStore, StoredSpeech
from briefing.language import sentences
from briefing.speaking.pronunciation import Lexicon, say
from briefing.speaking.silence import silence, trim_silence
from briefing.speaking.text import has_words, stretches

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.core.contracts import Voice
    from briefing.core.documents import Speech

# The part of the pauses around it that stays with a sound, in seconds: it holds the breath and the
# last echo.
MARGIN = 0.06
# A minute of speech, in characters; sentences of news have two hundred.
_MOST_AT_ONCE = 1_000


class LineSpeaker:
    """Speaks lines with a voice, each trimmed to `MARGIN` seconds around it.

    The sound of words is that of the lexicon where it has them; between the sentences of a line are
    `pause` seconds.
    """

    def __init__(self, voice: Voice, lexicon: Lexicon, pause: float) -> None:
        self.voice = voice
        self._lexicon = lexicon
        self._pause_seconds = pause
        self._store: SpeechStore | None = None

    @property
    def identity(self) -> str:
        """All that its sounds depend on beside line and pace."""
        voice = f"{self.voice.name} {self.voice.language}"
        return f"{voice} {self._pause_seconds} {self._lexicon.identity}"

    def speak(self, text: str, pace: float) -> StoredSpeech:
        """The sound of a line of text, of which each sentence is spoken by itself.

        One too long for a voice is spoken in stretches.

        Raises:
            SpeechError: the voice failed, or gave no sound that can be joined to the others.
            OutputError: there is no room for temporary files.
        """
        first, *rest = self._stretches(text)
        speech = self._add(first, pace)
        for stretch in rest:
            self._pause()
            speech = speech.with_end(self._add(stretch, pace).end)
        return speech

    def _stretches(self, text: str) -> Iterator[str]:
        for sentence in sentences.split(text, self.voice.language):
            yield from filter(has_words, stretches(sentence, _MOST_AT_ONCE))

    def _add(self, text: str, pace: float) -> StoredSpeech:
        speech = say(self.voice, self._lexicon.pieces(text), pace)
        self._store = self._store or SpeechStore(speech.rate)
        return self._store.add(self._checked(speech, self._store.rate))

    def _pause(self) -> None:
        if self._store is not None:
            self._store.add(silence(self._pause_seconds - 2 * MARGIN, self._store.rate))

    def _checked(self, speech: Speech, rate: int) -> NDArray[np.float32]:
        """The samples, trimmed, if they can be heard and joined to others at a rate in hertz."""
        name = self.voice.name
        if not np.isfinite(speech.samples).all():
            raise SpeechError(f"{name} gave samples that are not numbers")
        if speech.rate != rate:
            raise SpeechError(f"{name} changed its rate from {rate} to {speech.rate} Hz")
        trimmed = trim_silence(speech, MARGIN)
        if not len(trimmed.samples):
            raise SpeechError(f"{name} gave only silence")
        return trimmed.samples
