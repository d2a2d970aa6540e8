"""Lines that are written from the right, put into the order in which they are read.

PDF has glyphs by place. PDFium turns them to reading order by rules that know neither ligatures
("لا") nor marks of vowels, nor where a number ends and a sentence's full stop begins.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from briefing.reading.characters import clean_characters
from briefing.reading.documents.pdf_process import Line

_FROM_RIGHT = {"R", "AL"}
# Latin words with all that stands between them, and numbers.
_PIECES = re.compile(r"[^\W\d_](?:.*[^\W_])?|[$£€]?\d+(?:[.,:/٫٬-]\d+)*[%٪]?|.", re.DOTALL)
_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_OTHER = {**_PAIRS, **{end: begin for begin, end in _PAIRS.items()}}
_ALEF_LAM = re.compile("([اأإآ])(ل)")
# In em: the least gap between two words, one that surely is, and how near copies of a glyph are.
_LEAST_GAP = 0.08
_SURE_GAP = 0.5
_COPY = 0.3


@dataclass(frozen=True, slots=True)
class _Glyph:
    """The letters of a glyph in their order, and its place."""

    text: str
    left: float
    right: float
    origin: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def is_mark(self) -> bool:
        return all(unicodedata.combining(letter) for letter in self.text)


def in_logical_order(line: Line, *, is_from_right: bool) -> Line:
    """A line with Arabic or Hebrew letters as it is read.

    In a text from the left, a line with fewer of those letters than of Latin ones is left as it is.
    """
    if not line.glyphs:
        return line
    directions = [unicodedata.bidirectional(letter) for letter, *_ in line.glyphs]
    from_right = sum(one in _FROM_RIGHT for one in directions)
    if not from_right or (not is_from_right and from_right < directions.count("L")):
        return line
    every = _glyphs(line)
    spaces = [glyph.origin for glyph in every if glyph.text.isspace()]
    letters = [glyph for glyph in every if not glyph.text.isspace()]
    marked = _with_marks(_without_copies(letters, line.size))
    texts = _spaced(sorted(marked, key=lambda glyph: -glyph.origin), spaces, line.size)
    logical = clean_characters(_paired(_with_runs_turned(texts)))
    return Line(logical, line.base, line.box, line.size, line.bold)


def _glyphs(line: Line) -> list[_Glyph]:
    """The glyphs, the letters of each in the order that its font states, marks last."""
    letters: dict[int, list[tuple[str, float, float, float]]] = {}
    for letter, left, right, origin, number in line.glyphs:
        letters.setdefault(number, []).append((letter, left, right, origin))
    glyphs = []
    for several in letters.values():
        # Letters with places of their own stand from the right; others PDFium has turned round.
        places = {left for _, left, _, _ in several}
        order = sorted(several, key=lambda one: -one[1]) if len(places) > 1 else several[::-1]
        order = sorted(order, key=lambda one: bool(unicodedata.combining(one[0])))
        texts, lefts, rights, origins = zip(*order, strict=True)
        # An alef joins no letter after it: the two together are a lam and an alef.
        text = _ALEF_LAM.sub(r"\2\1", "".join(texts))
        glyphs.append(_Glyph(text, min(lefts), max(rights), origins[0]))
    return glyphs


def _without_copies(glyphs: Sequence[_Glyph], size: float) -> list[_Glyph]:
    """Without a mark's glyph that states its letter too, which has a glyph of its own."""
    left: list[_Glyph] = []
    for glyph in glyphs:
        has_mark = len(glyph.text) > 1 and unicodedata.combining(glyph.text[-1])
        is_copy = has_mark and any(
            other.text == glyph.text and abs(other.middle - glyph.middle) < _COPY * size
            for other in left
        )
        if not is_copy:
            left.append(glyph)
    return left


def _with_marks(glyphs: Sequence[_Glyph]) -> list[_Glyph]:
    """Marks that are glyphs of their own, added to the letter that they stand over."""
    letters = [glyph for glyph in glyphs if not glyph.is_mark]
    marks: dict[int, str] = {}
    for mark in (glyph for glyph in glyphs if glyph.is_mark):
        over = min(
            range(len(letters)), key=lambda at: abs(letters[at].middle - mark.middle), default=None
        )
        if over is not None:
            marks[over] = marks.get(over, "") + mark.text
    return [replace(glyph, text=glyph.text + marks.get(at, "")) for at, glyph in enumerate(letters)]


def _spaced(glyphs: Sequence[_Glyph], spaces: Sequence[float], size: float) -> list[str]:
    """The glyphs' texts from the right, with spaces in as many gaps as there are spaces.

    Programs put spaces anywhere beside a gap, some without a width: the widest gaps have them.
    """
    if not glyphs:
        return []
    edge = glyphs[-1].left
    gaps = [one.left - two.right for one, two in pairwise(glyphs)]
    number = sum(origin > edge for origin in spaces)
    widest = sorted(gaps, reverse=True)[:number]
    least = max(_LEAST_GAP * size, median(widest) / 2) if widest else _SURE_GAP * size
    least = min(least, _SURE_GAP * size)
    texts = [glyphs[0].text]
    for gap, glyph in zip(gaps, glyphs[1:], strict=True):
        if gap >= least:
            texts.append(" ")
        texts.append(glyph.text)
    return texts


def _with_runs_turned(texts: Sequence[str]) -> str:
    """The texts from the right joined; words and numbers from the left are turned round."""
    turned: list[str] = []
    for is_from_right, run in groupby(texts, key=_is_from_right):
        if is_from_right:
            turned += run
        else:
            # Each word or number as it stands from the left, and all else one after the other.
            turned += reversed(_PIECES.findall("".join(reversed(list(run)))))
    return "".join(turned)


def _is_from_right(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in _FROM_RIGHT


def _paired(text: str) -> str:
    """Brackets by the side on which they stand to their words: fonts have them mirrored or not."""
    letters = list(text)
    for at, letter in enumerate(letters):
        if letter not in _OTHER:
            continue
        opens = letter in _PAIRS
        before = letters[at - 1] if at else " "
        after = letters[at + 1] if at + 1 < len(letters) else " "
        should_open = before.isspace() and not after.isspace()
        should_close = not before.isspace() and (after.isspace() or not after.isalnum())
        if (should_open and not opens) or (should_close and opens):
            letters[at] = _OTHER[letter]
    return "".join(letters)
