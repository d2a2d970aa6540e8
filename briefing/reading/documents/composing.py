"""Composition of a document's blocks and metadata into the page of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_title
from briefing.reading.dates import find_date
from briefing.reading.documents.flow import Block
from briefing.reading.pasted import ExtractedPage

# Names that programs write where nobody gave one.
_NO_TITLE = re.compile(
    r"(?:untitled|document|title|word document|microsoft (?:word|powerpoint)\b.*|powerpoint .*"
    r"|.{0,80}\.(?:docx?|odt|pdf|tex|indd|rtf|txt|qxd|pages|html?)|template|slide 1|(?:new )?page)"
    r"|[\d\W_]*",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:unknown|anonymous|author|admin(?:istrator)?|user|owner|(?:microsoft )?office user"
    r"|python-docx|[\w.-]+@[\w.-]+|pandoc|libreoffice.*|windows user|default)|[\d\W_]*",
    re.IGNORECASE,
)
# Styles of paragraphs.
_STYLED = {"title", "author", "date"}
_LONGEST_AUTHOR = 120
_HEAD = 5  # blocks
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document declares of itself; `title` is empty where it declares none."""

    title: str = ""
    author: str | None = None
    published: date | None = None
    site: str | None = None
    language: str | None = None


def page_of(blocks: Sequence[Block], metadata: Metadata) -> ExtractedPage:
    """The page of some blocks, whose title is the document's own, or else its first heading.

    The title does not stand among the paragraphs once more.
    """
    title = declared_title(metadata.title)
    first = blocks[0] if blocks else None
    if not title and first is not None and first.level and not ends_a_sentence(first.text):
        title = clean_title(first.text)
    rest = [block for block in blocks if not _is_title(block, title)]
    head, body = rest[:_HEAD], rest[_HEAD:]
    rest = [*(block for block in head if not _repeats(block, metadata)), *body]
    paragraphs = tuple(block.text for block in rest)
    asides = {block.text for block in rest if block.is_aside}
    prose = {block.text for block in rest if not block.is_aside}
    return ExtractedPage(
        title,
        paragraphs,
        declared_author(metadata.author),
        metadata.published,
        clean_title(metadata.site or "") or None,
        metadata.language,
        # Nothing that is also a paragraph.
        frozenset(asides - prose),
    )


def styled_page(blocks: Sequence[Block], metadata: Metadata) -> ExtractedPage:
    """The page of blocks, some of which are marked as the document's title, author or date.

    Those are surer than what its program noted, and are no paragraphs.
    """
    styled = {mark: one.text for one in reversed(blocks) for mark in one.marks & _STYLED}
    declared = Metadata(
        styled.get("title") or metadata.title,
        styled.get("author") or metadata.author,
        declared_day(styled.get("date")) or find_date(styled.get("date", "")) or metadata.published,
        metadata.site,
        metadata.language,
    )
    return page_of([one for one in blocks if not _is_byline(one)], declared)


def declared_title(title: str) -> str:
    """A title as a document declares it; empty where a program wrote it."""
    cleaned = clean_title(title)
    return "" if _NO_TITLE.fullmatch(cleaned) else cleaned


def declared_author(author: str | None) -> str | None:
    """An author as a document declares one; None where a program wrote it."""
    cleaned = clean_title(author or "")
    is_name = cleaned and len(cleaned) <= _LONGEST_AUTHOR and not _NO_AUTHOR.fullmatch(cleaned)
    return cleaned if is_name else None


def declared_day(text: str | None) -> date | None:
    """The day of an ISO 8601 date or time; None of anything else."""
    found = re.match(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)", (text or "")[:40])
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def _is_byline(block: Block) -> bool:
    return bool(block.marks & {"author", "date"}) and len(block.text) <= _LONGEST_AUTHOR


def _repeats(block: Block, metadata: Metadata) -> bool:
    """Whether a block under the title is but the author, or a date."""
    text = block.text.strip()
    is_author = bool(metadata.author) and _key(text) in {
        _key(metadata.author or ""),
        _key(f"by {metadata.author}"),
    }
    return is_author or re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None


def _is_title(block: Block, title: str) -> bool:
    return len(block.text) <= 2 * _LONGEST_TITLE and bool(title) and _key(block.text) == _key(title)


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
