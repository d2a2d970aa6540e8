"""Texts that are read line by line without clean-up, as `briefing speak` does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from briefing.core.documents import Source
from briefing.core.errors import NoArticleError
from briefing.language import detection, sentences
from briefing.reading.decoding import decode
from briefing.reading.loading import load
from briefing.reading.options import ReadingOptions


@dataclass(frozen=True, slots=True)
class TextLines:
    """The sentences of a text, in order, and its language (BCP 47).

    `paragraphs` are the indexes of those that begin a paragraph.
    """

    language: str
    sentences: tuple[str, ...]
    paragraphs: tuple[int, ...] = ()


def read_lines(source: Source, options: ReadingOptions, stdin: BinaryIO | None = None) -> TextLines:
    """Read a plain text, sentence by sentence; a line's end ends a sentence.

    A paragraph begins after a line without words, and after one of several sentences.

    Raises:
        SourceError: the source cannot be had or is no text.
        NoArticleError: there is no word in it.
    """
    lines, tag = _lines(source, options, stdin)
    found: list[str] = []
    paragraphs: list[int] = []
    is_first = True
    for line in lines:
        said = list(filter(_has_words, sentences.split(line, tag)))
        if said and is_first:
            paragraphs.append(len(found))
        found += said
        is_first = len(said) != 1
    return TextLines(tag, tuple(found), tuple(paragraphs))


def read_sentences(
    source: Source, options: ReadingOptions, stdin: BinaryIO | None = None
) -> TextLines:
    """Read a plain text that has a sentence a line, empty lines included.

    Raises:
        SourceError: the source cannot be had or is no text.
        NoArticleError: there is no word in it.
    """
    lines, tag = _lines(source, options, stdin)
    return TextLines(tag, tuple(lines))


def _lines(
    source: Source, options: ReadingOptions, stdin: BinaryIO | None
) -> tuple[list[str], str]:
    """The lines of a text, and its language."""
    name = source.name
    loaded = load(source, options, stdin)
    text = decode(loaded.data, name, loaded.charset).text
    if not _has_words(text):
        raise NoArticleError(f"there is no word in {name}: give a text")
    lines = [line.strip() for line in text.splitlines()]
    return lines, options.language or detection.detect(text)[0]


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
