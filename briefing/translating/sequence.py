"""Encoder-decoder models as translators: Marian, M2M100, NLLB, mBART, MADLAD and T5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import MadeBy
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.loader import TextModel, fingerprint, load_sequence, quiet
from briefing.models.store import Store
from briefing.translating.clauses import pieces
from briefing.translating.families import Frame, encoded, frame

# Beams by effort. All that a beam search ends with are candidates.
_BEAMS = (4, 10)
# Loops are cut short; a name of a few pieces may well come twice in a sentence.
_NO_REPEAT = (6, 4)
_BATCH = 16
# A translation may have more tokens than its source, in a script that the model knows less well.
_MOST_TIMES, _MOST_MORE = 3, 24
_LEAST_READ = 8


class SequenceTranslator:
    """Has an encoder-decoder model translate, by beam search without sampling.

    Args:
        spec: A hub id, a name of the catalogue, or a folder.
        store: Where models are.
        compute: What it is to run on.
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
        around = frame(self._loaded, task.source, task.target)
        room = max(_LEAST_READ, self._window - len(around.before) - len(around.after))
        cut = [pieces(s, room, lambda text: len(encoded(self._loaded, text))) for s in sentences]
        flat = [piece for parts in cut for piece in parts]
        found = self._all(flat, around, min(task.effort, len(_BEAMS) - 1))
        rest = iter(found)
        return [_joined([next(rest) for _ in parts]) for parts in cut]

    @cached_property
    def _loaded(self) -> TextModel:
        return load_sequence(self._spec, self._store, self._compute)

    @cached_property
    def _window(self) -> int:
        return self._loaded.window

    def _all(self, texts: Sequence[str], around: Frame, effort: int) -> list[Sequence[Candidate]]:
        """In batches of about the same length, which pad little."""
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        found: dict[int, Sequence[Candidate]] = {}
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            tokens = [
                [*around.before, *encoded(self._loaded, texts[index]), *around.after]
                for index in batch
            ]
            found |= zip(batch, self._generate(tokens, around, effort), strict=True)
        return [found[index] for index in range(len(texts))]

    def _generate(
        self, rows: Sequence[Sequence[int]], around: Frame, effort: int
    ) -> Iterator[Sequence[Candidate]]:
        import torch

        tokenizer = self._loaded.tokenizer
        model: Any = self._loaded.model  # its generate is not typed for how it is called here
        longest = max(map(len, rows))
        most = self._most_new(longest * _MOST_TIMES + _MOST_MORE)
        pad = _padding(self._loaded)
        given = torch.tensor([[*row, *[pad] * (longest - len(row))] for row in rows])
        mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
        beams = _BEAMS[effort]
        with quiet(), torch.inference_mode():
            output = model.generate(
                input_ids=given.to(model.device),
                attention_mask=mask.to(model.device),
                num_beams=beams,
                num_return_sequences=beams,
                do_sample=False,
                no_repeat_ngram_size=_NO_REPEAT[effort],
                max_new_tokens=most,
                **({} if around.first is None else {"forced_bos_token_id": around.first}),
            )
            for start in range(0, len(output), beams):
                yield tuple(
                    Candidate(
                        " ".join(str(tokenizer.decode(one, skip_special_tokens=True)).split()),
                        # The first is where the decoder starts from.
                        whole=int((one[1:] != pad).sum()) < most,
                    )
                    for one in output[start : start + beams]
                )

    def _most_new(self, tokens: int) -> int:
        """No more than the decoder has positions for."""
        positions = getattr(self._loaded.model.config, "max_position_embeddings", None)
        return min(tokens, positions - 1) if positions else tokens


def _padding(loaded: TextModel) -> int:
    config: Any = loaded.model.config
    found = loaded.tokenizer.pad_token_id
    return int(config.pad_token_id if found is None else found)


def _joined(parts: Sequence[Sequence[Candidate]]) -> tuple[Candidate, ...]:
    """The candidates of a sentence from those of its pieces, rank by rank."""
    if len(parts) == 1:
        return tuple(parts[0])
    ranks = zip(*parts, strict=True)
    return tuple(
        Candidate(" ".join(one.text for one in rank), all(one.whole for one in rank))
        for rank in ranks
    )
