"""Whether a translation says what its original says, by sentence vectors of several languages.

A vector tells another sentence, and hardly that half of one was left out; together with the length
of the translation it tells both.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np

from briefing.checking.check_names import TranslationCheck
from briefing.core.documents import CheckResult
from briefing.language.knowledge import language
from briefing.models.multilingual_encoder import multilingual_encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Measured on 250 sentences of FLORES, every fourth, into Arabic, and the forty of all that are the
# shortest for their originals: the least cosine of a sentence and its translation, which nearly
# every other sentence stays below; and what is left of it when shortness counts, which seven of
# ten halves stay below, and no true translation.
_OTHER, _UNLIKE = 0.36, 0.2
# The share of the expected letters below which a translation is short, and how much that weighs.
_SHORT, _WEIGHT = 0.82, 0.8
_SEEN = "it says less than the original, or something else"
_KEPT = 256


class SentenceEncoder(Protocol):
    """Makes vectors of sentences that are comparable across languages (BCP 47)."""

    def knows(self, language: str) -> bool:
        """Whether it reads a language."""
        ...

    def encode(self, sentences: Sequence[str], language: str) -> NDArray[np.float32]:
        """A row of length 1 for each sentence."""
        ...


class Meanings:
    """Compares sentences with their translations.

    Args:
        encoder: Of the vectors. Those of the last sentences are kept, since an original is compared
            with each of its candidates.
    """

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._vector = lru_cache(maxsize=_KEPT)(self._encoded)

    def knows(self, source: str, target: str) -> bool:
        """Whether both languages (BCP 47) can be compared."""
        return self._encoder.knows(source) and self._encoder.knows(target)

    def likeness(self, original: str, translation: str, source: str, target: str) -> float:
        """The cosine of two sentences in known languages, less what the second is too short by."""
        if not translation.strip():
            return -math.inf
        density = language(target).density / language(source).density
        share = _size(translation) / max(1.0, density * _size(original))
        shortness = min(0.0, math.log(max(share, 1e-3) / _SHORT))
        return self._cosine(original, translation, source, target) + _WEIGHT * shortness

    def _cosine(self, original: str, translation: str, source: str, target: str) -> float:
        return float(self._vector(original, source) @ self._vector(translation, target))

    def check(
        self, original: str, translation: str, source: str, target: str
    ) -> tuple[CheckResult, ...]:
        """Whether a translation leaves much out or is of another sentence; nothing if unknown."""
        if not self.knows(source, target):
            return ()
        pair = (original, translation, source, target)
        is_like = self.likeness(*pair) >= _UNLIKE and self._cosine(*pair) >= _OTHER
        return (CheckResult(TranslationCheck.MEANING, is_like, "" if is_like else _SEEN),)

    def _encoded(self, text: str, tag: str) -> NDArray[np.float32]:
        row: NDArray[np.float32] = self._encoder.encode([text], tag)[0]
        return row


@cache
def meanings_at_hand() -> Meanings | None:
    """The comparison by multilingual-e5-small; None where the extra `multilingual` is not here."""
    encoder = multilingual_encoder()
    return Meanings(encoder) if encoder else None


def _size(text: str) -> int:
    return sum(map(str.isalnum, text))
