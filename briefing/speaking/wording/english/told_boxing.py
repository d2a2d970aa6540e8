"""Boxing in a text that tells of it: fights won, lost and drawn, and the cards of judges."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.games import boxers_records, said_record

# "Now 30-4-1"
_WITH_DRAWS = expression(
    r"(?<![\w.,:/–-])(?P<won>[0-9]{1,2})-(?P<lost>[0-9]{1,2})-(?P<drawn>[0-9]{1,2})(?![\w/–-]|[.,:][0-9])"
)
# "He is 25-0", "an 18-1 record"; "a 10-8 round" is none
_WON_AND_LOST = expression(
    r"(?<![\w.,:/–-])(?P<won>[89]|[1-9][0-9])-(?P<lost>[0-7])(?P<drawn>)(?![\w/%–-]|[.,:][0-9]"
    r"| (?:up|down|ahead|behind|on|in) )"
)


def records(text: str) -> str:
    """Say the record of a boxer: "now 30-4-1" → "thirty, four and one", "is 25-0"."""
    text = _WITH_DRAWS.sub(lambda match: said_record(match, pause=","), boxers_records(text))
    return _WON_AND_LOST.sub(_record, text)


def _record(match: re.Match[str]) -> str:
    return said_record(match)
