"""The process that takes the lines out of a PDF, bounded in time and memory."""

from __future__ import annotations

import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import msgspec

from briefing.core.errors import SourceError
from briefing.reading.documents.document import DocumentFile
from briefing.reading.documents.zip_package import locked

_WORKER = Path(__file__).with_name("pdf_worker.py")
# Seconds until the next page and for all of them, by the clock, which runs also while others have
# the processor; the process bounds its own seconds. A page takes some milliseconds.
_LONGEST_WAIT = 30.0
_LONGEST = 600.0
HYPHEN = "\x02"
_LAST = 0  # for the last page, whichever it is


class Line(msgspec.Struct, frozen=True):
    """A line of a page; `box` is left, top, right and bottom from its upper left corner in points.

    `base` is the distance of the line that its letters stand on from the page's top edge.

    `raised` are the places of digits and signs that are set above the line, as powers and the marks
    of notes are, `lowered` those below it. `glyphs` are the letters of a line from the right as
    they stand: letter, left, right, origin, and the number of the glyph, which may be several
    letters. A word that was broken at the line's end is followed by `HYPHEN`.
    """

    text: str
    base: float
    box: tuple[float, float, float, float]
    size: float
    bold: bool = False
    raised: tuple[int, ...] = ()
    lowered: tuple[int, ...] = ()
    glyphs: tuple[tuple[str, float, float, float, int], ...] = ()

    @property
    def left(self) -> float:
        """The distance of its left end from the page's left edge."""
        return self.box[0]

    @property
    def top(self) -> float:
        """The distance of its top from the page's top edge."""
        return self.box[1]

    @property
    def right(self) -> float:
        """The distance of its right end from the page's left edge."""
        return self.box[2]

    @property
    def bottom(self) -> float:
        """The distance of its bottom from the page's top edge."""
        return self.box[3]


class Page(msgspec.Struct, frozen=True):
    """A page: its size in points, its lines, and whether one without any has pictures."""

    width: float = 0.0
    height: float = 0.0
    lines: tuple[Line, ...] = ()
    pictures: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class PdfPages:
    """The pages of a PDF that were asked for, and what it notes of itself ("Title")."""

    pages: tuple[Page, ...]
    metadata: dict[str, str]


class _Head(msgspec.Struct, frozen=True):
    pages: int = 0
    metadata: dict[str, str] = {}
    error: str = ""


def pdf_pages(file: DocumentFile) -> PdfPages:
    """The lines of a PDF's pages.

    Raises:
        SourceError: It is broken or locked, has no such page, or takes too long or too much memory.
    """
    first, last = (1, _LAST) if file.part is None else _range(file.part)
    with tempfile.TemporaryFile() as stream:
        stream.write(file.data)
        stream.seek(0)
        with _started(stream, first, last) as process:
            try:
                return _received(_values(process, file.name), file)
            finally:
                process.kill()


def _range(part: str) -> tuple[int, int]:
    first, _, last = part.partition("-")
    return int(first), int(last or first)


def _started(stream: IO[bytes], first: int, last: int) -> subprocess.Popen[bytes]:
    # Not by its module's name, which would import the rest of this package first.
    command = [sys.executable, "-P", "-X", "utf8", str(_WORKER), str(first), str(last)]
    return subprocess.Popen(  # noqa: S603  # our own script
        command, stdin=stream, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _received(values: Iterator[bytes], file: DocumentFile) -> PdfPages:
    head = msgspec.json.decode(next(values, b"{}"), type=_Head)
    if head.error == "password":
        raise locked(file.name)
    if not head.pages:
        raise _broken(file.name)
    expected = file.chosen(head.pages, "page")
    decoder = msgspec.json.Decoder(Page)
    pages: list[Page] = []
    for value in values:
        pages.append(decoder.decode(value))
        if len(pages) % 100 == 0:
            file.say(f"reading {file.name}: page {len(pages):,} of {len(expected):,}")
    if len(pages) < len(expected):
        raise SourceError(
            f"{file.name} cannot be read beyond page {expected[0] + len(pages)}, which is broken or"
            f" takes too long: give the pages before it, as {file.name.partition('#')[0]}#1-N"
        )
    return PdfPages(tuple(pages), head.metadata)


def _values(process: subprocess.Popen[bytes], name: str) -> Iterator[bytes]:
    """The lines that the process writes, none of them waited for too long."""
    lines: queue.Queue[bytes | None] = queue.Queue()
    output = process.stdout
    assert output is not None  # noqa: S101  # it was asked for

    def read() -> None:
        for line in output:
            lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    ends = time.monotonic() + _LONGEST
    while True:
        try:
            line = lines.get(timeout=max(0.0, min(_LONGEST_WAIT, ends - time.monotonic())))
        except queue.Empty:
            raise SourceError(
                f"{name} takes too long to read: give some of its pages, as"
                f" {name.partition('#')[0]}#1-100"
            ) from None
        if line is None:
            return
        yield line


def _broken(name: str) -> SourceError:
    return SourceError(f"{name} is a broken or incomplete PDF: fetch or save it anew")
