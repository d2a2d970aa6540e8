"""Token vectors of a sentence encoder in the format of transformers, which PyTorch runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.models.compute import require_torch
from briefing.models.folders import require_safetensors
from briefing.models.text_model import quiet

if TYPE_CHECKING:
    from numpy.typing import NDArray

WEIGHTS = "model.safetensors"
CONFIGURATION = "config.json"
FILES = (CONFIGURATION, WEIGHTS, "tokenizer.json", "tokenizer_config.json")
_BATCH = 32
_THREADS = 2


def failures() -> tuple[type[Exception], ...]:
    """What `encode` raises where the model is damaged."""
    from safetensors import SafetensorError

    return OSError, ValueError, RuntimeError, SafetensorError


def encode(folder: Path, texts: Sequence[str], most: int) -> NDArray[np.float32]:
    """The mean of each text's token vectors: a row a text, as wide as the model.

    Args:
        folder: Holds `FILES`.
        texts: To be encoded.
        most: The tokens of each that count.

    Raises:
        Exception: One of `failures()`.
    """
    require_torch()
    model, tokenizer = _load(folder)
    rows = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
    # Sentences of like length share a batch, or the short ones are mostly padding.
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    with _threads(_THREADS):
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            given = [texts[index] for index in batch]
            rows[batch] = _encode_batch(model, tokenizer, given, most)
    return rows


@cache
def _load(folder: Path):  # type: ignore[no-untyped-def]  # transformers' classes are chosen at run time
    from transformers import AutoModel, AutoTokenizer

    require_safetensors(f"the sentence encoder in {folder}", folder)
    options = {"local_files_only": True, "trust_remote_code": False}
    with quiet():
        tokenizer = AutoTokenizer.from_pretrained(folder, **options)
        model = AutoModel.from_pretrained(folder, use_safetensors=True, **options)
    return model.eval(), tokenizer


def _encode_batch(model, tokenizer, texts: list[str], most: int) -> NDArray[np.float32]:  # type: ignore[no-untyped-def]
    import torch

    tokens = tokenizer(texts, padding=True, truncation=True, max_length=most, return_tensors="pt")
    with torch.inference_mode():
        hidden = model(**tokens).last_hidden_state
        mask = tokens["attention_mask"].unsqueeze(-1).to(hidden.dtype)
        mean: NDArray[np.float32] = ((hidden * mask).sum(1) / mask.sum(1)).numpy()
    return mean


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
