"""An encoder-decoder model writes of several texts at once, each as if it were alone.

Texts of about the same length share a batch, which pads little, and a batch has so many as free
memory holds. Padding is masked and every row has its own limits, so that a text does not depend on
its neighbours, but for the rounding of float32.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.models.chat import ends_of
from briefing.models.limits import Ends, Lengths
from briefing.models.loader import TextModel, quiet
from briefing.models.memory import free_bytes

BEAMS = 4
NO_REPEAT = 3
# Padding was found to change nothing in these; it does in BigBirdPegasus, whose blocks it shifts.
_PADDED = {"bart", "mbart", "pegasus", "pegasus_x", "led", "t5", "mt5", "umt5", "longt5"}
_MOST_ROWS = 16
# A batch may fill this share of what is free: others need memory too, and figures are estimates.
_MEMORY_SHARE = 0.4
# A batch holds no text so much shorter than its longest.
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Request:
    """A text of which is to be written `least` to `most` tokens."""

    text: str
    least: int
    most: int


def write(loaded: TextModel, requests: Sequence[Request]) -> list[str]:
    """What a model writes of each text; nothing depends on which texts stand together."""
    with quiet():
        tokens = [loaded.tokenizer(request.text)["input_ids"] for request in requests]
    sizes = [len(some) for some in tokens]
    found: dict[int, str] = {}
    for batch in batches(sizes, *_limits(loaded, requests)):
        rows = _generate(loaded, [tokens[i] for i in batch], [requests[i] for i in batch])
        found |= zip(batch, rows, strict=True)
    return [found[index] for index in range(len(requests))]


def batches(sizes: Sequence[int], most_rows: int, most_tokens: int) -> Iterator[list[int]]:
    """Put texts of about the same size together, the longest first, so that memory fails early.

    Args:
        sizes: The tokens of each text.
        most_rows: The most texts of a batch.
        most_tokens: The most tokens of a batch, padding included; one text may have more.
    """
    batch: list[int] = []
    for index in sorted(range(len(sizes)), key=lambda index: -sizes[index]):
        longest = sizes[batch[0]] if batch else 0
        is_full = len(batch) >= most_rows or (len(batch) + 1) * longest > most_tokens
        if batch and (is_full or sizes[index] < longest * _LEAST_SHARE):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _limits(loaded: TextModel, requests: Sequence[Request]) -> tuple[int, int]:
    """The most texts and the most tokens of a batch."""
    config: Any = loaded.model.config
    if config.model_type not in _PADDED or loaded.tokenizer.pad_token_id is None:
        return 1, 0
    layers = getattr(config, "decoder_layers", None) or config.num_decoder_layers
    inner = getattr(config, "encoder_ffn_dim", None) or config.d_ff
    # Each beam keeps what attention reads, keys and values, of what is read and of what is written;
    # a layer of the encoder is passed through with a few copies of its inner width.
    kept = BEAMS * 2 * layers * config.d_model
    bytes_a_token = loaded.model.dtype.itemsize * (kept + 4 * inner)
    written = max((request.most for request in requests), default=0)
    free = int(free_bytes(loaded.model.device.type) * _MEMORY_SHARE) // bytes_a_token
    return _MOST_ROWS, max(0, free - _MOST_ROWS * written)


def _generate(
    loaded: TextModel, tokens: Sequence[Sequence[int]], requests: Sequence[Request]
) -> list[str]:
    import torch

    model: Any = loaded.model  # its generate is not typed for how it is called here
    longest = max(map(len, tokens))
    pad = loaded.tokenizer.pad_token_id or 0
    given = torch.tensor([[*row, *[pad] * (longest - len(row))] for row in tokens])
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in tokens])
    inputs = {"input_ids": given.to(model.device), "attention_mask": mask.to(model.device)}
    if model.config.model_type == "led":
        # LED needs one token that sees all and is seen by all, by its paper the first.
        inputs["global_attention_mask"] = torch.zeros_like(inputs["input_ids"])
        inputs["global_attention_mask"][:, 0] = 1
    # The decoder begins with one token.
    least = [1 + request.least for request in requests]
    ends = [1 + request.most for request in requests]
    last = model.generation_config.forced_eos_token_id
    with quiet(), torch.inference_mode():
        output = model.generate(
            **inputs,
            num_beams=BEAMS,
            do_sample=False,
            no_repeat_ngram_size=NO_REPEAT,
            min_length=0,
            min_new_tokens=min(request.least for request in requests),
            max_new_tokens=max(request.most for request in requests),
            logits_processor=[Lengths(least, ends, ends_of(loaded), _listed(last))],
            stopping_criteria=[Ends(ends)],
        )
    return [str(loaded.tokenizer.decode(row, skip_special_tokens=True)) for row in output]


def _listed(tokens: int | Sequence[int] | None) -> list[int]:
    if tokens is None:
        return []
    return [tokens] if isinstance(tokens, int) else list(tokens)
