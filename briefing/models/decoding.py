"""Decoding of many questions that begin alike, each text in a row that leaves when it has ended.

transformers' `generate` goes on with all rows until the longest has ended, pads all questions to
the longest before it reads them, and reads a question anew for each of its texts. Here a few
neighbours are read together, each once; all texts are written together, and rows that have ended
make room.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from briefing.models.rows import padded

# Questions that are read together: padded little, and many enough to keep a processor busy.
_READ_TOGETHER = 8
# To leave out a row, the others are copied: that pays when there are some.
_WORTH_A_COPY = 0.75


@dataclass(eq=False, slots=True, weakref_slot=True)
class Row:
    """A text that is being written.

    Attributes:
        question: The tokens that it follows, but for what all questions begin with.
        most: The most tokens that it may have.
        seed: Of what it draws at random; None where it takes the likeliest tokens.
        text: Its tokens so far, in the end the one that ended it.
        log_probability: The natural logarithm of the probability that the model gave to them all,
            before any limit.
    """

    question: Sequence[int]
    most: int
    seed: int | None = None
    text: list[int] = field(default_factory=list)
    log_probability: float = 0.0


# Takes the rows and the scores of their next tokens, shape (rows, vocabulary), and gives others.
Processor = Callable[[Sequence[Row], Any], Any]


def write(
    model: Any,
    prefix: Any,
    rows: Sequence[Row],
    ends: Collection[int],
    processors: Sequence[Processor] = (),
) -> None:
    """Write the text of each row: at each step the token of the best score.

    Args:
        model: A causal language model of transformers.
        prefix: Its cache of the tokens with which all questions begin: one row, left as it is.
        rows: Texts yet to be written. Neighbours with the same question share its reading.
        ends: The tokens that end a text.
        processors: What the scores go through, one after the other.
    """
    import torch

    cache, mask, scores = _read(model, prefix, rows)
    going = list(rows)
    while True:
        tokens = _chosen(going, scores, ends, processors)
        left = [place for place, row in enumerate(going) if not _has_ended(row, ends)]
        if not left:
            return
        if len(left) <= len(going) * _WORTH_A_COPY:
            going = [going[place] for place in left]
            cache.batch_select_indices(torch.tensor(left, device=model.device))
            mask, tokens = mask[left], tokens[left]
        mask = torch.nn.functional.pad(mask, (0, 1), value=1)
        scores = _next(model, tokens[:, None], mask, cache)


def _chosen(
    rows: Sequence[Row], scores: Any, ends: Collection[int], processors: Sequence[Processor]
) -> Any:
    """The next token of each row, written to those that have not ended."""
    own = scores.float().log_softmax(dim=-1)
    for process in processors:
        scores = process(rows, scores)
    tokens = scores.argmax(dim=-1)
    chances = own.gather(1, tokens[:, None])[:, 0].tolist()
    for row, token, chance in zip(rows, tokens.tolist(), chances, strict=True):
        if not _has_ended(row, ends):
            row.text.append(token)
            row.log_probability += chance
    return tokens


def _has_ended(row: Row, ends: Collection[int]) -> bool:
    return len(row.text) >= row.most or bool(row.text and row.text[-1] in ends)


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


def _read(model: Any, prefix: Any, rows: Sequence[Row]) -> tuple[Any, Any, Any]:
    """All questions read: the cache, the mask of what counts in it, the next tokens' scores.

    Padding stands before the prefix, and before a question that is shorter than its neighbours.
    """
    import torch

    from briefing.models.key_cache import roomy

    parts = list(_parts(model, prefix, rows))
    widest = max(mask.shape[1] for _, mask, _ in parts)

    def joined(of_layer: Callable[[Any], Any]) -> Any:
        """A tensor (rows, heads, tokens, width) of the parts' own, padded on the left."""
        tensors = (
            torch.nn.functional.pad(of_layer(cache), (0, 0, widest - mask.shape[1], 0))
            for cache, mask, _ in parts
        )
        return torch.cat(list(tensors))

    together = roomy(
        (
            joined(lambda cache, at=index: cache.layers[at].keys),  # type: ignore[misc]  # mypy cannot infer a lambda with a default
            joined(lambda cache, at=index: cache.layers[at].values),  # type: ignore[misc]
        )
        for index in range(len(prefix.layers))
    )
    pads = (torch.nn.functional.pad(m, (widest - m.shape[1], 0)) for _, m, _ in parts)
    return together, torch.cat(list(pads)), torch.cat([scores for _, _, scores in parts])


def _parts(model: Any, prefix: Any, rows: Sequence[Row]) -> Iterator[tuple[Any, Any, Any]]:
    """Some questions each: their cache, mask and scores, once more for each further row of one."""
    import torch

    shared = [list(same) for _, same in groupby(rows, key=attrgetter("question"))]
    for start in range(0, len(shared), _READ_TOGETHER):
        groups = shared[start : start + _READ_TOGETHER]
        # Padding is masked: any token will do.
        questions = [group[0].question for group in groups]
        tokens, mask = padded(questions, 0, left=True, device=model.device)
        mask = torch.nn.functional.pad(mask, (prefix.get_seq_length(), 0), value=1)
        cache = deepcopy(prefix)
        cache.batch_repeat_interleave(len(groups))
        scores = _next(model, tokens, mask, cache)
        times = [place for place, group in enumerate(groups) for _ in group]
        if len(times) > len(groups):
            cache.batch_select_indices(torch.tensor(times, device=model.device))
            mask, scores = mask[times], scores[times]
        yield cache, mask, scores
