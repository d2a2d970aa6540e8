"""The blocks that an extracted text holds, and the element that holds most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from briefing.reading.pages.blocks import Block, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Words = tuple[str, ...]

_RUN = 4
_MOSTLY = 0.8
_MAJORITY = 0.6


def mark_extracted(blocks: Sequence[Block], lines: Sequence[Words]) -> None:
    """Mark as kept the blocks whose words are a line of a text, or mostly stand in it in runs."""
    whole = set(lines)
    words = [word for line in lines for word in line]
    runs = set(runs_of(words))
    # The extraction sets spaces around some inline elements: "2019 ," is "2019,".
    bare_runs = set(runs_of(words_of(" ".join(words)).split()))
    for block in blocks:
        if tuple(block.words) in whole:
            block.kept = True
        elif len(block.words) >= _RUN and (share := share_of(block.words, runs)) > 0:
            block.kept = (
                share >= _MOSTLY or share_of(words_of(block.text).split(), bare_runs) >= _MOSTLY
            )


def share_of(words: Sequence[str], runs: Set[Words]) -> float:
    """The share, 0 to 1, of a text's runs of words that are among others."""
    own = list(runs_of(words))
    return sum(run in runs for run in own) / max(1, len(own))


def runs_of(words: Sequence[str]) -> Iterator[Words]:
    """All runs of four words."""
    return zip(*(words[start:] for start in range(_RUN)), strict=False)


def frame_of(blocks: Sequence[Block]) -> HtmlElement | None:
    """The smallest element around most of the words that are kept; None where none are."""
    kept = [block for block in blocks if block.kept]
    if not kept:
        return None
    heaviest = max(kept, key=lambda block: len(block.text))
    weights = _weights(kept)
    least = _MAJORITY * sum(len(block.words) for block in kept)
    around = (heaviest.element, *heaviest.element.iterancestors())
    frame = next((element for element in around if weights[element] >= least), None)
    # One paragraph is no frame: its neighbours belong to it.
    return frame.getparent() if frame is heaviest.element else frame


def _weights(kept: Sequence[Block]) -> Counter[HtmlElement]:
    """The number of words within each element around the kept blocks.

    All climb by one element at a time and go on together where they meet, so that the time stays
    linear in deep pages.
    """
    weights: Counter[HtmlElement] = Counter()
    level: Counter[HtmlElement] = Counter()
    for block in kept:
        level[block.element] += len(block.words)
    while level:
        weights.update(level)
        above: Counter[HtmlElement] = Counter()
        for element, count in level.items():
            if (parent := element.getparent()) is not None:
                above[parent] += count
        level = above
    return weights
