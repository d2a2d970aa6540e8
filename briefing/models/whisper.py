"""Whisper, by faster-whisper: OpenAI's speech recognition (MIT), run by CTranslate2."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import Speech, primary_language
from briefing.core.errors import LanguageError, MissingExtraError, ModelError
from briefing.models.integrity import require_sound
from briefing.runtime.resampling import resampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

_RATE = 16_000  # samples a second of its training data
_WINDOW = 30  # seconds that it transcribes at once
_PAUSE = 0.2  # seconds of silence around a stretch that was cut out closely


class Whisper:
    """A Whisper model on the CPU, with eight-bit weights."""

    def __init__(self, name: str, folder: Path) -> None:
        """Load the model in a folder that holds it in CTranslate2's form.

        Raises:
            MissingExtraError: faster-whisper is not installed.
            ModelError: the folder holds no such model, or a damaged one.
        """
        if find_spec("faster_whisper") is None:
            raise MissingExtraError("faster-whisper", "listen")
        from faster_whisper import (  # type: ignore[import-untyped]  # it carries no types
            WhisperModel,
        )

        self.name = f"whisper:{name}"
        require_sound(folder, f"remove it, and it is made again when it is used: rm -r {folder}")
        try:
            self._model = WhisperModel(
                str(folder), device="cpu", compute_type="int8", local_files_only=True
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelError(
                f"the Whisper model in {folder} cannot be loaded "
                f"({' '.join(str(error).split())[:200]}): fetch it again, or choose another"
            ) from error

    def write_down(self, speech: Speech, language: str) -> str:
        """Transcribe a stretch of speech in a language (BCP 47).

        Raises:
            LanguageError: the model does not know the language.
            ModelError: the model fails.
        """
        code = primary_language(language)
        if code not in self._model.supported_languages:
            raise LanguageError(
                f"{self.name} does not know {language}: leave --listen away, or choose another"
            )
        samples = _padded(speech)
        try:
            segments, _ = self._model.transcribe(
                samples,
                language=code,
                # A higher one draws at random: the same sound must give the same text.
                temperature=0.0,
                # Each stretch is a sentence of its own, and what was before it no hint.
                condition_on_previous_text=False,
                # Times tell where to go on in what is longer than one window; in what is not
                # they only cost words (one in forty of those misheard) and a tenth of the time.
                without_timestamps=len(samples) <= _WINDOW * _RATE,
            )
            return " ".join(segment.text.strip() for segment in segments)
        except RuntimeError as error:
            raise ModelError(f"{self.name} failed ({error}): leave --listen away") from error


def _padded(speech: Speech) -> NDArray[np.float32]:
    return np.pad(resampled(speech, _RATE).samples.astype(np.float32), round(_PAUSE * _RATE))
