"""Whether two figures with a colon are an hour of the day, by what stands around: "at 19:25"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, follows, word_before
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/times")
# The zones of a clock, as they stand behind its hour: "1814 EST", "20:00 ET".
ZONE_NAMES = one_of(_TABLES.row("zones"))
DAYS_AHEAD = one_of(_TABLES.row("days_ahead"))
_DAY_AHEAD = expression(rf" (?:on )?(?:{DAYS_AHEAD})\b| (?:this|that) [a-z]+(?:ing|noon)\b")
ZONE_AHEAD = expression(rf"\s?(?:{ZONE_NAMES})\b")
RACECOURSE = expression(r"\sat\s[A-Z]")
# "The 17.25 train", "the 4.50 from Ely", "the 17.25 Hale to Poole Junction service"
_SERVICES = one_of(_TABLES.words("services"))
SERVICE = expression(
    rf" (?:[a-z]+ )?(?:{_SERVICES})\b| (?:to|from) [A-Z]"
    rf"| (?:[A-Z][\w'’-]+ ){{1,3}}(?:to [A-Z]|(?:{_SERVICES})\b)"
)
# "At 19:25", "from 13:10 to 14:45", "on Friday (19:25)"
_HOUR_BEHIND = expression(
    rf"(?:\b(?:{one_of(_TABLES.row('before_clock'))})|\b(?i:{DAYS_AHEAD}),?) \(?"
    r"(?:[0-9]{1,2}:[0-5][0-9](?: (?:to|and|or|until) |, (?:and )?| ?[-–] ?)){0,6}$"
)
_CLOCK_TOLD = expression(
    rf"\((?:[a-z]+ )?(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
    rf"(?:\)| (?:{ZONE_NAMES})\b| (?:and|to|or) [0-9]|, [0-9]| ?[-–] ?[0-9])"
)
# Races of more than thirteen minutes
_LONG_RACES = expression(
    r"\b(?:three|five|ten)[ -]thousand[ -]met|\b(?:5|10|20) ?[Kk]m?\b|marathon"
    r"|\brac(?:e|ed|ing) walk"
)
# "In the S8 100m backstroke (19:25)": later than anybody swims or runs it
_LONGER = expression(
    r"marathon|\b10,?000|ten[ -]thousand|\b(?:5|10|20) ?[Kk]m?\b|walk|stage|song|track\b|video"
)
# "Heats 10:14, final 13:55", "17:06 Women's 100m"
_EVENT_BEHIND = expression(
    r"\b(?:[Ff]inals?|semi-?finals?|[Hh]eats?|qualifying|qualification|session|rep[eê]chage)"
    r"(?: from| at)? $|\b(?:v|versus) (?:[A-Z][\w'’-]+ ){1,4}[-–] $"
)
_EVENT_AHEAD = expression(r":? (?:-|–|[A-Z][a-z])")
_CLOSES = expression(r"\)")
_LONGEST_RACE = 16  # minutes of 5,000 metres


def tells_clock(match: re.Match[str]) -> bool:
    """Whether "19:25" is surely an hour: a race of fourteen minutes is written so too."""
    return bool(
        follows(match, ZONE_AHEAD)
        or follows(match, _DAY_AHEAD)
        or _HOUR_BEHIND.search(behind(match))
        or match["high"]
        or _is_of_event(match)
        or (word_before(match) == "the" and follows(match, RACECOURSE))
        or (_CLOCK_TOLD.search(match.string) and not _LONG_RACES.search(match.string))
    )


def _is_of_event(match: re.Match[str]) -> bool:
    """Whether an hour stands behind its event or opens a line before it, or has lost a bracket."""
    before = behind(match)
    if not before or before[-2:] in {"; ", "• "}:
        return follows(match, _EVENT_AHEAD)
    if before.endswith("(") and follows(match, _CLOSES) and not _LONGER.search(before):
        return int(match["low"].partition(":")[0]) > _LONGEST_RACE
    broken = follows(match, _CLOSES) and "(" not in match.string[: match.start()]
    return broken or _EVENT_BEHIND.search(before) is not None
