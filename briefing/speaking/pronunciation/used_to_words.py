"""Words that tell "used to live" from "used to cut bread"; what is a name, what is a past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.language import tables
from briefing.speaking.pronunciation.grammar import DATA, Grammar

# "Dried", but "speed" and "bed".
_PAST = re.compile(r"(?:\w{2,}[^\We]|\w*gre|fre|guarante|refere)ed")


@dataclass(frozen=True)
class UsedToWords(Grammar):
    """The lists of `data/en/grammar.toml` and `data/en/used_to.toml`."""

    ends: frozenset[str]
    becoming: frozenset[str]
    degrees: frozenset[str]
    begins_object: frozenset[str]
    pointers: frozenset[str]
    verbs_too: frozenset[str]
    verbs_in_ing: frozenset[str]
    nouns_in_ing: frozenset[str]
    states: frozenset[str]
    persons: frozenset[str]
    tools: frozenset[str]
    thoughts: frozenset[str]
    tellings: frozenset[str]
    asks: frozenset[str]
    likenesses: frozenset[str]
    speakers: frozenset[str]
    possessives: frozenset[str]
    periods: frozenset[str]
    particles: frozenset[str]
    no_objects: frozenset[str]
    finite: frozenset[str]
    participles: frozenset[str]


@cache
def used_to_words() -> UsedToWords:
    """The lists, read once."""
    lists: dict[str, str] = {}
    for table in ("en/grammar", "en/used_to"):
        lists |= tables.typed(table, dict[str, str], DATA)
    return UsedToWords(**{name: frozenset(words.split()) for name, words in lists.items()})


def is_name(words: Sequence[str], index: int) -> bool:
    """Whether a word seems a name: it has a capital letter and opens no sentence."""
    return words[index][0].isupper() and words[index] != "I" and (index > 0 or len(words) == 1)


def is_past(word: str) -> bool:
    """Whether a word is a past tense or participle by its ending or the list of irregular ones."""
    return word in _pasts() or bool(_PAST.fullmatch(word))


@cache
def _pasts() -> frozenset[str]:
    rows = tables.rows("en/irregular_verbs", 2)
    return frozenset(form for row in rows for form in row[1].split())
