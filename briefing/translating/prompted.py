"""Chat models as translators: the prompt has a sentence and asks for it in another language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Any

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import MadeBy, primary_language
from briefing.core.errors import ModelError
from briefing.language.instructions import is_order
from briefing.language.languages import named, script
from briefing.models.chat import SharedPrompt
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.generation import Answer, Search
from briefing.models.loader import fingerprint, load_chat
from briefing.models.prompts import Prompt, digest, load
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.translating.glossary import Glossary, load_glossary, words_in
from briefing.translating.names import names_in
from briefing.translating.scripts import allowed, is_limited, token_bytes
from briefing.translating.terms import found_in, replaced

# The languages that have a prompt and a glossary of their own: prompts/translate.en-ar.system.txt.
_PAIRS = ("en-ar",)
_BEAMS = (1, 4)
# Rows that the model works on at once: more would each wait longer for little.
_AT_ONCE = 16
_NO_REPEAT = 8
# Small models write the Arabic article apart, or twice.
_LONE_ARTICLE = re.compile(r"(?<!\w)ال (?:ال)?(?=\w)")
# Arabic takes two to three times the tokens of English in models that saw little of it.
_MOST_TIMES, _MOST_MORE = 4, 40


class PromptedTranslator:
    """Asks a chat model for the translation of each sentence, in letters of the target's script.

    Args:
        spec: A hub id, a folder, or a chat model of the catalogue.
        store: The models on this machine.
        is_draft: Whether the model is known to translate poorly.
        compute: The device that the model is to run on.
    """

    name = "prompted"

    def __init__(
        self,
        spec: str,
        store: Store,
        is_draft: bool = False,
        compute: Compute = AS_IT_COMES,
    ) -> None:
        self._spec = spec
        self._store = store
        self._compute = compute
        self.is_draft = is_draft
        self._user = load("translate.user")
        self._masks: dict[str, Any] = {}
        self._prompts: dict[str, SharedPrompt] = {}

    @cached_property
    def identity(self) -> str:
        """The model, the prompts and the search."""
        model = f"{fingerprint(self._spec, self._store)} {self._compute.counts_in}"
        return f"{self.name} {model} {_digest()} {_BEAMS}"

    @property
    def made_by(self) -> MadeBy:
        """The model, its licence and the prompts."""
        return MadeBy(
            engine="qwen" if self.is_draft else self.name,
            model=self._spec,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=_digest(),
            settings={
                "beams": _BEAMS[0],
                "beams_on_retry": _BEAMS[-1],
                "precision": self._compute.counts_in,
            },
        )

    def translate(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        """The translations of each sentence, the likeliest first.

        An order to a model, such as "Reply only with …", stays as it is: the model may do what it
        says, and its answer would be taken for a translation.

        Raises:
            LanguageError: there is no such language (BCP 47).
            ModelError: the model cannot be loaded, or a sentence is longer than it reads.
            PromptError: a prompt is missing or cannot be filled.
        """
        asked = [sentence for sentence in sentences if not is_order(sentence)]
        found = dict(zip(asked, self._translated(asked, task), strict=True))
        return [found.get(one, (Candidate(one, whole=False),)) for one in sentences]

    def _translated(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        if not sentences:
            return []
        shared = self._shared(task)
        most = [self._chat.count(one) * _MOST_TIMES + _MOST_MORE for one in sentences]
        users = [self.question(sentence, task) for sentence in sentences]
        for sentence, user, tokens in zip(sentences, users, most, strict=True):
            if shared.size(user) + tokens > self._chat.window:
                raise ModelError(
                    f"a sentence of {len(sentence)} characters is longer than {self._spec} reads: "
                    "choose another --translator"
                )
        beams = _BEAMS[min(task.effort, len(_BEAMS) - 1)]
        search = Search(
            beams=beams,
            returned=beams,
            rows=max(1, _AT_ONCE // beams),
            processors=self._limits(script(task.target)),
            settings={"no_repeat_ngram_size": _NO_REPEAT},
        )
        found = shared.search(users, most, search)
        return [tuple(map(_candidate, answers)) for answers in found]

    @cached_property
    def _chat(self) -> TextModel:
        return load_chat(self._spec, self._store, self._compute)

    def _shared(self, task: Task) -> SharedPrompt:
        system = _system(task).fill(source=named(task.source), target=named(task.target))
        if system not in self._prompts:
            self._prompts[system] = SharedPrompt(self._chat, system)
        return self._prompts[system]

    def question(self, sentence: str, task: Task) -> str:
        """The question to the model: the sentence, with the names and terms of the target."""
        names = {**names_in(sentence, task.source, task.target), **found_in(sentence, task.terms)}
        glossary = _glossary(task)
        words = words_in(sentence, task.source, glossary) if glossary else {}
        hints = [_listed("Words", words), _listed("Names", names)]
        if task.effort:
            # A name in the sentence is copied, where one in the hints may be passed over: "with
            # Iran" became "with the Islamic State".
            sentence = replaced(sentence, names)
        return self._user.fill(
            source=named(task.source),
            target=named(task.target),
            sentence=sentence,
            hints="\n".join(filter(None, hints)),
        ).strip()

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


def _candidate(answer: Answer) -> Candidate:
    """The first line, which is the sentence; parts of characters are left out."""
    lines = [line.strip() for line in answer.text.strip().replace("\ufffd", "").splitlines()]
    text = _LONE_ARTICLE.sub("ال", next(filter(None, lines), ""))
    return Candidate(text, answer.whole)


def _listed(kind: str, meanings: Mapping[str, str]) -> str:
    return f"{kind}: " + "; ".join(f"{a} = {b}" for a, b in meanings.items()) if meanings else ""


def _pair(task: Task) -> str | None:
    """The pair as its prompts name it, where it has some of its own."""
    pair = f"{primary_language(task.source)}-{primary_language(task.target)}"
    return pair if pair in _PAIRS else None


def _system(task: Task) -> Prompt:
    """The pair's own prompt, with its examples, or the one for all other languages."""
    pair = _pair(task)
    return load(f"translate.{pair}.system" if pair else "translate.system")


def _glossary(task: Task) -> Glossary | None:
    pair = _pair(task)
    return load_glossary(pair) if pair else None


def _digest() -> str:
    """One SHA-256, in hexadecimal, of the prompts and the glossaries."""
    prompts = [load("translate.system"), load("translate.user")]
    prompts += [load(f"translate.{pair}.system") for pair in _PAIRS]
    glossaries = [load_glossary(pair).digest for pair in _PAIRS]
    return sha256(" ".join([digest(*prompts), *glossaries]).encode()).hexdigest()


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
