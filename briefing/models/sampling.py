"""What the scores of the next tokens go through before one is taken, for `decoding`.

By the Gumbel-max trick the likeliest token of scores with noise is a draw from their distribution,
so that a search that takes the likeliest samples, and a row without a seed stays greedy. Each row
draws from a seed of its own, so that nothing depends on what stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from briefing.models.decoding import Row

# Of these tokens one is drawn: the tail beyond them is long, and wrong.
_LIKELIEST = 40
# Below 1 the likelier of them are drawn more often than the model thinks.
TEMPERATURE = 0.4


class Sampled:
    """Draws the next token of the rows that have a seed."""

    def __init__(self) -> None:
        self._generators: WeakKeyDictionary[Row, Any] = WeakKeyDictionary()

    def __call__(self, rows: Sequence[Row], scores: Any) -> Any:
        """The scores of each row's next token, with noise where it has a seed."""
        import torch

        scores = scores.clone()
        for place, row in enumerate(rows):
            if row.seed is None:
                continue
            best = torch.topk(scores[place].float(), min(_LIKELIEST, scores.shape[-1]))
            chances = torch.rand(best.values.shape, generator=self._generator(row))
            noise = -torch.log(-torch.log(chances.clamp(1e-9, 1 - 1e-7))).to(scores.device)
            scores[place] = -torch.inf
            scores[place, best.indices] = (best.values / TEMPERATURE + noise).to(scores.dtype)
        return scores

    def _generator(self, row: Row) -> Any:
        import torch

        if row not in self._generators:
            self._generators[row] = torch.Generator().manual_seed(row.seed or 0)
        return self._generators[row]


class NoRepeat:
    """Forbids a row to say as many tokens again as it or its question has said already.

    Args:
        size: The number of tokens that no two stretches may share.
    """

    def __init__(self, size: int) -> None:
        self._size = size

    def __call__(self, rows: Sequence[Row], scores: Any) -> Any:
        """The scores of each row's next token."""
        import torch

        scores = scores.clone()
        for place, row in enumerate(rows):
            banned = self._banned([*row.question, *row.text])
            if banned:
                scores[place, banned] = -torch.inf
        return scores

    def _banned(self, tokens: list[int]) -> list[int]:
        before = self._size - 1
        last = tokens[-before:]
        return [
            tokens[at + before]
            for at in range(len(tokens) - before)
            if tokens[at : at + before] == last
        ]
