"""Any chat model as a translator: it is shown a sentence and asked for it in another language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from briefing.contracts import Candidate, Task
from briefing.documents import MadeBy, primary_language
from briefing.errors import ModelError
from briefing.languages import named, script
from briefing.models.loader import TextModel, load_chat, quiet
from briefing.models.store import Store
from briefing.prompts import Prompt, digest, load
from briefing.summarising.generating import tokens_of, without_control_marks
from briefing.translating.names import names_in
from briefing.translating.scripts import allowed, is_limited, token_bytes
from briefing.translating.terms import found_in, replaced

# The languages that have a prompt of their own: prompts/translate.en-ar.system.txt.
_PAIRS = ("en-ar",)
_BEAMS = (1, 4)
_NO_REPEAT = 8
# Arabic takes two to three times the tokens of English in models that saw little of it.
_MOST_TIMES, _MOST_MORE = 4, 40


class Prompted:
    """Asks a chat model for the translation of each sentence, in letters of the target's script.

    Args:
        spec: A hub id, a folder, or a chat model of the catalogue.
        store: Where models are.
        is_draft: Whether the model is known to translate poorly.
    """

    name = "prompted"

    def __init__(self, spec: str, store: Store, is_draft: bool = False) -> None:
        self._spec = spec
        self._store = store
        self.is_draft = is_draft
        self._user = load("translate.user")
        self._masks: dict[str, Any] = {}

    @property
    def made_by(self) -> MadeBy:
        """The model, its licence and the prompts."""
        return MadeBy(
            engine="qwen" if self.is_draft else self.name,
            model=self._spec,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=digest(*_systems(), self._user),
            settings={"beams": _BEAMS[0], "beams_on_retry": _BEAMS[-1]},
        )

    def translate(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        """The translations of each sentence, the likeliest first.

        Raises:
            LanguageError: there is no such language (BCP 47).
            ModelError: the model cannot be loaded, or a sentence is longer than it reads.
            PromptError: a prompt is missing or cannot be filled.
        """
        return [self._one(sentence, task) for sentence in sentences]

    @cached_property
    def _chat(self) -> TextModel:
        return load_chat(self._spec, self._store)

    def _one(self, sentence: str, task: Task) -> Sequence[Candidate]:
        import torch
        from transformers import LogitsProcessorList

        tokenizer = self._chat.tokenizer
        # Neither its generate nor the template's return is typed for how they are called here.
        model: Any = self._chat.model
        most = tokens_of(self._chat, sentence) * _MOST_TIMES + _MOST_MORE
        beams = _BEAMS[min(task.effort, len(_BEAMS) - 1)]
        with quiet(), torch.inference_mode():
            prompt: Any = tokenizer.apply_chat_template(
                self._messages(sentence, task),
                add_generation_prompt=True,
                return_tensors="pt",
                return_dict=True,
            )
            prompt = prompt.to(model.device)
            size = prompt["input_ids"].shape[1]
            if size + most > self._chat.window:
                raise ModelError(
                    f"a sentence of {len(sentence)} characters is longer than {self._spec} reads: "
                    "choose another --translator"
                )
            output = model.generate(
                **prompt,
                max_new_tokens=most,
                do_sample=False,
                num_beams=beams,
                num_return_sequences=beams,
                no_repeat_ngram_size=_NO_REPEAT,
                logits_processor=LogitsProcessorList(self._limits(script(task.target))),
            )[:, size:]
        return tuple(self._candidate(row) for row in output)

    def _candidate(self, row: Any) -> Candidate:
        ends = set(self._ends)
        text = str(self._chat.tokenizer.decode(row, skip_special_tokens=True))
        lines = [line.strip() for line in text.replace("\ufffd", "").splitlines() if line.strip()]
        return Candidate(lines[0] if lines else "", any(int(token) in ends for token in row))

    def _messages(self, sentence: str, task: Task) -> list[dict[str, str]]:
        names = {**names_in(sentence, task.source, task.target), **found_in(sentence, task.terms)}
        known = "; ".join(f"{name} = {wanted}" for name, wanted in names.items())
        if task.effort:
            # What stands in the sentence is copied, where a name that is only told may be passed
            # over: "with Iran" became "with the Islamic State".
            sentence = replaced(sentence, names)
        source, target = named(task.source), named(task.target)
        system = _system(task).fill(source=source, target=target)
        user = self._user.fill(
            source=source,
            target=target,
            sentence=sentence,
            names=f"Names: {known}" if known else "",
        )
        return [
            {"role": "system", "content": without_control_marks(self._chat, system)},
            {"role": "user", "content": without_control_marks(self._chat, user.strip())},
        ]

    @property
    def _ends(self) -> list[int]:
        config: Any = self._chat.model.generation_config
        ends = config.eos_token_id
        if ends is None:
            ends = self._chat.tokenizer.eos_token_id
        return list(ends) if isinstance(ends, list | tuple) else [int(ends)]

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
        return [*found, *self._ends]


def _system(task: Task) -> Prompt:
    """The pair's own prompt, with its examples, or the one for all other languages."""
    pair = f"{primary_language(task.source)}-{primary_language(task.target)}"
    return load(f"translate.{pair}.system" if pair in _PAIRS else "translate.system")


def _systems() -> list[Prompt]:
    return [load("translate.system"), *(load(f"translate.{pair}.system") for pair in _PAIRS)]


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
