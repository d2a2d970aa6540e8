"""Extraction of the article from a pasted page or a plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.reading import boilerplate
from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_title
from briefing.reading.cleaning import PARAGRAPH_STEPS, TEXT_STEPS, trim_prompts
from briefing.reading.datelines import agency_of
from briefing.reading.dates import find_date
from briefing.reading.patterns import compiled, pattern
from briefing.reading.prose import is_caption_in_form, is_list_item, is_prose, word_count

_SITE_SUFFIX = re.compile(r"\s+[|–—]\s+[^|–—]{2,40}$")
# In words.
_LONGEST_TITLE = 30
_SHORTEST_TITLE = 4
_LONGEST_QUESTION = 20
_LONGEST_MASTHEAD = 5
_LONGEST_BYLINE = 16
_LONGEST_DATE = 8
# In lines.
_HEAD_LINES = 25


@dataclass(frozen=True, slots=True)
class ExtractedPage:
    """The paragraphs of a page's article, and its metadata.

    `title` is empty where the page names none; `asides` are those of the paragraphs that are
    no prose: section headings and rows of tables; `language` is the one that an HTML page declares.
    `refusal` is the rest of a sentence that says what a page is instead of the article, and
    `next_page` is the address at which the article goes on.
    """

    title: str
    paragraphs: tuple[str, ...]
    author: str | None = None
    published: date | None = None
    site: str | None = None
    language: str | None = None
    asides: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()
    refusal: str | None = None
    next_page: str | None = None


def read_pasted(text: str) -> ExtractedPage:
    """Read a page that was copied and pasted, or a plain text.

    The title is the first line of four words or more above the first prose, or else the first
    line there; a text that opens with prose has none. Names of papers, menus, bylines and dates
    are no titles.
    """
    for text_step in TEXT_STEPS:
        text = text_step(text)
    blocks = text.strip().split("\n")
    lines = trim_prompts([line.strip() for line in blocks if line.strip()])
    head = _head(lines)
    title = _title(lines, head, set_apart=len(blocks) > 1 and not blocks[1].strip())
    author, published = _metadata(head)
    taken = {title} | {line for line in head if _is_metadata(line)}
    paragraphs: Sequence[str] = [
        line for index, line in enumerate(lines) if index >= _HEAD_LINES or line not in taken
    ]
    agency = agency_of(paragraphs)
    for step in PARAGRAPH_STEPS:
        paragraphs = step(paragraphs)
    same = boilerplate.key(title)
    rest = tuple(line for line in paragraphs if not title or boilerplate.key(line) != same)
    return ExtractedPage(_SITE_SUFFIX.sub("", clean_title(title)), rest, author, published, agency)


def _head(lines: Sequence[str]) -> list[str]:
    """The lines above the first prose."""
    head: list[str] = []
    for line in lines[:_HEAD_LINES]:
        if is_prose(line) and not _is_metadata(line) and not _is_boilerplate(line):
            break
        head.append(line)
    return head


def _title(lines: Sequence[str], head: Sequence[str], *, set_apart: bool) -> str:
    if not lines[1:]:
        return ""
    if not head:
        first = lines[0]
        is_question = word_count(first) <= _LONGEST_QUESTION and first.rstrip("\"'”’»").endswith(
            ("?", "!", "؟")
        )
        return first if is_question and set_apart else ""
    candidates = [line for line in head if _could_be_title(line)]
    if len(head) == len(lines) and not (set_apart and candidates[:1] == [lines[0]]):
        # No prose at all, a poem or a list: its first line is a title only where it stands alone.
        return ""
    long_enough = [line for line in candidates if word_count(line) >= _SHORTEST_TITLE]
    return next(iter(long_enough or candidates), "")


def _could_be_title(line: str) -> bool:
    return (
        word_count(line) <= _LONGEST_TITLE
        and not line.endswith((".", ",", ";", ":", "،", "؛"))
        and any(character.isalpha() for character in line)
        and not _is_boilerplate(line)
        and not _is_metadata(line)
        and not is_list_item(line)
        and not is_caption_in_form(line)
        and not (word_count(line) <= _LONGEST_MASTHEAD and compiled(r"\b<mastheads>$").search(line))
        and not re.search(r"\s[|·•›>]\s.*\s[|·•›>]\s", line)
    )


def _is_boilerplate(line: str) -> bool:
    return (
        boilerplate.is_boilerplate(line)
        or boilerplate.is_related(line)
        or boilerplate.is_caption(line)
        or boilerplate.is_comment_form(line)
        or boilerplate.is_comment_count(line)
    )


def _is_metadata(line: str) -> bool:
    if word_count(line) > _LONGEST_BYLINE:
        return False
    if _name_in(line) is not None:
        return True
    if ends_a_sentence(line.rstrip("0123456789")) and word_count(line) > _LONGEST_DATE:
        return False
    return find_date(line) is not None and (
        word_count(line) <= _LONGEST_DATE or bool(compiled(r"<dated>\b").match(line))
    )


def _name_in(line: str) -> str | None:
    found = pattern("byline").match(line)
    if found is None or line.endswith((".", "!", "?")):
        return None
    name = found["uncased"] or found["name"]
    words = name.strip().split()
    # "By then the army had left": a name is written with capitals, all of it.
    if found["uncased"] is None and not all(word[0].isupper() for word in words):
        return None
    return " ".join(words)


def _metadata(head: Sequence[str]) -> tuple[str | None, date | None]:
    author = next((name for line in head if (name := _name_in(line))), None)
    dates = [found for line in head if _is_metadata(line) and (found := find_date(line))]
    return author, dates[0] if dates else None
