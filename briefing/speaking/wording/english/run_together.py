"""Words that are written without a space: "#boycottthebank", "@adapoetv", "hearingloss.org"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.language import tables
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/web")
_SHORT = _TABLES.words("short_parts")
_LAST_LETTERS = _TABLES.words("last_letters")
_FIRST_LETTERS = _TABLES.words("first_letters")
_PLACES = _TABLES.words("places")
_NEVER_LAST = _TABLES.words("never_last")
_FIRST_OF_TWO, _LAST_OF_TWO = _TABLES.words("first_of_two"), _TABLES.words("last_of_two")
# "Basically", "referring": one word, though two are found in it.
_FORMED = re.compile(
    "(?P<stem>[a-z]{3,}?)(?P<double>[bdglmnprt]?)(?:abl[ey]|ability|ally|ful(?:ly)?|less(?:ly)?|ness|ships?|hood"
    "|ions?|at(?:ions?|ing|ed|es)|i[sz](?:e[ds]?|ing|ations?)|ings?|ed|e?rs?|ly|ity|ages?|ward|some|ants?)"
)
_WORD = re.compile(r"[A-Za-z]{4,}|\b[A-Z][a-z]{2}\b")
_SHORTEST, _LONGEST_WORD, _LONGEST = 7, 16, 40
_SHORT_PART = 3
_SHORTEST_GIVEN = 5
_BEGINS_NAME = re.compile(
    r"(?:[b-df-hj-np-tv-z]?[aeiou]|(?:[bcdfgkpt][lrh]|s[chklmnptw]|wh)[aeiouy])[a-z]*[b-df-hj-np-tv-z]"
)
_INITIALS = re.compile("[b-df-hj-np-tv-xz]{2,4}")
# "hellobbcnorth@"
_AFTER_GREETING = (5,)
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


def parted(name: str, text: str) -> str:
    """Part a name in small letters into words, where it can be nothing else.

    Args:
        name: "boycottthebank"; one with capitals or figures comes back as it is.
        text: The sentence, whose own words a name may hold.
    """
    if not (_SHORTEST <= len(name) <= _LONGEST and name.isascii() and name.islower()):
        return name
    own = frozenset(word.lower() for word in _WORD.findall(text)) - {name}
    if _is_word(name, frozenset()) or _is_formed(name):
        return name
    parts = _best(name, own) or _named(name)
    return " ".join(map(_said, parts)) if parts else name


def _named(name: str) -> list[str] | None:
    """A given name and what can be a family's, or initials: "adelahoone", "carterjwm"."""
    found = [
        end for end in range(_SHORTEST_GIVEN, len(name)) if name[:end].capitalize() in GIVEN_NAMES
    ]
    if len(found) != 1:
        return None
    given, rest = name[: found[0]], name[found[0] :]
    # "carlosainz" may be Carlo's and Carlos's.
    is_family = (
        rest[0] not in "aeiou"
        and len(rest) > _SHORT_PART
        and _BEGINS_NAME.match(rest)
        and rest not in _NEVER_LAST
    )
    return [given, rest] if is_family or _INITIALS.fullmatch(rest) else None


def _best(name: str, own: frozenset[str]) -> list[str] | None:
    """The fewest words that a name is made of."""
    best: list[list[str] | None] = [[]] + [None] * len(name)
    for end in range(2, len(name) + 1):
        found = list(_endings_at(name, end, best, own))
        best[end] = min(found, key=_cost) if found else None
    parts = best[len(name)]
    if not parts or len(parts) == 1 or parts[-1] in _NEVER_LAST:
        return None
    if len(parts) == 2 and not _are_two_words(*parts):  # noqa: PLR2004  # "hispanic"
        return None
    # Two short words may be found in any name.
    return parts if max(map(len, parts)) > _SHORT_PART else None


def is_english(word: str) -> bool:
    """Whether the tables know a word of four letters or more, or one of its forms."""
    small = word.lower()
    return len(word) > _SHORT_PART and small not in _PLACES and _is_word(small, frozenset())


def is_formed(word: str) -> bool:
    """Whether the tables know a word, or what it is formed of: "running"."""
    return is_english(word) or _is_formed(word.lower())


def is_listed(word: str) -> bool:
    """Whether the tables have a word itself."""
    return word in _known()


def _are_two_words(first: str, last: str) -> bool:
    return (len(first) > _SHORT_PART or first in _FIRST_OF_TWO | _FIRST_LETTERS) and (
        len(last) > _SHORT_PART or last in _LAST_OF_TWO
    )


def _is_formed(name: str) -> bool:
    found = _FORMED.fullmatch(name)
    if found is None:
        return False
    stem = found["stem"]
    return not _known().isdisjoint(
        {stem, stem + found["double"], f"{stem}{found['double']}e", f"{stem}y"}
    )


def _cost(parts: list[str]) -> float:
    """The more words, and the shorter the shortest, the less likely."""
    formed = sum(part not in _known() and part not in _SHORT for part in parts)
    return len(parts) - sum(len(part) ** 2 for part in parts) / 1000 + formed / 1000


def _endings_at(
    name: str, end: int, best: list[list[str] | None], own: frozenset[str]
) -> Iterator[list[str]]:
    for start in range(max(0, end - _LONGEST_WORD), end - 1):
        before, part = best[start], name[start:end]
        if before is None:
            continue
        is_last = end == len(name) and start > 0 and part in _LAST_LETTERS
        is_first = start in {0, *_AFTER_GREETING} and part in _FIRST_LETTERS
        if is_last or is_first or _is_word(part, own):
            yield [*before, part]


def _is_word(part: str, own: frozenset[str]) -> bool:
    if len(part) <= _SHORT_PART:
        return part in _SHORT or part in own
    known = _known()
    return (
        part in own
        or part in _PLACES
        or part in known
        or any(
            part.endswith(end)
            and (base := part[: len(part) - len(end)] + put) in known
            and base not in _UNFORMED
            for end, put in _ENDINGS
        )
    )


def _said(part: str) -> str:
    if part in _LAST_LETTERS | _FIRST_LETTERS or _INITIALS.fullmatch(part):
        return ".".join(part.upper())
    is_name = part in _PLACES or part.capitalize() in GIVEN_NAMES
    return part.capitalize() if is_name else part


@cache
def _known() -> frozenset[str]:
    """English words and given names, as far as the tables of languages have them."""
    listed = [english for english, _ in tables.rows("en-ar/glossary", 2)]
    listed += [english for english, _ in tables.rows("en-ar/lexicon", 2)]
    listed += tables.typed("function_words", dict[str, str]).values()
    listed.append(tables.read("en/words_in_names.txt"))
    words = {word.lower() for text in listed for word in text.split()}
    words |= {name.lower() for name in GIVEN_NAMES}
    return frozenset(word for word in words if word.isalpha())
