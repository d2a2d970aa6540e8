"""Cricket in a text that tells of it: few runs, few conceded, and scores without any cue."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import NO_MONTH_BEHIND
from briefing.speaking.wording.english.cricket import for_runs, innings, runs_and_wickets
from briefing.speaking.wording.english.numbers import number
from briefing.speaking.wording.english.plain_ranges import NO_RANGE_AHEAD, NO_RANGE_BEHIND
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
# "Reduced to 8-2", "7-0 at lunch"; "a 3-1 lead" is of a series
_OF_SERIES = (
    r"(?![\w/–-]|[.,:][0-9]| (?:up|down|ahead|behind|adrift|all|on (?:points|aggregate)"
    r"|(?:[a-z]+ )?(?:lead|win|victory|defeat|loss|series|draw|scoreline|whitewash|triumph|margin"
    r"|advantage|deficit|result|points?|in (?:the|this|that|their) [a-z-]*(?:series|rubber|Ashes)"
    r"))\b)"
)
_FEW_RUNS_LOST = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.table('sank', list[str]))}) )"
    rf"(?P<runs>[1-9]|10)[-–](?P<wickets>[0-9]){_OF_SERIES}"
)
_FEW_RUNS = expression(
    r"(?P<cue>\b(?:were|was|are|at|on|from|resum(?:ed|ing) (?:on|at)|reached|made|closed(?: on)?) )"
    rf"(?P<runs>[6-9]|10)[-–](?P<wickets>[0-9]){_OF_SERIES}"
)
# "A spell of 5-3", "took 3-7"
_FEW_CONCEDED = expression(
    r"(?P<cue>\b(?:spells?|figures|analysis|haul|return|burst) of "
    r"|\b(?:took|taking|takes|claimed|claiming|snared|bagged) )"
    rf"(?P<wickets>[1-9]|10)[-–](?P<runs>[0-9]){_OF_SERIES}"
)
# "Poe 2-9 as they folded": no series has so many matches
_LONE_BOWLER = expression(
    r"(?P<cue>\b(?:[A-Z]\.? ?)?(?!(?:Test|Tests|Series|Day|Game|Ashes)\b)[A-Z][a-z][\w'’-]+ )"
    rf"{NO_MONTH_BEHIND}(?P<wickets>[0-9]|10)[-–](?P<runs>[6-9]|[1-9][0-9]){_OF_SERIES}"
    r"(?= (?:as|and|from|in|off)\b|[,;.)]|$)"
)
# "Hale 10-0 at the close"
_AT_BREAK = expression(
    r"(?P<cue>)(?<![\w.,:/–-])(?P<runs>[1-9]|10)[-–](?P<wickets>[0-9])"
    r"(?= (?:at (?:the close|stumps|lunch|tea|the break)|overnight|in reply)\b)"
)
# "Poe - on his debut - 2-22", "took 3-12 and 0-20": few for many, where no range is told
_ANY_BOWLER = expression(
    rf"{NO_RANGE_BEHIND}(?<![\w.,:/$£€–-])(?P<wickets>[0-9]|10)-(?P<runs>[1-9][0-9]|1[0-9]{{2}})"
    rf"{NO_RANGE_AHEAD}"
)
# "10-0-54-2": overs, those without runs, runs and wickets
_ANALYSIS = expression(
    r"(?<![\w.,:/–-])(?P<overs>[0-9]{1,2}(?:\.[1-5])?)-(?P<maidens>[0-9]{1,2})-(?P<runs>[0-9]{1,3})"
    r"-(?P<wickets>[0-9]|10)(?![\w/–-]|[.,][0-9])"
)
# "300-9d"
_DECLARED = expression(r"(?<=[0-9][-/][0-9])d(?!\w)")
_BALLOT = expression(r"\b(?:(?:[Oo]ut)?[Vv]ot(?:e[sd]?|ing)|[Bb]allots?|[Mm]embers were)\b")


def scores(text: str) -> str:
    """Say runs for wickets, whatever the sentence says: "at 14-3", "with 4-66", "10-0 at tea"."""
    if _BALLOT.search(text):
        return text
    text = _ANALYSIS.sub(_analysis, _DECLARED.sub(" declared", text))
    for pattern in (_FEW_RUNS_LOST, _FEW_RUNS, _AT_BREAK):
        text = pattern.sub(innings, text)
    for pattern in (_FEW_CONCEDED, _LONE_BOWLER, _ANY_BOWLER):
        text = pattern.sub(for_runs, text)
    return runs_and_wickets(text)


def _analysis(match: re.Match[str]) -> str:
    return ", ".join(number(one) if one != "0" else "nought" for one in match.groups())
