"""Sessions of ONNX Runtime, which runs small models sooner and in less memory than PyTorch."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

# More threads than this gain nothing on a sentence, and ONNX Runtime would take every core.
_MOST_THREADS = 2
_GIVE_BACK = ("memory.enable_memory_arena_shrinkage", "cpu:0")


class Session:
    """A model that is loaded for the processor. Between its runs it holds its weights alone.

    Args:
        model: An .onnx file.

    Raises:
        Exception: It cannot be read or is damaged: one of `session_failures()`.
    """

    def __init__(self, model: Path) -> None:
        import onnxruntime  # type: ignore[import-untyped]  # the package carries no types

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _threads()
        options.inter_op_num_threads = 1
        # Sentences differ in length: a plan of the memory for one fits no other, and costs 200 MB
        # for the sounds of twelve seconds of speech.
        options.enable_mem_pattern = False
        # The further optimisations take longer than they save: 20 sentences are spoken no sooner.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )

    def run(self, outputs: Sequence[str] | None, given: Mapping[str, Any]) -> list[NDArray[Any]]:
        """The outputs of those names, or all of them, from the inputs by their names."""
        found: list[NDArray[Any]] = self._session.run(outputs, given, self._gives_back)
        return found

    @cached_property
    def _gives_back(self) -> Any:
        """Instructs a run to free the memory that it took, which is hundreds of megabytes."""
        import onnxruntime

        options = onnxruntime.RunOptions()
        options.add_run_config_entry(*_GIVE_BACK)
        return options


def session_failures(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """Errors of ONNX Runtime, which have no common class but `Exception`, and others."""
    from onnxruntime.capi import (  # type: ignore[import-untyped]  # the package carries no types
        onnxruntime_pybind11_state as state,
    )

    return (
        *others,
        state.Fail,
        state.InvalidArgument,
        state.InvalidGraph,
        state.InvalidProtobuf,
        state.NoSuchFile,
        state.NotImplemented,
        state.RuntimeException,
    )


def _threads() -> int:
    """As many as OMP_NUM_THREADS allows, which ONNX Runtime itself does not read."""
    told = os.environ.get("OMP_NUM_THREADS", "")
    return max(1, min(_MOST_THREADS, int(told))) if told.isdecimal() else _MOST_THREADS
