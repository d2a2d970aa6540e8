"""A loaded text model: its weights, its tokenizer, and the tokens of texts and prompts."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing.core.errors import ModelError

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase


@contextmanager
def quiet() -> Iterator[None]:
    """Keep transformers' bars, logs and warnings off the terminal: they are not for our users."""
    from transformers.utils import logging as their_logging

    bars = their_logging.is_progress_bar_enabled()
    level = their_logging.get_verbosity()
    their_logging.disable_progress_bar()
    their_logging.set_verbosity(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        their_logging.set_verbosity(level)
        if bars:
            their_logging.enable_progress_bar()


@dataclass(frozen=True, slots=True)
class TextModel:
    """A loaded model.

    Attributes:
        model: On its device, ready to be run.
        tokenizer: Its own.
        window: The most tokens that it reads at once.
        name: As the user wrote it.
        revision: A commit of the hub, or the SHA-256 of the file that it was built from; None for a
            folder.
        licence: As the catalogue has it; None of other models.
    """

    model: PreTrainedModel
    tokenizer: PreTrainedTokenizerBase
    window: int
    name: str
    revision: str | None
    licence: str | None

    @property
    def ends(self) -> list[int]:
        """The tokens that end a text."""
        config: Any = self.model.generation_config
        ends = config.eos_token_id
        return listed(self.tokenizer.eos_token_id if ends is None else ends)

    @property
    def padding(self) -> int | None:
        """The token that fills up short rows, if the model has one."""
        config: Any = self.model.config
        found = self.tokenizer.pad_token_id
        return config.pad_token_id if found is None else int(found)

    def encode(self, text: str, special: bool = False) -> list[int]:
        """The tokens of a text, however long; with `special` those too that begin and end it."""
        with quiet():
            found = self.tokenizer(text, add_special_tokens=special, truncation=False)
        return list(found["input_ids"])

    def count(self, text: str) -> int:
        """The number of tokens of a text, without those that begin or end it."""
        return len(self.encode(text))

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, without control marks."""
        return str(self.tokenizer.decode(list(tokens), skip_special_tokens=True))

    def prompt(self, system: str, user: str) -> list[int]:
        """The tokens of a chat model's prompt, up to where its answer begins.

        Raises:
            ModelError: the model's template, a program of its makers, fails.
        """
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        # The return is typed as text, which it is not where tokens are asked for.
        try:
            with quiet():
                prompt: Any = self.tokenizer.apply_chat_template(
                    messages, add_generation_prompt=True, return_dict=True
                )
        except Exception as error:
            reason = " ".join(str(error).split())[:200].rstrip(".!") or type(error).__name__
            raise ModelError(
                f"the chat template of the model {self.name} fails ({reason}): choose another model"
            ) from error
        return list(prompt["input_ids"])

    def without_control_marks(self, text: str) -> str:
        """A text with marks such as `<|im_start|>` broken apart, so that they are read as text."""
        marks = [
            mark
            for mark in self.tokenizer.get_added_vocab()
            if len(mark) > 1 and not mark.isspace()
        ]
        changed = True
        while changed:
            before = text
            for mark in marks:
                text = text.replace(mark, f"{mark[0]} {mark[1:]}")
            changed = text != before
        return text


def listed(tokens: int | Sequence[int] | None) -> list[int]:
    """Tokens as transformers' settings have them (one, several or none) as a list."""
    if tokens is None:
        return []
    return [tokens] if isinstance(tokens, int) else list(tokens)
