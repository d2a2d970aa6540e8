"""Rows of a batch: their padding, and limits of their own in the form that transformers takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def padded(rows: Sequence[Sequence[int]], pad: int, *, left: bool, device: Any) -> tuple[Any, Any]:
    """The tokens of rows filled up to the longest, and the mask of those that count.

    Args:
        rows: The tokens of each.
        pad: The token that is filled in.
        left: Whether it stands before a row; after it otherwise.
        device: The device that both tensors, shape (rows, longest), are to be on.
    """
    import torch

    width = max(map(len, rows))
    tokens = torch.full((len(rows), width), pad)
    mask = torch.zeros_like(tokens)
    for index, row in enumerate(rows):
        place = slice(width - len(row), width) if left else slice(0, len(row))
        tokens[index, place] = torch.tensor(row, dtype=torch.long)
        mask[index, place] = 1
    return tokens.to(device), mask.to(device)


class Ends:
    """Ends each row at a length of its own; a batch goes on for the longest.

    Args:
        ends: Tokens of each row, those included that the search began with.
    """

    def __init__(self, ends: Sequence[int]) -> None:
        self._ends = ends

    def __call__(self, input_ids: Any, _scores: Any, **_: Any) -> Any:
        """The rows that are at their end, as booleans."""
        return _each(self._ends, input_ids) <= input_ids.shape[1]


class Lengths:
    """Prevents each row from ending too soon, and ends it as its model is configured to.

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
