"""Extraction of the article from an HTML page, through trafilatura."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import admit_to_tree, clean_characters, clean_title
from briefing.reading.cleaning import PAGE_STEPS
from briefing.reading.declared_dates import declared_date
from briefing.reading.pages.raised import settle_raised
from briefing.reading.pages.visibility import remove_unseen
from briefing.reading.pasted import ExtractedPage
from briefing.reading.patterns import pattern
from briefing.reading.prose import is_prose, word_count

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"<(?:/(?:p|div|a|span|h[1-6]|li|article|section|script)|(?:p|div|br|meta|article|script)\b[^<>]{0,300})>",
    re.IGNORECASE,
)
_SAMPLE = 20_000
_SHORTEST_LINK = 3
_LONGEST_AUTHOR = 120
_BLOCKS = ("p", "div", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "br")
_MOST_BLOCKS = 3_000


def looks_like_html(text: str, *, claimed: bool = False) -> bool:
    """Whether a text is HTML: by how it begins, or by its tags.

    One tag is enough where the file's name or the server claims HTML; a text that merely speaks of
    tags has few.
    """
    if _START.match(text):
        return True
    tags = sum(1 for _ in _TAG.finditer(text[:_SAMPLE]))
    return tags >= (1 if claimed else 4)


def read_html(text: str, url: str | None = None) -> ExtractedPage:
    """Find the article in an HTML page; its paragraphs are empty where there is none.

    Args:
        text: The page.
        url: Its address, where known; only its site's name is taken from it.
    """
    from lxml.etree import LxmlError
    from trafilatura import load_html

    try:
        # A page cannot declare another charset any more: it is text already.
        text = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text, count=1)
        tree = load_html(admit_to_tree(text))
        if tree is None:
            return ExtractedPage("", ())
        declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        links = _link_texts(tree)
        published = declared_date(tree)
        remove_unseen(tree)
        settle_raised(tree)
        document = _extract(tree, url)
    except (LxmlError, RecursionError, ValueError, AssertionError):
        # Broken beyond what lxml mends.
        return ExtractedPage("", ())
    if document is None:
        return ExtractedPage("", (), language=declared)
    title = _title(document, tree)
    headings = {_words(_text(element)) for element in document.body.iter("head")}
    paragraphs = _paragraphs(document, title, links, headings)
    return ExtractedPage(
        title,
        paragraphs,
        _author(document.author),
        published,
        clean_title(document.sitename or document.hostname or "") or None,
        declared,
        frozenset(text for text in paragraphs if _is_aside(text, headings)),
    )


def _is_aside(text: str, headings: set[str]) -> bool:
    """Whether a line is a heading or a table's row; a whole sentence set as one is prose."""
    if " | " in text:
        return not any(is_prose(cell) for cell in text.split(" | "))
    return _words(text) in headings and not text.endswith(".")


def _extract(tree: HtmlElement, url: str | None) -> Document | None:
    from trafilatura import bare_extraction

    # On a page of very many blocks the second opinion of jusText takes time as the square of them.
    blocks = sum(1 for _ in tree.iter(*_BLOCKS))
    # The extraction empties the tree that it is given; the second try needs it whole.
    for recall in (False, True):
        found = bare_extraction(
            tree,
            url=url,
            fast=blocks > _MOST_BLOCKS,
            include_comments=False,
            favor_recall=recall,
            with_metadata=True,
        )
        if found is not None and not isinstance(found, dict) and found.text:
            return found
    return None


def _paragraphs(
    document: Document, title: str, links: frozenset[str], headings: set[str]
) -> tuple[str, ...]:
    # trafilatura puts bars around the cells of a table.
    text = clean_characters(document.text or "")
    lines = [" ".join(line.strip(" |").split()) for line in text.split("\n")]
    paragraphs: Sequence[str] = [
        line for line in lines if line and not _is_only_a_link(line, links)
    ]
    paragraphs = _without_lead(paragraphs, headings, title)
    for step in PAGE_STEPS:
        paragraphs = step(paragraphs)
    return tuple(paragraphs)


def _without_lead(lines: Sequence[str], headings: set[str], title: str) -> Sequence[str]:
    """Drop the title where the page repeats it, and the headings over the first prose."""
    named = _words(title)
    left: list[str] = []
    for line in lines:
        words = _words(line)
        if words and words == named:
            continue
        if words in headings and not left and not ends_a_sentence(line):
            continue
        left.append(line)
    return left


def _is_only_a_link(line: str, links: frozenset[str]) -> bool:
    return (
        word_count(line) >= _SHORTEST_LINK and not ends_a_sentence(line) and _words(line) in links
    )


def _link_texts(tree: HtmlElement) -> frozenset[str]:
    return frozenset(_words(_text(link)) for link in tree.iter("a"))


def _title(document: Document, tree: HtmlElement) -> str:
    """The document's title, without the site's name that pages add to it."""
    title = clean_title(document.title or "")
    heads = [clean_title(_text(head)) for head in tree.iter("h1")]
    site = _words(document.sitename or "")
    host = _words((document.hostname or "").removeprefix("www.").split(".")[0])
    parts = re.split(r"\s+([|–—·:»-])\s+", title)
    if len(parts) > len(("title", "sign")):
        shorter = title[: title.rindex(f" {parts[-2]} ")].strip()
        last = _words(parts[-1])
        if shorter in heads or last in {site, host} or last.replace(" ", "") in {site, host}:
            return shorter
    return title or next((head for head in heads if head), "")


def _author(author: str | None) -> str | None:
    name = clean_title(author or "")
    return (
        None
        if not name or len(name) > _LONGEST_AUTHOR or pattern("no_author").search(name)
        else name
    )


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).replace("\ufffd", "").split())


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
