"""Token vectors of a sentence encoder in ONNX: all-MiniLM-L6-v2 with 8-bit weights."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.models.onnx_session import Session, session_failures
from briefing.models.word_pieces import VOCABULARY

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODEL = "model.onnx"
_WIDTH = 384


def failures() -> tuple[type[Exception], ...]:
    """What `encode` raises where the model is damaged."""
    return session_failures(OSError, ValueError)


def encode(folder: Path, texts: Sequence[str], most: int) -> NDArray[np.float32]:
    """The mean of each text's token vectors: a row of 384 numbers a text.

    A text at a time: padding would cost more than a batch saves on a processor.

    Args:
        folder: Holds `model.onnx`.
        texts: To be encoded.
        most: The tokens of each that count.

    Raises:
        Exception: One of `failures()`.
    """
    rows = np.zeros((len(texts), _WIDTH), dtype=np.float32)
    session, tokenizer = _session(folder), _tokenizer(most)
    for row, text in zip(rows, texts, strict=True):
        ids = np.array([tokenizer.encode(text).ids], dtype=np.int64)
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        (hidden,) = session.run(None, given)
        row[:] = hidden[0].mean(axis=0)
    return rows


@cache
def _session(folder: Path) -> Session:
    return Session(folder / MODEL)


@cache
def _tokenizer(most: int) -> Any:
    from tokenizers import BertWordPieceTokenizer

    pieces = VOCABULARY.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    tokenizer = BertWordPieceTokenizer({piece: number for number, piece in enumerate(pieces)})
    tokenizer.enable_truncation(most)
    return tokenizer
