"""An entailer without a model, which knows the contraries that it is told."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.contracts import Inference
from briefing.core.documents import MadeBy, primary_language

UNSURE = Inference(entailment=0.3, contradiction=0.3)


class Told:
    """Says of a premise and a hypothesis what it was told, and of others that it does not know.

    Every question is kept in `asked`, as the premises and the hypothesis.
    """

    name = "told"
    identity = "told 1"
    made_by = MadeBy(engine="told", licence="MIT")

    def __init__(
        self,
        figures: dict[tuple[str, str], Inference] | None = None,
        otherwise: Inference = UNSURE,
        languages: Sequence[str] = ("en", "ar"),
    ) -> None:
        self.asked: list[tuple[tuple[str, ...], str]] = []
        self._figures = figures or {}
        self._otherwise = otherwise
        self._languages = languages

    def knows(self, language: str) -> bool:
        return primary_language(language) in self._languages

    def infer(self, premises: Sequence[str], hypothesis: str) -> Sequence[Inference]:
        self.asked.append((tuple(premises), hypothesis))
        return [self._figures.get((one, hypothesis), self._otherwise) for one in premises]
