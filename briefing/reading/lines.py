"""A text of which every line counts, as `briefing speak` reads it: nothing is cleaned away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from briefing.documents import Source
from briefing.errors import NoArticleError
from briefing.reading import language, sentences
from briefing.reading.decoding import decode
from briefing.reading.loading import load
from briefing.reading.options import ReadingOptions


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of a text, in order, and its language (BCP 47)."""

    language: str
    sentences: tuple[str, ...]


def read_lines(source: Source, options: ReadingOptions, stdin: BinaryIO | None = None) -> Lines:
    """Read a plain text, sentence by sentence; a line's end ends a sentence.

    Raises:
        SourceError: the source cannot be had or is no text.
        NoArticleError: there is no word in it.
    """
    name = source.name
    loaded = load(source, options, stdin)
    text = decode(loaded.data, name, loaded.charset).text
    tag = options.language or language.detect(text)[0]
    found = tuple(
        sentence
        for line in text.splitlines()
        for sentence in sentences.split(line.strip(), tag)
        if any(character.isalnum() for character in sentence)
    )
    if not found:
        raise NoArticleError(f"there is no word to speak in {name}: give a text")
    return Lines(tag, found)
