from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import torch
from support.tiny_models import chat_model
from transformers.integrations.sdpa_attention import sdpa_attention_forward

from briefing.models.attention import _by_group, share_keys


def drawn(*shape: int, seed: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("tokens", [1, 5])
@pytest.mark.parametrize(("heads", "groups"), [(12, 2), (4, 4), (6, 1)])
@pytest.mark.parametrize("masked", [True, False])
def test_it_attends_as_transformers_does(
    heads: int, groups: int, tokens: int, masked: bool
) -> None:
    rows, before, width = 3, 9, 8
    module: Any = SimpleNamespace(num_key_value_groups=heads // groups, is_causal=True)
    query = drawn(rows, heads, tokens, width, seed=1)
    key, value = (drawn(rows, groups, before, width, seed=seed) for seed in (2, 3))
    mask = None
    if masked:
        mask = torch.rand(rows, 1, tokens, before, generator=torch.Generator().manual_seed(4)) < 0.7
        mask[..., 0] = True
    found, _ = _by_group(module, query, key, value, mask, scaling=0.3)
    expected, _ = sdpa_attention_forward(module, query, key, value, mask, scaling=0.3)
    assert found.shape == (rows, tokens, heads, width)
    torch.testing.assert_close(found, expected)


def test_a_model_that_attends_otherwise_is_left_alone() -> None:
    eager: Any = chat_model()
    eager.set_attn_implementation("eager")
    share_keys(eager)
    assert eager.config._attn_implementation == "eager"
