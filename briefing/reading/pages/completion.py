"""The blocks of an article: those that the extraction kept, and those that it should have kept.

The extraction drops lists, `div`s and sections that look unlike what it takes for the article. What
it kept is held against what the page shows: prose around and between it is put back, and where
prose was left out elsewhere, it is said.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from briefing.reading.boilerplate import ends_a_sentence, is_boilerplate, is_related
from briefing.reading.characters import remove_invisible
from briefing.reading.pages.blocks import Block, words_of
from briefing.reading.pages.furniture import Furniture
from briefing.reading.patterns import pattern
from briefing.reading.prose import is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Words = tuple[str, ...]

_RUN = 4
_MOSTLY = 0.8
_MAJORITY = 0.6
_HALF = 0.5
_LIST_ITEMS = frozenset({"li", "dd", "dt"})
_LISTS = frozenset({"ul", "ol"})
_SHORTEST_REPEAT = 5
_SHORTEST_SENTENCE = 2
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
    lines = [tuple(remove_invisible(line).strip(" |").split()) for line in extracted.split("\n")]
    _mark_extracted(blocks, lines)
    frame = _frame_of(blocks)
    if frame is None:
        return None
    article = _Article(blocks, frame)
    article.drop_surroundings()
    article.drop_repeats(Counter(lines))
    article.put_back()
    if article.widened():
        article.put_back()
    return article.warning()


def _mark_extracted(blocks: Sequence[Block], lines: Sequence[Words]) -> None:
    whole = set(lines)
    words = [word for line in lines for word in line]
    runs = set(_runs(words))
    # The extraction sets spaces around some inline elements: "2019 ," is "2019,".
    bare_runs = set(_runs(words_of(" ".join(words)).split()))
    for block in blocks:
        if tuple(block.words) in whole:
            block.kept = True
        elif len(block.words) >= _RUN and (share := _share(block.words, runs)) > 0:
            block.kept = (
                share >= _MOSTLY or _share(words_of(block.text).split(), bare_runs) >= _MOSTLY
            )


def _share(words: Sequence[str], runs: Set[Words]) -> float:
    """The share of a text's runs of words that are among others."""
    own = list(_runs(words))
    return sum(run in runs for run in own) / max(1, len(own))


def _runs(words: Sequence[str]) -> Iterator[Words]:
    """All runs of four words."""
    return zip(*(words[start:] for start in range(_RUN)), strict=False)


def _frame_of(blocks: Sequence[Block]) -> HtmlElement | None:
    """The smallest element around most of the words that were extracted."""
    weights: Counter[HtmlElement] = Counter()
    kept = [block for block in blocks if block.kept]
    for block in kept:
        for element in _around(block):
            weights[element] += len(block.words)
    total = sum(len(block.words) for block in kept)
    heaviest = max(kept, key=lambda block: len(block.text), default=None)
    if heaviest is None:
        return None
    frame = next((up for up in _around(heaviest) if weights[up] >= _MAJORITY * total), None)
    # One paragraph is no frame: its neighbours belong to it.
    return frame.getparent() if frame is heaviest.element else frame


def _around(block: Block) -> Iterator[HtmlElement]:
    yield block.element
    yield from block.element.iterancestors()


def _lists_of_prose(blocks: Sequence[Block]) -> Iterator[HtmlElement]:
    """The lists that hold prose or stand under a colon."""
    for before, block in itertools.pairwise(blocks):
        if block.element.tag in _LIST_ITEMS and (
            is_prose(block.text) or (before.kept and before.text.endswith(":"))
        ):
            yield block.element.getparent()


def _lists_without_links(blocks: Sequence[Block]) -> Iterator[HtmlElement]:
    """The lists of several items in which there is no link, and so are no menus."""
    lists: dict[HtmlElement, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.element.tag in _LIST_ITEMS:
            lists[block.element.getparent()].append(block)
    for parent, items in lists.items():
        if parent.tag in _LISTS and len(items) > 1 and not any(item.linked for item in items):
            yield parent


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
    return len(block.words) <= _LONGEST_LINE


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
        self._lists_of_prose = set(_lists_of_prose(blocks))
        self._lists = set(_lists_without_links(blocks))
        self._dropped: set[Block] = set()
        self._parts: set[HtmlElement] = set()

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
        return not is_prose(block.text) or _is_surrounding(block)

    def drop_repeats(self, lines: Counter[Words]) -> None:
        """Drop what was marked only because it repeats the article's words elsewhere.

        `lines` are the words of the extracted lines, and how often each was extracted.
        """
        inside = {block for block in self._blocks if block.kept and self._frame in _around(block)}
        runs = {run for block in inside for run in _runs(block.words)}
        seen: Counter[Words] = Counter()
        for block in self._blocks:
            if not block.kept or len(block.words) < _SHORTEST_REPEAT:
                continue
            is_copy = block not in inside and _share(block.words, runs) > _HALF
            words = tuple(block.words)
            block.kept = not is_copy and seen[words] < max(1, lines[words])
            seen[words] += block.kept

    def put_back(self) -> None:
        """Mark what stands inside the frame, or in another part of the same kind."""
        for index, block in enumerate(self._blocks):
            if not block.kept and block not in self._dropped and self._belongs(index, block):
                block.kept = True

    def widened(self) -> bool:
        """Take the element around all parts for the frame; False where there was one part only."""
        if not self._parts:
            return False
        for part in self._parts:
            around = {part, *part.iterancestors()}
            while self._frame not in around:
                self._frame = self._frame.getparent()
        return True

    def _belongs(self, index: int, block: Block) -> bool:
        return self._is_text(index, block) and self._is_in(block) and not _is_surrounding(block)

    def _is_text(self, index: int, block: Block) -> bool:
        if is_prose(block.text) or block.element.getparent() in self._lists_of_prose:
            return True
        return self._first < index < self._last and (
            block.element.getparent() in self._lists
            or (len(block.words) >= _SHORTEST_SENTENCE and ends_a_sentence(block.text))
        )

    def _is_in(self, block: Block) -> bool:
        """Whether no part of the page's furniture stands between a block and the article."""
        for element in _around(block):
            if element is self._frame:
                return True
            if self._furniture.holds(element):
                return False
            if self._is_other_part(element):
                is_part = not any(map(self._furniture.holds, element.iterancestors()))
                self._parts.update([element] if is_part else ())
                return is_part
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
            and not any(map(self._furniture.holds, _around(block)))
            and not _is_surrounding(block)
        )

    def warning(self) -> str | None:
        """What was left out though it may be the article's."""
        left = [
            block
            for is_left, run in itertools.groupby(self._blocks, self._may_be_missed)
            if is_left and len(missed := list(run)) > 1
            for block in missed
        ]
        words = sum(len(block.words) for block in left)
        kept = sum(len(block.words) for block in self._blocks if block.kept)
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
