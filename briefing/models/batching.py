"""Batches of requests of about the same length, of as many rows as the memory holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.models.memory import free_bytes
from briefing.models.text_model import TextModel

# The share of free memory that a batch may fill: others need some, and figures are estimates.
_MEMORY_SHARE = 0.4
# Of a cache that grows there are two for a while, and what a layer computes stands beside them.
_CACHE_COPIES = 3
# A batch that ends with its longest row holds none so much shorter than that.
LEAST_SHARE = 0.5


def batches(
    sizes: Sequence[int],
    most_rows: int,
    most_tokens: int,
    beside: int = 0,
    least_share: float = LEAST_SHARE,
) -> Iterator[list[int]]:
    """Put requests of about the same size together, the longest first, so that memory fails early.

    Args:
        sizes: The tokens of each request.
        most_rows: The most requests of a batch.
        most_tokens: The most tokens of a batch, padding included; one request may have more.
        beside: Tokens that each row has beside those of its size.
        least_share: The least size in a batch as a share of the longest.
    """
    batch: list[int] = []
    for index in sorted(range(len(sizes)), key=lambda index: -sizes[index]):
        longest = sizes[batch[0]] if batch else 0
        is_full = len(batch) >= most_rows or (len(batch) + 1) * (longest + beside) > most_tokens
        if batch and (is_full or sizes[index] < longest * least_share):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def most_tokens(loaded: TextModel, cache: Any) -> int:
    """The tokens that free memory holds: of an encoder-decoder, or of one that has a cache."""
    a_token = _bytes_of_cache(cache) if cache is not None else _bytes_a_token(loaded)
    return int(free_bytes(loaded.model.device.type) * _MEMORY_SHARE) // a_token


def _bytes_a_token(loaded: TextModel) -> int:
    """The memory of an encoder-decoder for a token that is read or written, for each beam.

    A beam keeps what attention reads of both, keys and values; a layer of the encoder is passed
    through with a few copies of its inner width, whatever the beams.
    """
    config: Any = loaded.model.config
    layers = getattr(config, "decoder_layers", None) or config.num_decoder_layers
    inner = getattr(config, "encoder_ffn_dim", None) or config.d_ff
    return int(loaded.model.dtype.itemsize * (2 * layers * config.d_model + inner))


def _bytes_of_cache(cache: Any) -> int:
    """The memory of a decoder for a token of a cache of one row, for each beam."""
    size = sum(part.nbytes for layer in cache.layers for part in (layer.keys, layer.values))
    return int(_CACHE_COPIES * size // cache.get_seq_length())
