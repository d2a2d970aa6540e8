"""The HTML elements of `data/elements.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.language import tables

_FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class _Table:
    """The file's contents, as they stand there."""

    inline: str
    unread: str
    stripped: str
    surrounding: str
    surrounding_roles: str
    surrounding_names: re.Pattern[str]
    foreign: str
    foreign_names: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Elements:
    """Tags, ARIA roles, and patterns of `class` and `id`; the file says what each is."""

    inline: frozenset[str]
    unread: frozenset[str]
    stripped: frozenset[str]
    surrounding: frozenset[str]
    surrounding_roles: frozenset[str]
    surrounding_names: re.Pattern[str]
    foreign: frozenset[str]
    foreign_names: re.Pattern[str]


@cache
def elements() -> Elements:
    """The elements, read once."""
    table = tables.typed("elements", _Table, _FOLDER)
    return Elements(
        frozenset(table.inline.split()),
        frozenset(table.unread.split()),
        frozenset(table.stripped.split()),
        frozenset(table.surrounding.split()),
        frozenset(table.surrounding_roles.split()),
        table.surrounding_names,
        frozenset(table.foreign.split()),
        table.foreign_names,
    )
