"""Writes with a text model for many requests at once, each as if it were alone.

Requests of about the same length share a batch, which pads little, and a batch has so many as free
memory holds. Padding is masked and every row has its own limits, so that a text does not depend on
its neighbours, but for the rounding of floats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from briefing.models import decoding
from briefing.models.batching import LEAST_SHARE, batches, most_tokens
from briefing.models.decoding import Row
from briefing.models.rows import Ends, Lengths, padded
from briefing.models.sampling import NoRepeat, Sampled
from briefing.models.text_model import TextModel, listed, quiet

# Padding was found to change nothing in these; it does in BigBirdPegasus, whose blocks it shifts.
_SUMMARISERS = ("bart", "mbart", "pegasus", "pegasus_x", "led", "t5", "mt5", "umt5", "longt5")
_PADDED = {*_SUMMARISERS, "marian", "m2m_100", "nllb-moe"}


@dataclass(frozen=True, slots=True)
class Request:
    """Tokens that a model reads, of which it is to write `least` to `most` tokens.

    In a search whose rows leave, a text is written for each of the `seeds`: sampled with it, or the
    likeliest for None.
    """

    tokens: Sequence[int]
    most: int
    least: int = 0
    seeds: Sequence[int | None] = (None,)


@dataclass(frozen=True, slots=True)
class Search:
    """Settings of the search for a text.

    Attributes:
        beams: Texts that are followed at once.
        returned: Texts that are given back of each request, the likeliest first.
        rows: The most requests of a batch.
        leaves: Whether rows leave their batch as they end. This follows a prefix without beams, and
            uses neither the settings nor the penalties of the model's own configuration.
        no_repeat: The number of tokens in a row that a text does not say twice; 0 for no limit.
        processors: Further processors of the next tokens' scores.
        settings: Further settings of transformers' `generate`.
    """

    beams: int = 1
    returned: int = 1
    rows: int = 16
    leaves: bool = False
    no_repeat: int = 0
    processors: Sequence[Any] = ()
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Tokens that all requests begin with, and the cache that a model made of them: one row."""

    tokens: Sequence[int]
    cache: Any


@dataclass(frozen=True, slots=True)
class Answer:
    """A text that a model wrote; not `whole` where it was stopped before its end.

    `surety` is the mean natural logarithm of the probability that the model gave to its tokens;
    None where that is not known.
    """

    text: str
    whole: bool
    surety: float | None = None


@dataclass(frozen=True, slots=True)
class _Written:
    """The tokens of a text, the one that ends it included, and the logarithm of its probability."""

    tokens: list[int]
    log_probability: float | None = None

    @property
    def surety(self) -> float | None:
        if self.log_probability is None or not self.tokens:
            return None
        return self.log_probability / len(self.tokens)


def write(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None = None
) -> list[list[Answer]]:
    """The texts that a model writes of each request; nothing depends on which stand together."""
    found = _written(loaded, requests, search, prefix)
    return [
        [
            Answer(
                loaded.decode(row.tokens), _is_whole(loaded, row.tokens, request.most), row.surety
            )
            for row in rows
        ]
        for rows, request in zip(found, requests, strict=True)
    ]


def token_rows(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None = None
) -> list[list[list[int]]]:
    """The tokens of each text that `write` gives, the one that ends it included."""
    found = _written(loaded, requests, search, prefix)
    return [[row.tokens for row in rows] for rows in found]


def _written(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None
) -> list[list[_Written]]:
    import torch

    decode = _leaving if search.leaves else _generated
    found: dict[int, list[_Written]] = {}
    with quiet(), torch.inference_mode():
        for batch in _batched(loaded, requests, search, prefix):
            rows = decode(loaded, [requests[index] for index in batch], search, prefix)
            found |= zip(batch, rows, strict=True)
    return [found[index] for index in range(len(requests))]


def _batched(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None
) -> Iterator[list[int]]:
    sizes = [len(request.tokens) for request in requests]
    can_pad = loaded.model.config.model_type in _PADDED and loaded.padding is not None
    if not requests or not (prefix or can_pad):
        return batches(sizes, 1, 0)
    beside = max(request.most for request in requests) + (len(prefix.tokens) if prefix else 0)
    share = 0.0 if search.leaves else LEAST_SHARE
    texts = max(len(request.seeds) for request in requests)
    most = most_tokens(loaded, prefix.cache if prefix else None) // (search.beams * texts)
    return batches(sizes, max(1, search.rows // texts), most, beside, share)


def _leaving(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None
) -> list[list[_Written]]:
    if prefix is None:
        raise ValueError("rows leave only where all begin with a prefix")
    rows = [[Row(one.tokens, one.most, seed) for seed in one.seeds] for one in requests]
    processors = [*search.processors]
    if search.no_repeat:
        processors.append(NoRepeat(search.no_repeat))
    if any(seed is not None for one in requests for seed in one.seeds):
        processors.append(Sampled())
    together = list(chain(*rows))
    decoding.write(loaded.model, prefix.cache, together, loaded.ends, processors)
    return [[_Written(row.text, row.log_probability) for row in texts] for texts in rows]


def _generated(
    loaded: TextModel, requests: Sequence[Request], search: Search, prefix: Prefix | None
) -> list[list[_Written]]:
    model: Any = loaded.model  # its generate is not typed for how it is called here
    inputs = _inputs(loaded, requests, search, prefix)
    # A decoder that has an encoder begins with one token, another with the prompt.
    start = 1 if model.config.is_encoder_decoder else inputs["input_ids"].shape[1]
    least = [start + request.least for request in requests]
    ends = [start + request.most for request in requests]
    processors, criteria = list(search.processors), []
    settings = dict(search.settings)
    if search.no_repeat:
        settings["no_repeat_ngram_size"] = search.no_repeat
    if len(set(zip(least, ends, strict=True))) > 1:
        last = listed(model.generation_config.forced_eos_token_id)
        processors.append(Lengths(least, ends, loaded.ends, last))
        criteria.append(Ends(ends))
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
        **settings,
    )[:, start:].tolist()
    rows = [
        _Written(_ended(row, requests[index // search.returned].most, loaded.ends))
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
