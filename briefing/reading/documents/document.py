"""A document as it comes, and the text that is found in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.core.errors import SourceError
from briefing.reading.options import silent
from briefing.reading.pasted import ExtractedPage

PART = re.compile(r"[1-9]\d{0,5}(?:-[1-9]\d{0,5})?")


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """The bytes of a document.

    `name` stands in messages. `part` is the number of a chapter, message or page, or a first and
    last one ("3", "3-10"), where not all is wanted. `say` is told how a long reading goes.
    """

    data: bytes
    name: str
    part: str | None = None
    say: Callable[[str], None] = silent

    def chosen(self, count: int, noun: str) -> range:
        """The indexes, from 0, of the chosen ones of `count` parts; all where none is named.

        Args:
            count: The number of parts that there are.
            noun: Their name in a message ("chapter").

        Raises:
            SourceError: The part is not there.
        """
        if self.part is None:
            return range(count)
        first, _, last = self.part.partition("-")
        begin, end = int(first), int(last or first)
        if begin <= end and begin <= count:
            return range(begin - 1, min(end, count))
        there = f"only {count} {noun}s" if count > 1 else f"only one {noun}"
        raise SourceError(f"there is no {noun} {self.part} in {self.name}, which has {there}")


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document, and warnings about what is not in it."""

    page: ExtractedPage
    warnings: tuple[str, ...] = ()
