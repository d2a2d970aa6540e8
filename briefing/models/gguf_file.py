"""GGUF files: their fields by name, and their tensors unpacked a few rows at a time.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.core.errors import MissingExtraError, ModelError

if TYPE_CHECKING:
    import torch
    from gguf import GGUFReader

# Unpacking takes about ten bytes a value for a moment.
_VALUES_AT_ONCE = 4_000_000
# Rounding to 4 bits moves a weight by 8 % of the mean weight; unrelated matrices differ by > 100 %.
_SAME_MATRIX = 0.2


class GgufFile:
    """A GGUF file.

    Attributes:
        shapes: The shape that torch gives each tensor, by its name in the file.
    """

    def __init__(self, source: Path) -> None:
        """Open a file.

        Raises:
            ModelError: it is no whole GGUF file.
            MissingExtraError: the `gguf` package is not installed.
        """
        try:
            self._reader = _reader(source)
        except ImportError as error:
            raise MissingExtraError("the reader of GGUF files", "qwen") from error
        except (ValueError, IndexError, KeyError, UnicodeDecodeError) as error:
            raise ModelError(f"{source.name} is no whole GGUF file: fetch it again") from error
        self.shapes: dict[str, tuple[int, ...]] = {
            tensor.name: tuple(int(size) for size in reversed(tensor.shape))
            for tensor in self._reader.tensors
        }
        self._tensors = {tensor.name: tensor for tensor in self._reader.tensors}

    def field(self, name: str, default: Any = None) -> Any:
        """A field's value, or the default where there is none."""
        found = self._reader.get_field(name)
        return default if found is None else found.contents()

    def tensor(self, name: str) -> torch.Tensor:
        """A tensor in bfloat16, in the shape that torch gives it."""
        import torch

        shape = self.shapes[name]
        if len(shape) == 1:
            return next(self._rows(name, 1)).reshape(shape)
        rows = max(1, _VALUES_AT_ONCE // shape[-1])
        whole = torch.empty(shape, dtype=torch.bfloat16)
        start = 0
        for part in self._rows(name, rows):
            whole[start : start + len(part)] = part
            start += len(part)
        return whole

    def _first_rows(self, name: str, count: int) -> torch.Tensor:
        return next(self._rows(name, count)).float()

    def _rows(self, name: str, at_once: int) -> Iterator[torch.Tensor]:
        import torch
        from gguf.quants import dequantize

        tensor = self._tensors[name]
        packed = tensor.data if tensor.data.ndim > 1 else tensor.data[None]
        for start in range(0, len(packed), at_once):
            # A copy: the file is mapped for reading only, and torch wants what it may write.
            values = dequantize(packed[start : start + at_once].copy(), tensor.tensor_type)
            yield torch.from_numpy(values).to(torch.bfloat16)

    @cached_property
    def tied(self) -> bool:
        """Whether one matrix is both vocabulary and output layer.

        Small Qwen2.5 models share it, though their GGUF files hold it twice, packed at two
        precisions. Tying them again saves 467 MB.
        """
        if "output.weight" not in self.shapes:
            return True
        vocabulary = self._first_rows("token_embd.weight", 256)
        output = self._first_rows("output.weight", 256)
        if vocabulary.shape != output.shape:
            return False
        return bool((vocabulary - output).abs().mean() < _SAME_MATRIX * output.abs().mean())


def _reader(source: Path) -> GGUFReader:
    """The package's reader of a file, at a third of its time."""
    from gguf import GGUFReader

    class PlainReader(GGUFReader):
        def _get(self, *given: Any, **named: Any) -> Any:
            # Each of a million pieces of a `numpy.memmap` would be made one again.
            self.data: Any = np.asarray(self.data)
            return super()._get(*given, **named)

    return PlainReader(source)
