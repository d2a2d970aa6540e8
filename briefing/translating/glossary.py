"""Glossaries: meanings of words in another language, for models that know few of them.

A glossary is a table of `language/data/`. A word stands for its family: "abandon" for "abandoned"
too.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import snowballstemmer  # type: ignore[import-untyped]  # it has no types

from briefing.language import tables
from briefing.language.languages import named

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Helpers of verbs, which "willing", "being" and "having" would lend their meaning.
_HELPERS = """
will would can could may might must shall should do does did have has had be is are was were been
"""
_OF_NO_FAMILY = frozenset(_HELPERS.split())
_LONGEST = 5
_MOST = 16

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words or phrases of one language, each with its meanings in another.

    Attributes:
        rows: Pairs of a phrase and its meanings, the likeliest first, with " / " between them.
        digest: SHA-256 of the rows in UTF-8, in hexadecimal.
    """

    rows: tuple[tuple[str, str], ...] = field(compare=False)
    digest: str


@cache
def load_glossary(pair: str) -> Glossary:
    """The glossary of `language/data/<pair>/glossary.tsv`; a pair is "en-ar"."""
    rows = tuple((phrase, meaning) for phrase, meaning in tables.rows(f"{pair}/glossary", 2))
    return Glossary(rows, hashlib.sha256(repr(rows).encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class _Entries:
    """The meanings of a glossary, by the words as they stand and by their stems."""

    words: Mapping[_Key, str]
    families: Mapping[_Key, str]


def words_in(sentence: str, language: str, glossary: Glossary) -> dict[str, str]:
    """The words and phrases of a sentence that a glossary has, and their meanings.

    A capital inside the sentence makes a name of a word, which is left out, but not after "the":
    "the Senate".

    Args:
        sentence: As it is written.
        language: The sentence's language (BCP 47).
        glossary: Whose phrases are in that language.
    """
    entries = _entries(glossary, language)
    tokens = _WORD.findall(sentence)
    found: dict[str, str] = {}
    at = 0
    while at < len(tokens) and len(found) < _MOST:
        phrase, meaning = _longest(tokens[at : at + _LONGEST], language, entries)
        if len(phrase) > 1 or (phrase and not _is_name(tokens, at)):
            found[" ".join(phrase).lower()] = meaning
        at += max(len(phrase), 1)
    return found


def _longest(tokens: list[str], language: str, entries: _Entries) -> tuple[list[str], str]:
    """The longest phrase that the tokens begin with and that has a meaning."""
    for size in range(len(tokens), 0, -1):
        words = tuple(token.lower() for token in tokens[:size])
        # The word itself before others of its family: "left" is more than "leave".
        meaning = entries.words.get(words)
        if not meaning and words[0] not in _OF_NO_FAMILY:
            meaning = entries.families.get(_stems(words, language))
        if meaning:
            return tokens[:size], meaning
    return [], ""


def _is_name(tokens: list[str], at: int) -> bool:
    return bool(at) and tokens[at][0].isupper() and tokens[at - 1].lower() != "the"


@cache
def _entries(glossary: Glossary, language: str) -> _Entries:
    words: dict[_Key, str] = {}
    families: dict[_Key, str] = {}
    # The shortest word of a family is its head: "base" before "based".
    for phrase, meaning in sorted(glossary.rows, key=lambda row: len(row[0])):
        key = tuple(phrase.lower().split())
        words.setdefault(key, meaning)
        families.setdefault(_stems(key, language), meaning)
    return _Entries(words, families)


@cache
def _stems(words: _Key, language: str) -> _Key:
    """The words without their endings; as they are in a language without a Snowball stemmer."""
    name = named(language).lower()
    if name not in snowballstemmer.algorithms():
        return words
    return tuple(_stemmer(name).stemWords(words))


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)
