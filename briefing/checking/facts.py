"""What a statement says that its article does not: numbers, names, quotations.

Each check is a small function that would rather miss an invention than accuse a true statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from briefing.checking.numbers import numbers
from briefing.checking.words import is_common, plain, stem, words

_NAME = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTE = re.compile(r"[“\"«„]([^“”\"«»„]{2,})[”\"»“]")
_CLOSING = ".,;:!?،؛؟… "
# What makes a people of a country, longest first; "Syrian", "Syria" and "Syrians" are one name.
_ENDINGS = ("ians", "ian", "ans", "ese", "ish", "ia", "an", "is", "a", "i", "s", "n")
_SHORTEST_BASE = 3
# One thing under several names, as newspapers use them.
_ALIASES = (
    frozenset({"us", "usa", "america", "american", "americans"}),
    frozenset({"uk", "britain", "british", "britons"}),
    frozenset({"eu", "european"}),
    # Peoples whose names do not end as `_ENDINGS` say.
    *(
        frozenset(names.split())
        for names in (
            "france french frenchman",
            "spain spanish spaniard spaniards",
            "germany german germans",
            "netherlands holland dutch",
            "denmark danish dane danes",
            "sweden swedish swede swedes",
            "finland finnish finn finns",
            "poland polish pole poles",
            "ireland irish",
            "iceland icelandic",
            "scotland scottish scots",
            "wales welsh",
            "england english",
            "greece greek greeks",
            "turkey turkish turks turkiye",
            "switzerland swiss",
            "norway norwegian norwegians",
            "philippines filipino filipinos",
            "thailand thai thais",
            "afghanistan afghan afghans",
            "pakistan pakistani pakistanis",
            "kazakhstan kazakh kazakhs",
            "argentina argentine argentines argentinian",
            "kosovo kosovan kosovar",
        )
    ),
)
# Before a name; the article may well leave them out.
_ADDRESSES = frozenset({"mr", "mrs", "ms"})


@dataclass(frozen=True, slots=True)
class Source:
    """What a statement is compared with: the whole article, and the sentences that carry it."""

    sentences: Sequence[str]
    supports: Sequence[int]

    @property
    def text(self) -> str:
        """The article as one text."""
        return " ".join(self.sentences)

    @property
    def supporting(self) -> str:
        """The supporting sentences as one text."""
        return " ".join(self.sentences[index] for index in self.supports)


def unsupported(
    statement: str, sentences: Sequence[str], supports: Sequence[int]
) -> tuple[str, ...]:
    """What a statement says that its article does not, one short sentence each.

    Args:
        statement: One sentence of a summary.
        sentences: The article's.
        supports: The indexes of those that carry the statement.
    """
    # Composed, since a mark of its own would cut a name in two.
    statement = normalize("NFC", statement)
    source = Source([normalize("NFC", sentence) for sentence in sentences], supports)
    return tuple(
        problem
        for check in (unknown_numbers, unknown_names, altered_quotations)
        for problem in check(statement, source)
    )


def unknown_numbers(statement: str, source: Source) -> Iterator[str]:
    """Numbers that no supporting sentence names, whichever way they are written."""
    missing = numbers(statement) - numbers(source.supporting)
    if not missing:
        return
    elsewhere = numbers(source.text)
    for number in sorted(missing):
        if number in elsewhere:
            yield f"the article says {number:f} of something else"
        else:
            yield f"the article does not say {number:f}"


def unknown_names(statement: str, source: Source) -> Iterator[str]:
    """Capitalised words that the article has in no form. Scripts without capitals have none."""
    known = {plain(found) for found in _NAME.findall(source.text)}
    known |= _acronyms(source.text)
    known |= {alias for group in _ALIASES if group & known for alias in group}
    bases = {base for word in known for base in _bases(word)}
    for name in _names(statement):
        if not bases & _bases(plain(name)) and not _spells(statement, name, known):
            yield f"the article does not name {name}"


def altered_quotations(statement: str, source: Source) -> Iterator[str]:
    """Words in quotation marks that the article does not have word for word."""
    verbatim = _as_quoted(source.text)
    for quote in _QUOTE.findall(statement):
        if _as_quoted(quote).strip(_CLOSING) not in verbatim:
            yield f"the article has no such words as “{quote.strip(_CLOSING)}”"


def _names(statement: str) -> Iterator[str]:
    found = list(_NAME.finditer(statement))
    for index, match in enumerate(found):
        word = match.group()
        bare = plain(word)
        if not word[0].isupper() or len(bare) == 1 or is_common(bare) or bare in _ADDRESSES:
            continue
        if _opens_sentence(statement[: match.start()]) and not _is_acronym(word):
            follows = (
                statement[match.end() : found[index + 1].start()] if found[index + 1 :] else ""
            )
            # "Officials said" is no name, "Donald Trump said" is.
            if follows != " " or not found[index + 1].group()[0].isupper():
                continue
        yield word


def _opens_sentence(before: str) -> bool:
    return not before.strip(" \t\n\"'“”‘’«»([") or before.rstrip(" \"'“”‘’«»([")[-1:] in ".!?:…"


def _is_acronym(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _bases(name: str) -> frozenset[str]:
    stems = {name, stem(name)}
    for ending in _ENDINGS:
        base = name.removesuffix(ending)
        if base != name and len(base) >= _SHORTEST_BASE:
            stems.add(base)
    return frozenset(stems)


def _acronyms(text: str) -> set[str]:
    """The initials of the names of two to five words in a text: "un" for United Nations."""
    runs = re.findall(r"[A-Z][\w’'-]*(?:\s(?:of|for|the|and|on|in|[A-Z][\w’'-]*))*", text)
    found = set()
    for run in runs:
        initials = [word[0] for word in run.split() if word[0].isupper()]
        found |= {"".join(part).casefold() for part in _stretches(initials)}
    return found


def _spells(statement: str, name: str, known: set[str]) -> bool:
    """Whether a name is part of what spells an acronym of the article: United Nations for UN."""
    for run in re.findall(r"[A-Z][\w’'-]*(?:\s(?:of|for|the|and|[A-Z][\w’'-]*))+", statement):
        capitals = [word for word in run.split() if word[0].isupper()]
        for part in _stretches(capitals):
            if name in part and "".join(word[0] for word in part).casefold() in known:
                return True
    return False


def _stretches(row: list[str]) -> Iterator[list[str]]:
    """Every two to five that follow each other; one letter is no acronym."""
    for start in range(len(row)):
        for end in range(start + 2, min(start + 5, len(row)) + 1):
            yield row[start:end]


def _as_quoted(text: str) -> str:
    return " ".join(words(text))
