"""The blocks of an article: those that the extraction kept, and those that it should have kept.

The extraction drops lists, `div`s and sections that look unlike what it takes for the article. What
it kept is held against what the page shows: prose around and between it is put back, and where
prose was left out elsewhere, it is said.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.reading.boilerplate import is_boilerplate, is_related
from briefing.reading.pages.blocks import Block, words_of
from briefing.reading.pages.furniture import Furniture
from briefing.reading.patterns import pattern
from briefing.reading.prose import is_prose, word_count

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Run = tuple[str, ...]

_RUN = 4
_MOSTLY = 0.8
_HALF = 0.5
_LIST_ITEMS = frozenset({"li", "dd", "dt"})
_SHORTEST_REPEAT = 5
_FEWEST_CARDS = 3
_LONGEST_LINE = 30
# In words: less is a note of the page's own somewhere.
_FEWEST_LEFT_OUT = 40
_SHARE_LEFT_OUT = 0.1


def complete(blocks: Sequence[Block], extracted: str) -> str | None:
    """Mark the blocks that are the article's.

    Args:
        blocks: All those of the page, in order.
        extracted: The text that was found for the article's.

    Returns:
        A warning where prose that may be the article's was left out, else None.
    """
    lines = [words_of(line) for line in extracted.split("\n")]
    _mark_extracted(blocks, lines)
    frame = _frame_of(blocks)
    if frame is None:
        return None
    article = _Article(blocks, frame)
    article.drop_surroundings()
    article.drop_repeats(Counter(lines))
    article.put_back()
    return article.warning()


def _mark_extracted(blocks: Sequence[Block], lines: Sequence[str]) -> None:
    whole = set(lines)
    runs = set(_runs(" ".join(lines)))
    for block in blocks:
        if block.words in whole:
            block.kept = bool(block.words)
        elif own := list(_runs(block.words)):
            block.kept = sum(run in runs for run in own) >= _MOSTLY * len(own)


def _runs(words: str) -> Iterator[Run]:
    """All runs of four words."""
    parts = words.split()
    return zip(*(parts[start:] for start in range(_RUN)), strict=False)


def _frame_of(blocks: Sequence[Block]) -> HtmlElement | None:
    """The smallest element around most of the words that were extracted."""
    weights: Counter[HtmlElement] = Counter()
    kept = [block for block in blocks if block.kept]
    for block in kept:
        for element in _around(block):
            weights[element] += word_count(block.words)
    total = sum(word_count(block.words) for block in kept)
    heaviest = max(kept, key=lambda block: len(block.words), default=None)
    if heaviest is None:
        return None
    frame = next((up for up in _around(heaviest) if weights[up] >= _MOSTLY * total), None)
    # One paragraph is no frame: its neighbours belong to it.
    return frame.getparent() if frame is heaviest.element else frame


def _around(block: Block) -> Iterator[HtmlElement]:
    yield block.element
    yield from block.element.iterancestors()


def _lists_in_text(blocks: Sequence[Block]) -> Iterator[HtmlElement]:
    """The lists that hold prose or stand under a colon, and so are no menus."""
    for before, block in itertools.pairwise(blocks):
        if block.element.tag in _LIST_ITEMS and (
            is_prose(block.text) or (before.kept and before.text.endswith(":"))
        ):
            yield block.element.getparent()


def _cards(blocks: Sequence[Block]) -> Iterator[Block]:
    """Runs of headings that are links, each with a line of text at most: other articles."""
    run: list[Block] = []
    headings = 0
    texts = 0
    for block in [*blocks, None]:
        is_link = block is not None and block.is_heading and block.linked > _HALF
        texts = 0 if is_link else texts + 1
        if block is not None and (is_link or (run and texts == 1 and _is_line(block))):
            run.append(block)
            headings += is_link
            continue
        if headings >= _FEWEST_CARDS:
            yield from run
        run, headings = [], 0


def _is_line(block: Block) -> bool:
    return word_count(block.text) <= _LONGEST_LINE


class _Article:
    """The blocks of a page, and the element that holds most of its article."""

    def __init__(self, blocks: Sequence[Block], frame: HtmlElement) -> None:
        self._blocks = blocks
        self._frame = frame
        self._furniture = Furniture()
        self._kind = (frame.tag, frame.get("class") or "")
        self._own_article = next(frame.iterancestors("article"), None)
        kept = [index for index, block in enumerate(blocks) if block.kept]
        self._first, self._last = kept[0], kept[-1]
        self._lists = set(_lists_in_text(blocks))
        self._dropped: set[Block] = set()

    def drop_surroundings(self) -> None:
        """Drop what was extracted though it is the page's own: boxes, cards of other articles."""
        kept = [block for block in self._blocks if block.kept]
        self._dropped.update(block for block in kept if self._is_surrounded(block))
        self._dropped.update(_cards([block for block in kept if block not in self._dropped]))
        for block in self._dropped:
            block.kept = False

    def _is_surrounded(self, block: Block) -> bool:
        for element in _around(block):
            if element is self._frame or self._is_other_part(element):
                return False
            if self._furniture.surely_holds(element):
                return True
        return not is_prose(block.text) or block.linked > _HALF

    def drop_repeats(self, lines: Counter[str]) -> None:
        """Drop what was marked only because it repeats the article's words elsewhere.

        `lines` are the words of the extracted lines, and how often each was extracted.
        """
        inside = {block for block in self._blocks if block.kept and self._frame in _around(block)}
        runs = {run for block in inside for run in _runs(block.words)}
        seen: Counter[str] = Counter()
        for block in self._blocks:
            if not block.kept or word_count(block.words) < _SHORTEST_REPEAT:
                continue
            own = list(_runs(block.words))
            is_copy = block not in inside and sum(run in runs for run in own) > _HALF * len(own)
            block.kept = not is_copy and seen[block.words] < max(1, lines[block.words])
            seen[block.words] += block.kept

    def put_back(self) -> None:
        """Mark what stands inside the frame, or in another part of the same kind."""
        for index, block in enumerate(self._blocks):
            if not block.kept and block not in self._dropped and self._belongs(index, block):
                block.kept = True

    def _belongs(self, index: int, block: Block) -> bool:
        is_text = is_prose(block.text) or (
            self._first < index < self._last and block.element.getparent() in self._lists
        )
        return is_text and not _is_surrounding(block) and self._is_in(block)

    def _is_in(self, block: Block) -> bool:
        """Whether no part of the page's furniture stands between a block and the article."""
        for element in _around(block):
            if element is self._frame:
                return True
            if self._furniture.holds(element):
                return False
            if self._is_other_part(element):
                return not any(map(self._furniture.holds, element.iterancestors()))
        return False

    def _is_other_part(self, element: HtmlElement) -> bool:
        return (
            bool(self._kind[1])
            and self._kind == (element.tag, element.get("class") or "")
            and element.tag != "article"
            and next(element.iterancestors("article"), None) is self._own_article
        )

    def _may_be_missed(self, block: Block) -> bool:
        return (
            not block.kept
            and is_prose(block.text)
            and not _is_surrounding(block)
            and not any(map(self._furniture.holds, _around(block)))
        )

    def warning(self) -> str | None:
        """What was left out though it may be the article's."""
        left = [
            block
            for is_left, run in itertools.groupby(self._blocks, self._may_be_missed)
            if is_left and len(missed := list(run)) > 1
            for block in missed
        ]
        words = sum(word_count(block.text) for block in left)
        kept = sum(word_count(block.text) for block in self._blocks if block.kept)
        if words < max(_FEWEST_LEFT_OUT, _SHARE_LEFT_OUT * kept):
            return None
        first = " ".join(left[0].text.split()[:6])
        return f"{words} words of the page were left out, from “{first} …” on: read the page itself"


def _is_surrounding(block: Block) -> bool:
    """Whether a block's own words are those of what surrounds an article."""
    return (
        block.linked > _HALF
        or block.text.endswith(("...", "…"))
        or is_boilerplate(block.text)
        or is_related(block.text)
        or pattern("surrounding").search(block.text) is not None
    )
