"""Chapters and verses of holy books: "2 Cor. 5:17", "Psalm 118:17", "(John 12.4-6)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/scripture")
_SHORT = _TABLES.pairs("bible")
_ANY_BOOK = f"(?:{one_of(_SHORT)}|{one_of(_TABLES.words('books'))})"
# "2 Cor. 5:17", "Matt. 6:10": which book a verse is of.
_BOOK = expression(
    rf"(?:(?<![\w.,])(?P<which>[1-3]) )?\b(?P<book>{_ANY_BOOK})"
    r"\.? (?=[0-9]{1,3}:[0-9]{1,3}(?![\w:]))"
)
_WHICH = {"1": "First ", "2": "Second ", "3": "Third ", None: ""}
# "(Acts 1.18-19)": with a point only in brackets, or a voter might give "Mark 3.19".
_POINTED = expression(
    rf"(?P<before>[(;] ?(?:(?:e\.g\.|cf\.|see|also|from|in),? )?(?:[1-3] )?{_ANY_BOOK}\.? )"
    r"(?P<chapter>[0-9]{1,3})\.(?=[0-9]{1,3}(?:[-–][0-9]{1,3})?[;,)])"
)
_VERSE = expression(
    rf"(?P<book>\b(?:{one_of(_TABLES.words('books'))}|{one_of(_SHORT.values())}) )"
    r"(?P<chapter>[0-9]{1,3}):(?P<verse>[0-9]{1,3})"
    r"(?:[-–](?P<last>[0-9]{1,3}))?(?![\w:]|[.,][0-9]| ?[ap]\.?m\b)"
)
# "(Jewish War 5.522-23)": a book and its sections
_OF_WORK = expression(
    rf"(?P<work>\([^()]{{0,30}}\b(?:{one_of(_TABLES.words('works'))}) )(?P<book>[1-9][0-9]?)\."
    r"(?P<first>[1-9][0-9]{0,2})(?:[-–](?P<last>[1-9][0-9]{0,2}))?(?=[;,)])"
)
# "Psalm one eighteen": a chapter of three figures is said in two parts.
_PAIRED = expression("1(?:[1-9][0-9])")


def scripture(text: str) -> str:
    """Say the book in full, then the chapter, then the verse."""
    if ":" not in text and "(" not in text:
        return text
    text = _POINTED.sub(r"\g<before>\g<chapter>:", text)
    text = _OF_WORK.sub(_of_work, text)
    return _VERSE.sub(_verse, _BOOK.sub(_book, text))


def _of_work(match: re.Match[str]) -> str:
    to = f" to {cardinal(int(match['last']))}" if match["last"] else ""
    book, first = cardinal(int(match["book"])), cardinal(int(match["first"]))
    return f"{match['work']}book {book}, {first}{to}"


def _book(match: re.Match[str]) -> str:
    return f"{_WHICH[match['which']]}{_SHORT.get(match['book'], match['book'])} "


def _verse(match: re.Match[str]) -> str:
    chapter = match["chapter"]
    is_paired = _PAIRED.fullmatch(chapter) is not None
    said = match["book"] + (pairs(int(chapter)) if is_paired else cardinal(int(chapter)))
    verse = cardinal(int(match["verse"]))
    if match["last"]:
        return f"{said}, verses {verse} to {cardinal(int(match['last']))}"
    # "John three sixteen"
    return f"{said} {verse}" if len(match["verse"]) > 1 else f"{said}, verse {verse}"
