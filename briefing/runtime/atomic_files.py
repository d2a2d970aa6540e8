"""Files that appear whole or not at all, and what goes wrong when they are written."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.core.errors import OutputError
from briefing.runtime.signals import signals_held

PARTIAL = ".briefing-"
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def whole_file(path: Path, option: str = "--out") -> Iterator[Path]:
    """A path to write; when the block ends well, its file takes the place of `path`.

    `option` is where the user named it.

    Raises:
        OutputError: The file cannot be written. What stood at `path` still stands.
    """
    partial = path.with_name(f"{PARTIAL}{secrets.token_hex(8)}{path.suffix}")
    with output_errors(path, option):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            partial.touch()
            with claimed(partial):
                yield partial
                flush(partial)
                partial.replace(path)
        finally:
            with signals_held():
                partial.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Have a file's contents on the disk, not on their way to it."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


@contextmanager
def output_errors(place: Path, option: str = "--out") -> Iterator[None]:
    """Turn the system's errors in the block into an `OutputError` that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise OutputError(
                f"there is no space left for {place}: free some, or give another {option}"
            ) from error
        raise OutputError(
            f"{_meant(error, place)} cannot be written ({error.strerror}): give another {option}"
        ) from error


def _meant(error: OSError, place: Path) -> str | Path:
    """The file that the user knows: never one of the partial files, which are gone by now."""
    name = str(error.filename2 or error.filename or place)
    return place if PARTIAL in name else name


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one process at a time into the block, where the system can lock a folder."""
    # Some network file systems have no locks: then two may meet, as they may without us.
    with _held(folder, wait=True):
        yield


@contextmanager
def claimed(partial: Path) -> Iterator[None]:
    """Hold a partial file or folder, so that `sweep` does not take it for one left over."""
    with _held(partial, wait=False):
        yield


def sweep(out: Path) -> None:
    """Remove the partial files and folders that killed runs left, and nobody is at work on."""
    for path in leftover(out):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink(missing_ok=True)


def leftover(out: Path) -> Iterator[Path]:
    """The partial files and folders that killed runs left; each is held while it is looked at."""
    with suppress(OSError):
        for path in out.glob(f"{PARTIAL}*"):
            with suppress(FileNotFoundError), _held(path, wait=False) as is_ours:
                if is_ours:
                    yield path


@contextmanager
def _held(path: Path, *, wait: bool) -> Iterator[bool]:
    """Lock a file or folder for the block; false where another process has it, or none can."""
    if sys.platform == "win32":
        yield False
        return
    import fcntl

    handle = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        is_held = True
    except OSError:
        is_held = False
    try:
        yield is_held
    finally:
        os.close(handle)


def check_writable(out: Path, option: str = "--out") -> None:
    """Find out before the work, not after it, that the output folder cannot be written.

    `option` is where the user named it.

    Raises:
        OutputError: It is a file, or nothing may be written there.
    """
    existing = next(path for path in [out.absolute(), *out.absolute().parents] if _is_there(path))
    if not existing.is_dir():
        raise OutputError(f"{existing} is not a folder: give another {option}")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"{existing} may not be written: give another {option}")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A path below a file, or one with a name that is too long.
        return False
