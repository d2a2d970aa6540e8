"""Files that appear whole or not at all, and what goes wrong when they are written."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import OutputError

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write; when the block ends well, its file takes the place of `path`.

    Raises:
        OutputError: The file cannot be written. What stood at `path` still stands.
    """
    partial = path.with_name(f".briefing-{secrets.token_hex(8)}{path.suffix}")
    with output_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield partial
            flush(partial)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Have a file's contents on the disk, not on their way to it."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


@contextmanager
def output_errors(place: Path) -> Iterator[None]:
    """Turn the system's errors in the block into an `OutputError` that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise OutputError(
                f"there is no space left for {place}: free some, or give another --out"
            ) from error
        raise OutputError(
            f"{error.filename or place} cannot be written ({error.strerror}): give another --out"
        ) from error
