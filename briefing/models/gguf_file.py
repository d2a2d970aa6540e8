"""GGUF files: their fields by name, and their tensors unpacked a few rows at a time.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.core.errors import MissingExtraError, ModelError

if TYPE_CHECKING:
    import torch
    from gguf import GGUFReader
    from numpy.typing import NDArray

    _Bytes = NDArray[np.uint8]
    # The size of a field in bytes, its parts, the places of its values among them, their types.
    _Parts = tuple[int, list[Any], list[int], list[Any]]

# Unpacking takes about ten bytes a value for a moment, which the processor's cache should hold.
_VALUES_AT_ONCE = 1 << 17
# In front of an array: the type of its values (4 bytes) and their number (8). In front of a string:
# its length.
_ARRAY_HEAD_BYTES, _LENGTH_BYTES = 12, 8
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
            some = packed[start : start + at_once]
            # As one row: the package would take sixteen rows at once, each with its overhead. A
            # copy: the file is mapped for reading only, and torch wants what it may write.
            values = dequantize(some.reshape(1, -1).copy(), tensor.tensor_type)
            yield torch.from_numpy(values).reshape(len(some), -1).to(torch.bfloat16)

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
    """The package's reader of a file, at a tenth of its time."""
    from gguf import GGUFReader, GGUFValueType

    class PlainReader(GGUFReader):
        def _get(self, *given: Any, **named: Any) -> Any:
            # Each of a million pieces of a `numpy.memmap` would be made one again.
            self.data: Any = np.asarray(self.data)
            return super()._get(*given, **named)

        def _get_field_parts(self, orig_offs: int, raw_type: int) -> _Parts:
            # The package asks itself for each of the 150,000 values of an array.
            if raw_type == GGUFValueType.ARRAY and self.byte_order == "I":
                head = [self._get(orig_offs, np.uint32), self._get(orig_offs + 4, np.uint64)]
                kind, count = GGUFValueType(int(head[0][0])), int(head[1][0])
                start = orig_offs + _ARRAY_HEAD_BYTES
                types = [GGUFValueType.ARRAY, kind]
                if kind == GGUFValueType.STRING:
                    strings, end = _strings(self.data, start, count)
                    places = [len(head) + number for number in range(count)]
                    return end - orig_offs, [*head, *strings], places, types
                if scalar := self.gguf_scalar_to_np.get(kind):
                    values = self._get(start, scalar, count)
                    return _ARRAY_HEAD_BYTES + values.nbytes, [*head, values], [len(head)], types
            return super()._get_field_parts(orig_offs, raw_type)

    return PlainReader(source)


def _strings(data: _Bytes, start: int, count: int) -> tuple[list[_Bytes], int]:
    """So many strings, each behind its length, and where they end.

    Raises:
        ValueError: they go on beyond the end of the file.
    """
    lengths = data.data
    strings = []
    for _ in range(count):
        begin = start + _LENGTH_BYTES
        start = begin + int.from_bytes(lengths[start:begin], sys.byteorder)
        if start > len(data):
            raise ValueError("a string goes on beyond the end of the file")
        strings.append(data[begin:start])
    return strings, start
