"""Natural language inference by a classifier of sentence pairs, through transformers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.core.contracts import Inference
from briefing.core.documents import MadeBy
from briefing.core.errors import ModelError
from briefing.models.catalogue import Hub, catalogue
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.hub import revision_of
from briefing.models.loader import fingerprint, load_classifier

if TYPE_CHECKING:
    from briefing.models.loader import TextModel
    from briefing.models.store import Store

NAME = "nli"
_BATCH = 16
# Two sentences of prose need no more, and the models are taught on pairs of half that length.
_MOST_TOKENS = 256
# A "sentence" of megabytes must not reach the tokeniser whole.
_MOST_CHARACTERS = 4_000


class Nli:
    """The catalogue's model of inference. Nothing is loaded before the first `infer`."""

    name = NAME

    def __init__(self, store: Store, compute: Compute = AS_IT_COMES) -> None:
        self._store = store
        self._compute = compute
        self._entry = catalogue()[NAME]

    @cached_property
    def identity(self) -> str:
        """The model.

        Raises:
            ModelError: it is not on this machine.
        """
        return f"{self.name} {fingerprint(NAME, self._store)}"

    @property
    def made_by(self) -> MadeBy:
        """The model, its revision and licence.

        Raises:
            ModelError: it is not on this machine.
        """
        source = self._entry.source
        return MadeBy(
            engine=self.name,
            model=source.repository if isinstance(source, Hub) else None,
            revision=revision_of(self._store.path(NAME)),
            licence=self._entry.licence,
        )

    def knows(self, language: str) -> bool:
        """Whether it was taught to infer in a language (BCP 47)."""
        return self._entry.knows(language)

    def infer(self, premises: Sequence[str], hypothesis: str) -> Sequence[Inference]:
        """What each premise says of the hypothesis; of both, 256 tokens together count.

        Raises:
            ModelError: the model is not here, damaged, or does not name its classes.
        """
        pairs = [(one[:_MOST_CHARACTERS], hypothesis[:_MOST_CHARACTERS]) for one in premises]
        found: list[Inference] = []
        for start in range(0, len(pairs), _BATCH):
            found += self._infer(pairs[start : start + _BATCH])
        return found

    def _infer(self, pairs: list[tuple[str, str]]) -> list[Inference]:
        import torch

        model, tokenizer = self._model.model, self._model.tokenizer
        most = min(_MOST_TOKENS, self._model.window)
        tokens = tokenizer(
            [premise for premise, _ in pairs],
            [hypothesis for _, hypothesis in pairs],
            padding=True,
            truncation=True,
            max_length=most,
            return_tensors="pt",
        ).to(model.device)
        with torch.inference_mode():
            shares = model(**tokens).logits.float().softmax(dim=-1).tolist()
        entailed, contradicted = self._classes
        return [Inference(row[entailed], row[contradicted]) for row in shares]

    @cached_property
    def _model(self) -> TextModel:
        try:
            return load_classifier(NAME, self._store, self._compute)
        except ModelError as error:
            raise self._damaged(str(error).split(": ", maxsplit=1)[0]) from error

    @cached_property
    def _classes(self) -> tuple[int, int]:
        """The places of entailment and contradiction, which differ from model to model."""
        told = self._model.model.config.id2label or {}
        places = {str(label).lower(): int(place) for place, label in told.items()}
        try:
            return places["entailment"], places["contradiction"]
        except KeyError as error:
            raise self._damaged(f"the model {NAME} does not name its classes") from error

    def _damaged(self, what: str) -> ModelError:
        folder = self._store.path(NAME).parent.parent
        return ModelError(
            f"{what}: remove it and fetch it again with: rm -r {folder} && "
            f"briefing models pull {NAME}"
        )
