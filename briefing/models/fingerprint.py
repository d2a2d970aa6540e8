"""What changes when a model in a folder does, without reading its weights."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from briefing.models import hub


def of_folder(folder: Path) -> str:
    """The commit of a folder in the hub cache; of another its files' names, sizes and times."""
    revision = hub.revision_of(folder)
    if revision:
        return revision
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    seen = [(str(p.relative_to(folder)), p.stat().st_size, p.stat().st_mtime_ns) for p in files]
    return hashlib.sha256(json.dumps(seen).encode("utf-8", "surrogatepass")).hexdigest()
