"""Files of the user that are read whole: regular ones, of a size that is bounded."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """A regular file, opened to be read.

    A device or a pipe may have no end, and a pipe may have no writer.

    Raises:
        OSError: it cannot be opened, or is no regular file; `strerror` says which.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _NOT_WAITING)
    except ValueError as error:
        raise OSError(errno.EINVAL, "it is no path", str(path)) from error
    # Of a folder Python makes no file.
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    with os.fdopen(handle, "rb") as file:
        yield file


def read_bytes(path: Path, limit: int) -> bytes:
    """The content of a regular file of at most `limit` bytes.

    Raises:
        OSError: as `opened`, or it is larger.
    """
    with opened(path) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise OSError(errno.EFBIG, f"it is larger than {limit / 1_000_000:g} MB", str(path))
    return content


def read_text(path: Path, limit: int) -> str:
    """The text of a regular file in UTF-8, with or without a byte order mark.

    Raises:
        OSError: as `read_bytes`.
        UnicodeDecodeError: it is not UTF-8.
    """
    text = read_bytes(path, limit).decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def expanded(location: str) -> Path:
    """A path with the user's folder for "~"; as it is where there is no such user."""
    try:
        return Path(location).expanduser()
    except RuntimeError:
        return Path(location)
