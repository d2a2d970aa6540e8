"""Folders of models in our cache, each built whole or not at all."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from briefing.core.errors import ModelError
from briefing.models import manifest, parts
from briefing.models.parts import Progress, Split

_LOCK_SECONDS = 600
# Bytes while it is built: qwen's joined file and the converted model lie side by side for a while.
_ROOM = {"qwen": 4_400_000_000, "whisper-base": 150_000_000}


def rebuild(split: Split, folder: Path, progress: Progress) -> Path:
    """The folder of a model that travels in pieces, put together where it is not yet.

    A GGUF file is converted; any other is joined, with the model's other files beside it.

    Raises:
        MissingExtraError: the model is neither built nor installed.
        ModelError: a piece is damaged, or the disk is full.
    """
    if manifest.is_whole(folder, split.whole):
        return folder
    parts.piece_files(split)

    def fill(building: Path) -> None:
        joined = building / split.joined
        parts.join(split, joined, progress)
        if joined.suffix == ".gguf":
            from briefing.models.conversion import convert

            convert(joined, building, progress)
            joined.unlink()
        parts.copy_beside(split, building)

    build(folder, split.whole, fill)
    return folder


def build(folder: Path, source: str, fill: Callable[[Path], None]) -> None:
    """Make `folder` appear whole or not at all, also where two processes build it at once.

    A folder that is there but not whole is replaced.
    """
    from filelock import FileLock, Timeout

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(f".{folder.name}.lock"), timeout=_LOCK_SECONDS):
            if manifest.is_whole(folder, source):
                return
            # Of builds that were interrupted: the lock is ours.
            for interrupted in folder.parent.glob(f".{folder.name}.building-*"):
                shutil.rmtree(interrupted, ignore_errors=True)
            with tempfile.TemporaryDirectory(
                prefix=f".{folder.name}.building-", dir=folder.parent, ignore_cleanup_errors=True
            ) as temporary:
                building = Path(temporary) / folder.name
                building.mkdir()
                fill(building)
                manifest.write(building, source)
                if folder.exists():
                    shutil.rmtree(folder)
                building.rename(folder)
    except Timeout as error:
        raise ModelError(
            f"another process has been building {folder} for ten minutes: wait for it, or end it"
        ) from error
    except OSError as error:
        raise ModelError(_storing_failed(folder, error)) from error


def _storing_failed(folder: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        room = f" ({_ROOM[folder.name] / 1e9:.1f} GB)" if folder.name in _ROOM else ""
        return (
            f"the disk of {folder.parent} is full: make room for the model {folder.name}{room}, "
            "or set BRIEFING_CACHE to another disk"
        )
    return (
        f"{folder} cannot be written, {error.strerror or error}: set BRIEFING_CACHE to a folder "
        "that can"
    )
