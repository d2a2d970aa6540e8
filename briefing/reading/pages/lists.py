"""The lists of a page that are text, and no menus."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.pages.blocks import Block
from briefing.reading.prose import is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ITEMS = frozenset({"li", "dd", "dt"})
_LISTS = frozenset({"ul", "ol"})
_SHORTEST = 3  # words


def lists_of_prose(blocks: Sequence[Block]) -> set[HtmlElement]:
    """The lists that hold a sentence or stand under a colon of what was kept."""
    return {
        block.element.getparent()
        for before, block in itertools.pairwise(blocks)
        if block.element.tag in _ITEMS
        and (
            is_prose(block.text)
            or (len(block.words) >= _SHORTEST and not block.linked and ends_a_sentence(block.text))
            or (before.kept and before.text.endswith(":"))
        )
    }


def lists_without_links(blocks: Sequence[Block]) -> set[HtmlElement]:
    """The lists of several items in which there is no link."""
    items: dict[HtmlElement, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.element.tag in _ITEMS:
            items[block.element.getparent()].append(block)
    return {
        parent
        for parent, own in items.items()
        if parent.tag in _LISTS and len(own) > 1 and not any(item.linked for item in own)
    }
