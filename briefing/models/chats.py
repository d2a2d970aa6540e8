"""Chat models that answer questions: loaded here, or on a server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from briefing.core.documents import Setting
from briefing.models.chat import answer
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.generation import Answer
from briefing.models.loader import fingerprint, load_chat
from briefing.models.store import Store
from briefing.models.text_model import TextModel


@dataclass(frozen=True, slots=True)
class Question:
    """A question to a chat model.

    Attributes:
        text: The user's part of the prompt.
        most: The most tokens of the answer.
        stop: The answer ends where the model would write this, which is left out.
    """

    text: str
    most: int
    stop: str | None = None


class Chat(Protocol):
    """A chat model that answers without sampling. Raises `ModelError` where it cannot be used."""

    @property
    def name(self) -> str:
        """The model, as the user wrote it."""
        ...

    @property
    def identity(self) -> str:
        """A digest of all that its answers depend on beside the prompt; loads no model."""
        ...

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The settings that the record of a text is to name."""
        ...

    @property
    def window(self) -> int:
        """The most tokens of a prompt and its answer together."""
        ...

    @property
    def revision(self) -> str | None:
        """The revision of the model, where it is known."""
        ...

    @property
    def licence(self) -> str | None:
        """The licence of the model, where it is known."""
        ...

    def count(self, text: str) -> int:
        """The number of tokens of a text; never fewer than it has."""
        ...

    def size(self, system: str, user: str) -> int:
        """The number of tokens of a prompt."""
        ...

    def without_control_marks(self, text: str) -> str:
        """A text with marks such as `<|im_start|>` broken apart, so that they are read as text."""
        ...

    def answers(self, system: str, questions: Sequence[Question]) -> Sequence[Answer]:
        """The answer to each question, in their order, under one system prompt."""
        ...


class LocalChat:
    """A chat model that is loaded here, when it is first needed.

    Args:
        spec: A hub id, a folder, or a chat model of the catalogue.
        store: The models on this machine.
        compute: The device and precision that the model is to run in.
    """

    def __init__(self, spec: str, store: Store, compute: Compute = AS_IT_COMES) -> None:
        self.name = spec
        self._store = store
        self._compute = compute

    @property
    def identity(self) -> str:
        """The model's fingerprint and its precision."""
        return f"{fingerprint(self.name, self._store)} {self._compute.counts_in}"

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The precision."""
        return {"precision": self._compute.counts_in}

    @cached_property
    def loaded(self) -> TextModel:
        """The model.

        Raises:
            ModelError: it cannot be had, is incomplete, or is no chat model.
        """
        return load_chat(self.name, self._store, self._compute)

    @property
    def window(self) -> int:
        """The most tokens of a prompt and its answer together."""
        return self.loaded.window

    @property
    def revision(self) -> str | None:
        """A commit of the hub, or the SHA-256 of the file that the model was built from."""
        return self.loaded.revision

    @property
    def licence(self) -> str | None:
        """The licence, as the catalogue has it."""
        return self.loaded.licence

    def count(self, text: str) -> int:
        """The number of tokens of a text."""
        return self.loaded.count(text)

    def size(self, system: str, user: str) -> int:
        """The number of tokens of a prompt, with the marks of the model's template."""
        return len(self.loaded.prompt(system, user))

    def without_control_marks(self, text: str) -> str:
        """A text with the tokenizer's own marks broken apart."""
        return self.loaded.without_control_marks(text)

    def answers(self, system: str, questions: Sequence[Question]) -> Sequence[Answer]:
        """The answer to each question, one after the other."""
        return [
            Answer(*answer(self.loaded, system, one.text, one.most, one.stop)) for one in questions
        ]
