"""Greedy search for many questions that begin alike, each in a row that leaves when it has ended.

transformers' `generate` goes on with all rows until the longest has ended, and pads all questions
to the longest before it reads them. Here a few neighbours are read together, all are written
together, and rows that have ended make room.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from typing import Any

from briefing.models.rows import padded

# Questions that are read together: padded little, and many enough to keep a processor busy.
_READ_TOGETHER = 8
# To leave out a row, the others are copied: that pays when there are some.
_WORTH_A_COPY = 0.75


def write(
    model: Any,
    prefix: Any,
    questions: Sequence[Sequence[int]],
    most: Sequence[int],
    ends: Collection[int],
) -> list[list[int]]:
    """The likeliest next tokens after each question, its end included; at most `most` of each.

    Args:
        model: A causal language model of transformers.
        prefix: Its cache of the tokens with which all questions begin: one row, left as it is.
        questions: The tokens of each that follow.
        most: The most tokens of each answer.
        ends: The tokens that end an answer.
    """
    import torch

    cache, mask, scores = _read(model, prefix, questions)
    answers: list[list[int]] = [[] for _ in questions]
    rows = list(range(len(questions)))
    while True:
        tokens = scores.argmax(dim=-1)
        going = []
        for place, (row, token) in enumerate(zip(rows, tokens.tolist(), strict=True)):
            if _has_ended(answers[row], most[row], ends):
                continue
            answers[row].append(token)
            if not _has_ended(answers[row], most[row], ends):
                going.append(place)
        if not going:
            return answers
        if len(going) <= len(rows) * _WORTH_A_COPY:
            rows = [rows[place] for place in going]
            cache.batch_select_indices(torch.tensor(going, device=model.device))
            mask, tokens = mask[going], tokens[going]
        mask = torch.nn.functional.pad(mask, (0, 1), value=1)
        scores = _next(model, tokens[:, None], mask, cache)


def _has_ended(answer: Sequence[int], most: int, ends: Collection[int]) -> bool:
    return len(answer) >= most or bool(answer and answer[-1] in ends)


def _next(model: Any, tokens: Any, mask: Any, cache: Any) -> Any:
    """The scores of each row's next token; the cache has these tokens then too."""
    places = (mask.cumsum(dim=1) - 1)[:, -tokens.shape[1] :]
    output = model(
        input_ids=tokens,
        attention_mask=mask,
        position_ids=places,
        past_key_values=cache,
        logits_to_keep=1,
    )
    return output.logits[:, -1]


def _read(model: Any, prefix: Any, questions: Sequence[Sequence[int]]) -> tuple[Any, Any, Any]:
    """All questions read: the cache, the mask of what counts in it, the next tokens' scores.

    Padding stands before the prefix, and before a question that is shorter than its neighbours.
    """
    import torch
    from transformers import DynamicCache

    parts = list(_parts(model, prefix, questions))
    widest = max(mask.shape[1] for _, mask, _ in parts)

    def joined(of_layer: Any) -> Any:
        """A tensor (rows, heads, tokens, width) of the parts' own, padded on the left."""
        tensors = (
            torch.nn.functional.pad(of_layer(cache), (0, 0, widest - mask.shape[1], 0))
            for cache, mask, _ in parts
        )
        return torch.cat(list(tensors))

    together = DynamicCache()
    for index in range(len(prefix.layers)):
        together.update(
            joined(lambda cache, at=index: cache.layers[at].keys),
            joined(lambda cache, at=index: cache.layers[at].values),
            index,
        )
    pads = (torch.nn.functional.pad(m, (widest - m.shape[1], 0)) for _, m, _ in parts)
    return together, torch.cat(list(pads)), torch.cat([scores for _, _, scores in parts])


def _parts(
    model: Any, prefix: Any, questions: Sequence[Sequence[int]]
) -> Iterator[tuple[Any, Any, Any]]:
    import torch

    for start in range(0, len(questions), _READ_TOGETHER):
        rows = questions[start : start + _READ_TOGETHER]
        # Padding is masked: any token will do.
        tokens, mask = padded(rows, 0, left=True, device=model.device)
        mask = torch.nn.functional.pad(mask, (prefix.get_seq_length(), 0), value=1)
        cache = deepcopy(prefix)
        cache.batch_repeat_interleave(len(rows))
        yield cache, mask, _next(model, tokens, mask, cache)
