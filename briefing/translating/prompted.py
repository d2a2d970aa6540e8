"""Chat models as translators: the prompt has a sentence and asks for it in another language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import MadeBy
from briefing.core.errors import ModelError
from briefing.language.languages import script
from briefing.models.chat import SharedPrompt
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.generation import Search
from briefing.models.loader import fingerprint, load_chat
from briefing.models.prompts import load
from briefing.models.sampling import TEMPERATURE
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.translating.questions import (
    candidate,
    most_tokens,
    prompts_digest,
    question,
    system_prompt,
    translated,
)
from briefing.translating.scripts import allowed, is_limited, token_bytes

_BEAMS = (1, 4)
# The seeds of the translations that are drawn beside the likeliest one.
_SEEDS = (1, 2, 3, 4)
# Rows that the model works on at once, and beams: more would each wait longer for little.
_AT_ONCE = 48
_BEAMS_AT_ONCE = 16
_NO_REPEAT = 8


class PromptedTranslator:
    """Asks a chat model for the translation of each sentence, in letters of the target's script.

    Args:
        spec: A hub id, a folder, or a chat model of the catalogue.
        store: The models on this machine.
        is_draft: Whether the model is known to translate poorly.
        compute: The device that the model is to run on.
        samples: Whether four translations that are drawn at random are given beside the likeliest,
            in place of beams, which are all alike.
    """

    name = "prompted"

    def __init__(
        self,
        spec: str,
        store: Store,
        is_draft: bool = False,
        compute: Compute = AS_IT_COMES,
        samples: bool = False,
    ) -> None:
        self._spec = spec
        self._store = store
        self._compute = compute
        self.is_draft = is_draft
        self._seeds: Sequence[int | None] = (None, *_SEEDS) if samples else (None,)
        self._user = load("translate.user")
        self._masks: dict[str, Any] = {}
        self._prompts: dict[str, SharedPrompt] = {}

    @cached_property
    def identity(self) -> str:
        """The model, the prompts and the search."""
        model = f"{fingerprint(self._spec, self._store)} {self._compute.counts_in}"
        drawn = f"{self._seeds} {TEMPERATURE}"
        return f"{self.name} {model} {prompts_digest()} {_BEAMS} {drawn}"

    @property
    def made_by(self) -> MadeBy:
        """The model, its licence and the prompts."""
        return MadeBy(
            engine="qwen" if self.is_draft else self.name,
            model=self._spec,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=prompts_digest(),
            settings={
                **self._searched,
                "precision": self._compute.counts_in,
            },
        )

    @property
    def _samples(self) -> bool:
        return len(self._seeds) > 1

    @property
    def _searched(self) -> dict[str, int]:
        if self._samples:
            return {"beams": _BEAMS[0], "sampled": len(_SEEDS)}
        return {"beams": _BEAMS[0], "beams_on_retry": _BEAMS[-1]}

    def translate(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        """The translations of each sentence, the likeliest first.

        Raises:
            LanguageError: there is no such language (BCP 47).
            ModelError: the model cannot be loaded, or a sentence is longer than it reads.
            PromptError: a prompt is missing or cannot be filled.
        """
        return translated(sentences, partial(self._translated, task))

    def _translated(self, task: Task, sentences: Sequence[str]) -> Sequence[Sequence[Candidate]]:
        shared = self._shared(task)
        most = [most_tokens(self._chat.count(one)) for one in sentences]
        users = [question(sentence, task, self._user, self.is_draft) for sentence in sentences]
        for sentence, user, tokens in zip(sentences, users, most, strict=True):
            if shared.size(user) + tokens > self._chat.window:
                raise ModelError(
                    f"a sentence of {len(sentence)} characters is longer than {self._spec} reads: "
                    "choose another --translator"
                )
        beams = 1 if self._samples else _BEAMS[min(task.effort, len(_BEAMS) - 1)]
        search = Search(
            beams=beams,
            returned=beams,
            rows=_AT_ONCE if beams == 1 else _BEAMS_AT_ONCE // beams,
            leaves=beams == 1,
            no_repeat=_NO_REPEAT,
            processors=self._limits(script(task.target)),
        )
        found = shared.search(users, most, search, self._seeds)
        return [
            tuple(replace(candidate(each), is_sampled=self._samples) for each in answers)
            for answers in found
        ]

    @cached_property
    def _chat(self) -> TextModel:
        return load_chat(self._spec, self._store, self._compute)

    def _shared(self, task: Task) -> SharedPrompt:
        system = system_prompt(task)
        if system not in self._prompts:
            self._prompts[system] = SharedPrompt(self._chat, system)
        return self._prompts[system]

    def _limits(self, wanted: str) -> list[Any]:
        if not is_limited(wanted):
            return []
        if wanted not in self._masks:
            self._masks[wanted] = _Only(self._allowed_ids(wanted))
        return [self._masks[wanted]]

    def _allowed_ids(self, wanted: str) -> list[int]:
        fitting = allowed(token_bytes(self._chat.tokenizer), wanted)
        found = [index for index, fits in enumerate(fitting) if fits]
        if not found:
            # A tokenizer that is not of bytes: nothing is known of its tokens.
            return list(range(int(self._chat.model.config.vocab_size)))
        return [*found, *self._chat.ends]


class _Only:
    """Has generation choose among some tokens alone."""

    def __init__(self, ids: Sequence[int]) -> None:
        self._ids = ids
        self._mask: Any = None

    def __call__(self, _input_ids: Any, scores: Any) -> Any:
        import torch

        if self._mask is None:
            self._mask = torch.full((scores.shape[-1],), -torch.inf, device=scores.device)
            self._mask[torch.tensor(self._ids, device=scores.device)] = 0
        return scores + self._mask
