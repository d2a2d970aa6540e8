"""What takes long and comes out the same, stored for as long as the tests run: computed once.

Dozens of tests have the same lines spoken, mastered and encoded, a second of processor time or two
each time. Each test gets what the model, the mastering or LAME itself made of that input, in this
process or in another worker's. Tests of those themselves do without, and so do the programs that
tests start.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.core.stored_bytes import StoredBytes
from briefing.core.stored_speech import StoredSpeech, stored
from briefing.models.onnx_session import Session
from briefing.publishing import mp3
from briefing.speaking import mastering, narrator

_load, _compute = Session.__init__, Session.run
_master, _encode = mastering.master, mp3._encoded


class StoredAnswers:
    """A folder of what was computed; `in_use` says whether it is looked into."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self.in_use = True

    def of_model(
        self, session: Session, outputs: Sequence[str] | None, given: Mapping[str, Any]
    ) -> list[NDArray[Any]]:
        """The answer of a model's session to an input."""

        def compute() -> bytes:
            answers = io.BytesIO()
            np.savez(answers, *_compute(session, outputs, given))
            return answers.getvalue()

        if not self.in_use:
            return _compute(session, outputs, given)
        key = [f"{vars(session)['model']} {outputs}".encode()]
        for name, value in sorted(given.items()):
            array = np.asarray(value)
            key += [f"{name} {array.dtype} {array.shape}".encode(), array.tobytes()]
        with np.load(io.BytesIO(self._answer(key, compute))) as found:
            return list(found.values())

    def mastered(self, speech: StoredSpeech) -> StoredSpeech:
        """A sound as the mastering gives it back."""

        def compute() -> bytes:
            return _master(speech).samples.tobytes()

        if not self.in_use:
            return _master(speech)
        key = [f"mastered {speech.rate}".encode(), speech.samples.tobytes()]
        samples = self._answer(key, compute)
        return stored([np.frombuffer(samples, np.float32)], speech.rate)

    def encoded(self, speech: StoredSpeech) -> StoredBytes:
        """A sound as an MP3."""
        if not self.in_use:
            return _encode(speech)
        key = [f"encoded {speech.rate}".encode(), speech.samples.tobytes()]
        return StoredBytes(self._answer(key, lambda: bytes(_encode(speech))))

    def _answer(self, key: Sequence[bytes], compute: Callable[[], bytes]) -> bytes:
        digest = hashlib.sha256()
        for part in key:
            digest.update(part)
        file = self._folder / digest.hexdigest()
        if file.exists():
            return file.read_bytes()
        answer = compute()
        # Another worker may compute the same at this moment.
        partial = file.with_suffix(f".{os.getpid()}")
        partial.write_bytes(answer)
        partial.replace(file)
        return answer


@contextmanager
def stored_answers(folder: Path) -> Iterator[StoredAnswers]:
    """Let models that are loaded from now on, mastering and encoder look into a folder first."""
    answers = StoredAnswers(folder)

    def load(self: Session, model: Path) -> None:
        _load(self, model)
        state = model.stat()
        vars(self)["model"] = f"{model} {state.st_size} {state.st_mtime_ns}"

    def run(
        self: Session, outputs: Sequence[str] | None, given: Mapping[str, Any]
    ) -> list[NDArray[Any]]:
        return answers.of_model(self, outputs, given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "__init__", load)
        patch.setattr(Session, "run", run)
        patch.setattr(narrator, "master", answers.mastered)
        patch.setattr(mp3, "_encoded", answers.encoded)
        yield answers
