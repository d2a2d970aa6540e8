"""Brackets that tell of a link: "(in German)", "(pdf, 2MB)", "(Hear the song here.)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.caption_ends import end_behind
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
# "Die Zeit (in German) said": of what a link leads to
_IN_LANGUAGE = expression(
    r"(?<=[\w\"”’']) (?:\(in|\[in|[(\[]link in) "
    rf"(?:{one_of(_TABLES.words('languages'))})(?: only)?[)\]]",
    sign=("(in ", "[in ", "link in "),
)
_PAGE_BEFORE = expression(
    rf"(?:(?<![\w'’-])[A-Z][\w.'’-]*|[a-z][\"”’']|\b(?:{one_of(_TABLES.words('pages'))}))$"
)
# "(pdf, 2MB)", "[PDF 340KB]", "(Word document, 30 pages)"
_FILE = expression(
    r"(?<=[\w\"”’']) [(\[](?:(?:external )?(?:\.?pdf|PDF|Pdf|(?:MS )?Word|Excel|RTF|CSV|ZIP)"
    r"(?: (?:file|document|format|download|version|link|spreadsheet|external))?"
    r"(?:[,:;]? ?[0-9][0-9.,]* ?(?:[KkMmGg][Bb]|bytes|pages?|pp))+"
    r"|(?:\.?pdf|PDF) (?:document|file|version|external|link|opens in (?:a )?new (?:tab|window))"
    r")[)\]]",
    sign=("pdf", "PDF", "Pdf", "Word", "Excel", "RTF", "CSV", "ZIP"),
)
# "(Preview the album here.)": behind a sentence, and nothing else there
_HERE = expression(
    rf"(?P<gap>^|(?<=[.!?\"”’'…])\s*)\((?:{one_of(_TABLES.words('asked'))})\b"
    r"(?: [^()]{1,200})? here"
    r"(?:\)|\.\)|!\))[.]?(?P<after>\s*)",
    sign=("here)", "here.)", "here!)"),
)


def page_pointers(text: str) -> str:
    """Leave out the language and the kind of what a link leads to, and what one should click."""
    text = _FILE.sub(end_behind, text)
    if len(_IN_LANGUAGE.findall(text)) == 1:
        text = _IN_LANGUAGE.sub(_in_language, text)
    return _HERE.sub(lambda match: " " if match["gap"] and match["after"] else "", text)


def _in_language(match: re.Match[str]) -> str:
    return end_behind(match) if _PAGE_BEFORE.search(behind(match)) else match[0]
