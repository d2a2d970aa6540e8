"""Answers of real ONNX models, stored for as long as the tests run: each is computed once.

Piper speaks the same lines in dozens of tests, and takes a second of processor time for each. Each
test gets what the model itself answered to that input, in this process or in another worker's.
Tests of voices and models themselves do without, and so do the programs that tests start.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.models.onnx_session import Session

_load, _compute = Session.__init__, Session.run


class StoredAnswers:
    """A folder of the answers of models; `in_use` says whether sessions look into it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self.in_use = True

    def answer(
        self, session: Session, outputs: Sequence[str] | None, given: Mapping[str, Any]
    ) -> list[NDArray[Any]]:
        """The answer of a session to that input before, or its answer now."""
        if not self.in_use:
            return _compute(session, outputs, given)
        stored = self._folder / f"{_key(vars(session)['model'], outputs, given)}.npz"
        if stored.exists():
            with np.load(stored) as found:
                return list(found.values())
        answers = _compute(session, outputs, given)
        # Another worker may compute the same at this moment.
        partial = stored.with_suffix(f".{os.getpid()}.npz")
        np.savez(partial, *answers)
        partial.replace(stored)
        return answers


@contextmanager
def stored_answers(folder: Path) -> Iterator[StoredAnswers]:
    """Let the sessions that are loaded from now on look for their answers in a folder first."""
    answers = StoredAnswers(folder)

    def load(self: Session, model: Path) -> None:
        _load(self, model)
        state = model.stat()
        vars(self)["model"] = f"{model} {state.st_size} {state.st_mtime_ns}"

    def run(
        self: Session, outputs: Sequence[str] | None, given: Mapping[str, Any]
    ) -> list[NDArray[Any]]:
        return answers.answer(self, outputs, given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "__init__", load)
        patch.setattr(Session, "run", run)
        yield answers


def _key(model: str, outputs: Sequence[str] | None, given: Mapping[str, Any]) -> str:
    digest = hashlib.sha256(f"{model} {outputs}".encode())
    for name, value in sorted(given.items()):
        array = np.asarray(value)
        digest.update(f"{name} {array.dtype} {array.shape}".encode() + array.tobytes())
    return digest.hexdigest()
