"""Writes with a text model for many requests at once, each as if it were alone.

Requests of about the same length share a batch, which pads little, and a batch has so many as free
memory holds. Padding is masked and every row has its own limits, so that a text does not depend on
its neighbours, but for the rounding of floats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from briefing.models import greedy
from briefing.models.memory import free_bytes
from briefing.models.rows import Ends, Lengths, padded
from briefing.models.sampling import Sampled
from briefing.models.text_model import TextModel, listed, quiet

# Padding was found to change nothing in these; it does in BigBirdPegasus, whose blocks it shifts.
_SUMMARISERS = ("bart", "mbart", "pegasus", "pegasus_x", "led", "t5", "mt5", "umt5", "longt5")
_PADDED = {*_SUMMARISERS, "marian", "m2m_100", "nllb-moe"}
# The share of free memory that a batch may fill: others need some, and figures are estimates.
_MEMORY_SHARE = 0.4
# Of a cache that grows there are two for a while, and what a layer computes stands beside them.
_CACHE_COPIES = 3
# A batch that ends with its longest row holds none so much shorter than that.
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Request:
    """Tokens that a model reads, of which it is to write `least` to `most` tokens.

    With a `seed` its text is sampled, in a search without beams; else it is the likeliest.
    """

    tokens: Sequence[int]
    most: int
    least: int = 0
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """Settings of the search for a text.

    Attributes:
        beams: Texts that are followed at once.
        returned: Texts that are given back of each request, the likeliest first.
        rows: The most requests of a batch.
        leaves: Whether rows leave their batch as they end. This is greedy, follows a prefix, and
            uses neither the settings nor the penalties of the model's own configuration.
        processors: Further processors of the next tokens' scores.
        settings: Further settings of transformers' `generate`.
    """

    beams: int = 1
    returned: int = 1
    rows: int = 16
    leaves: bool = False
    processors: Sequence[Any] = ()
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Tokens that all requests begin with, and the cache that a model made of them: one row."""

    tokens: Sequence[int]
    cache: Any


@dataclass(frozen=True, slots=True)
class Answer:
    """A text that a model wrote; not `whole` where it was stopped before its end."""

    text: str
    whole: bool


def write(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None = None
) -> list[list[Answer]]:
    """The texts that a model writes of each request; nothing depends on which stand together."""
    found = token_rows(loaded, requests, search, prefix)
    return [
        [Answer(loaded.decode(row), _is_whole(loaded, row, request.most)) for row in rows]
        for rows, request in zip(found, requests, strict=True)
    ]


def token_rows(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None = None
) -> list[list[list[int]]]:
    """The tokens of each text that `write` gives, the one that ends it included."""
    import torch

    decode = _leaving if search.leaves else _generated
    found: dict[int, list[list[int]]] = {}
    with quiet(), torch.inference_mode():
        for batch in _batched(loaded, requests, search, prefix):
            rows = decode(loaded, [requests[index] for index in batch], search, prefix)
            found |= zip(batch, rows, strict=True)
    return [found[index] for index in range(len(requests))]


def batches(
    sizes: Sequence[int],
    most_rows: int,
    most_tokens: int,
    beside: int = 0,
    least_share: float = _LEAST_SHARE,
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


def _batched(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None
) -> Iterator[list[int]]:
    sizes = [len(request.tokens) for request in requests]
    can_pad = loaded.model.config.model_type in _PADDED and loaded.padding is not None
    if not requests or not (prefix or can_pad):
        return batches(sizes, 1, 0)
    beside = max(request.most for request in requests) + (len(prefix.tokens) if prefix else 0)
    a_token = _bytes_of_cache(prefix) if prefix else _bytes_a_token(loaded)
    free = int(free_bytes(loaded.model.device.type) * _MEMORY_SHARE)
    share = 0.0 if search.leaves else _LEAST_SHARE
    return batches(sizes, search.rows, free // (search.beams * a_token), beside, share)


def _bytes_a_token(loaded: TextModel) -> int:
    """The memory of an encoder-decoder for a token that is read or written, for each beam.

    A beam keeps what attention reads of both, keys and values; a layer of the encoder is passed
    through with a few copies of its inner width, whatever the beams.
    """
    config: Any = loaded.model.config
    layers = getattr(config, "decoder_layers", None) or config.num_decoder_layers
    inner = getattr(config, "encoder_ffn_dim", None) or config.d_ff
    return int(loaded.model.dtype.itemsize * (2 * layers * config.d_model + inner))


def _bytes_of_cache(prefix: Prefix) -> int:
    """The memory of a decoder for a token, for each beam."""
    size = sum(part.nbytes for layer in prefix.cache.layers for part in (layer.keys, layer.values))
    return int(_CACHE_COPIES * size // prefix.cache.get_seq_length())


def _leaving(
    loaded: TextModel, requests: Sequence[Request], _: Search, prefix: Prefix | None
) -> list[list[list[int]]]:
    if prefix is None:
        raise ValueError("rows leave only where all begin with a prefix")
    questions, most = [one.tokens for one in requests], [one.most for one in requests]
    answers = greedy.write(loaded.model, prefix.cache, questions, most, loaded.ends)
    return [[answer] for answer in answers]


def _generated(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None
) -> list[list[list[int]]]:
    model: Any = loaded.model  # its generate is not typed for how it is called here
    inputs = _inputs(loaded, requests, search, prefix)
    # A decoder that has an encoder begins with one token, another with the prompt.
    start = 1 if model.config.is_encoder_decoder else inputs["input_ids"].shape[1]
    least = [start + request.least for request in requests]
    ends = [start + request.most for request in requests]
    processors, criteria = list(search.processors), []
    if len(set(zip(least, ends, strict=True))) > 1:
        last = listed(model.generation_config.forced_eos_token_id)
        processors.append(Lengths(least, ends, loaded.ends, last))
        criteria.append(Ends(ends))
    seeds = [request.seed for request in requests]
    if any(seed is not None for seed in seeds):
        processors.append(Sampled(seeds))
    output = model.generate(
        **inputs,
        do_sample=False,
        num_beams=search.beams,
        num_return_sequences=search.returned,
        min_length=0,
        min_new_tokens=min(least) - start,
        max_new_tokens=max(ends) - start,
        logits_processor=processors,
        stopping_criteria=criteria,
        **search.settings,
    )[:, start:].tolist()
    rows = [
        _ended(row, requests[index // search.returned].most, loaded.ends)
        for index, row in enumerate(output)
    ]
    return [rows[at : at + search.returned] for at in range(0, len(rows), search.returned)]


def _inputs(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None
) -> dict[str, Any]:
    """The tensors that `generate` reads; padding stands between a prefix and a request."""
    import torch

    model: Any = loaded.model
    left = not model.config.is_encoder_decoder
    rows, pad = [request.tokens for request in requests], loaded.padding or 0
    tokens, mask = padded(rows, pad, left=left, device=model.device)
    if prefix is not None:
        shared = torch.tensor([prefix.tokens], device=model.device).expand(len(rows), -1)
        cache = deepcopy(prefix.cache)
        cache.batch_repeat_interleave(len(rows) * search.beams)
        return {
            "input_ids": torch.cat([shared, tokens], dim=1),
            "attention_mask": torch.cat([torch.ones_like(shared), mask], dim=1),
            "past_key_values": cache,
        }
    inputs = {"input_ids": tokens, "attention_mask": mask}
    if model.config.model_type == "led":
        # LED needs one token that sees all and is seen by all, by its paper the first.
        inputs["global_attention_mask"] = torch.zeros_like(tokens)
        inputs["global_attention_mask"][:, 0] = 1
    return inputs


def _ended(row: Sequence[int], most: int, ends: Sequence[int]) -> list[int]:
    """A row up to its end, without the padding that follows."""
    end = next((at for at, token in enumerate(row) if token in ends), most)
    return list(row[: min(end + 1, most)])


def _is_whole(loaded: TextModel, row: Sequence[int], most: int) -> bool:
    config: Any = loaded.model.generation_config
    is_forced = len(row) == most and config.forced_eos_token_id is not None
    return bool(row) and row[-1] in loaded.ends and not is_forced
