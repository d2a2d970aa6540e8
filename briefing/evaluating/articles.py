"""Articles with summaries by people, from a JSONL file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from briefing import reading
from briefing.core.documents import Article, Source, SourceKind
from briefing.core.errors import NoArticleError, SourceError
from briefing.evaluating.texts import read_text
from briefing.reading import ReadingOptions


@dataclass(frozen=True, slots=True)
class Example:
    """An article, and summaries of it by people."""

    article: Article
    references: tuple[str, ...]


def read_examples(
    path: Path, language: str | None = None, limit: int | None = None
) -> tuple[Example, ...]:
    """Read a JSONL file: "article" and "references" a line, with "title" and "language" if known.

    Every article is read as a file is. Empty lines are skipped.

    Args:
        path: The file, in UTF-8.
        language: The language of all articles (BCP 47), whatever the file says; detected if None.
        limit: The number of articles to take from the top; all if None.

    Raises:
        SourceError: the file cannot be read, or a line of it is no such object.
    """
    found: list[Example] = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if limit is not None and len(found) == limit:
            break
        if line.strip():
            found.append(_example(line, f"line {number} of {path}", language))
    if not found:
        raise SourceError(f"{path} is empty: give a file with an article and its references a line")
    return tuple(found)


def _example(line: str, place: str, language: str | None) -> Example:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise SourceError(f"{place} is no JSON ({error}): write an object a line") from error
    text = row.get("article") if isinstance(row, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise SourceError(f'{place} has no article: give it as the text of "article"')
    references = tuple(_references(row))
    if not references:
        raise SourceError(f'{place} has no references: give a list of summaries as "references"')
    tag = language or row.get("language")
    options = ReadingOptions(language=tag if isinstance(tag, str) else None)
    try:
        article = reading.read(Source("-", SourceKind.STDIN), options, BytesIO(text.encode()))
    except (NoArticleError, UnicodeEncodeError) as error:
        raise SourceError(f"{place} has no whole sentence in its article: mend it") from error
    title = row.get("title")
    article = replace(article, title=title if isinstance(title, str) and title else article.title)
    return Example(article, references)


def _references(row: dict[str, object]) -> Iterator[str]:
    given = row.get("references")
    for one in given if isinstance(given, list) else [given]:
        if isinstance(one, str) and one.strip():
            yield one
