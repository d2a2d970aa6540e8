"""Sport: race times, golf, reports of matches, records."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.games import NO_TEAM, said_record
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.numbers import cardinal, digits
from briefing.speaking.wording.english.unit_names import count_of
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
# "Collingwood 12.14 (86)": goals and behinds of Australian football, and what they make.
_BEHINDS = expression(
    r"(?<![\w.,])(?P<goals>[0-9]{1,2})\.(?P<behinds>[0-9]{1,2}) \((?P<points>[0-9]{1,3})\)"
)
_GOAL = 6
_ALL = 100
# "Jo Marsh (-13) and Al Hay (-12)"
_NAMED_STROKES = expression(r"(?<![\w'’-])[A-Z][\w'’-]+ \([-−](?:[1-9]|[12][0-9])\)")
# "At -12", "she is +3": strokes under and over par.
_STROKES = expression(
    r"(?P<cue>\b(?:at|on|to|is|was|of|finished|stands|total) |[,:;] |\(|^)"
    r"(?P<sign>[-−+])(?P<strokes>[1-9]|[12][0-9])"
    r"(?![\w%°-]|[.,][0-9]| (?:degrees|percent|per cent|million|points))"
)
_RACE_TIME = expression(
    r"(?<![\w.,:/$£€-])(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9])\.(?P<parts>[0-9]{1,3})"
    r"(?!\w|[.,:][0-9])(?:\s(?:minutes?|mins?)\b)?"
)
# "4:14:982": thousandths behind a colon
_THOUSANDTHS = expression(
    r"(?<![\w.,:/$£€-])(?P<time>(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-5][0-9]):(?P<parts>[0-9]{3})(?![\w:]|[.,][0-9])"
)
# "Leads by 1:12", "1:12 behind": a gap in a race.
_GAP = expression(
    r"(?:(?<=\bby )|(?<=\bof ))(?P<led>[0-9]{1,2}:[0-5][0-9])(?!(?<=[12][0-9]:..)\))"
    r"(?![\w:/-]|[.,][0-9])(?!\s[a-z]+\.?m)"
    r"(?! (?:local|GMT|BST|UTC|CES?T|E[SD]T|UK|on|today|that|this|in)\b)"
    r"|(?<![\w.,:/-])(?P<behind>[0-9]{1,2}:[0-5][0-9])(?=\s(?:behind|ahead|back|adrift|clear)\b)"
)
# "Poe led Hay by 1:12", "a gap of 2:05"
_LED_BY = expression(
    r"(?P<cue>\b(?:led|leads?|leading|wo[nr]|wins?|winning|ahead|clear|victory|advantage|gap|margin"
    r"|deficit)(?: [\w'’-]+){0,3}? (?:by|of) )(?P<led>[0-9]:[0-5][0-9])(?P<behind>)"
    r"(?![\w:/-]|[.,][0-9]|\s[ap]\.?m)"
)
# "Is 0:45 behind Poe": no hour of a day
_SURE_GAP = expression(
    r"(?<![\w.,:/-])(?P<led>)(?P<behind>[0-9]{1,2}:[0-5][0-9])(?= (?:behind|adrift)\b)"
)
# "The relay took 3.57.21"
_POINTED_TIME = expression(
    r"(?<![\w.,:/$£€-])(?P<minutes>[1-5]?[0-9])\.(?P<seconds>[0-5][0-9])\.(?P<parts>[0-9]{1,2})"
    r"(?![\w/-]|[.,:][0-9])"
)
_RACE_TOLD = expression(
    r"\b(?:[0-9,]{0,6}000m|[0-9]{1,6} ?km|race|raced|runner|ran|marathon|laps?|record|best)\b"
)
# "Won the 10,000m in 27:16", where no hour is so late
_MINUTES_OF_RACE = expression(
    r"(?P<before>\b(?:in|of|ran|clocked|best) |\()"
    r"(?P<minutes>2[5-9]|[3-5][0-9]):(?P<seconds>[0-5][0-9])(?![\w:/-]|[.,][0-9])"
)
# "A 59:30 half-marathon"
_OF_DISTANCE = expression(
    r"(?<=\b[Aa] )(?P<minutes>[1-9][0-9]?):(?P<seconds>[0-5][0-9])"
    r"(?= (?:half[- ]marathon|mile|5k|10k|parkrun|lap|split|finish|PB|personal best)\b)"
)
_MARATHON = expression(r"\b(?:[Hh]alf[- ])?[Mm]arathons?\b")
_SHORT_RACE = expression(
    r"\b(?:[48]00m|1,?500m|3,?000m|5,?000m|10,?000m|10km?|mile|lap|laps|relay)\b"
)
_LONGEST_MARATHON = 7  # hours
_RACED = expression(r"\b(?:relay|clocked|ran|swam|rowed|laps?|time of|quartet|heat|[0-9]+m)\b")
_RACE = expression(r"\b(?:Tour|Giro|Vuelta|stage|race|rally|lead|leads|led|lap|laps|marathon)\b")
_GOLF = expression(
    rf"\b(?:{one_of(_TABLES.words('golf'))})\b|[a-z0-9]-(?:under|over)\b", re.IGNORECASE
)
_REPORT = expression(
    r"\b(?:Match|Half(?: Extra Time)?|Penalty Shootout) (?:ends|begins)\b|^Goal!"
    r"|\bFull[- ][Tt]ime\b"
)
_GOAL_OF = expression(
    r"(?<=[0-9] )(?P<how>og|OG|pen)(?=[,.;:)]|$)|(?<=[ (])(?P<own>og|o\.g\.)(?=[ ),])"
)
# "It ended Ely City 0 Rovers 2 in the rain"
_GOALLESS = expression(
    r"(?P<home>\b[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}) (?P<low>[0-9])(?P<join>,? (?:-|–|v)? ?)"
    r"(?P<away>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}) (?P<high>[0-9])"
    r"(?![\w/%:–-]|[.,][0-9]| [a-z]+s\b)"
)
# "Ely 0(3), Hale 0(2)"
NO_GOALS = expression(r"(?<=[A-Za-z]) 0(?=[,.;(]|$| \(| [A-Z])(?!\.[0-9])", sign=" 0")
# "Northam Town 1, Easton City 0."
_SIDE = r"[A-Z][\w'’& .-]{2,30} [0-9]{1,2}(?: \([^()]{1,60}\))?"
_RESULT = expression(
    rf"^(?:[A-Z][A-Za-z -]{{1,20}}: )?{_SIDE},? (?:- |– |v )?{_SIDE}(?:,? a\.?e\.?t\.?)?[.;]?$"
)
# "W7 D8 L12": of a league's table
_WON_DRAWN_LOST = expression(
    r"(?<![\w-])(?:P ?(?P<played>[0-9]{1,2}),? )?"
    r"W ?(?P<won>[0-9]{1,2}),? D ?(?P<drawn>[0-9]{1,2}),? L ?(?P<lost>[0-9]{1,2})"
    r"(?:,? F ?(?P<for>[0-9]{1,3}),? A ?(?P<against>[0-9]{1,3}))?"
    r"(?:,? (?:Pts|PTS|pts):? ?(?P<points>[0-9]{1,3}))?(?!\w)"
)
# "Unbeaten in nine (W6, D3)"
_WON_IN_BRACKETS = expression(
    r"\((?:W ?(?P<won>[0-9]{1,2}))(?:,? D ?(?P<drawn>[0-9]{1,2}))?(?:,? L ?(?P<lost>[0-9]{1,2}))?\)"
)
# Games won and lost: "a 15-2 record", "went 12-4-1".
_WON_AND_LOST = expression(
    r"(?:\b(?P<cue>went|fell to|improved? to|improves to|record (?:of|to)|dropped to) "
    r"|(?<![\w.,/:–-]))"
    r"(?P<won>[0-9]{1,3})[-–](?P<lost>[0-9]{1,3})(?:[-–](?P<drawn>[0-9]{1,2}))?"
    r"(?![\w/%–-]|[.,:][0-9]| (?:up|ahead|down|behind|win|victory|defeat|loss)\b)"
    r"(?P<ahead> (?:record|season|start|mark|on the (?:year|season)|this season)\b)?"
)
# "The Chiefs (15-2)"
_OF_TEAM = expression(
    r"(?P<team>\b(?:[Tt]he|No\. [0-9]{1,2}) [A-Z][\w .]{2,25}[a-z])"
    r" \((?P<won>[0-9]{1,3})[-–](?P<lost>[0-9]{1,3})(?:[-–](?P<drawn>[0-9]{1,2}))?\)"
)


def race_times(text: str) -> str:
    """1:56.70 → "one minute fifty-six point seven"."""
    if _RACED.search(text):
        text = _POINTED_TIME.sub(r"\g<minutes>:\g<seconds>.\g<parts>", text)
    if ":" not in text:
        return text
    text = _OF_DISTANCE.sub(_of_distance, text)
    text = _RACE_TIME.sub(_race_time, _THOUSANDTHS.sub(r"\g<time>.\g<parts>", text))
    if _RACE_TOLD.search(text):
        text = _MINUTES_OF_RACE.sub(_minutes_of_race, text)
    return (_GAP if _RACE.search(text) else _SURE_GAP).sub(_gap, text)


def times_of_race(text: str) -> str:
    """Say minutes and seconds in a text about races: "in 27:41", "led by 1:12"."""
    if ":" not in text:
        return text
    text = _RACE_TIME.sub(_race_time, _THOUSANDTHS.sub(r"\g<time>.\g<parts>", text))
    text = _LED_BY.sub(lambda match: match["cue"] + _gap(match), text)
    return _SURE_GAP.sub(_gap, _MINUTES_OF_RACE.sub(_minutes_of_race, text))


def _minutes_of_race(match: re.Match[str]) -> str:
    seconds = int(match["seconds"])
    oh = "oh " if 0 < seconds < 10 else ""  # noqa: PLR2004
    said = f"{count_of(match['minutes'], 'min')} {oh}{cardinal(seconds) if seconds else ''}"
    return match["before"] + said.rstrip()


def _gap(match: re.Match[str]) -> str:
    minutes, seconds = (match["led"] or match["behind"]).split(":")
    if not int(minutes):
        return count_of(str(int(seconds)), "sec")
    said = f"{cardinal(int(minutes))} minute{'s' if int(minutes) != 1 else ''}"
    return f"{said} {cardinal(int(seconds))}" if int(seconds) else said


def _race_time(match: re.Match[str]) -> str:
    minutes, seconds = int(match["minutes"]), int(match["seconds"])
    if _is_of_marathon(match):
        told = [count_of(str(minutes), "hr"), count_of(str(seconds), "min")]
        if last := int(match["parts"]):
            told.append(count_of(str(last), "sec"))
        return " ".join(told)
    parts = match["parts"].rstrip("0")
    hours = f"{count_of(match['hours'], 'hr')} " if match["hours"] else ""
    said = f"{hours}{count_of(str(minutes), 'min')} {cardinal(seconds)}"
    return f"{said} point {digits(parts)}" if parts else said


def _of_distance(match: re.Match[str]) -> str:
    seconds = int(match["seconds"])
    oh = "oh " if seconds < 10 else ""  # noqa: PLR2004
    return cardinal(int(match["minutes"])) + (
        f" {oh}{cardinal(seconds)}" if seconds else " minutes"
    )


def _is_of_marathon(match: re.Match[str]) -> bool:
    """Whether 2:15.38 are hours, minutes and seconds: of a marathon, and of no shorter race."""
    if match["hours"] or len(match["parts"]) != 2 or int(match["parts"]) > 59:  # noqa: PLR2004
        return False
    is_told = _MARATHON.search(match.string) and not _SHORT_RACE.search(match.string)
    return bool(is_told) and 0 < int(match["minutes"]) < _LONGEST_MARATHON


def strokes(text: str) -> str:
    """Say a golfer's score by par: "at -12" → "at twelve under"."""
    told = _GOLF.search(text) or len(_NAMED_STROKES.findall(text)) > 1
    return strokes_by_par(text) if told else text


def strokes_by_par(text: str) -> str:
    """Say a golfer's score by par in a text about golf: "Poe (-12)"."""
    return _STROKES.sub(_strokes, text)


def _strokes(match: re.Match[str]) -> str:
    side = "over" if match["sign"] == "+" else "under"
    return f"{match['cue']}{cardinal(int(match['strokes']))} {side}"


def _behinds(match: re.Match[str]) -> str:
    goals, behinds = int(match["goals"]), int(match["behinds"])
    if goals * _GOAL + behinds != int(match["points"]):
        return match[0]
    return f"{cardinal(goals)} {cardinal(behinds)} ({match['points']})"


def reports(text: str) -> str:
    """Say no goals as nil where a match is reported: "Match ends, Leeds 2, Hull 0."."""
    text = _GOAL_OF.sub(
        lambda match: "penalty" if match["how"] == "pen" else "own goal",
        _BEHINDS.sub(_behinds, text),
    )
    if "W" in text:
        text = _WON_IN_BRACKETS.sub(
            lambda m: f"({_won_drawn_lost(m)})", _WON_DRAWN_LOST.sub(_won_drawn_lost, text)
        )
    if " 0" in text:
        text = _GOALLESS.sub(_goalless, text)
    is_report = _REPORT.search(text) or (" 0" in text and _RESULT.search(text))
    return NO_GOALS.sub(" nil", text) if is_report else text


def _goalless(match: re.Match[str]) -> str:
    goals = match["low"] != "0" and match["high"] != "0"
    if goals or {match["home"].split()[-1], match["away"].split()[-1]} & NO_TEAM:
        return match[0]
    low, high = ("nil" if match[side] == "0" else match[side] for side in ("low", "high"))
    return f"{match['home']} {low}{match['join']}{match['away']} {high}"


def _won_drawn_lost(match: re.Match[str]) -> str:
    names = ("played", "won", "drawn", "lost", "for", "against")
    found = match.groupdict()
    said = [f"{name} {found[name]}" for name in names if found.get(name)]
    if found.get("points"):
        said.append(f"points {found['points']}")
    return ", ".join(said)


def records(text: str) -> str:
    """Say games won and lost: "went 12-4" → "went twelve and four", a 33-0 record."""
    text = _OF_TEAM.sub(_of_team, text)
    return _WON_AND_LOST.sub(_won_and_lost, text)


def _of_team(match: re.Match[str]) -> str:
    # "Bless The Wings (40-1)": a name that has an article, and its odds.
    if re.search(r"[A-Z][\w'’-]* $", behind(match)):
        return match[0]
    return f"{match['team']} ({said_record(match)})"


def _won_and_lost(match: re.Match[str]) -> str:
    # "The majority fell to 51-49": shares of a hundred
    is_share = int(match["won"]) + int(match["lost"]) == _ALL and not match["drawn"]
    if is_share or not (match["cue"] or match["ahead"]):
        return match[0]
    cue = f"{match['cue']} " if match["cue"] else ""
    return f"{cue}{said_record(match)}{match['ahead'] or ''}"
