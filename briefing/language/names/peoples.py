"""Forms of one English name: a country and its people, an alliance and its letters."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language import tables
from briefing.language.words import stem


@dataclass(frozen=True, slots=True)
class _NameForms:
    """The contents of `data/en/names.toml`."""

    endings: str
    addresses: str
    aliases: tuple[str, ...]


_NAMES = tables.typed("en/names", _NameForms)
_ENDINGS = _NAMES.endings.split()
_SHORTEST_BASE = 3
# One thing under several names, as newspapers use them.
ALIASES = tuple(frozenset(names.split()) for names in _NAMES.aliases)
# Before a name; the article may well leave them out.
ADDRESSES = frozenset(_NAMES.addresses.split())


def bases(name: str) -> frozenset[str]:
    """A name of `words` with and without the ending that makes a people or a plural of it."""
    stems = {name, stem(name)}
    for ending in _ENDINGS:
        base = name.removesuffix(ending)
        if base != name and len(base) >= _SHORTEST_BASE:
            stems.add(base)
    return frozenset(stems)
