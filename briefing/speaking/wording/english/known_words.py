"""Which words the tables know, and what is formed of them."""

from __future__ import annotations

from functools import cache

from briefing.language import tables
from briefing.language.expressions import expression
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/web")
SHORT_PARTS = _TABLES.words("short_parts")
_PLACES = _TABLES.words("places")
# "Basically", "referring": one word, though two are found in it.
_FORMED = expression(
    "(?P<stem>[a-z]{3,}?)(?P<double>[bdglmnprt]?)(?:abl[ey]|ability|ally|ful(?:ly)?|less(?:ly)?|ness|ships?|hood"
    "|ions?|at(?:ions?|ing|ed|es)|i[sz](?:e[ds]?|ing|ations?)|ings?|ed|e?rs?|ly|ity|ages?|ward|some|ants?)"
)
_SHORT_PART = 3
_UNFORMED = _TABLES.words("unformed")
_ENDINGS = (
    ("ly", ""),
    ("s", ""),
    ("ed", ""),
    ("ing", ""),
    ("es", ""),
    ("ies", "y"),
    ("d", ""),
    ("ing", "e"),
)


def is_english(word: str) -> bool:
    """Whether the tables know a word of four letters or more, or one of its forms."""
    small = word.lower()
    return len(word) > _SHORT_PART and not is_place(small) and is_part(small)


def is_formed(word: str) -> bool:
    """Whether the tables know a word, or what it is formed of: "running"."""
    return is_english(word) or not known().isdisjoint(stems(word.lower()))


def is_listed(word: str) -> bool:
    """Whether the tables have a word itself."""
    return word in known()


def is_place(part: str) -> bool:
    """Whether it is a place's name in small letters."""
    return part in _PLACES


def stems(name: str) -> set[str]:
    """What a word may be formed of: "running" → "runn", "run", "runne", "runny"."""
    found = _FORMED.fullmatch(name)
    if found is None:
        return set()
    stem, double = found["stem"], found["double"]
    formed = {stem + double, f"{stem}{double}e"}
    # "Missinglion": no letter of "missing" is doubled
    return formed | {stem, f"{stem}y"} if not double or stem.endswith(double) else formed


def is_part(part: str) -> bool:
    """Whether it is a word, or a form of one, that names are written together of."""
    if len(part) <= _SHORT_PART:
        return part in SHORT_PARTS
    words = known()
    return (
        is_place(part)
        or part in words
        or any(
            part.endswith(end)
            and (base := part[: len(part) - len(end)] + put) in words
            and base not in _UNFORMED
            for end, put in _ENDINGS
        )
    )


@cache
def known() -> frozenset[str]:
    """English words and given names, as far as the tables of languages have them."""
    listed = [english for english, _ in tables.rows("en-ar/glossary", 2)]
    listed += [english for english, _ in tables.rows("en-ar/lexicon", 2)]
    listed += tables.typed("function_words", dict[str, str]).values()
    listed.append(tables.read("en/words_in_names.txt"))
    words = {word.lower() for text in listed for word in text.split()}
    words |= {name.lower() for name in GIVEN_NAMES}
    return frozenset(word for word in words if word.isalpha())
