"""A folder whose files appear whole and together, or not at all, and its record of them."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from briefing.core.errors import OutputError
from briefing.core.small_files import opened
from briefing.core.stored_bytes import StoredBytes
from briefing.runtime.atomic_files import PARTIAL, alone, claimed, flush, output_errors
from briefing.runtime.signals import signals_held


class FolderRecord(Protocol):
    """The record in a folder: the digest of what it was made from, and those of its files."""

    @property
    def inputs(self) -> str | None:
        """SHA-256 of everything that the files were made from; None where it is not known."""
        ...

    @property
    def files(self) -> Mapping[str, str]:
        """SHA-256 of each file, by its name."""
        ...


def is_current(folder: Path, inputs: str, read: Callable[[Path], FolderRecord]) -> bool:
    """Whether a folder holds, whole, what these inputs give; `read` reads its record."""
    if folder.is_symlink():
        return False
    try:
        record = read(folder)
    except (OSError, ValueError):
        # Whatever is wrong with an old record, the cure is to make the folder again.
        return False
    return record.inputs == inputs and not damage(folder, record)


def damage(folder: Path, record: FolderRecord, *, thorough: bool = True) -> str:
    """A sentence on the first file that is not as the record has it; empty where all are.

    MP3s are compared with their digests only where `thorough`; other files always.
    """
    for name, digest in record.files.items():
        path = folder / name
        try:
            if path.suffix == ".mp3" and not thorough:
                is_whole = path.stat().st_size > 0
            else:
                with opened(path) as file:
                    is_whole = hashlib.file_digest(file, "sha256").hexdigest() == digest
        except FileNotFoundError:
            return f"{name} is missing"
        except OSError as error:
            return f"{name} cannot be read ({error.strerror})"
        if not is_whole:
            return f"{name} is not as it was written"
    return ""


def write_folder(
    folder: Path, files: Mapping[str, StoredBytes], record: str, ours: re.Pattern[str]
) -> None:
    """Write files into a folder, in place of those of ours that are there.

    The files are written and flushed in a folder beside it, then moved into place, the record
    last; a move that fails is undone, and signals wait until it ends. Files of ours that are not
    among the new ones are removed; other files stay.

    Args:
        folder: Whose parent need not be there either.
        files: By their names.
        record: The name of that which says what the others are.
        ours: Names of files that may be removed.

    Raises:
        OutputError: A file cannot be written. The earlier files are left as they were.
    """
    out = folder.parent
    with output_errors(out), _staging(out) as staging:
        for name, content in files.items():
            with (staging / name).open("wb") as file:
                file.writelines(content.blocks())
            flush(staging / name)
        with alone(out), signals_held():
            _move(staging, folder, record, ours)


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    out.mkdir(parents=True, exist_ok=True)
    staging = out / f"{PARTIAL}{secrets.token_hex(8)}"
    try:
        staging.mkdir()
        with claimed(staging):
            yield staging
    finally:
        with signals_held():
            shutil.rmtree(staging, ignore_errors=True)


def _move(staging: Path, folder: Path, record: str, ours: re.Pattern[str]) -> None:
    if folder.is_symlink():
        raise OutputError(
            f"{folder} is a link to somewhere else and is not followed: remove it, or give "
            "another --out"
        )
    written = (path.name for path in staging.iterdir())
    names = sorted(written, key=lambda name: (name == record, name))
    if not folder.exists():
        staging.rename(folder)
        return
    there = [path for path in folder.iterdir() if ours.fullmatch(path.name)]
    earlier = staging / "earlier"
    earlier.mkdir()
    for path in there:
        _copy(path, earlier / path.name)
    try:
        for name in names:
            (staging / name).replace(folder / name)
        for path in there:
            if path.name not in names:
                path.unlink()
    except OSError:
        _undo(names, folder, earlier)
        raise


def _copy(path: Path, copy: Path) -> None:
    try:
        os.link(path, copy)
    except OSError:
        # Not every file system has links, and not every file may have one.
        shutil.copy2(path, copy)


def _undo(names: Sequence[str], folder: Path, earlier: Path) -> None:
    """Put a folder back as it was before the files of these names were moved into it."""
    for name in names:
        if not (earlier / name).exists():
            with suppress(OSError):
                (folder / name).unlink()
    for path in earlier.iterdir():
        with suppress(OSError):
            path.replace(folder / path.name)
