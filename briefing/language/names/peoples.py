"""One name in several forms: a country and its people, an alliance and its letters."""

from __future__ import annotations

from briefing.language.words import stem

# What makes a people of a country, longest first; "Syrian", "Syria" and "Syrians" are one name.
_ENDINGS = ("ians", "ian", "ans", "ese", "ish", "ia", "an", "is", "a", "i", "s", "n")
_SHORTEST_BASE = 3
# One thing under several names, as newspapers use them; what a table of countries knows is not
# here.
ALIASES = tuple(
    frozenset(names.split())
    for names in (
        "us usa america american americans",
        "uk britain british briton britons english england scottish scotland welsh wales",
        "eu european europe",
        "ireland irish",
        "switzerland swiss",
        "norway norwegian norwegians",
        "kosovo kosovan kosovar",
        "brexit",
        "isis isil islamic",
    )
)
# Before a name; the article may well leave them out.
ADDRESSES = frozenset(["mr", "mrs", "ms", "miss", "dr", "sir", "madam"])


def bases(name: str) -> frozenset[str]:
    """The forms of a name of `words` without what makes a people or a plural of it."""
    stems = {name, stem(name)}
    for ending in _ENDINGS:
        base = name.removesuffix(ending)
        if base != name and len(base) >= _SHORTEST_BASE:
            stems.add(base)
    return frozenset(stems)
