"""The device that a model runs on, and its precision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.core.errors import ModelError

Device = Literal["auto", "cpu", "cuda"]
Precision = Literal["int8", "float"]


@dataclass(frozen=True, slots=True)
class Compute:
    """The device and the precision that a model is to run in.

    Attributes:
        device: "auto" is a GPU where PyTorch finds one, and the processor otherwise.
        precision: Of the linear layers of chat models. A GPU has floats only.
    """

    device: Device = "auto"
    precision: Precision = "float"

    @property
    def processor(self) -> Literal["cpu", "cuda"]:
        """The device that it is.

        Raises:
            ModelError: A GPU is wanted, and there is none.
        """
        if self.device == "cpu":
            return "cpu"
        import torch

        if torch.cuda.is_available():
            return "cuda"
        if self.device == "cuda":
            raise ModelError("PyTorch finds no GPU here: take --device cpu, or leave it away")
        return "cpu"

    @property
    def counts_in(self) -> Precision:
        """The precision of the linear layers of a chat model on that device.

        Raises:
            ModelError: A GPU is wanted, and there is none.
        """
        if self.precision == "float":
            # Engines tell their identity without torch, which takes seconds to import.
            return "float"
        return "int8" if self.processor == "cpu" else "float"


AS_IT_COMES = Compute()
