"""The device that a model runs on, and its precision."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Literal

from briefing.core.errors import ModelError
from briefing.core.installation import remedy_of_package

_INTEL_MAC = ("darwin", "x86_64")

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


def require_torch() -> None:
    """Make sure that PyTorch is here, which models that write or judge texts need.

    Raises:
        ModelError: It is not.
    """
    if find_spec("torch") is not None:
        return
    if (sys.platform, platform.machine()) == _INTEL_MAC:
        remedy = "there is none for Intel Macs: take --summariser salient and no --to"
    else:
        remedy = f"install it with: {remedy_of_package('torch')}"
    raise ModelError(f"this model needs PyTorch, which is not installed; {remedy}")
