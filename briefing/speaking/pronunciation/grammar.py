"""Lists of English words that tell what stands beside them; no grammar of English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.language import tables

DATA = Path(__file__).parent / "data"
_LONGEST_ADVERB = 2


@dataclass(frozen=True)
class Grammar:
    """The contents of `data/en/grammar.toml`, whose comments explain each list."""

    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    helpers: frozenset[str]
    asking: frozenset[str]
    having: frozenset[str]
    verbal_adverbs: frozenset[str]
    amount_adverbs: frozenset[str]
    demanding: frozenset[str]
    titles: frozenset[str]
    perceiving: frozenset[str]
    helping: frozenset[str]
    to_nouns: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    contracted: frozenset[str]
    numbers: frozenset[str]
    relatives: frozenset[str]
    collectives: frozenset[str]
    prepositions: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    copulas: frozenset[str]
    conjunctions: frozenset[str]
    follow_nouns: frozenset[str]
    verbs_behind: frozenset[str]
    bases_behind: frozenset[str]
    pairs: frozenset[str]
    adjectives: frozenset[str]
    modifiers: frozenset[str]
    third_persons: frozenset[str]
    sayings: frozenset[str]
    times: frozenset[str]
    times_of: frozenset[str]
    quantities: frozenset[str]
    single_subjects: frozenset[str]
    clauses: frozenset[str]
    singulars: frozenset[str]


@cache
def grammar() -> Grammar:
    """The lists of `data/en/grammar.toml`."""
    table = tables.typed("en/grammar", dict[str, str], DATA)
    return Grammar(**{name: frozenset(words.split()) for name, words in table.items()})


def is_adverb(word: str, words: Grammar) -> bool:
    """Whether a word stands between others and decides nothing: "will also use"."""
    if word in words.adverbs:
        return True
    has_ending = word.endswith("ly") and len(word) > _LONGEST_ADVERB + 2
    return has_ending and word not in words.not_adverbs
