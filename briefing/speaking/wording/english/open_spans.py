"""Years that have no end: "Ada Poe (1962-)" was born then, "Hull (2011-)" is a club since."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import word_before
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/years")
_YEAR = r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2})"
_OPEN = expression(
    rf"\((?P<what>(?:[A-Za-z][^()0-9]{{0,30}},? )?){_YEAR}\s?[-–—]\s?\)"
    # "Siena 2009-10, Juventus 2011-"
    rf"|(?P<bare>(?<=[a-z] )){_YEAR.replace('year', 'last')}(?:[-–—](?=[,;.)])|[-–]$)",
    sign=("-", "–", "—"),
)
_CAPITALS = expression(r"(?:[A-Z][\w.'’-]* ){1,4}$")
_HELD = expression(rf"\b(?:{one_of(_TABLES.words('held_since'))})\b")
_SPAN = expression(r"\((?P<first>[12][0-9]{3})[-–—](?P<last>[0-9]{4}|[0-9]{2})\)", sign="(")
_BEFORE_YEARS = _TABLES.words("before_years_alone")
_SHORTEST_LIFE = 20
_LONGEST_NAME = 60
_YOUNG = 2000  # who has a whole name and an article was born before


def open_spans(text: str) -> str:
    """Say "born" behind a person, and "since" behind a club, an office or a programme."""
    return _OPEN.sub(_open_span, text)


def _open_span(match: re.Match[str]) -> str:
    if match["last"]:
        # "It began in 2014-", which breaks off
        is_told = word_before(match) in _BEFORE_YEARS
        return match["last"] if is_told else f"since {match['last']}"
    told = match["what"]
    if told.rstrip(", ") in {"b", "b.", "born"}:
        return f"(born {match['year']})"
    since = "born" if not told and _is_born(match) else "since"
    return f"({told}{since} {match['year']})"


def _is_born(match: re.Match[str]) -> bool:
    """Whether a person's name stands before a year, and nothing that somebody does or holds."""
    before = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()]
    name = _CAPITALS.search(before)
    if name is None or _HELD.search(match.string) or _lists_offices(match.string):
        return False
    words = name[0].split()
    if words[0] not in GIVEN_NAMES:
        return False
    return len(words) == 1 or int(match["year"]) < _YOUNG


def _lists_offices(sentence: str) -> bool:
    """Whether others of a list were something for some years: "Leeds (2009-11)"."""
    return any(
        len(span["last"]) == 2 or int(span["last"]) - int(span["first"]) < _SHORTEST_LIFE  # noqa: PLR2004
        for span in _SPAN.finditer(sentence)
    )
