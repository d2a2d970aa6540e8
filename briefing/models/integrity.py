"""Files of models that are not what they were when they were published, by their digests."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import metadata
from pathlib import Path

from briefing.core.errors import ModelError
from briefing.models import manifest
from briefing.models.folders import fingerprint_of, revision_of

_SHA256_NAME = re.compile(r"[0-9a-f]{64}")
_GIT_NAME = re.compile(r"[0-9a-f]{40}")


def require_sound(folder: Path, mend: str) -> None:
    """Make sure, once a process, that no bit of a model's folder has changed.

    A changed weight makes worse texts, and nobody would know why. The whole folder is read: 0.2 s
    for Whisper base. A folder of the user's own has nothing to be compared with.

    Raises:
        ModelError: a file is not what it was; the text ends with `mend`.
    """
    bad = _changed(folder, fingerprint_of(folder))
    if bad:
        raise ModelError(f"the model in {folder} is damaged in {', '.join(bad)}: {mend}")


@cache
def _changed(folder: Path, _fingerprint: str) -> tuple[str, ...]:
    if (folder / manifest.FILE).is_file():
        return tuple(manifest.damaged(folder))
    return tuple(damaged_in_snapshot(folder)) if revision_of(folder) else ()


def damaged_in_snapshot(folder: Path) -> list[str]:
    """The files of a snapshot that are not what the hub gave. Reads all of them.

    The hub cache names each file by its hash: SHA-256 for large files, Git's own for small ones.
    """
    return [path.name for path in sorted(folder.iterdir()) if not _is_sound(path)]


def damaged_in_package(module: str) -> list[str]:
    """The files of an installed package that differ from its RECORD, or are missing.

    The format of RECORD: https://packaging.python.org/specifications/recording-installed-packages
    """
    try:
        files = metadata.files(distribution(module)) or []
    except metadata.PackageNotFoundError:
        return []
    bad = []
    for file in files:
        if file.hash is None or file.hash.mode != "sha256":
            continue
        path = Path(str(file.locate()))
        if not path.is_file() or _record_digest(path) != file.hash.value:
            bad.append(str(file))
    return bad


def distribution(module: str) -> str:
    """The name that pip has for a package that is imported by another."""
    return module.replace("_", "-")


def _is_sound(path: Path) -> bool:
    blob = path.resolve()
    if not blob.is_file():
        return False
    if _SHA256_NAME.fullmatch(blob.name):
        with blob.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == blob.name
    if _GIT_NAME.fullmatch(blob.name):
        contents = blob.read_bytes()
        # SHA-1 is what Git names its objects by; it guards nothing here.
        git = hashlib.sha1(b"blob %d\0" % len(contents) + contents, usedforsecurity=False)
        return git.hexdigest() == blob.name
    return True


def _record_digest(path: Path) -> str:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
