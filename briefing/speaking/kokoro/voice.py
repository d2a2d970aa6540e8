"""A voice of Kokoro."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import Piece, Speech
from briefing.core.errors import MissingExtraError, ModelError, SpeechError
from briefing.models.onnx_session import Session, session_failures
from briefing.speaking.joining import joined
from briefing.speaking.kokoro.letters import in_letters, numbers_of
from briefing.speaking.kokoro.styles import (
    EXTRA,
    MOST_PHONEMES,
    PACKAGE,
    WIDTH,
    accent_of,
    best,
    knows,
    named,
    rows_of,
    styles,
)
from briefing.speaking.phonemes import too_long_a_path
from briefing.speaking.pronunciation.stand_ins import StandIns, marked
from briefing.speaking.text import has_words, speakable, stretches
from briefing.speaking.voice_description import VoiceDescription

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from piper.phonemize_espeak import EspeakPhonemizer

LICENCE = "Apache-2.0"
_MODEL_FILE = "kokoro.onnx"
_RATE = 24_000
_MOST_CHARACTERS = 300


class Kokoro:
    """A voice of Kokoro (`contracts.Voice`). The same sentence gives the same samples."""

    def __init__(
        self, language: str, voice: str | None = None, *, model: Path, voices_dir: Path
    ) -> None:
        """Load the model in a folder, and the voice of that name or the first for the language.

        Raises:
            MissingExtraError: the model or Piper's eSpeak NG is not installed.
            LanguageError: the model does not know the language (BCP 47).
            ModelError: there is no voice of that name, or a file is damaged.
        """
        _require_packages()
        found = styles(voices_dir)
        style = named(voice, found) if voice else best(language, found)
        self._accent = accent_of(language, style)
        self.language = self._accent.language
        self.name = f"kokoro:{style.name}"
        self.licence = LICENCE
        try:
            self._session = Session(model / _MODEL_FILE)
            self._rows = rows_of(style)
        except session_failures(OSError, ValueError, KeyError) as error:
            raise ModelError(
                f"Kokoro or its voice {style.name} is damaged: see how to mend it with: "
                "briefing models verify"
            ) from error

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """Speak one sentence at 24,000 Hz.

        Raises:
            SpeechError: there was nothing to say in it.
        """
        return self.pronounce((Piece(sentence),), pace)

    def pronounce(self, pieces: Sequence[Piece], pace: float = 1.0) -> Speech:
        """Speak one sentence in pieces; see `contracts.Pronouncing`.

        Raises:
            SpeechError: there was nothing to say in it.
        """
        with self._failures():
            sounds = [self._sound(letters, pace) for letters in self._letters(pieces)]
        return joined(sounds, _RATE, self.name, pieces)

    def phonemes(self, pieces: Sequence[Piece]) -> str:
        """The phonemes of a sentence; see `contracts.Phonetic`."""
        with self._failures():
            return " ".join(self._phonemes(pieces))

    def _sound(self, letters: str, pace: float) -> NDArray[np.float32]:
        numbers = numbers_of(letters)
        given = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": self._rows[len(numbers) - 1].reshape(1, WIDTH),
            "speed": np.array([pace], np.float32),
        }
        samples, *_ = self._session.run(None, given)
        return np.asarray(np.clip(samples.ravel(), -1.0, 1.0), np.float32)

    def _letters(self, pieces: Sequence[Piece]) -> Iterator[str]:
        """The letters of each stretch that the model can read at once."""
        for phonemes in self._phonemes(pieces):
            letters = in_letters(phonemes, self._accent)
            yield from filter(has_words, stretches(letters, MOST_PHONEMES))

    def _phonemes(self, pieces: Sequence[Piece]) -> Iterator[str]:
        sentence = marked(pieces, self.language)
        left = list(sentence.said)
        for stretch in stretches(speakable(sentence.text), _MOST_CHARACTERS):
            said = self._phonemise(stretch)
            count = self._stand_ins.count(said) if left else 0
            here, left = left[:count], left[count:]
            yield self._stand_ins.restored(said, here) if here else said

    def _phonemise(self, text: str) -> str:
        spoken = _phonemizer().phonemize(self._accent.espeak, text)
        # Piper parts accents from their letters; the model's alphabet has ç whole.
        return unicodedata.normalize("NFC", " ".join(map("".join, spoken)))

    @cached_property
    def _stand_ins(self) -> StandIns:
        return StandIns(self._phonemise)

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Turn the errors of the model and of eSpeak NG into our own."""
        try:
            yield
        except session_failures(RuntimeError) as error:
            raise SpeechError(
                f"{self.name} could not speak ({' '.join(str(error).split())}): "
                "choose another voice"
            ) from error


def available(voices_dir: Path) -> tuple[VoiceDescription, ...]:
    """The voices that could be loaded; none where the model is not installed."""
    if not _is_installed():
        return ()
    return tuple(
        VoiceDescription(style.name, style.accent.language, LICENCE, "kokoro")
        for style in styles(voices_dir)
    )


def supports(language: str) -> bool:
    """Whether Kokoro is installed and knows a language (BCP 47)."""
    return _is_installed() and knows(language)


def _is_installed() -> bool:
    return find_spec(PACKAGE) is not None and find_spec("piper") is not None


def _require_packages() -> None:
    if not _is_installed():
        raise MissingExtraError("Kokoro", EXTRA)
    if path := too_long_a_path():
        raise ModelError(
            f"Kokoro cannot use Piper's data at {path}, a path too long for it: "
            "install briefing in a folder nearer the root"
        )


@cache
def _phonemizer() -> EspeakPhonemizer:
    from piper.phonemize_espeak import EspeakPhonemizer

    return EspeakPhonemizer()
