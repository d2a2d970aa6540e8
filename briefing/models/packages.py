"""Models inside installed packages: whether their files are those that the package came with."""

from __future__ import annotations

import base64
import hashlib
from importlib import metadata
from pathlib import Path

from briefing.models.catalogue import Package


def name(package: Package) -> str:
    """The package as pip knows it."""
    return package.modules[0].replace("_", "-")


def damaged_files(module: str) -> list[str]:
    """The files of an installed package that differ from its RECORD, or are missing.

    The format of RECORD: https://packaging.python.org/specifications/recording-installed-packages
    """
    try:
        files = metadata.files(module.replace("_", "-")) or []
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


def _record_digest(path: Path) -> str:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
