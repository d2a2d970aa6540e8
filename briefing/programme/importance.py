"""The importance of stories: how many sources tell them, how recent and how central they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.programme.stories import Coverage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SOURCES, _RECENCY, _CENTRALITY = 0.5, 0.3, 0.2  # weights, together 1
_UNDATED = 0.5
_A_DAY_OLDER = 0.5


def importances(
    stories: Sequence[Sequence[Coverage]], meaning: NDArray[np.float64]
) -> tuple[float, ...]:
    """The importance of each story, 0 to 1.

    A story of two sources has half the weight of sources, one of three two thirds; a story of the
    day of the newest one has all of the recency, and one of the day before half of that.

    Args:
        stories: The articles of each.
        meaning: The cosines of the stories, a square.
    """
    dates = [_date(one) for one in stories]
    newest = max((date for date in dates if date is not None), default=0)
    centralities = _centralities(meaning)
    found = []
    for story, date, central in zip(stories, dates, centralities, strict=True):
        sources = len({one.name or one.place for one in story})
        recency = _UNDATED if date is None else _A_DAY_OLDER ** (newest - date)
        told = 1 - 1 / max(1, sources)
        found.append(round(_SOURCES * told + _RECENCY * recency + _CENTRALITY * central, 4))
    return tuple(found)


def _date(story: Sequence[Coverage]) -> int | None:
    dates = [one.article.published.toordinal() for one in story if one.article.published]
    return max(dates, default=None)


def _centralities(meaning: NDArray[np.float64]) -> list[float]:
    """How near each story is to the others, 0 to 1, the nearest being 1."""
    size = len(meaning)
    if size == 1:
        return [1.0]
    means = [
        max(0.0, (float(meaning[i].sum()) - float(meaning[i, i])) / (size - 1)) for i in range(size)
    ]
    most = max(means)
    return [mean / most if most else 0.0 for mean in means]
