"""The word pieces of BERT, which are in the order of how often texts have them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

# BERT's (uncased, Apache-2.0), a line each in the order of their numbers: the sentence encoder's
# package has the model alone.
VOCABULARY = Path(__file__).with_name("data") / "bert_vocabulary.txt"
_FIRST_WORD = "the"


@cache
def ranks() -> Mapping[str, int]:
    """English words of two letters or more and their ranks: 1 is "the", the commonest."""
    pieces = VOCABULARY.read_text(encoding="utf-8").split("\n")
    commonest = pieces.index(_FIRST_WORD) - 1
    return {
        piece: max(1, number - commonest)
        for number, piece in enumerate(pieces)
        if len(piece) > 1 and piece.isascii() and piece.isalpha()
    }
