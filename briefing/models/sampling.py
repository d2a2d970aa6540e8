"""Sampling that does not depend on what stands beside a row: each row draws from a seed of its own.

By the Gumbel-max trick the likeliest token of scores with noise is a draw from their distribution,
so that a search that takes the likeliest samples, and a row without a seed stays greedy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# Of these tokens one is drawn: the tail beyond them is long, and wrong.
_LIKELIEST = 40
# Below 1 the likelier of them are drawn more often than the model thinks.
_TEMPERATURE = 0.7


class Sampled:
    """Draws the next token of the rows that have a seed.

    Args:
        seeds: Of each row; None for one that takes the likeliest.
    """

    def __init__(self, seeds: Sequence[int | None]) -> None:
        self._seeds = seeds
        self._generators: dict[int, Any] = {}

    def __call__(self, _input_ids: Any, scores: Any) -> Any:
        """The scores of each row's next token, with noise where it has a seed."""
        import torch

        scores = scores.clone()
        for row, seed in enumerate(self._seeds):
            if seed is None:
                continue
            best = torch.topk(scores[row].float(), min(_LIKELIEST, scores.shape[-1]))
            chances = torch.rand(best.values.shape, generator=self._generator(row, seed))
            noise = -torch.log(-torch.log(chances.clamp(1e-9, 1 - 1e-7))).to(scores.device)
            scores[row] = -torch.inf
            scores[row, best.indices] = (best.values / _TEMPERATURE + noise).to(scores.dtype)
        return scores

    def _generator(self, row: int, seed: int) -> Any:
        import torch

        if row not in self._generators:
            self._generators[row] = torch.Generator().manual_seed(seed)
        return self._generators[row]
