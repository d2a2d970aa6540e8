"""Glossaries: the meanings of words in another language, for models that know few.

A glossary is a table in `data/`: a word or a phrase, a tab, and its meanings with " / " between
them, the likeliest first. A word stands for its family: "abandon" for "abandoned" too.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

import snowballstemmer  # type: ignore[import-untyped]  # it has no types

from briefing.language.languages import named

_DATA = Path(__file__).with_name("data")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Helpers of verbs, which "willing", "being" and "having" would lend their meaning.
_HELPERS = """
will would can could may might must shall should do does did have has had be is are was were been
"""
_OF_NO_FAMILY = frozenset(_HELPERS.split())
_LONGEST = 5
_MOST = 16

_Key = tuple[str, ...]


class Glossary:
    """The meanings of a language's words in another.

    Args:
        table: As the files of `data/` are. It is parsed when the first word is looked up.
        language: The words' own, BCP 47.

    Raises:
        ValueError: when it is parsed, a line is no word with its meanings.
    """

    def __init__(self, table: str, language: str) -> None:
        self.language = language
        self.digest = hashlib.sha256(table.encode()).hexdigest()
        self._table = table

    def meaning(self, words: _Key) -> str:
        """The meanings of a phrase in lower case, or of its family; "" of an unknown one."""
        own, families = self._entries
        # The word itself before others of its family: "left" is more than "leave".
        meaning = own.get(words, "")
        if not meaning and words[0] not in _OF_NO_FAMILY:
            meaning = families.get(_stems(words, self.language), "")
        return meaning

    @cached_property
    def _entries(self) -> tuple[dict[_Key, str], dict[_Key, str]]:
        """The meanings by the words as they stand, and by their stems."""
        own: dict[_Key, str] = {}
        families: dict[_Key, str] = {}
        # The shortest word of a family is its head: "base" before "based".
        for phrase, meaning in sorted(_lines(self._table), key=lambda line: len(" ".join(line[0]))):
            own.setdefault(phrase, meaning)
            families.setdefault(_stems(phrase, self.language), meaning)
        return own, families


@cache
def load(source: str, target: str) -> Glossary | None:
    """The glossary from one language into another (both primary subtags), if there is one."""
    path = _DATA / f"glossary.{source}-{target}.tsv"
    return Glossary(path.read_text(encoding="utf-8"), source) if path.is_file() else None


def words_in(sentence: str, glossary: Glossary) -> dict[str, str]:
    """The words and phrases of a sentence that a glossary has, and their meanings.

    A capital inside the sentence makes a name of a word, which is left out, but not after "the":
    "the Senate".
    """
    tokens = _WORD.findall(sentence)
    found: dict[str, str] = {}
    at = 0
    while at < len(tokens) and len(found) < _MOST:
        phrase, meaning = _longest(tokens[at : at + _LONGEST], glossary)
        if len(phrase) > 1 or (phrase and not _is_name(tokens, at)):
            found[" ".join(phrase).lower()] = meaning
        at += max(len(phrase), 1)
    return found


def _longest(tokens: list[str], glossary: Glossary) -> tuple[list[str], str]:
    """The longest phrase that the tokens begin with and that has a meaning."""
    for size in range(len(tokens), 0, -1):
        meaning = glossary.meaning(tuple(token.lower() for token in tokens[:size]))
        if meaning:
            return tokens[:size], meaning
    return [], ""


def _is_name(tokens: list[str], at: int) -> bool:
    return bool(at) and tokens[at][0].isupper() and tokens[at - 1].lower() != "the"


def _lines(table: str) -> Iterator[tuple[_Key, str]]:
    for number, line in enumerate(table.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        phrase, tab, meaning = (part.strip(" ") for part in line.partition("\t"))
        if not (phrase and tab and meaning):
            raise ValueError(f"line {number} of the glossary has no word, tab and meaning")
        yield tuple(phrase.lower().split()), meaning


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
