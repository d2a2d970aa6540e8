"""Weights that tiny models have learned, stored so that each lesson is taught once.

Workers of one run share the store, and so do later runs. It is `BRIEFING_TEST_CACHE`, or `.cache/`
of the repository.
"""

from __future__ import annotations

import hashlib
import inspect
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import transformers
from filelock import FileLock

# Read when this is imported: tests see no variable of ours.
_STORE = Path(
    os.environ.get("BRIEFING_TEST_CACHE") or Path(__file__).parents[2] / ".cache" / "lessons"
)


def learned(model: Any, lesson: object, teach: Callable[[], None]) -> None:
    """Give a model the weights that `teach` leads to; it is called where they are not stored.

    They are stored under a hash of all that they depend on: the untaught model, the lesson, the
    file that teaches, and the versions of torch and transformers.
    """
    _STORE.mkdir(parents=True, exist_ok=True)
    path = _STORE / f"{_recipe(model, lesson, teach)}.pt"
    with FileLock(path.with_suffix(".lock")):
        if path.exists():
            model.load_state_dict(torch.load(path, weights_only=True))
            return
        teach()
        partial = path.with_suffix(f".{os.getpid()}")
        torch.save(model.state_dict(), partial)
        partial.replace(path)


def _recipe(model: Any, lesson: object, teach: Callable[[], None]) -> str:
    digest = hashlib.sha256()
    for part in (torch.__version__, transformers.__version__, repr(lesson), model.config):
        digest.update(str(part).encode())
    for name, weight in model.state_dict().items():
        digest.update(name.encode() + weight.numpy().tobytes())
    digest.update(Path(inspect.getfile(teach)).read_bytes())
    return digest.hexdigest()
