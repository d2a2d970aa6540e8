"""Lengths of the rows of a batch, each its own, in the form that transformers' search asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Ends:
    """Ends each row at a length of its own; a batch goes on for the longest.

    Args:
        ends: Tokens, those included that the search began with.
    """

    def __init__(self, ends: Sequence[int]) -> None:
        self._ends = ends

    def __call__(self, input_ids: Any, _scores: Any, **_: Any) -> Any:
        """Which rows are at their end."""
        return _each(self._ends, input_ids) <= input_ids.shape[1]


class Lengths:
    """Keeps each row from ending too soon, and ends it where its model wants to be made to.

    transformers has both for a whole batch: MinNewTokensLength and ForcedEOSToken.

    Args:
        least: The fewest tokens of each row, those included that the search began with.
        ends: The most.
        marks: The tokens that end a text.
        last: The token that must be the last of a row that reaches its end, if any must.
    """

    def __init__(
        self, least: Sequence[int], ends: Sequence[int], marks: Sequence[int], last: Sequence[int]
    ) -> None:
        self._least = least
        self._ends = ends
        self._marks = marks
        self._last = last

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        """The scores of each row's next token."""
        size = input_ids.shape[1]
        scores = scores.clone()
        short = (_each(self._least, input_ids) > size).nonzero()
        scores[short, list(self._marks)] = float("-inf")
        if self._last:
            full = _each(self._ends, input_ids) == size + 1
            scores[full] = float("-inf")
            scores[full.nonzero(), list(self._last)] = 0
        return scores


def _each(lengths: Sequence[int], input_ids: Any) -> Any:
    """A length for each row; a search with beams has several rows to each text."""
    import torch

    found = torch.tensor(lengths, device=input_ids.device)
    return found.repeat_interleave(len(input_ids) // len(found))
