"""American sport: whether a text tells of it, its scores without goals, its runs of points."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/games")
_AMERICAN = expression(
    rf"\b(?:{one_of(_TABLES.row('american'))}"
    rf"|{'|'.join(_TABLES.table('american_names', list[str]))})\b"
)
# "An 8-0 run": points that one side makes, and nobody's goals
_RUN_OF_POINTS = expression(
    r"(?<![\w.,:/–-])(?P<made>[1-9][0-9]?)[-–](?P<other>[0-9]{1,2})"
    r"(?= (?:[a-z-]+ )?(?:runs?|spurt|burst|surge)\b(?! (?:chase|rate|lead|win|out)))"
)
# "Is 1-1 in four starts": games won and lost
_OF_STARTS = expression(
    r"(?P<cue>\b(?:is|was|are|were|now|and|but|[Ww]ent) )(?P<won>[0-9]{1,2})-(?P<lost>[0-9]{1,2})"
    r"(?= (?:in|over|through|after|since) (?:(?:his|her|their|its|the) )?"
    r"(?:(?:last|first|past|previous) )?[a-z0-9]+ (?:career |home |road )?"
    r"(?:starts|appearances|outings|decisions)\b)"
)
# "Had been 0-4 against Nishi"
_AGAINST = expression(
    r"(?P<cue>\b(?:has|have|had|['’]s|['’]d) been )(?P<won>[0-9]{1,2})-(?P<lost>[0-9]{1,2})"
    r"(?= (?:against|versus|lifetime|all-time|in (?:finals|tie-?breaks?|deciders))\b)",
    sign=" been ",
)
# "On a 3-0 count", "an 0-2 pitch"
_COUNT = expression(
    r"(?<![\w.,:/–-])(?P<balls>[0-3])-(?P<strikes>[0-2])"
    r"(?= (?:count|pitch|fastball|slider|changeup|curveball|curve|cutter|sinker)\b)"
)


@lru_cache(maxsize=4)  # asked of each pair of a sentence
def is_american(text: str) -> bool:
    """Whether a text has a word, a team or a league of American sport."""
    return _AMERICAN.search(text) is not None


def american_scores(text: str) -> str:
    """Say runs of points, counts and a pitcher's record: "an 8-0 run", "is 1-1 in four starts"."""
    text = _RUN_OF_POINTS.sub(_run_of_points, text)
    text = _OF_STARTS.sub(lambda m: f"{m['cue']}{_or_oh(m['won'])} and {_or_oh(m['lost'])}", text)
    text = _AGAINST.sub(lambda m: f"{m['cue']}{_or_oh(m['won'])} and {_or_oh(m['lost'])}", text)
    return _COUNT.sub(lambda m: f"{_or_oh(m['balls'])}-{_or_oh(m['strikes'])}", text)


def _run_of_points(match: re.Match[str]) -> str:
    made, other = int(match["made"]), int(match["other"])
    if made <= other:
        return match[0]
    return f"{cardinal(made)}{'-' if other < 10 else ' '}{_or_oh(match['other'])}"  # noqa: PLR2004


def _or_oh(figures: str) -> str:
    return cardinal(int(figures)) if int(figures) else "oh"
