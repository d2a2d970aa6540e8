"""Content codings of a body (RFC 9110, 8.4.1), and whether what came of it is all of it.

urllib3 unpacks as well, but takes a gzip or deflate stream that ends early for a whole one.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

from briefing.runtime.http.errors import Cause, RequestFailedError

_PIECE = 16_384
_MOST = 5
_GZIP = 16 + zlib.MAX_WBITS
_GZIP_MAGIC = b"\x1f\x8b"
_ZLIB_METHOD = 8
# Others that are in use, which we do not ask for. What is on no list, as "utf-8" or "none", is no
# coding, and browsers pass over it too.
_UNKNOWN = frozenset({"br", "zstd", "compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip"})


class _Coding(Protocol):
    def unpack(self, data: bytes) -> Iterator[bytes]:
        """Unpack the next bytes in pieces, one empty piece at least."""

    @property
    def is_whole(self) -> bool:
        """Whether the stream may end here."""


class Unpacker:
    """Unpacks a body as it comes, a small piece at a time, so that it can be measured.

    Args:
        codings: The header Content-Encoding.

    Raises:
        RequestFailedError: one of the codings is not ours.
    """

    def __init__(self, codings: str) -> None:
        names = [name.strip().lower() for name in codings.split(",")]
        if len(names) > _MOST or _UNKNOWN.intersection(names):
            raise RequestFailedError(Cause.UNDECODABLE)
        # The last that was applied comes off first.
        kinds: dict[str, Callable[[], _Coding]] = {
            "gzip": _Gzip,
            "x-gzip": _Gzip,
            "deflate": _Deflate,
        }
        self._codings = [kinds[name]() for name in names[::-1] if name in kinds]

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """Unpack the next bytes in pieces; empty ones show that work was done.

        Raises:
            RequestFailedError: they are not in the coding.
        """
        try:
            yield from self._unpack(data, 0)
        except zlib.error as error:
            raise RequestFailedError(Cause.UNDECODABLE) from error

    def check_whole(self) -> None:
        """Check that the body may end here.

        Raises:
            RequestFailedError: a stream in it has not come to its own end.
        """
        if not all(coding.is_whole for coding in self._codings):
            raise RequestFailedError(Cause.BODY_CUT)

    def _unpack(self, data: bytes, depth: int) -> Iterator[bytes]:
        if depth == len(self._codings):
            yield data
            return
        for piece in self._codings[depth].unpack(data):
            yield from self._unpack(piece, depth + 1)


class _Gzip:
    """gzip: one member or several, one after the other."""

    def __init__(self) -> None:
        self._member: zlib._Decompress | None = None
        self._has_ended = False

    @property
    def is_whole(self) -> bool:
        # Without a byte there is no stream that could be cut: the body is empty.
        return self._member is None or self._member.eof

    def unpack(self, data: bytes) -> Iterator[bytes]:
        yield b""
        while data and not self._has_ended:
            if self._member is not None and self._member.eof:
                if not _GZIP_MAGIC.startswith(data[:2]):
                    # Padding after the last member, as other readers of gzip pass over.
                    self._has_ended = True
                    return
                self._member = None
            self._member = self._member or zlib.decompressobj(_GZIP)
            yield self._member.decompress(data, _PIECE)
            data = self._member.unconsumed_tail or self._member.unused_data


class _Deflate:
    """deflate: a zlib stream, or a bare one, as some servers send."""

    def __init__(self) -> None:
        self._head = b""
        self._stream: zlib._Decompress | None = None

    @property
    def is_whole(self) -> bool:
        return self._stream.eof if self._stream else not self._head

    def unpack(self, data: bytes) -> Iterator[bytes]:
        yield b""
        if self._stream is None:
            self._head += data
            if len(self._head) < 2:  # noqa: PLR2004  # bytes that tell the two kinds apart
                return
            data = self._head
            first, pair = data[0], int.from_bytes(data[:2], "big")
            is_zlib = first & 15 == _ZLIB_METHOD and pair % 31 == 0
            self._stream = zlib.decompressobj(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)
        while data and not self._stream.eof:
            yield self._stream.decompress(data, _PIECE)
            data = self._stream.unconsumed_tail
