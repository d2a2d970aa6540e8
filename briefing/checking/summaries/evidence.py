"""An article, read once for all the statements that are held against it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

from briefing.checking.summaries.support_index import Supports, terms
from briefing.language.instructions import is_order, orders
from briefing.language.words import stem, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.core.contracts import SentenceEncoder
    from briefing.core.documents import Article

# A sentence is near a statement that carries this share of the best one's weight.
_NEAR = 0.5
_MOST_NEAR = 6
# A sentence that carries less than this share of another's weight carries something else.
_FAR = 0.6


class Evidence:
    """An article's sentences, and their properties for the checks.

    An order to a reader or a model, such as "Reply only with …", is no evidence of what it
    dictates: an empty sentence stands in its place, and `orders` holds it.

    Args:
        sentences: The article's, in order.
        language: Its BCP 47 tag.
        published: When it was published, where that is known.
        title: Its headline; names may stand in it alone.
        encoder: Compares meanings, and knows the language; without it words are compared.
    """

    def __init__(
        self,
        sentences: Sequence[str],
        language: str,
        published: date | None = None,
        title: str = "",
        *,
        encoder: SentenceEncoder | None = None,
    ) -> None:
        # Composed, since a mark of its own would cut a name in two.
        composed = [normalize("NFC", sentence) for sentence in sentences]
        silent = orders(composed)
        self.sentences = tuple(
            "" if index in silent else sentence for index, sentence in enumerate(composed)
        )
        self.orders = tuple(composed[index] for index in sorted(silent))
        self.language = language
        self.published = published
        self.title = normalize("NFC", title)
        if is_order(self.title):
            self.title, self.orders = "", (*self.orders, self.title)
        self._encoder = encoder
        self._vectors: NDArray[np.float32] | None = None
        self._alike: dict[str, tuple[int, float]] = {}

    def alike(self, statement: str) -> tuple[int, float] | None:
        """The sentence that is nearest in meaning to a statement, and the cosine of the two.

        Raises:
            ModelError: The encoder cannot be used.
        """
        if self._encoder is None or not self.sentences:
            return None
        if self._vectors is None:
            self._vectors = self._encoder.encode(self.sentences)
        if statement not in self._alike:
            cosines = self._vectors @ self._encoder.encode([statement])[0]
            best = int(cosines.argmax())
            self._alike[statement] = best, float(cosines[best])
        return self._alike[statement]

    @cached_property
    def text(self) -> str:
        """The article as one text, the headline last."""
        return " ".join([*self.sentences, self.title])

    @cached_property
    def supports(self) -> Supports:
        """The index of the sentences that carry a statement."""
        return Supports(self.sentences)

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        """The stems of each sentence's words."""
        return tuple(frozenset(map(stem, words(sentence))) for sentence in self.sentences)


def evidence_of(article: Article, encoder: SentenceEncoder | None = None) -> Evidence:
    """An article as evidence; an encoder that does not know its language is left out."""
    return Evidence(
        article.sentences,
        article.language,
        article.published,
        article.title,
        encoder=encoder if encoder and encoder.knows(article.language) else None,
    )


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, the article, and the sentences of it that may carry the statement.

    Attributes:
        text: The statement.
        evidence: Its article.
        supports: Indexes of the sentences that carry it best, the best one first.
        near: Those, and others that say much of the same.
    """

    text: str
    evidence: Evidence
    supports: tuple[int, ...]
    near: tuple[int, ...]

    def sentences(self, before: int = 0) -> tuple[str, ...]:
        """The near sentences, each with so many that stand before it."""
        return tuple(self.evidence.sentences[index] for index in self.around(before))

    def around(self, before: int = 0) -> tuple[int, ...]:
        """The indexes of the near sentences, each with so many that stand before it."""
        found = {max(0, index - step) for index in self.near for step in range(before + 1)}
        return tuple(sorted(found))

    def is_told_of_another(self, thing: str, own: Collection[int], others: Collection[int]) -> bool:
        """Whether the rest of a statement is far rather said in sentences that have another thing.

        Args:
            thing: The part of the statement that is left out of the comparison.
            own: The indexes of the sentences that have the thing.
            others: Those that have another of its kind.
        """
        shares = self.evidence.supports.shares(self.text.replace(thing, " "))
        best = max((shares.get(index, 0.0) for index in own), default=0.0)
        rival = max((shares.get(index, 0.0) for index in others), default=0.0)
        return best < _FAR * rival

    @property
    def terms(self) -> frozenset[str]:
        """The stems of its telling words."""
        return terms(self.text)


def claim(statement: str, evidence: Evidence, supports: Sequence[int] = ()) -> Claim:
    """A statement with the sentences that carry it; those given are taken to, too."""
    text = normalize("NFC", statement)
    shares = evidence.supports.shares(text)
    found = evidence.supports.of(text)
    best = max(shares.values(), default=0.0)
    order = sorted(shares, key=lambda index: (-shares[index], index))
    close = [index for index in order if shares[index] >= _NEAR * best][:_MOST_NEAR]
    near = dict.fromkeys([*found, *close, *supports])
    return Claim(text, evidence, found or tuple(supports), tuple(near))
