"""What pages and agencies put into a text for other eyes: labels of links, notes on corrections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.language import tables


@dataclass(frozen=True, slots=True)
class _Marks:
    label: re.Pattern[str]
    note: re.Pattern[str]


def without_page_marks(text: str) -> str:
    """Drop ", external" behind what was a link, and "(This story corrects paragraph 3)"."""
    if "external" in text:
        text = _marks().label.sub(_label, text)
    return _marks().note.sub("", text) if "(" in text else text


def _label(found: re.Match[str]) -> str:
    # "Last year,, external she said": the first comma is the sentence's own.
    return "," if found[0].startswith((",,", ", ,")) else ""


@cache
def _marks() -> _Marks:
    return tables.typed("en/page_marks", _Marks)
