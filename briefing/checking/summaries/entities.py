"""The names of a text whole, of one word or several: "Bank of England"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.checking.summaries.names import found, heads
from briefing.language.words import plain, stem

# Between the words of one name: "Bank of England".
_INSIDE = re.compile(r"\s(?:(?:of|the|de|van|von|al|bin)\s)*|-")

# What a name may begin with that opens a sentence, where a capital tells nothing.
_OPENING = re.compile(r"(?:[\"“‘']|[Tt]he\s)*(?P<head>[A-Z]\w+)\sof\s(?:the\s)?")


@dataclass(frozen=True, slots=True)
class Entity:
    """A name of one word or several.

    Attributes:
        written: As the text has it.
        words: The stems of its words with a capital.
        start: The index of its first character.
        end: The index after its last character.
    """

    written: str
    words: frozenset[str]
    start: int
    end: int


@lru_cache(maxsize=1 << 10)
def entities(text: str, tag: str) -> tuple[Entity, ...]:
    """The names of a text in a language (BCP 47), in their order."""
    whole: list[Entity] = []
    for name in found(text, tag):
        last = whole[-1] if whole else None
        if last and _INSIDE.fullmatch(text[last.end : name.start]):
            whole[-1] = _entity(text, last.start, name.end)
        else:
            whole.append(_entity(text, _start(text, name.start), name.end))
    return tuple(whole)


def _start(text: str, start: int) -> int:
    """Where a name begins: at the "University" of one that is found at its "Leeds"."""
    opening = _OPENING.fullmatch(text, 0, start)
    is_head = opening is not None and plain(opening["head"]) in heads()
    return opening.start("head") if opening and is_head else start


def _entity(text: str, start: int, end: int) -> Entity:
    written = text[start:end]
    words = frozenset(
        stem(plain(word)) for word in re.split(r"[\s-]", written) if word[:1].isupper()
    )
    return Entity(written, words, start, end)
