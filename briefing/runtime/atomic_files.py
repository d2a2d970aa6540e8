"""Files that appear whole or not at all, and the errors of writing them."""

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
from briefing.runtime.waiting import waited_for

PARTIAL = ".briefing-"
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def whole_file(path: Path, option: str = "--out") -> Iterator[Path]:
    """Yield a path to write, whose file replaces `path` when the block ends without an error.

    Args:
        path: The file.
        option: The command's option that names it, for the error's advice.

    Raises:
        OutputError: The file cannot be written. The file that was at `path` is still there.
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
    """Write a file's contents through to the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


@contextmanager
def output_errors(place: Path, option: str = "--out") -> Iterator[None]:
    """Turn the system's errors in the block into an `OutputError` with advice."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise OutputError(
                f"there is no space left for {place}: free some, or give another {option}"
            ) from error
        raise OutputError(
            f"{_named(error, place)} cannot be written ({error.strerror}): give another {option}"
        ) from error


def _named(error: OSError, place: Path) -> str | Path:
    """The file of an error as the user knows it: never a partial file, which is gone by now."""
    name = str(error.filename2 or error.filename or place)
    return place if PARTIAL in name else name


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Admit one process at a time to the block, where the system can lock a folder.

    Raises:
        TimeoutError: Another process has it for too long.
    """
    # Some network file systems have no locks: then two may enter.
    with _locked(folder, wait=True):
        yield


@contextmanager
def claimed(partial: Path) -> Iterator[None]:
    """Lock a partial file or folder, so that `sweep` does not take it for an abandoned one."""
    with _locked(partial, wait=False):
        yield


def sweep(out: Path) -> None:
    """Remove the partial files and folders of killed runs."""
    for path in abandoned_in(out):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink(missing_ok=True)


def abandoned_in(out: Path) -> Iterator[Path]:
    """Yield the partial files and folders of killed runs, each locked while it is yielded."""
    with suppress(OSError):
        for path in out.glob(f"{PARTIAL}*"):
            with suppress(FileNotFoundError), _locked(path, wait=False) as is_locked:
                if is_locked:
                    yield path


@contextmanager
def _locked(path: Path, *, wait: bool) -> Iterator[bool]:
    """Lock a file or folder for the block; false where another process has, or none can."""
    if sys.platform == "win32":
        yield False
        return
    import fcntl

    # Not to wait for somebody who writes to what may be a pipe.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    def try_lock() -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    try:
        try:
            is_locked = waited_for(try_lock, f"{path}, which is locked") if wait else try_lock()
        except OSError:
            is_locked = wait = False
        if wait and not is_locked:
            raise TimeoutError(errno.ETIMEDOUT, "another program has locked it", str(path))
        yield is_locked
    finally:
        os.close(handle)


def check_writable(out: Path, option: str = "--out") -> None:
    """Check that an output folder can be written, before the work is done.

    Args:
        out: The folder, which need not be there.
        option: The command's option that names it, for the error's advice.

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
