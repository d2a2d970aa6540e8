"""Goals and points of Gaelic games: "Hale 2-14 Poole 1-10", "led 1-6 to 0-6", "0-9 apiece"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import follows
from briefing.speaking.wording.english.numbers import number
from briefing.speaking.wording.tables import Tables

_ENDS = r"(?![\w/%–-]|[.,:][0-9])"
_PAIR = rf"(?P<goals>[0-9])-(?P<points>[0-9]{{1,2}}){_ENDS}"
# "Led 1-6 to 0-6"
_LED = expression(
    r"(?<!\b[Ff]rom )(?<!\bof )(?<!between )(?<![\w.,:/–-])(?P<goals>[0-9])-(?P<points>[0-9]{1,2})"
    rf"(?P<all> \([0-9]{{1,2}}\))? to (?P<more>[0-9])-(?P<most>[0-9]{{1,2}}){_ENDS}"
)
_GAMES = "GAA|Gaelic|hurling|hurlers?|camogie|All-Ireland|Croke Park"
_PLAYED = expression(
    rf"\b(?:{_GAMES}"
    r"|w[io]n|beat|victory|defeat|lost|led|lead|leading|trailed|trailing|ahead|up|half-time)\b"
)
_SURE = expression(rf"\b(?:{'|'.join(Tables('en/sport').table('gaelic', list[str]))})\b")
# "Hale 2-14 Poole 1-10"
_SIDE = expression(
    rf"(?:(?<=[a-z] )|(?<=[0-9] ))(?P<goals>[0-9])-(?P<points>[1-3][0-9]){_ENDS}"
    r"(?! (?:[a-z]+s|to)\b)"
)
# "Hale 1-9 Poole 0-7": of two sides at least
_SHORT_SIDE = expression(
    rf"(?<=[a-z] ){_PAIR}(?= ?\([0-9]{{1,2}}\)|[.,;]? [A-Z]|[.,;]?$| (?:at|with|after)\b)"
)
# "Level at 0-6 apiece": as many goals as points are a score of football
_EACH = expression(
    rf"(?<![\w.,:/–-])(?P<goals>[0-9])-(?!(?P=goals)(?![0-9]))(?P<points>[0-9]{{1,2}}){_ENDS}"
    r"(?= (?:apiece|a piece|each)\b(?! (?:way|of|time|year)))",
    sign=(" apiece", " a piece", " each"),
)
# "They sleep 7-8 each night": no sides, and no score
_EACH_TOLD = expression(rf"\b(?:{_GAMES}|[Ll]evel(?:led)?|tied|half-time)\b")
_OTHER_SIDE = expression(" [0-9]-[0-9]")
_TWO_FIGURES = 10


def gaelic(text: str) -> str:
    """Say goals and points one behind the other: "one-six to nought-six"."""
    if _EACH_TOLD.search(text) or _SURE.search(text):
        text = _EACH.sub(_side, text)
    if _LED.search(text) and _PLAYED.search(text):
        text = _LED.sub(_led, text)
    if (_SIDE.search(text) or len(_SHORT_SIDE.findall(text)) > 1) and _SURE.search(text):
        text = _SHORT_SIDE.sub(_side, _SIDE.sub(_side, text))
    return text


def goals_and_points(goals: str, points: str) -> str:
    """Say what one side has: "0-6" → "nought-six", "1-21" → "one twenty-one"."""
    # Hyphens of two numbers would run together: "one twenty-one".
    join = "-" if int(points) <= 20 else " "  # noqa: PLR2004
    return join.join(number(count) if int(count) else "nought" for count in (goals, points))


def _side(match: re.Match[str]) -> str:
    # "0-20 1-13": the other side's beside it
    pause = "," if follows(match, _OTHER_SIDE) else ""
    return goals_and_points(match["goals"], match["points"]) + pause


def _led(match: re.Match[str]) -> str:
    few = max(int(match["points"]), int(match["most"])) < _TWO_FIGURES
    # "3-1 to 2-2": frames or games, if Gaelic games are not told; "1-6 to 0-6" is no other score
    if few and "0" not in {match["goals"], match["more"]} and not _SURE.search(match.string):
        return match[0]
    low, high = _side(match), goals_and_points(match["more"], match["most"])
    return f"{low}{match['all'] or ''} to {high}"
