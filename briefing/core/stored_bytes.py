"""Bytes of any number that a value can hold: in memory while they are few, else in a file."""

from __future__ import annotations

import hashlib
import io
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

from briefing.core.errors import OutputError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

# Six minutes of samples in single precision, over an hour as an MP3: few runs need the disk.
_IN_MEMORY = 1 << 25
_BLOCK = 1 << 20


class StoredBytes:
    """Bytes that are only ever appended to, and read from anywhere; threads may share them.

    Above 32 MB they lie in a temporary file, which goes with the object, and with the process
    however it ends. TMPDIR says where. Pickled, they are all the bytes.
    """

    def __init__(self, content: bytes = b"") -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - it lives on
        weakref.finalize(self, self._file.close)
        self._lock = threading.Lock()
        self._length = 0
        self.append(content)

    @classmethod
    def of(cls, file: IO[bytes]) -> StoredBytes:
        """The bytes of an open file from where it stands."""
        stored = cls()
        while block := file.read(_BLOCK):
            stored.append(block)
        return stored

    def __len__(self) -> int:
        return self._length

    def __bytes__(self) -> bytes:
        return self.read(0, self._length)

    def __reduce__(self) -> tuple[Callable[[bytes], StoredBytes], tuple[bytes]]:
        return StoredBytes, (bytes(self),)

    def append(self, content: bytes) -> None:
        """Add bytes at the end.

        Raises:
            OutputError: There is no room for them.
        """
        with self.file() as file:
            file.seek(0, io.SEEK_END)
            file.write(content)

    def read(self, start: int, size: int) -> bytes:
        """So many bytes from `start` on, fewer where they end before."""
        with self._lock:
            self._file.seek(start)
            return self._file.read(size)

    def blocks(self) -> Iterator[bytes]:
        """All bytes in turn, a megabyte at once."""
        for start in range(0, self._length, _BLOCK):
            yield self.read(start, _BLOCK)

    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        digest = hashlib.sha256()
        for block in self.blocks():
            digest.update(block)
        return digest.hexdigest()

    @contextmanager
    def file(self) -> Iterator[IO[bytes]]:
        """The file, at its beginning, for what writes and reads by seeking; others wait.

        Raises:
            OutputError: There is no room for what was written.
        """
        with self._lock:
            file = _Remembering(self._file)
            file.seek(0)
            try:
                yield cast(IO[bytes], file)
            finally:
                self._length = file.seek(0, io.SEEK_END)
                if file.error is not None:
                    raise OutputError(
                        f"there is no room for temporary files in {tempfile.gettempdir()} "
                        f"({file.error.strerror}): free some, or set TMPDIR to another folder"
                    ) from file.error


class _Remembering(io.RawIOBase):
    """A file that remembers why it could not be written: a library in C drops what is raised."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.error: OSError | None = None

    def write(self, content: ReadableBuffer) -> int:
        try:
            return self._file.write(content)
        except OSError as error:
            self.error = error
            return 0

    def readinto(self, buffer: WriteableBuffer) -> int:
        with memoryview(buffer) as view:
            content = self._file.read(len(view))
            view[: len(content)] = content
        return len(content)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True
