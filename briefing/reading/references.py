"""Lists of sources, notes and other pages that stand under an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.reading import boilerplate
from briefing.reading.patterns import pattern
from briefing.reading.prose import is_prose

_REFERENCE_MARK = re.compile(r"(?:\d{1,3}\.\s*)?[\^↑\[]")


def drop_references(paragraphs: Sequence[str]) -> Sequence[str]:
    """Drop the lists of sources and of other pages that stand under an article."""
    left: list[str] = []
    is_list = False
    for paragraph in paragraphs:
        if boilerplate.matches("reference_heading", paragraph):
            is_list = True
        elif is_list and (_is_entry(paragraph) or not is_prose(paragraph)):
            continue
        else:
            is_list = False
            if not (_REFERENCE_MARK.match(paragraph) and _is_entry(paragraph)):
                left.append(paragraph)
    return left


def _is_entry(paragraph: str) -> bool:
    return pattern("reference").search(paragraph) is not None
