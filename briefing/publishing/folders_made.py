"""The folders of an output folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from briefing.core.errors import SourceError


def folders_made(out: Path, remedy: str) -> Iterator[Path]:
    """The folders in an output folder, by name; one with a dot is at work, or not ours.

    Raises:
        SourceError: It cannot be read; the text ends with the remedy.
    """
    try:
        entries = sorted(os.scandir(out), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        raise SourceError(
            f"{os.fsdecode(out)} cannot be read ({error.strerror}): {remedy}"
        ) from error
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield out / entry.name
