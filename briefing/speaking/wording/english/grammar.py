"""The neighbours of a match: the words before and behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
WINDOW, _FAR = 48, 120
_WORD_BEFORE = expression(r"([\w'’&-]+)[\s\"“‘(]*$")
_WORD_AFTER = expression(r"[\s\"”’]*([\w'’-]+)")
# "Rose 0.1% to 4.7%": by how much, and to what level.
_CHANGE = expression(
    rf"\b(?:{one_of(_TABLES.words('changes'))})(?: (?:up|down|back))?"
    r"(?: (?:[a-z]+ly|about|around|almost|over|another|a further|more than|just|some)){0,2} $"
)


def word_before(match: re.Match[str]) -> str:
    """The word before a match, in lower case; empty where a stop stands between."""
    found = _WORD_BEFORE.search(match.string[max(0, match.start() - WINDOW) : match.start()])
    return found[1].lower() if found else ""


def word_after(match: re.Match[str]) -> str:
    """The word after a match, as written; empty where a stop stands between."""
    found = _WORD_AFTER.match(match.string[match.end() : match.end() + WINDOW])
    return found[1] if found else ""


def follows(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` matches right after a match."""
    return pattern.match(match.string, match.end()) is not None


def behind(match: re.Match[str]) -> str:
    """What stands before a match, as far as any rule looks: a line may have no end."""
    return match.string[max(0, match.start() - _FAR) : match.start()]


@lru_cache(maxsize=16)  # asked of each match of a text
def tells(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a text has a match of `pattern` anywhere."""
    return pattern.search(text) is not None


def tells_change(match: re.Match[str]) -> bool:
    """Whether what stands before a quantity says that something rose or fell by it."""
    return _CHANGE.search(behind(match)) is not None
