"""How far several translations of one sentence agree: a model that guesses says each time another.

The one that agrees most with the others is the translation of least expected error, as in minimum
Bayes risk decoding (Kumar and Byrne 2004; with chrF, Freitag et al. 2022).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_ORDERS = range(1, 7)
# Recall counts so many times as much as precision, as in chrF2.
_BETA = 2
_Grams = Sequence[Counter[str]]


def agreements(texts: Sequence[str]) -> list[float]:
    """The mean chrF of each text against every other, 0 to 1; 1 for a text that stands alone."""
    grams = [_grams(text) for text in texts]
    return [
        sum(_chrf(own, other) for other in grams if other is not own) / max(1, len(grams) - 1)
        if len(grams) > 1
        else 1.0
        for own in grams
    ]


def _grams(text: str) -> _Grams:
    letters = "".join(text.split())
    return [
        Counter(letters[at : at + order] for at in range(len(letters) - order + 1))
        for order in _ORDERS
    ]


def _chrf(text: _Grams, reference: _Grams) -> float:
    """The F score of character n-grams, the mean over the orders that both texts are long for."""
    scores = [
        _f(sum((own & other).values()), sum(own.values()), sum(other.values()))
        for own, other in zip(text, reference, strict=True)
        if own and other
    ]
    return sum(scores) / len(scores) if scores else 0.0


def _f(shared: int, said: int, wanted: int) -> float:
    return (1 + _BETA**2) * shared / (_BETA**2 * wanted + said)
