"""Marks within a text that lead elsewhere: to notes, to sources, to pictures beside it."""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.patterns import compiled

# A figure, a letter or an editor's remark in brackets, right behind a word or a stop; "[2019]" with
# a space before it is a year of the text. What stands behind the colon is a page: "[4]:12–14".
_BEHIND = r"(?<=[\w.,;:!?…؟،؛\"”’»)\]])"
_BRACKETED = (
    r"(?:\[(?:[1-9]\d{0,2}(?:[,–-] ?\d{1,3})*|[a-z]|[ivx]{2,4}|n(?:ote|b)\.? ?\d{1,2})\]"
    r"(?::\d{1,4}(?:[–-]\d{1,4})?)?)+"
)
# Sources in brackets behind a space, as scholars write them, and marks at a paragraph's end.
_CITATION = r"(?<=\w)\s\[[1-9]\d{0,2}(?:[,–-] ?\d{1,3})*\](?=[\s.,;:]|$)"
_LAST = r"(?<=[.!?…؟\"”’»])\s(?:\[[1-9]\d{0,2}\]|\(\d{1,2}\))$"
_REMARK = r"\s?\[(?:<remarks>)\]"
_DAGGER = r"(?<=[\w.,;:!?\"”’»)])[†‡]+(?=\s|$)|(?<=[.!?])[*§¶‖]+(?=\s|$)"
_IN_PARENTHESES = re.compile(r"([.!?…؟][\"”’»]?)\((?:\d{1,2}|[a-z])\)(?=\s|$)", re.MULTILINE)
_RAISED = re.compile(r"(?:(?<=[.,;:!?”’\"»)])|(?<=[^\W\d_]{4}))[¹²³⁰⁴-⁹]{1,3}(?![\w¹²³⁰⁴-⁹⁄])")
# Most paragraphs have none of these.
_SIGNS = frozenset("[(*†‡§¶‖¹²³⁰⁴⁵⁶⁷⁸⁹")
_POINTING = frozenset("[(,")
_POINTER = (
    r"\s?[(\[](?:(?:<pictured>),? ?)?(?:<places>)(?:,? (?:<joining> )?(?:<places>))*"
    r"(?:,? (?:<with>) [^()\[\]]{1,40})?[)\]]"
    r"|\s?[(\[](?:<pictured>)[)\]]"
    r"|,\s(?:<pictured>)(?: (?:<places>))?(?:,(?=\s)|(?=[.;]))"
)


def without_note_marks(text: str) -> str:
    """Drop the marks of notes: "in 1874[2][3]", "for their trade.†", "[citation needed]"."""
    if _SIGNS.isdisjoint(text):
        return text
    text = _IN_PARENTHESES.sub(r"\1", _note_mark().sub("", text))
    return _RAISED.sub("", text)


def without_pointers(text: str) -> str:
    """Drop what points at a picture: "Ann Hill (left)", "the bridge, pictured above, is new"."""
    if _POINTING.isdisjoint(text):
        return text
    return _named().sub(r"\1", compiled(_POINTER).sub("", text))


@cache
def _named() -> re.Pattern[str]:
    """A name and the place of who has it on a picture: "Ann Hill, left, said"."""
    return compiled(r"(\b[A-Z][\w’'-]+), (?i:<places>),(?=\s)", re.NOFLAG)


@cache
def _note_mark() -> re.Pattern[str]:
    return compiled(
        f"{_BEHIND}{_BRACKETED}|{_CITATION}|{_LAST}|{_REMARK}|{_DAGGER}",
        re.IGNORECASE | re.MULTILINE,
    )
