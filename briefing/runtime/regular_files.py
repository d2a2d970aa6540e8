"""Files that are read where somebody else may have put a pipe, a device or a link."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path


def is_regular(path: Path, *, if_missing: bool = False) -> bool:
    """Whether a path is a regular file; `if_missing` where nothing is there."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return if_missing


def open_regular(path: Path) -> BufferedReader:
    """Open a regular file to read it; what it is, is looked at once it is open.

    Raises:
        OSError: It is not there, cannot be read, or is a pipe, a device or a folder, of which the
            first would be waited for, for ever.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    return os.fdopen(handle, "rb")


def read_regular(path: Path) -> bytes:
    """The bytes of a regular file; errors as of `open_regular`."""
    with open_regular(path) as file:
        return file.read()
