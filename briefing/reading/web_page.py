"""Reading of the article from an HTML page: trafilatura finds it, its blocks complete it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import admit_to_tree, clean_characters
from briefing.reading.cleaning import PAGE_STEPS
from briefing.reading.datelines import agency_of
from briefing.reading.declared_dates import declared_date
from briefing.reading.marks import without_note_marks, without_pointers
from briefing.reading.pages.blocks import Block, blocks_of, words_of
from briefing.reading.pages.completion import complete
from briefing.reading.pages.linked_data import things_of
from briefing.reading.pages.metadata import metadata_of
from briefing.reading.pages.raised import settle_raised
from briefing.reading.pages.redirects import next_part
from briefing.reading.pages.refusals import refusal_of
from briefing.reading.pages.visibility import remove_unseen
from briefing.reading.pasted import ExtractedPage
from briefing.reading.prose import is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"<(?:/(?:p|div|a|span|h[1-6]|li|article|section|script)|(?:p|div|br|meta|article|script)\b[^<>]{0,300})>",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_SAMPLE = 20_000
_SHORTEST_LINK = 3
_WHOLLY = 0.95
_ROW = " | "


def looks_like_html(text: str, *, claimed: bool = False) -> bool:
    """Whether a text is HTML: by how it begins, or by its tags.

    One tag is enough where the file's name or the server claims HTML; a text that merely speaks of
    tags has few.
    """
    if _START.match(text):
        return True
    tags = sum(1 for _ in _TAG.finditer(text[:_SAMPLE]))
    return tags >= (1 if claimed else 4)


def read_html(text: str, url: str | None = None, part: int = 1) -> ExtractedPage:
    """Find the article in an HTML page; its paragraphs are empty where there is none.

    Args:
        text: The page.
        url: Its address, where known.
        part: Its number among the pages of the article.
    """
    from lxml.etree import LxmlError
    from trafilatura import load_html

    try:
        # A page cannot declare another charset any more: it is text already.
        tree = load_html(admit_to_tree(_DECLARATION.sub("", text, count=1)))
        return ExtractedPage("", ()) if tree is None else _read(tree, url, part)
    except (LxmlError, RecursionError, ValueError, AssertionError):
        # Broken beyond what lxml mends.
        return ExtractedPage("", ())


def _read(tree: HtmlElement, url: str | None, part: int) -> ExtractedPage:
    things = things_of(tree)
    metadata = metadata_of(tree, things, url)
    page = ExtractedPage(
        metadata.title,
        (),
        metadata.author,
        declared_date(tree, things),
        metadata.site,
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        next_page=next_part(tree, url or metadata.address, part),
    )
    remove_unseen(tree)
    settle_raised(tree)
    body = tree.find("body")
    blocks = blocks_of(tree if body is None else body)
    extracted = _extracted(tree)
    warning = complete(blocks, extracted) if extracted else None
    if refusal := refusal_of(metadata.title or metadata.document_title, blocks, things):
        return replace(page, refusal=refusal)
    if not extracted:
        return page
    kept = _without_lead(
        [block for block in blocks if block.kept and not _is_only_a_link(block)],
        {words_of(metadata.title), words_of(metadata.document_title)} - {""},
    )
    asides = {_clean(block.text) for block in kept if _is_aside(block)}
    paragraphs: Sequence[str] = [_clean(block.text) for block in kept]
    site = page.site or agency_of(paragraphs)
    for step in PAGE_STEPS:
        paragraphs = step(paragraphs)
    return replace(
        page,
        paragraphs=tuple(paragraphs),
        site=site,
        asides=frozenset(asides.intersection(paragraphs)),
        warnings=(warning,) if warning else (),
    )


def _extracted(tree: HtmlElement) -> str | None:
    """The text that trafilatura takes for the article's; it leaves the tree as it is."""
    from trafilatura import bare_extraction

    for recall in (False, True):
        # The opinions of readability and jusText changed nothing on 61 news pages, take a third of
        # the time, and jusText's grows as the square of the blocks.
        found = bare_extraction(tree, fast=True, include_comments=False, favor_recall=recall)
        if found is not None and not isinstance(found, dict) and found.text:
            return str(found.text)
    return None


def _clean(text: str) -> str:
    # Most of ASCII is clean already.
    is_clean = text.isascii() and text.isprintable()
    return without_pointers(without_note_marks(text if is_clean else clean_characters(text)))


def _is_aside(block: Block) -> bool:
    """Whether a block is a heading or a table's row; a whole sentence set as one is prose."""
    if _ROW in block.text:
        return not any(is_prose(cell) for cell in block.text.split(_ROW))
    return block.is_heading and not block.text.endswith(".")


def _without_lead(blocks: Sequence[Block], titles: set[str]) -> list[Block]:
    """Drop the title where the page repeats it, and the headings over the first prose."""
    left: list[Block] = []
    for block in blocks:
        is_title = words_of(block.text) in titles
        is_first = block.is_heading and not left and not ends_a_sentence(block.text)
        if not (is_title or is_first):
            left.append(block)
    return left


def _is_only_a_link(block: Block) -> bool:
    return (
        block.linked > _WHOLLY
        and len(block.words) >= _SHORTEST_LINK
        and not ends_a_sentence(block.text)
    )
