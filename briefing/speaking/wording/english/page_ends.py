"""Sentences that a page runs together: bullets, marks without their space, labels of its own."""

from __future__ import annotations

import re

from briefing.language.expressions import expression

# "Since 2010 •One of them • In 1998": each point of a list is a sentence.
_POINT = expression(r"(?P<last>[\w%)\"”'’.,;:!?]) ?[•▪‣⁃●■◦] ?(?=[\"“'‘(]?[A-Z0-9£$€])")
_FEWEST_WORDS, _FAR = 3, 200
_STOPS = frozenset(".,;:!?")
# "I am honest.'But he left", "Poe agreed:'I went"
_GLUED_MARK = expression(
    r"(?<=[a-z]{2}[.!?])(?P<mark>['’\"])(?=(?:[A-Z][a-z]+|A|I)[ ,'’])|(?<=[a-z]:)(?=[\"“‘'][A-Z])"
    # "I live in Hale.I left"
    r"|(?<=[a-z]{3}[.!?])(?=I(?: [a-z]|['’][a-z]))"
)
# ""The Long Day 1997"/"Some Song""
_TWO_TITLES = expression(r"(?<=\w)(?P<mark>[\"”]) ?/ ?(?=[\"“])", sign="/")
# "VIDEO Ada Poe wins", "Hale dress (now $20) Visit site ."
_LABEL = expression(
    r"^(?:VIDEO|WATCH|GALLERY) (?=[A-Z][a-z]+ [A-Za-z])|(?<=\S) Visit site ?(?P<stop>\.?)$"
)


def page_ends(text: str) -> str:
    """Part what a page runs together, and drop its labels."""
    text = _POINT.sub(_point, text)
    text = _GLUED_MARK.sub(lambda m: f"{m['mark'] or ''} ", text)
    return _LABEL.sub(lambda m: m["stop"] or "", _TWO_TITLES.sub(r"\g<mark>, ", text))


def _point(match: re.Match[str]) -> str:
    last = match["last"]
    said = match.string[max(0, match.start() - _FAR) : match.end("last")]
    said = said.rsplit("•", maxsplit=1)[-1]
    if last in _STOPS or said.rstrip("\"”'’")[-1:] in _STOPS:
        return f"{last} "
    # "Hale • Boone • Ely": names alone
    return f"{last}. " if said.count(" ") >= _FEWEST_WORDS else f"{last}, "
