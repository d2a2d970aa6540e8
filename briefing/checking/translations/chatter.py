"""Chatter of chat models in place of a translation, or around it, in English and Arabic.

Most of it can also stand in an article; so each kind has a pattern of what excuses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.checking.data import FOLDER
from briefing.language import tables
from briefing.language.arabic import plain


@dataclass(frozen=True, slots=True)
class _ChatterPatterns:
    """Patterns of a kind of chatter, and of what excuses it in the original."""

    looks: re.Pattern[str]
    excuse: re.Pattern[str]


@cache
def _kinds() -> Mapping[str, _ChatterPatterns]:
    return tables.typed("chatter", dict[str, _ChatterPatterns], FOLDER)


def chatter(original: str, translation: str) -> Iterator[str]:
    """The kinds of chatter in a translation that its original does not excuse."""
    said, meant = plain(translation), plain(original)
    for name, kind in _kinds().items():
        found = kind.looks.search(said)
        if found and not kind.excuse.search(meant):
            yield f"{name}: {found.group().strip()}"
