"""A cache of keys and values with room for the tokens that follow.

transformers' own copies all that it has for every token, which on a processor takes as long as
reading the weights once some dozen rows are written together.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from transformers import DynamicCache
from transformers.cache_utils import DynamicLayer

# Tokens for which there is room: with fewer all is copied more often, with more it takes memory.
_ROOM = 64


class _RoomyLayer(DynamicLayer):  # type: ignore[misc]  # it has no types
    """The keys and values of a layer, shape (rows, heads, tokens, width): a view of more."""

    keys: torch.Tensor
    values: torch.Tensor
    _stored: tuple[torch.Tensor, torch.Tensor] | None = None

    def update(
        self, key_states: torch.Tensor, value_states: torch.Tensor, *_: Any, **__: Any
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Append the keys and values of some tokens; those of all."""
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        held = self.get_seq_length()
        end = held + key_states.shape[-2]
        if self._stored is None or end > self._stored[0].shape[-2]:
            self._stored = (
                _with_room(self.keys, key_states, end + _ROOM),
                _with_room(self.values, value_states, end + _ROOM),
            )
        keys, values = self._stored
        keys[:, :, held:end], values[:, :, held:end] = key_states, value_states
        self.keys, self.values = keys[:, :, :end], values[:, :, :end]
        return self.keys, self.values

    def batch_select_indices(self, indices: torch.Tensor) -> None:
        """Keep the rows of these indices."""
        super().batch_select_indices(indices)
        self._stored = None


def roomy(layers: Iterable[tuple[torch.Tensor, torch.Tensor]]) -> DynamicCache:
    """A cache of the keys and values of each layer."""
    cache = DynamicCache()
    for keys, values in layers:
        layer = _RoomyLayer()
        layer.update(keys, values)
        cache.layers.append(layer)
    return cache


def _with_room(held: torch.Tensor, like: torch.Tensor, tokens: int) -> torch.Tensor:
    rows, heads, _, width = like.shape
    stored = like.new_empty(rows, heads, tokens, width)
    if held.numel():
        stored[:, :, : held.shape[-2]] = held
    return stored
