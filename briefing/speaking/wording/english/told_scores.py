"""Scores as what the text tells of has them: "5-0" is five-nil, five-love, five-nothing."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.gaelic import goals_and_points
from briefing.speaking.wording.english.grammar import follows
from briefing.speaking.wording.english.numbers import cardinal, number, span
from briefing.speaking.wording.english.plain_ranges import COUNTED, NO_RANGE_AHEAD, NO_RANGE_BEHIND
from briefing.speaking.wording.english.sport import NO_GOALS

_RANGE = expression(
    rf"(?<!\b[Bb]etween )(?<![\w.,:/$£€–-])(?P<low>[0-9]{{1,3}})[-–](?P<high>[0-9]{{1,3}})"
    rf"(?={COUNTED})"
)
_PAIR = expression(
    rf"{NO_RANGE_BEHIND}(?<![\w.,:/$£€–-])(?P<low>[0-9]{{1,3}})[-–](?P<high>[0-9]{{1,3}})"
    rf"{NO_RANGE_AHEAD}"
)
# "Meath 0-20 1-13 Louth"
_OTHER_SIDE = expression(r" [0-9]-[0-9]{1,2}(?![\w/%–-]|[.,:][0-9])")
# "7-6 (7-5)"
_TIE_BREAK_AHEAD = expression(r" ?\([0-9]")
# "Leads their meetings 3-0": of matches, and no set
_OF_RECORD = expression(r"\b(?:head-to-heads?|meetings?|record|career)\b")
_OF_TEAMS = expression(
    r"\b(?:[Tt]ies?(?!-)|[Rr]ubbers?|aggregate|Davis Cup|Fed Cup|series|matches|against|deficit"
    r"|victor(?:y|s|ies)?|defeats?|whitewash)\b"
)
_IN_SET = expression(
    r"\b(?:lead(?:s|ing)?|led|ahead|up|down|behind|trail\w*|break\w*|broke\w*|h[eo]ld|hold(?:s|ing)"
    r"|games?|race[ds]?|racing|serv\w+|sets?|retire\w*)\b|\b(?:[67]-[0-6]|[0-6]-[67])\b"
)
_WIN_AHEAD = expression(r" (?:[a-z]+ )?(?:wins?|triumph|rout|loss)\b")
_SET, _LEAD = 6, 2
_ONE_TWO = expression(rf"{NO_RANGE_BEHIND}(?<![\w.,:/$£€–-])1-2(?P<three>-3)?{NO_RANGE_AHEAD}")
_RUN_AHEAD = expression(
    r" (?:[a-z]+ )?(?:run|runs|burst|spurt|surge|start|sweep|count|pitch|fastball|slider|curveball"
    r"|changeup|hole)\b"
)


def ranges(text: str) -> str:
    """Say what is a range among scores too: "out for 2-3 weeks"."""
    return _RANGE.sub(_range, text)


def _range(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    return span(low, high) if int(low) < int(high) else match[0]


def goals(text: str) -> str:
    """Say goals in a text about football or rugby: "Ely 2-3 Hale", "12-0", "Ely 1, Hale 0"."""
    return _PAIR.sub(_goals, NO_GOALS.sub(" nil", text))


def _goals(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    if "0" in {low, high} or len(low) == len(high) == 1:
        return f"{_or_nil(low)}-{_or_nil(high)}"
    return match[0]


def _or_nil(figure: str) -> str:
    return number(figure) if figure != "0" else "nil"


def points_and_goals(text: str) -> str:
    """Say goals and points in a text about Gaelic games: "0-6" → "nought-six", "1-14"."""
    return _PAIR.sub(_gaelic, text)


def _gaelic(match: re.Match[str]) -> str:
    if len(match["low"]) > 1 or len(match["high"]) > 2:  # noqa: PLR2004
        return match[0]
    pause = "," if follows(match, _OTHER_SIDE) else ""
    return goals_and_points(match["low"], match["high"]) + pause


def one_two(text: str) -> str:
    """Say the first places in a text about races: "a 1-2 for the team", "a 1-2-3"."""
    return _ONE_TWO.sub(lambda match: "one-two" + ("-three" if match["three"] else ""), text)


def sets(text: str) -> str:
    """Say the games of sets in a text about tennis: "6-4 6-0", "broke for 3-0", "11-10"."""
    if _OF_RECORD.search(text):
        return text
    in_set = _IN_SET.search(text) is not None and not _OF_TEAMS.search(text)
    return _PAIR.sub(lambda match: _games(match, in_set=in_set), text)


def _games(match: re.Match[str], *, in_set: bool) -> str:
    low, high = int(match["low"]), int(match["high"])
    is_long = min(low, high) >= _SET and abs(low - high) <= _LEAD and low != high
    if _is_of_tie_break(match) or not (max(low, high) < 10 or is_long):  # noqa: PLR2004
        return match[0]
    # "A 2-0 win over Hale", "Ely sank Hale 3-0": of matches
    if 0 in {low, high} and max(low, high) < _SET and (not in_set or follows(match, _WIN_AHEAD)):
        return match[0]
    return "-".join(cardinal(games) if games else "love" for games in (low, high))


def _is_of_tie_break(match: re.Match[str]) -> bool:
    in_bracket = match.string[match.start() - 1 : match.start()] == "("
    return in_bracket or follows(match, _TIE_BREAK_AHEAD)


def runs_or_points(text: str) -> str:
    """Say no runs or points in a text about American sport: "3-0" → "three-nothing"."""
    return _PAIR.sub(_nothing, text)


def _nothing(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    if "0" not in {low, high}:
        return match[0]
    # "An eight-oh run", "an oh-two count"
    none = "oh" if low == "0" != high or follows(match, _RUN_AHEAD) else "nothing"
    return "-".join(number(figure) if figure != "0" else none for figure in (low, high))


def frames(text: str) -> str:
    """Say frames or legs in a text about snooker or darts, which are no hours: "won 10-2"."""
    return _PAIR.sub(_frames, text)


def _frames(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    if len(low) > 2 or len(high) > 2:  # noqa: PLR2004
        return match[0]
    return f"{_or_nil(low)}{'-' if int(high) <= 20 else ' '}{_or_nil(high)}"  # noqa: PLR2004
