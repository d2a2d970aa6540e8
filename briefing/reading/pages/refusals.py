"""Pages that are not the article: consent walls, checks of browsers, missing pages, teasers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from briefing.reading.boilerplate import matches
from briefing.reading.pages.blocks import Block
from briefing.reading.pages.linked_data import FREE, Thing

# In words: what has more is read, whatever its page says beside it.
_MOST_OF_NONE = 120
_MOST_OF_NOTICE = 60
_MOST_OF_TEASER = 250
# The first lines of a page say what it is.
_FIRST_LINES = 12
_NOT = "false"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of page: the name of its patterns, and what is said of it."""

    patterns: str
    message: str


_SAVE = "open it in your browser, save the article and give the file"
_TEASER = f"is only the beginning of an article for subscribers: {_SAVE}"
_KINDS = (
    _Kind("not_found", "says that there is no such page: check the address"),
    _Kind("browser_check", f"is a check of browsers and not the article: {_SAVE}"),
    _Kind("consent_wall", f"asks for consent and is not the article: {_SAVE}"),
)


def refusal_of(title: str, blocks: Sequence[Block], things: Sequence[Thing]) -> str | None:
    """Say what a page is instead of the article: "says that there is no such page: check …".

    Args:
        title: The page's.
        blocks: All its blocks; those of the article are marked.
        things: Those of its JSON-LD.

    Returns:
        The rest of a sentence about the page, None where it is the article.
    """
    words = sum(len(block.words) for block in blocks if block.kept)
    # Long pages are not looked at line by line.
    if words > _MOST_OF_TEASER:
        return None
    headings = [block.text for block in blocks if block.is_heading][:_FIRST_LINES]
    lines = [block.text for block in blocks if block.kept][:_FIRST_LINES]
    for kind in _KINDS:
        said = [title, *headings, *(lines if words <= _MOST_OF_NOTICE else ())]
        if words <= _MOST_OF_NONE and any(matches(kind.patterns, line) for line in said):
            return kind.message
    if _is_for_payment(things) or any(
        matches("subscribers_only", block.text) for block in _from_article_on(blocks)
    ):
        return _TEASER
    return None


def _from_article_on(blocks: Sequence[Block]) -> Iterator[Block]:
    """The article's blocks and all below them: menus above call for subscriptions everywhere."""
    return dropwhile(lambda block: not block.kept, blocks)


def _is_for_payment(things: Sequence[Thing]) -> bool:
    """Whether a page says that its article may be read for money only."""
    return any(str(thing.get(FREE)).lower() == _NOT or _has_paid_part(thing) for thing in things)


def _has_paid_part(thing: Thing) -> bool:
    parts = thing.get("hasPart")
    return any(
        isinstance(part, dict) and str(part.get(FREE)).lower() == _NOT
        for part in (parts if isinstance(parts, list) else [parts])
    )
