"""Manifests of folders of the store, written when they are built: names, sizes and SHA-256."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from briefing.core.errors import ModelError

FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a folder, and the source that they were made from.

    `source` is the SHA-256 of what the folder was built from; `files` gives each file's size in
    bytes and its SHA-256.
    """

    source: str
    files: dict[str, tuple[int, str]]


def write(folder: Path, source: str) -> None:
    """Record every file of `folder`, and bring all of them to the disk."""
    files = {}
    for path in sorted(folder.iterdir()):
        files[path.name] = (path.stat().st_size, digest(path))
        _sync(path)
    contents = {"source": source, "files": files}
    manifest = folder / FILE
    manifest.write_text(json.dumps(contents, indent=1), encoding="utf-8")
    _sync(manifest)


def read(folder: Path) -> Manifest | None:
    """The folder's manifest, or None where there is none that can be understood."""
    try:
        contents = json.loads((folder / FILE).read_text(encoding="utf-8"))
        files = {name: (int(size), str(sha)) for name, (size, sha) in contents["files"].items()}
        return Manifest(str(contents["source"]), files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def is_whole(folder: Path, source: str) -> bool:
    """Whether every file is there in its size, made from `source`. Contents are not read."""
    manifest = read(folder)
    if manifest is None or manifest.source != source:
        return False
    for name, (size, _) in manifest.files.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != size:
            return False
    return True


def damaged(folder: Path) -> list[str]:
    """The files that are missing or no longer what they were. Reads all of them.

    Raises:
        ModelError: there is no manifest to compare with, or a file cannot be read.
    """
    manifest = read(folder)
    if manifest is None:
        return [FILE]
    names = []
    for name, (size, sha) in manifest.files.items():
        path = folder / name
        try:
            if not path.is_file() or path.stat().st_size != size or digest(path) != sha:
                names.append(name)
        except OSError as error:
            raise ModelError(f"{path} cannot be read, {error.strerror}: mend the disk") from error
    return names


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
