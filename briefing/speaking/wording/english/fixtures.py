"""Lists of matches and tables: "(H) April 26 Leeds", "Leeds (A)", "three points (D3 L5)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTH, WEEKDAY

_WHERE = {"H": "home", "A": "away"}
# "(H) April 26 Arsenal", where the list is cut into lines; "(H) He said" is the last of them.
_BEFORE_DATE = expression(
    r"(?P<before>^|[\w.,;] )\((?P<where>[HA])\)"
    rf"(?=,? (?:{MONTH} [0-9]|[0-9]{{1,2}} {MONTH}(?!\w)|{WEEKDAY}\b))"
    r"|^\((?P<home>H)\)(?= [A-Z][a-z])"
)
# "Leeds (A), Hull (H)": of at least two
_BEHIND_TEAM = expression(
    r"(?<![\w'’])(?P<team>[A-Z][\w'’]*[a-z]) \((?P<where>[HA])\)(?=[,;.]|$| (?:and|[A-Z0-9]))"
)
# "20 September Hull (h) 2-2"
_BESIDE_SCORE = expression(
    r"(?<![\w'’])(?P<team>[A-Z][\w'’]*[a-z]) \((?P<where>[hHaA])\)"
    r"(?=:? [0-9]{1,2}[-–][0-9]{1,2}(?![\w–-]))"
)
# "(a) 2-2 (1 goal)", where the list is cut into lines
_BEFORE_SCORE = expression(
    r"^\((?P<where>[HAha])\)(?=:? (?:[WDL]:? )?[0-9]{1,2}[-–][0-9]{1,2}(?![\w-]))"
)
_FEWEST = 2
# "Three points (D3 L5)"
_NONE_WON = expression(r"\(D ?(?P<drawn>[0-9]{1,2}),? L ?(?P<lost>[0-9]{1,2})\)")
# "Collins OG 18"
_OWN_GOAL = expression(
    r"(?<=[a-z] )OG(?= (?:[1-9][0-9]?|1[01][0-9]|120)(?:\+[1-9])?['’]?(?:[,.;)]|$| \.))"
)
# "Sheffield Wednesday 2": a club, and no day
_CLUB_OF_DAY = expression(
    r"\b(?P<club>Sheffield Wednesday|Sheff Wed|Sheff Wednesday),? (?P<goals>[0-9])(?=[,.;)]|$| \()"
)


def fixtures(text: str) -> str:
    """Say where a match is played, who scored for the other side, and what a team drew and lost."""
    text = _OWN_GOAL.sub("own goal", text)
    if "Wed" in text:
        text = _CLUB_OF_DAY.sub(_club_of_day, text)
    text = _NONE_WON.sub(r"(drawn \g<drawn>, lost \g<lost>)", text)
    if text.startswith("("):
        text = _BEFORE_SCORE.sub(lambda m: f"({_WHERE[m['where'].upper()]})", text)
    if "(H)" not in text and "(A)" not in text and "(h)" not in text and "(a)" not in text:
        return text
    text = _BESIDE_SCORE.sub(lambda m: f"{m['team']} ({_WHERE[m['where'].upper()]})", text)
    text = _BEFORE_DATE.sub(_before_date, text)
    if len(_BEHIND_TEAM.findall(text)) < _FEWEST:
        return text
    return _BEHIND_TEAM.sub(lambda m: f"{m['team']} ({_WHERE[m['where']]})", text)


def _before_date(match: re.Match[str]) -> str:
    before = match["before"] or ""
    where = _WHERE[match["where"] or match["home"]]
    # Where no line begins it belongs to the match before it.
    return f"{before}({where})" if before else f"{where.capitalize()}."


def _club_of_day(match: re.Match[str]) -> str:
    goals = match["goals"]
    return f"{match['club']} {_GOALS[int(goals)]}"


_GOALS = ("nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
