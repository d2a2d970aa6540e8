"""Attention for the next token of many rows, without a copy of the keys and values before it.

With grouped-query attention (Ainslie et al. 2023) several heads of a query share one of keys, and
transformers copies the keys and values for each head at every step, on a processor as many bytes as
the model has weights. For a single new token the heads of a group are rows of one query to the same
keys, and nothing need be copied.
"""

from __future__ import annotations

from typing import Any

_NAME = "sdpa_by_group"


def share_keys(model: Any) -> None:
    """Switch a model that attends by PyTorch's SDPA to attention by group where it writes."""
    if model.config._attn_implementation != "sdpa":  # noqa: SLF001  # no public way to ask
        return
    from transformers import AttentionInterface, AttentionMaskInterface
    from transformers.masking_utils import sdpa_mask

    AttentionInterface.register(_NAME, _by_group)
    AttentionMaskInterface.register(_NAME, sdpa_mask)
    model.set_attn_implementation(_NAME)


def _by_group(
    module: Any, query: Any, key: Any, value: Any, attention_mask: Any, **settings: Any
) -> tuple[Any, Any]:
    """As transformers' `sdpa_attention_forward`, shapes (rows, heads, tokens, width)."""
    import torch
    from transformers.integrations.sdpa_attention import sdpa_attention_forward

    rows, heads, tokens, width = query.shape
    groups = key.shape[1]
    if tokens > 1 or groups == heads or settings.get("position_bias") is not None:
        by_transformers: tuple[Any, Any] = sdpa_attention_forward(
            module, query, key, value, attention_mask, **settings
        )
        return by_transformers
    attended = torch.nn.functional.scaled_dot_product_attention(
        query.reshape(rows, groups, heads // groups, width),
        key,
        value,
        attn_mask=attention_mask,
        dropout_p=settings.get("dropout", 0.0),
        scale=settings.get("scaling"),
    )
    return attended.reshape(rows, tokens, heads, width), None
