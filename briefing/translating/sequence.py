"""Encoder-decoder models as translators: Marian, M2M100, NLLB, mBART, MADLAD and T5."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import MadeBy
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.cutting import CLAUSE_END, pieces
from briefing.models.generation import Answer, Request, Search, write
from briefing.models.loader import fingerprint, load_sequence
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.translating.families import language_tokens

# Beams by effort. All that a beam search ends with are candidates.
_BEAMS = (4, 10)
# Loops are cut short; a name of a few pieces may well come twice in a sentence.
_NO_REPEAT = (6, 4)
# A translation may have more tokens than its source, in a script that the model knows less well.
_MOST_TIMES, _MOST_MORE = 3, 24
_LEAST_READ = 8


class SequenceTranslator:
    """Has an encoder-decoder model translate, by beam search without sampling.

    Args:
        spec: A hub id, a name of the catalogue, or a folder.
        store: The models on this machine.
        compute: The device that the model is to run on.
    """

    name = "sequence"
    is_draft = False

    def __init__(self, spec: str, store: Store, compute: Compute = AS_IT_COMES) -> None:
        self._spec = spec
        self._store = store
        self._compute = compute

    @cached_property
    def identity(self) -> str:
        """The model and the search."""
        return f"{self.name} {fingerprint(self._spec, self._store)} {_BEAMS}"

    @property
    def made_by(self) -> MadeBy:
        """The model, its licence and the search."""
        return MadeBy(
            engine=self.name,
            model=self._spec,
            revision=self._loaded.revision,
            licence=self._loaded.licence,
            settings={"beams": _BEAMS[0], "beams_on_retry": _BEAMS[-1]},
        )

    def translate(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        """The translations of each sentence, the likeliest first.

        A sentence that is longer than the model reads is cut at its clauses.

        Raises:
            LanguageError: the model does not know one of the languages (BCP 47).
            ModelError: it cannot be loaded, or is none that translates.
        """
        loaded = self._loaded
        around = language_tokens(loaded, task.source, task.target)
        room = max(_LEAST_READ, loaded.window - len(around.before) - len(around.after))
        cut = [pieces(sentence, room, loaded.count, CLAUSE_END) for sentence in sentences]
        requests = [
            self._request([*around.before, *loaded.encode(piece), *around.after])
            for parts in cut
            for piece in parts
        ]
        found = iter(write(loaded, requests, _search(task.effort, around.first)))
        return [_joined([next(found) for _ in parts]) for parts in cut]

    @cached_property
    def _loaded(self) -> TextModel:
        return load_sequence(self._spec, self._store, self._compute)

    def _request(self, tokens: Sequence[int]) -> Request:
        most = len(tokens) * _MOST_TIMES + _MOST_MORE
        # No more than the decoder has positions for.
        positions = getattr(self._loaded.model.config, "max_position_embeddings", None)
        return Request(tokens, min(most, positions - 1) if positions else most)


def _search(effort: int, first: int | None) -> Search:
    effort = min(effort, len(_BEAMS) - 1)
    settings = {} if first is None else {"forced_bos_token_id": first}
    beams = _BEAMS[effort]
    return Search(beams=beams, returned=beams, no_repeat=_NO_REPEAT[effort], settings=settings)


def _joined(parts: Sequence[Sequence[Answer]]) -> tuple[Candidate, ...]:
    """The candidates of a sentence from those of its pieces, rank by rank."""
    return tuple(
        Candidate(
            " ".join(" ".join(one.text for one in rank).split()), all(one.whole for one in rank)
        )
        for rank in zip(*parts, strict=True)
    )
