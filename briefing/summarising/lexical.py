"""Vectors of sentences in any language, from their letters alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from briefing.language.words import folded

if TYPE_CHECKING:
    from numpy.typing import NDArray

_COLUMNS = 2048
_GRAM = 4
_WORD = re.compile(r"\w+")


def lexical_vectors(sentences: Sequence[str]) -> NDArray[np.float32]:
    """Weigh the character four-grams of each sentence by TF-IDF.

    Four-grams inside words stand in for stems, which every language forms in its own way; they are
    hashed into a fixed number of columns (Weinberger et al. 2009, "Feature hashing for large scale
    multitask learning"), so that memory does not grow with the vocabulary.

    Returns:
        One row of length 1 for each sentence (a row of zeros for one without letters), 2,048
        columns.
    """
    counts = np.zeros((len(sentences), _COLUMNS), dtype=np.float32)
    for row, sentence in enumerate(sentences):
        for gram in _grams(sentence):
            counts[row, crc32(gram.encode()) % _COLUMNS] += 1
    found_in = np.count_nonzero(counts, axis=0)
    rarity = np.log((1 + len(sentences)) / (1 + found_in)) + 1
    weighed = np.log1p(counts) * rarity.astype(np.float32)
    lengths = np.linalg.norm(weighed, axis=1, keepdims=True)
    unit: NDArray[np.float32] = weighed / np.where(lengths > 0, lengths, 1)
    return unit


def _grams(sentence: str) -> Iterator[str]:
    # NFKD takes Arabic hamza and vowel signs, and European accents, off their letters.
    for word in _WORD.findall(folded(sentence)):
        padded = f" {word} "
        for start in range(max(1, len(padded) - _GRAM + 1)):
            yield padded[start : start + _GRAM]
