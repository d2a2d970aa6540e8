"""Hours of four figures: "1130 GMT", "0600 hours", "doors open at 1900", "open 0900-1730"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.clock_words import hours, hours_and_minutes
from briefing.speaking.wording.english.hours_told import DAYS_AHEAD, ZONE_NAMES
from briefing.speaking.wording.english.point_hours import OF_PRICES
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/times")
# "Doors open at 1900": hours, where something begins.
_HOURS_OF_EVENTS = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.row('begins'))}) at )"
    r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>00|15|30|45)(?![\w/%-]|[.,:][0-9])",
    sign=" at ",
)
_FOUR = r"(?:[01][0-9]|2[0-3])[0-5][0-9]"
_NO_FIGURE = r"(?![\w/%-]|[.,:][0-9])"
# "Shown at about 1900 on Sundays", "by 0600", "from 0930 to 1700": hours, by what stands around.
_HOURS_OF_DAY = expression(
    rf"(?P<cue>\b[Aa]t (?:(?:{one_of(_TABLES.row('nearly'))}) )?)(?P<clock>{_FOUR})"
    rf"(?:(?= (?:(?:on )?(?:{DAYS_AHEAD})\b|on (?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)? [A-Z]))"
    r"| hours\b(?! of\b))"
)
# "Rugby Special, 2340 on BBC Two"
_HOURS_OF_CHANNEL = expression(
    r"(?<![\w.,:$£€/-])(?P<clock>(?:[01][0-9]|2[0-3])[0-5][05])"
    r"(?=,? (?:[A-Z]{2,3}, |on )(?:BBC|ITV|Channel|Sky|Radio|Five|CNN|NBC|ABC|CBS|Fox)\b)"
)
# "In the 2300 slot", "the 1930 kick-off"
_HOURS_OF_THING = expression(
    rf"(?<![\w.,:$£€/-])(?P<clock>(?:[01][0-9]|2[0-3])[0-5][05])"
    rf"(?= (?:[a-z]+ )?(?:{one_of(_TABLES.words('at_an_hour'))})\b"
    # "Pictures from 2010 showing the quay": a verb
    r"(?! (?:the|an?|that|how|what|his|her|their|its?|them|signs)\b))"
)
_NUMBER_AHEAD = r"(?! (?:[a-z]+s|number|line|code|prefix|metres|meters|feet)\b)"
_EARLY_HOURS = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.row('before_hours'))}) )(?P<low>0[0-9][0-5][0-9])"
    rf"(?:(?P<join>\s?[-–]\s?| (?:to|and|until|till|or) )(?P<high>{_FOUR}))?"
    rf"{_NO_FIGURE}{_NUMBER_AHEAD}"
)
# "From 2000 to 0500", "open 0900-1730", and beside such a one "gets in at 1015", "Sunday 1000-1600"
_UNTIL_EARLY = expression(
    rf"(?P<cue>\b(?:[Ff]rom|[Bb]etween) )(?P<low>{_FOUR})(?P<join> (?:to|and|until|till) )"
    rf"(?P<high>0[0-9][0-5][0-9]){_NO_FIGURE}"
)
_QUARTERS = r"(?:00|15|30|45)"
_BARE_HOURS = expression(
    rf"(?P<cue>)(?<![\w.,/-])(?P<low>0[0-9]{_QUARTERS})(?P<join>\s?[-–]\s?)"
    rf"(?P<high>(?:1[0-9]|2[0-3]){_QUARTERS}){_NO_FIGURE}"
)
_MORE_HOURS = expression(
    rf"(?P<cue>(?:\b(?:at|until|till)|day),? )(?P<low>(?:1[0-9]|2[0-3])[0-5][0-9])"
    rf"(?:(?P<join>\s?[-–]\s?| (?:to|and|until|till|or) )(?P<high>{_FOUR}))?"
    rf"{_NO_FIGURE}{_NUMBER_AHEAD}"
)
_MILITARY = expression(
    r"(?<![\w.,:$£€/-])(?P<hour>[01][0-9]|2[0-3]|24(?=00))(?P<minute>[0-5][0-9])"
    rf"\s?(?:hrs|hours(?=\s(?:GMT|UTC|local|on)\b)|(?=\s?(?:{ZONE_NAMES}|local time)\b))(?!\w)"
)
# "At 710 EST"
_SHORT_CLOCK = expression(
    rf"(?<![\w.,:$£€/-])(?P<hour>[1-9])(?P<minute>[0-5][0-9])(?=\s(?:{ZONE_NAMES})\b)"
)
_FIRST_WITHOUT_NOUGHT = 10  # hour of two figures


def zoned_hours(text: str) -> str:
    """Say figures before a zone or "hours" as a clock: "1130 GMT", "0600 hours", "710 EST"."""
    return _MILITARY.sub(_military, _SHORT_CLOCK.sub(_short_clock, text))


def cued_hours(text: str) -> str:
    """Say four figures as a clock where the words around them tell: "doors open at 1900"."""
    text = _HOURS_OF_CHANNEL.sub(lambda match: hours_of(match["clock"]), text)
    text = _HOURS_OF_THING.sub(lambda match: _of_thing(match["clock"]), text)
    early = text
    for pattern in (_UNTIL_EARLY, _BARE_HOURS, _EARLY_HOURS):
        early = pattern.sub(_early_hours, early)
    text = early if early == text else _MORE_HOURS.sub(_early_hours, early)
    if _HOURS_OF_DAY.search(text) and not OF_PRICES.search(text):
        text = _HOURS_OF_DAY.sub(lambda m: m["cue"] + hours_of(m["clock"]), text)
    return _HOURS_OF_EVENTS.sub(lambda m: m["cue"] + hours(int(m["hour"]), m["minute"]), text)


def _military(match: re.Match[str]) -> str:
    return _of_day(int(match["hour"]), match["minute"])


def _of_day(hour: int, minute: str) -> str:
    said = hours(hour, minute)
    if not 0 < hour < _FIRST_WITHOUT_NOUGHT:
        return said
    # "One o'clock" would be taken for the afternoon's.
    said = said.removesuffix(" o'clock")
    return f"{said} A.M"


def _of_thing(figures: str) -> str:
    """Say the hour of a thing, which has its half of the day: "the 0715 ferry"."""
    hour, minute = int(figures[:2]), int(figures[2:])
    is_early = 0 < hour < _FIRST_WITHOUT_NOUGHT and minute
    return hours_and_minutes(hour, minute) if is_early else hours_of(figures)


def _short_clock(match: re.Match[str]) -> str:
    return hours_and_minutes(int(match["hour"]), int(match["minute"]))


def _early_hours(match: re.Match[str]) -> str:
    if match["cue"].lower() == "the ":
        return match["cue"] + hours_and_minutes(int(match["low"][:2]), int(match["low"][2:]))
    said = match["cue"] + hours_of(match["low"])
    if not match["high"]:
        return said
    join = match["join"].strip(" -–")
    return f"{said} {join or 'to'} {hours_of(match['high'])}"


def hours_of(figures: str) -> str:
    """Say four figures as a clock: "1930" → "seven thirty P.M"."""
    return _of_day(int(figures[:2]), figures[2:])
