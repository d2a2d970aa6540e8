"""Which model a name stands for here and now, found out without loading or building it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from briefing.models import hub
from briefing.models.loader import folder_of
from briefing.models.parts import SPLITS
from briefing.models.store import Store


def fingerprint(spec: str, store: Store) -> str:
    """What changes when the model changes: a digest, or a commit of the hub.

    Args:
        spec: A name of the catalogue, a folder, or an id on the hub (then it is fetched).
        store: Where models are.

    Raises:
        ModelError: it cannot be had.
    """
    split = SPLITS.get(spec)
    return split.whole if split else of_folder(folder_of(spec, store))


def of_folder(folder: Path) -> str:
    """The commit of a folder in the hub cache; of another its files' names, sizes and times."""
    revision = hub.revision_of(folder)
    if revision:
        return revision
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    seen = [(str(p.relative_to(folder)), p.stat().st_size, p.stat().st_mtime_ns) for p in files]
    return hashlib.sha256(json.dumps(seen).encode("utf-8", "surrogatepass")).hexdigest()
