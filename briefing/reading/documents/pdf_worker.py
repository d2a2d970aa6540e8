"""Lines of a PDF, taken out of it by PDFium in a process of its own.

PDFium is C++ that reads what strangers wrote: should it crash, hang or take all memory, only this
process is lost. It is run as a script, reads the PDF from standard input, and writes a JSON value a
line: first the document, then each page. `pdf_process.py` starts and reads it.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
import time
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it carries no types
from pypdfium2 import raw

# In bytes, and in seconds of processor.
_MOST_MEMORY = 900_000_000
_MOST_SECONDS = 150
_MOST_SECONDS_A_PAGE = 8
_PAGES_AT_ONCE = 250
_MOST_CHARACTERS = 200_000  # of a page
_MOST_OBJECTS = 200
_PASSWORD = 4  # FPDF_ERR_PASSWORD
# Signs that may be set above the line as marks of notes, or as powers.
_SHIFTABLE = re.compile(r"(?<=\S)[0-9*†‡§¶]")
_SMALL = 0.85
_RAISE = 0.15
# Where TeX's own fonts have them; they state no characters.
_LIGATURES = {
    **dict(zip((0x0B, 0x0C, 0x0E, 0x0F), "\ufb00\ufb01\ufb03\ufb04", strict=True)),
    **dict(zip(range(0x1B, 0x20), "\ufb00\ufb01\ufb02\ufb03\ufb04", strict=True)),
}
# Hebrew, Arabic and the scripts between them.
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# In em: how wide a line is on average for each character, and a gap between columns.
_WIDE = 0.75
_GAP = 1.6
_UPRIGHT = 0.3  # radians
# Where a word was broken, PDFium puts this in place of the hyphen and the line's end.
_HYPHEN = "\x02"
_HYPHENS = ("\ufffe", _HYPHEN)  # where the whole page is asked for, it is another
_ENDS = frozenset("\r\n" + _HYPHEN)


def main() -> None:
    """Write the lines of the PDF on standard input, of the pages from the first to the last."""
    _limit()
    first, last = int(sys.argv[1]), int(sys.argv[2])
    _limit_page()
    data = sys.stdin.buffer.read()
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        _write({"error": "password" if error.err_code == _PASSWORD else "broken"})
        return
    _write({"pages": count, "metadata": document.get_metadata_dict()})
    for number, index in enumerate(range(max(0, first - 1), min(count, last or count)), start=1):
        _limit_page()
        _write(_page(document, index))
        if number % _PAGES_AT_ONCE == 0:
            # PDFium keeps whatever it has unpacked.
            document.close()
            document = pdfium.PdfDocument(data)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_page() -> None:
    """Have the process ended by the system if the next page takes too long."""
    try:
        import resource
    except ImportError:  # on Windows
        return
    soon = int(time.process_time()) + 1 + _MOST_SECONDS_A_PAGE
    resource.setrlimit(resource.RLIMIT_CPU, (min(soon, _MOST_SECONDS), _MOST_SECONDS))


def _write(value: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def _page(document: pdfium.PdfDocument, index: int) -> dict[str, Any]:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return {"broken": True}
    width, height = page.get_size()
    text = page.get_textpage()
    lines = list(_Lines(text, height).lines())
    value = {"width": width, "height": height, "lines": lines}
    if not lines:
        value["pictures"] = _has_pictures(page)
    text.close()
    page.close()
    return value


def _has_pictures(page: pdfium.PdfPage) -> bool:
    number = min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, at)) for at in range(number))
    # A scan may also come as an image inside a form.
    return any(kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) for kind in kinds)


class _Lines:
    """The lines of one page, each with its place from the page's upper left corner in points."""

    def __init__(self, text: pdfium.PdfTextPage, height: float) -> None:
        self._text = text
        self._height = height
        self._four = [ctypes.c_double() for _ in range(4)]

    def lines(self) -> Iterator[dict[str, Any]]:
        count = min(raw.FPDFText_CountChars(self._text), _MOST_CHARACTERS)
        characters = self._characters(count)
        start = 0
        for at in [*(i for i, c in enumerate(characters) if c in _ENDS), count]:
            # The hyphen at a line's end belongs to it.
            end = at + 1 if characters[at : at + 1] == [_HYPHEN] else at
            if any(not c.isspace() for c in characters[start:end]):
                yield from self._line(characters, start, end)
            start = at + 1

    def _characters(self, count: int) -> list[str]:
        """The characters of the page, one a place."""
        buffer = ctypes.create_string_buffer(2 * count + 2)
        written = raw.FPDFText_GetText(
            self._text, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        )
        whole = buffer.raw[: 2 * max(0, written - 1)].decode("utf-16-le", errors="replace")
        if len(whole) == count:
            # All at once, where no place is left out: a call for each takes half of the time.
            return [_LIGATURES.get(ord(letter)) or letter for letter in whole.replace(*_HYPHENS)]
        codes = (raw.FPDFText_GetUnicode(self._text, at) for at in range(count))
        return [_LIGATURES.get(code) or chr(code) for code in codes]

    def _line(self, characters: list[str], start: int, end: int) -> Iterator[dict[str, Any]]:
        while characters[start].isspace():
            start += 1
        while characters[end - 1].isspace():
            end -= 1
        if abs(_turned(raw.FPDFText_GetCharAngle(self._text, start))) > _UPRIGHT:
            return
        size = self._size(start, end)
        left, top, right, bottom = self._box(start, end)
        gap = self._gap(
            characters, start, end, size, is_wide=right - left > _WIDE * size * (end - start)
        )
        if gap:
            yield from self._line(characters, start, gap)
            yield from self._line(characters, gap + 1, end)
            return
        text = "".join(characters[start:end])
        raised, lowered = self._shifted(text, start, size)
        line = {
            "text": text,
            "base": round(self._height - self._baseline(start), 2),
            "box": [round(value, 2) for value in (left, top, right, bottom)],
            "size": round(size, 2),
            "bold": self._is_bold(start),
            "raised": raised,
            "lowered": lowered,
        }
        if _FROM_RIGHT.search(text):
            line["glyphs"] = self._glyphs(text, start)
        yield line

    def _size(self, start: int, end: int) -> float:
        """The size of most of a line: of three of its characters the middle one, in points."""
        places = (start, (start + end) // 2, end - 1)
        return sorted(map(self._font_size, places))[1] or 1.0

    def _box(self, start: int, end: int) -> tuple[float, float, float, float]:
        boxes = [
            [value.value for value in self._four]
            for at in range(raw.FPDFText_CountRects(self._text, start, end - start))
            if raw.FPDFText_GetRect(self._text, at, *map(ctypes.byref, self._four))
        ]
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return (
            min(lefts),
            self._height - max(tops),
            max(rights),
            self._height - min(bottoms),
        )

    def _gap(
        self, characters: list[str], start: int, end: int, size: float, *, is_wide: bool
    ) -> int | None:
        """The first space in a line that is as wide as the one between two columns.

        In a line that is no wider than others, only spaces that PDFium has put there may be.
        """
        for at in range(start + 1, end - 1):
            if characters[at].isspace() and (is_wide or raw.FPDFText_IsGenerated(self._text, at)):
                before, after = self._character_box(at - 1), self._character_box(at + 1)
                if max(after[0] - before[1], before[0] - after[1]) > _GAP * size:
                    return at
        return None

    def _character_box(self, at: int) -> tuple[float, float]:
        left, right, bottom, top = self._four
        raw.FPDFText_GetCharBox(self._text, at, *map(ctypes.byref, (left, right, bottom, top)))
        return left.value, right.value

    def _shifted(self, text: str, start: int, size: float) -> tuple[list[int], list[int]]:
        """The places in a line of what is set above it, and of what is set small below it."""
        raised, lowered = [], []
        baseline = self._baseline(start)
        for found in _SHIFTABLE.finditer(text):
            at = found.start()
            bottom = self._four[2]
            raw.FPDFText_GetCharBox(self._text, start + at, *map(ctypes.byref, self._four))
            is_small = self._font_size(start + at) < _SMALL * size
            # A star stands high by itself. Fonts have small digits of their own, too.
            if (text[at].isdigit() or is_small) and bottom.value - baseline > _RAISE * size:
                raised.append(at)
            elif is_small:
                lowered.append(at)
        return raised, lowered

    def _baseline(self, at: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._text, at, ctypes.byref(x), ctypes.byref(y))
        return y.value

    def _glyphs(self, text: str, start: int) -> list[tuple[str, float, float, float, int]]:
        """The letters of a line as they stand: each with its left, right, origin and glyph.

        Several letters may be one glyph, and share its number.
        """
        glyphs: list[tuple[str, float, float, float, int]] = []
        numbers: dict[tuple[float, float, bool], int] = {}
        x, y = ctypes.c_double(), ctypes.c_double()
        for place, letter in enumerate(text):
            at = start + place
            raw.FPDFText_GetCharOrigin(self._text, at, ctypes.byref(x), ctypes.byref(y))
            # A space may be no wider than nothing, and stand where a letter does.
            key = (x.value, y.value, letter.isspace())
            number = numbers.setdefault(key, len(numbers))
            left, right = self._character_box(at)
            places = (round(left, 2), round(right, 2), round(x.value, 2))
            glyphs.append((letter, *places, number))
        return glyphs

    def _font_size(self, at: int) -> float:
        return float(raw.FPDFText_GetFontSize(self._text, at))

    def _is_bold(self, start: int) -> bool:
        name = ctypes.create_string_buffer(100)
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._text, start, name, 100, ctypes.byref(flags))
        return re.search(rb"bold|black|heavy|semibold|[-,]b\b|bx\d", name.value.lower()) is not None


def _turned(angle: float) -> float:
    """An angle between -pi and pi."""
    return angle - 6.283185 if angle > 3.141593 else angle  # noqa: PLR2004  # pi


if __name__ == "__main__":
    main()
