"""Linear layers of 8-bit integers, for processors that multiply those themselves.

Each row of the weights has a scale, and so has each row of the input, found as it comes: nothing
is calibrated. The sums are of whole numbers and exact, and the rest of the model counts in
float32, so that a row's output hardly depends on the rows beside it, as it does in bfloat16.
Method: Dettmers et al., LLM.int8(), 2022, vector-wise quantisation, without its outliers.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

_MOST = 127
# A row of zeros has no scale.
_LEAST = 1e-8
# torch 2.13 multiplies columns of one number wrongly.
_FEWEST_INPUTS = 2


class Int8Linear(nn.Module):
    """A linear layer in 8-bit integers."""

    weight: torch.Tensor
    scale: torch.Tensor
    bias: torch.Tensor | None

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        packed, scale = _packed(linear.weight.detach().float())
        self.register_buffer("weight", packed)
        self.register_buffer("scale", scale.squeeze(1))
        bias = linear.bias
        self.register_buffer("bias", None if bias is None else bias.detach().float())

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        """The layer's output, in float32."""
        rows, scale = _packed(given.reshape(-1, given.shape[-1]))
        # The only multiplication of 8-bit integers that torch has for each row's own scale.
        found = torch._int_mm(rows, self.weight.t()).float()  # noqa: SLF001
        found.mul_(scale).mul_(self.scale)
        if self.bias is not None:
            found.add_(self.bias)
        return found.reshape(*given.shape[:-1], -1)


def pack(model: nn.Module) -> None:
    """Put 8-bit layers in the place of a model's linear ones; the others count in float32."""
    embedding: Any = model.get_input_embeddings()  # type: ignore[operator]  # of PreTrainedModel
    for module in list(model.modules()):
        for name, child in module.named_children():
            if isinstance(child, nn.Linear) and child.in_features >= _FEWEST_INPUTS:
                setattr(module, name, Int8Linear(child))
    for module in model.modules():
        # Half of the memory that float32 would take: rows are looked up, and not counted with.
        if module is not embedding:
            for name, weight in module.named_parameters(recurse=False):
                setattr(module, name, nn.Parameter(weight.detach().float(), requires_grad=False))
    embedding.register_forward_hook(lambda _module, _given, found: found.float())


def _packed(rows: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Rows as 8-bit integers, and the scale of each."""
    scale = rows.abs().amax(1, keepdim=True).clamp_(min=_LEAST) / _MOST
    return (rows / scale).round_().to(torch.int8), scale
