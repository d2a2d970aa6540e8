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
    """The sentences of a text, in order, and its language (BCP 47)."""

    language: str
    sentences: tuple[str, ...]


def read_lines(source: Source, options: ReadingOptions, stdin: BinaryIO | None = None) -> TextLines:
    """Read a plain text, sentence by sentence; a line's end ends a sentence.

    Raises:
        SourceError: the source cannot be had or is no text.
        NoArticleError: there is no word in it.
    """
    lines, tag = _lines(source, options, stdin)
    found = (sentence for line in lines for sentence in sentences.split(line, tag))
    return TextLines(tag, tuple(sentence for sentence in found if _has_words(sentence)))


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
