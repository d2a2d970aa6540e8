"""Horse races in a text that tells of them: odds, results, lengths and the hours of races."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english import clock_words
from briefing.speaking.wording.english.horse_races import prices_of_horses
from briefing.speaking.wording.english.numbers import number
from briefing.speaking.wording.english.odds import odds_of_horses

# "4,321-1"
_LONG = expression(r"(?<![\w.,:/£$€-])(?P<for>[1-9][0-9]{0,2},[0-9]{3})-1(?![\w/–-]|[.,][0-9])")
_FAVOURITE = expression(r"(?<=[0-9] )(?P<joint>jt |co |joint )?fav\b(?:\.(?= [a-z]))?")
# "Won by 1½l"
_LENGTHS = expression(r"(?<![\w.,£$€])(?P<count>[0-9]{0,2}[¼½¾]?)(?<=[0-9¼½¾])l(?![\w'’])")
# "2.30 Ascot: 1. Red Hay"
_HOUR = expression(
    r"(?<![\w.,£$€])(?P<hour>[1-9]|1[0-2])\.(?P<minutes>[0-5][05])(?= (?:at )?[A-Z]| (?:race|at)\b)"
)


def odds(text: str) -> str:
    """Say the odds and the results of horse races: "won at 7-2", "11-4 fav", "by 1½l"."""
    text = _HOUR.sub(_hour, text)
    text = _LONG.sub(lambda match: f"{number(match['for'])} to one", text)
    text = _LENGTHS.sub(_lengths, text)
    return odds_of_horses(prices_of_horses(_FAVOURITE.sub(_favourite, text)))


def _favourite(match: re.Match[str]) -> str:
    return "joint favourite" if match["joint"] else "favourite"


def _lengths(match: re.Match[str]) -> str:
    count = match["count"]
    return f"{number(count)} {'length' if count in {'1', '½', '¼', '¾'} else 'lengths'}"


def _hour(match: re.Match[str]) -> str:
    return clock_words.plain(match[0])
