"""Cache of downloads in a folder."""

from __future__ import annotations

import hashlib
import mmap
import os
import tempfile
from contextlib import suppress
from pathlib import Path

_DIGEST = hashlib.sha256().digest_size


class FileCache:
    """Bytes by key, in files that carry their own SHA-256.

    A file that cannot be read counts as none, and one that cannot be written is left out. Above
    `limit` bytes the oldest files go. Several processes may share a folder.
    """

    def __init__(self, folder: Path, suffix: str, limit: int = 200_000_000) -> None:
        self._folder = folder
        self._suffix = suffix
        self._limit = limit
        self._size: int | None = None

    def get(self, key: str) -> bytes | None:
        """The bytes of a key, or None; a damaged file is removed."""
        try:
            content = self._path(key).read_bytes()
        except OSError:
            return None
        digest, data = content[:_DIGEST], content[_DIGEST:]
        if hashlib.sha256(data).digest() != digest:
            self.forget(key)
            return None
        return data

    def mapped(self, key: str) -> memoryview | None:
        """The bytes of a key as `get` gives them, mapped: only those that are used take memory."""
        try:
            with self._path(key).open("rb") as file:
                digest = file.read(_DIGEST)
                if hashlib.file_digest(file, "sha256").digest() == digest:
                    whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                    return memoryview(whole)[_DIGEST:]
        except (OSError, ValueError):
            return None
        self.forget(key)
        return None

    def put(self, key: str, data: bytes) -> None:
        """Store bytes under a key."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(self._path(key), hashlib.sha256(data).digest() + data)
            self._make_room(_DIGEST + len(data))

    def forget(self, key: str) -> None:
        """Remove the bytes of a key."""
        with suppress(OSError):
            self._path(key).unlink()

    def _path(self, key: str) -> Path:
        return (
            self._folder
            / f"{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}{self._suffix}"
        )

    def _write(self, path: Path, content: bytes) -> None:
        descriptor, name = tempfile.mkstemp(dir=self._folder, suffix=self._suffix)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise

    def _make_room(self, added: int) -> None:
        self._size = self._measure() if self._size is None else self._size + added
        if self._size <= self._limit:
            return
        # A fifth more than needed goes, so that the folder is not listed for every sound.
        goal = self._limit * 4 // 5
        files = [(file.stat().st_mtime_ns, file) for file in self._files()]
        self._size = self._measure()
        for _, file in sorted(files):
            if self._size <= goal:
                break
            self._size -= file.stat().st_size
            file.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        return list(self._folder.glob(f"*{self._suffix}"))

    def _measure(self) -> int:
        return sum(file.stat().st_size for file in self._files())
