"""Bootstrap intervals of figures, over the items that they were measured on.

Items are drawn with replacement and the figure is computed anew, 10,000 times; the interval is
where 95 % of those figures lie (the percentile interval of Efron and Tibshirani, An Introduction
to the Bootstrap, 1993). Two engines are compared on the same draws, as in Koehn, Statistical
Significance Tests for Machine Translation Evaluation, EMNLP 2004.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLES = 10_000
_BOUNDS = (2.5, 97.5)
_SEED = 0
_FEWEST = 2
_CELLS = 4_000_000  # of the draws of an evaluation at once: 32 MB


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and its 95 % interval; without one where a single item was measured.

    The value is NaN where there was nothing to measure.
    """

    value: float
    low: float | None = None
    high: float | None = None

    @property
    def differs(self) -> bool:
        """Of a difference: whether the interval leaves out zero."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A figure of all items, and the same figure of each of the draws."""

    value: float
    draws: NDArray[np.float64]

    @property
    def estimate(self) -> Estimate:
        """The figure with its interval."""
        return _estimate(self.value, self.draws)

    def minus(self, other: Figure) -> Estimate:
        """The difference to another figure of the same items, with its interval."""
        return _estimate(self.value - other.value, self.draws - other.draws)


def from_sums(
    rows: NDArray[np.float64], score: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> Figure:
    """A figure that is a function of sums over the items.

    Args:
        rows: The quantities to sum, of shape (items, quantities).
        score: Gives a figure for each draw, of sums of shape (draws, quantities).
    """
    value = float(score(rows.sum(axis=0, keepdims=True))[0])
    if len(rows) < _FEWEST:
        return Figure(value, np.empty(0))
    at_once = max(1, min(SAMPLES, _CELLS // len(rows)))
    draws = [
        score(_weights(len(rows), min(at_once, SAMPLES - start), start) @ rows)
        for start in range(0, SAMPLES, at_once)
    ]
    return Figure(value, np.concatenate(draws))


def mean(values: Sequence[float]) -> Figure:
    """The mean over the items."""
    return rate(values, [1.0] * len(values))


def rate(parts: Sequence[float], wholes: Sequence[float], per: float = 1.0) -> Figure:
    """`per` times the sum of the parts by the sum of the wholes; NaN where that is zero."""

    def score(sums: NDArray[np.float64]) -> NDArray[np.float64]:
        shares = np.full(len(sums), np.nan)
        np.divide(per * sums[:, 0], sums[:, 1], out=shares, where=sums[:, 1] != 0)
        return shares

    return from_sums(np.array([parts, wholes], dtype=np.float64).T, score)


@lru_cache(maxsize=1)
def _weights(items: int, draws: int, start: int) -> NDArray[np.float64]:
    """Counts of each item in each draw: the same for all engines, which pairs them."""
    random = np.random.default_rng([_SEED, start])
    return random.multinomial(items, np.full(items, 1 / items), size=draws).astype(np.float64)


def _estimate(value: float, draws: NDArray[np.float64]) -> Estimate:
    if not len(draws) or not np.isfinite(draws).any():
        return Estimate(value)
    low, high = np.nanpercentile(draws, _BOUNDS)
    # Of equal items the sums differ in their last digits.
    return Estimate(value, min(float(low), value), max(float(high), value))
