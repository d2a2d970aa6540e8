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

from briefing.reading.boilerplate import ends_a_sentence, is_boilerplate, is_related
from briefing.reading.characters import remove_invisible
from briefing.reading.pages.blocks import Block
from briefing.reading.pages.boilerplate import PageBoilerplate
from briefing.reading.pages.lists import lists_of_prose, lists_without_links
from briefing.reading.pages.matching import Words, frame_of, mark_extracted, runs_of, share_of
from briefing.reading.pages.places import Place, Places
from briefing.reading.patterns import pattern
from briefing.reading.prose import is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HALF = 0.5
# In words, but for the cards.
_SHORTEST_SENTENCE = 2
_SHORTEST_REPEAT = 5
_LONGEST_LINE = 30
_LONGEST_NOTICE = 100
_FEWEST_CARDS = 3
# In blocks: the heading of a part stands right over it.
_NEAR = 4
# In words, and as a share of the article: less is a note of the page's own somewhere.
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
    mark_extracted(blocks, lines)
    frame = frame_of(blocks)
    if frame is None:
        return None
    article = _Article(blocks, frame)
    article.drop_surroundings()
    article.drop_repeats(Counter(lines))
    article.put_back()
    if article.widened():
        article.put_back()
    return article.warning()


class _Article:
    """The blocks of a page, and the element that holds most of its article."""

    def __init__(self, blocks: Sequence[Block], frame: HtmlElement) -> None:
        self._blocks = blocks
        self._frame = frame
        self._kind = (frame.tag, frame.get("class") or "")
        self._own_article = next(frame.iterancestors("article"), None)
        self._boilerplate = PageBoilerplate()
        self._places = Places(frame, self._boilerplate.holds, self._is_part)
        kept = [index for index, block in enumerate(blocks) if block.kept]
        self._first, self._last = kept[0], kept[-1]
        self._lists_of_prose = lists_of_prose(blocks)
        self._lists = lists_without_links(blocks)
        self._dropped: set[Block] = set()
        self._parts: list[HtmlElement] = []

    def _is_part(self, element: HtmlElement) -> bool:
        """Whether an element is of the frame's kind, and no article of its own."""
        return (
            bool(self._kind[1])
            and self._kind == (element.tag, element.get("class") or "")
            and element.tag != "article"
            and next(element.iterancestors("article"), None) is self._own_article
            and not self._boilerplate.surrounds(element)
        )

    def drop_surroundings(self) -> None:
        """Drop what was extracted though it is the page's own: boxes, cards of other articles."""
        places = Places(self._frame, self._boilerplate.surely_holds, self._is_part)
        kept = [block for block in self._blocks if block.kept]
        self._dropped.update(
            block
            for block in kept
            if (place := places.of(block.element)) is Place.SURROUNDING
            or (place is Place.OUTSIDE and (not is_prose(block.text) or _is_surrounding(block)))
        )
        left = [block for block in kept if block not in self._dropped]
        cards = list(_cards(left))
        # A page of nothing else is a list that somebody wants read.
        if _words(cards) <= _HALF * _words(left):
            self._dropped.update(cards)
        for block in self._dropped:
            block.kept = False

    def drop_repeats(self, lines: Counter[Words]) -> None:
        """Drop what was marked only because it repeats the article's words elsewhere.

        `lines` are the words of the extracted lines, and how often each was extracted.
        """
        kept = [block for block in self._blocks if block.kept]
        around = Places(self._frame, _never, _never)
        inside = {block for block in kept if around.of(block.element) is Place.INSIDE}
        runs = {run for block in inside for run in runs_of(block.words)}
        seen: Counter[Words] = Counter()
        for block in kept:
            if len(block.words) >= _SHORTEST_REPEAT:
                words = tuple(block.words)
                is_copy = block not in inside and share_of(block.words, runs) > _HALF
                block.kept = not is_copy and seen[words] < max(1, lines[words])
                seen[words] += block.kept

    def put_back(self) -> None:
        """Mark what stands inside the frame, or in another part of the same kind."""
        for index, block in enumerate(self._blocks):
            if block.kept or block in self._dropped or not self._is_text(index, block):
                continue
            place = self._places.of(block.element)
            is_of_article = place is Place.INSIDE or (
                place is Place.PART and not self._has_linked_heading(index)
            )
            if is_of_article and not _is_surrounding(block):
                block.kept = True
                if place is Place.PART:
                    self._parts.append(block.element)

    def _is_text(self, index: int, block: Block) -> bool:
        if is_prose(block.text) or block.element.getparent() in self._lists_of_prose:
            return True
        return self._first < index < self._last and (
            block.element.getparent() in self._lists
            or (len(block.words) >= _SHORTEST_SENTENCE and ends_a_sentence(block.text))
        )

    def _has_linked_heading(self, index: int) -> bool:
        """Whether a heading that is a link stands over a block: that is another article's."""
        above = reversed(self._blocks[max(0, index - _NEAR) : index])
        unread = itertools.takewhile(lambda block: not block.kept, above)
        return any(block.is_heading and block.linked > _HALF for block in unread)

    def widened(self) -> bool:
        """Take the element around all parts for the frame; False where there was one part only."""
        if not self._parts:
            return False
        for part in self._parts:
            around = {part, *part.iterancestors()}
            while self._frame not in around:
                self._frame = self._frame.getparent()
        self._places = Places(self._frame, self._boilerplate.holds, _never)
        return True

    def warning(self) -> str | None:
        """What was left out though it may be the article's."""
        left = [
            block
            for is_left, run in itertools.groupby(self._blocks, self._may_be_missed)
            if is_left and len(missed := list(run)) > 1
            for block in missed
        ]
        words = _words(left)
        kept = [block for block in self._blocks if block.kept]
        if words < max(_FEWEST_LEFT_OUT, _SHARE_LEFT_OUT * _words(kept)):
            return None
        first = " ".join(left[0].words[:6])
        return f"{words} words of the page were left out, from “{first} …” on: read the page itself"

    def _may_be_missed(self, block: Block) -> bool:
        return (
            not block.kept
            and is_prose(block.text)
            and not self._boilerplate.surrounds(block.element)
            and not _is_surrounding(block)
        )


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.words) for block in blocks)


def _never(_: HtmlElement) -> bool:
    return False


def _cards(blocks: Sequence[Block]) -> Iterator[Block]:
    """Runs of headings that are links, each with a line of text at most: other articles."""
    run: list[Block] = []
    headings = texts = 0
    for block in [*blocks, None]:
        is_link = block is not None and block.is_heading and block.linked > _HALF
        texts = 0 if is_link else texts + 1
        is_line = block is not None and bool(run) and len(block.words) <= _LONGEST_LINE
        if block is not None and (is_link or (is_line and texts == 1)):
            run.append(block)
            headings += is_link
            continue
        if headings >= _FEWEST_CARDS:
            yield from run
        run, headings = [], 0


def _is_surrounding(block: Block) -> bool:
    """Whether a block's own words are those of what surrounds an article."""
    return (
        block.linked > _HALF
        or block.text.endswith(("...", "…"))
        or is_boilerplate(block.text)
        or is_related(block.text)
        or (
            len(block.words) <= _LONGEST_NOTICE
            and pattern("surrounding").search(block.text) is not None
        )
    )
