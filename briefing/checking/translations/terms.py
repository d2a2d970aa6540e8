"""Terms that the user set: which of them a sentence has, and whether its translation keeps them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from briefing.language import arabic

# "gas" is no plural.
_SHORT = 3
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def lost(original: str, translation: str, terms: Mapping[str, str]) -> Iterator[str]:
    """The terms of the original whose target the translation does not say."""
    for source, target in applying(original, terms):
        if not _says(translation, target):
            yield f"“{source}” is not “{target}”"


def applying(original: str, terms: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The terms that a sentence has; inside a longer one no shorter one is looked for."""
    words = _words(original) if terms else []
    for source, target in sorted(terms.items(), key=lambda term: (-len(term[0]), term)):
        at = _find(words, _words(source))
        if at:
            yield source, target
            for index in at:
                words[index] = frozenset()


def without(text: str, phrases: Iterator[str]) -> str:
    """A text without the words of some phrases."""
    wanted = list(phrases)
    if not wanted:
        return text
    found = list(_WORD.finditer(_folded(text)))
    words = [_forms(match.group()) for match in found]
    gone = {index for phrase in wanted for index in _find(words, _words(phrase))}
    pieces, end = [], 0
    folded = _folded(text)
    for index in sorted(gone):
        pieces.append(folded[end : found[index].start()])
        end = found[index].end()
    return "".join([*pieces, folded[end:]]) if gone else text


def _says(text: str, phrase: str) -> bool:
    # Languages without spaces have no words to compare.
    return bool(_find(_words(text), _words(phrase))) or _plain(phrase) in _plain(text)


def _find(words: list[frozenset[str]], phrase: list[frozenset[str]]) -> list[int]:
    """The indexes of the words of a phrase wherever it stands; its words may be inflected."""
    size = len(phrase)
    if not size:
        return []
    return [
        at + step
        for at in range(len(words) - size + 1)
        if all(_same(words[at + step], phrase[step]) for step in range(size))
        for step in range(size)
    ]


def _same(there: frozenset[str], wanted: frozenset[str]) -> bool:
    return bool(there & wanted)


def _words(text: str) -> list[frozenset[str]]:
    return [_forms(word) for word in _WORD.findall(_folded(text))]


def _forms(word: str) -> frozenset[str]:
    """A word as it is compared: without a plural or possessive "s"; Arabic without clitics."""
    form = _plain(word)
    if arabic.words(form):
        return arabic.bare(form) | {form.removesuffix("ه")}
    bare = re.sub(r"['’]s?$", "", form)
    return frozenset({bare, bare.removesuffix("s")} if len(bare) > _SHORT else {bare})


def _folded(text: str) -> str:
    """A text in NFC, whose letters are one character each, so that words can be cut out of it."""
    return unicodedata.normalize("NFC", text)


def _plain(text: str) -> str:
    return arabic.plain(unicodedata.normalize("NFKC", text).casefold())
