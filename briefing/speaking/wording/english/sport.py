"""Sport: cricket scores, race times, records."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.games import said_record
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.measures import count_of
from briefing.speaking.wording.english.numbers import cardinal, digits
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
_CRICKET = re.compile(
    rf"\b(?:{one_of(_TABLES.words('cricket'))})\b"
    r"|[0-9]{2,3} & [0-9]{2,3}(?:-[0-9])?\b"
    r"|[0-9]-[0-9] in reply\b|[0-9]-run\b|[0-9]{2,3}[-/][0-9] dec\b|\b[0-9]{1,3} runs\b",
    re.IGNORECASE,
)
# Of other things too: there runs and wickets are so only behind the words of a score.
_PERHAPS_CRICKET = re.compile(rf"\b(?:{one_of(_TABLES.words('perhaps_cricket'))})\b", re.IGNORECASE)
_STAND = re.compile(
    r"\b(?:stand|partnership) (?:of|worth|between)\b|\bdeclar|\b(?:chasing|target of) [1-9]"
)
_VOTES = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|seats?|rul(?:ed|ing)|rates?)\b", re.IGNORECASE
)
_WICKETS = re.compile(
    r"(?<![\w.,:/–-])(?P<runs>[1-9][0-9]{0,2})[-–/](?P<wickets>10|[0-9])(?![\w/–-]|[.,:][0-9])"
)
_SCORE = re.compile(
    r"(?P<cue>, |\b(?:were|was|are|at|to|on|from|reached|made|closed|scored) )"
    r"(?!24/7)(?P<runs>1[1-9]|[2-9][0-9]|[1-9][0-9]{2})[-–/](?P<wickets>[1-9])"
    r"(?![\w/–-]|[.,:][0-9]| [a-z]+s\b)"
)
_DECLARED = re.compile(r"(?<=[0-9] )dec\b\.?")
_BOWLING = re.compile(
    r"\b(?P<cue>(?:took|takes|taking|figures of|finished with|claimed|with)\s)"
    r"(?P<wickets>10|[0-9])[-–/](?P<runs>[0-9]{2,3})(?![\w/–-]|[.,:][0-9])"
)
# "Took 4-67": wickets, whatever else the sentence speaks of.
_TOOK = re.compile(
    r"\b(?P<cue>(?:took|takes|taking|claimed|figures of|haul of|career-best(?: of)?) )"
    r"(?P<wickets>[1-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})"
    r"(?![\w/–-]|[.,:][0-9])"
)
# "Saim Ayub (3-26)", "Finn 4-41)"
_FIGURES_OF_BOWLER = re.compile(
    r"(?:(?<=[a-z] \()|(?<=[a-z] ))(?P<wickets>[1-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})(?=\))"
)
# "Poe 2-9 as they were skittled out": few runs, where another's wickets are told or all are out
_NAMED_BOWLER = re.compile(
    r"(?<=[a-z] )(?<!Test )(?<!series )(?P<bowler>(?:and |[A-Z]\.? ?)?[A-Z][a-z][\w'’-]+ )"
    r"(?P<wickets>[1-9]|10)-(?P<runs>[1-9][0-9]?)"
    r"(?= (?:as|and|from|in|off)\b|[,;.)])(?![.,][0-9])"
)
# "Poe 104 not out, Hay 3-72": runs enough for a bowler, where the score of an innings stands too
_RUNS_OF_BOWLER = re.compile(
    r"(?P<name>(?:, |; |\(|and )(?:[A-Z]\.? ?)?[A-Z][a-z][\w'’-]+ )"
    r"(?P<wickets>[1-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})(?=[,;.)]|$)(?![.,][0-9])"
)
# "And 0-58 in the first": where cricket is told these are nothing else
_ANY_FIGURES = re.compile(
    r"(?<=[a-z,:] )(?P<wickets>[0-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})"
    r"(?=[;,.)]|$| (?:in|on|from|off|against|as|at|before|for)\b)(?![.,][0-9])"
)
_ALL_OUT = re.compile(
    r"\b(?:took|takes|taking|claimed|with|for) (?:[1-9]|10)-[1-9][0-9]"
    r"|\b(?:skittled|bowled|dismissed)|\ball out\b"
)
# "Out of 94-4", "reached 245-6": so many for so few
_SURELY_SCORE = re.compile(
    r"(?:(?P<cue>\bout of )(?P<low>1[1-9]|[2-9][0-9]|[1-4][0-9]{2})[-–/](?P<lost>[1-9])"
    rf"|(?P<reached>\b(?:{one_of(_TABLES.table('reached', list[str]))}) )"
    r"(?P<runs>[1-6][0-9]{2})[-–/](?P<wickets>[1-9]))(?![\w/%–-]|[.,:][0-9]| [a-z]+s\b)"
)
# "Paterson 4/66", "Australia 5/266": wickets for runs, as Australians write.
_WICKETS_FIRST = re.compile(
    r"(?<=[a-z][ (])(?P<wickets>[0-9])/(?P<runs>[0-9]{2,3})(?![\w/–-]|[.,][0-9])"
)
# "Collingwood 12.14 (86)": goals and behinds of Australian football, and what they make.
_BEHINDS = re.compile(
    r"(?<![\w.,])(?P<goals>[0-9]{1,2})\.(?P<behinds>[0-9]{1,2}) \((?P<points>[0-9]{1,3})\)"
)
_GOAL = 6
_MOST_WICKETS = 10
_ALL = 100
# "Smith 82*", "made 104*"
_NOT_OUT = re.compile(
    r"(?<![\w.,*])(?:(?P<runs>[0-9]{1,3})\*(?![\w*])|(?P<no>[1-9][0-9]{0,2})no\b)"
)
# "At -12", "she is +3": strokes under and over par.
_STROKES = re.compile(
    r"(?P<cue>\b(?:at|on|to|is|was|of|finished|stands|total) |[,:;] |\(|^)"
    r"(?P<sign>[-−+])(?P<strokes>[1-9]|[12][0-9])"
    r"(?![\w%°-]|[.,][0-9]| (?:degrees|percent|per cent|million|points))"
)
_RACE_TIME = re.compile(
    r"(?<![\w.,:/$£€-])(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9])\.(?P<parts>[0-9]{1,3})"
    r"(?!\w|[.,:][0-9])(?:\s(?:minutes?|mins?)\b)?"
)
# "4:14:982": thousandths behind a colon
_THOUSANDTHS = re.compile(
    r"(?<![\w.,:/$£€-])(?P<time>(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-5][0-9]):(?P<parts>[0-9]{3})(?![\w:]|[.,][0-9])"
)
# "Leads by 1:12", "1:12 behind": a gap in a race.
_GAP = re.compile(
    r"(?:(?<=\bby )|(?<=\bof ))(?P<led>[0-9]{1,2}:[0-5][0-9])(?!(?<=[12][0-9]:..)\))"
    r"(?![\w:/-]|[.,][0-9])(?!\s[a-z]+\.?m)"
    r"(?! (?:local|GMT|BST|UTC|CES?T|E[SD]T|UK|on|today|that|this|in)\b)"
    r"|(?<![\w.,:/-])(?P<behind>[0-9]{1,2}:[0-5][0-9])(?=\s(?:behind|ahead|back|adrift|clear)\b)"
)
# "Is 0:45 behind Poe": no hour of a day
_SURE_GAP = re.compile(
    r"(?<![\w.,:/-])(?P<led>)(?P<behind>[0-9]{1,2}:[0-5][0-9])(?= (?:behind|adrift)\b)"
)
# "The relay took 3.57.21"
_POINTED_TIME = re.compile(
    r"(?<![\w.,:/$£€-])(?P<minutes>[1-5]?[0-9])\.(?P<seconds>[0-5][0-9])\.(?P<parts>[0-9]{1,2})"
    r"(?![\w/-]|[.,:][0-9])"
)
_RACE_TOLD = re.compile(
    r"\b(?:[0-9,]{0,6}000m|[0-9]{1,6} ?km|race|raced|runner|ran|marathon|laps?|record|best)\b"
)
# "Won the 10,000m in 27:16", where no hour is so late
_MINUTES_OF_RACE = re.compile(
    r"(?P<before>\b(?:in|of|ran|clocked|best) |\()"
    r"(?P<minutes>2[5-9]|[3-5][0-9]):(?P<seconds>[0-5][0-9])(?![\w:/-]|[.,][0-9])"
)
_RACED = re.compile(r"\b(?:relay|clocked|ran|swam|rowed|laps?|time of|quartet|heat|[0-9]+m)\b")
_RACE = re.compile(r"\b(?:Tour|Giro|Vuelta|stage|race|rally|lead|leads|led|lap|laps|marathon)\b")
_GOLF = re.compile(
    rf"\b(?:{one_of(_TABLES.words('golf'))})\b|[a-z0-9]-(?:under|over)\b", re.IGNORECASE
)
_REPORT = re.compile(r"\b(?:Match|Half) (?:ends|begins)\b|^Goal!|\bFull[- ][Tt]ime\b")
_GOAL_OF = re.compile(
    r"(?<=[0-9] )(?P<how>og|OG|pen)(?=[,.;:)]|$)|(?<=[ (])(?P<own>og|o\.g\.)(?=[ ),])"
)
_NO_GOALS = re.compile(r"(?<=[a-z]) 0(?=[.,(]|$| \(| [A-Z])(?!\.[0-9])")
# "Northam Town 1, Easton City 0."
_SIDE = r"[A-Z][\w'’& .-]{2,30} [0-9]{1,2}(?: \([^()]{1,60}\))?"
_RESULT = re.compile(
    rf"^(?:[A-Z][A-Za-z -]{{1,20}}: )?{_SIDE},? (?:- |– |v )?{_SIDE}(?:,? a\.?e\.?t\.?)?[.;]?$"
)
# "W7 D8 L12": of a league's table
_WON_DRAWN_LOST = re.compile(
    r"(?<![\w-])(?:P ?(?P<played>[0-9]{1,2}),? )?"
    r"W ?(?P<won>[0-9]{1,2}),? D ?(?P<drawn>[0-9]{1,2}),? L ?(?P<lost>[0-9]{1,2})"
    r"(?:,? F ?(?P<for>[0-9]{1,3}),? A ?(?P<against>[0-9]{1,3}))?"
    r"(?:,? (?:Pts|PTS|pts):? ?(?P<points>[0-9]{1,3}))?(?!\w)"
)
# "Unbeaten in nine (W6, D3)"
_WON_IN_BRACKETS = re.compile(
    r"\((?:W ?(?P<won>[0-9]{1,2}))(?:,? D ?(?P<drawn>[0-9]{1,2}))?(?:,? L ?(?P<lost>[0-9]{1,2}))?\)"
)
# Games won and lost: "a 15-2 record", "went 12-4-1".
_WON_AND_LOST = re.compile(
    r"(?:\b(?P<cue>went|fell to|improved? to|improves to|record of|dropped to) |(?<![\w.,/:–-]))"
    r"(?P<won>[0-9]{1,3})[-–](?P<lost>[0-9]{1,3})(?:[-–](?P<drawn>[0-9]{1,2}))?"
    r"(?![\w/%–-]|[.,:][0-9]| (?:up|ahead|down|behind|win|victory|defeat|loss)\b)"
    r"(?P<ahead> (?:record|season|start|mark|on the (?:year|season)|this season)\b)?"
)
# "The Chiefs (15-2)"
_OF_TEAM = re.compile(
    r"(?P<team>\b(?:[Tt]he|No\. [0-9]{1,2}) [A-Z][\w .]{2,25}[a-z])"
    r" \((?P<won>[0-9]{1,3})[-–](?P<lost>[0-9]{1,3})(?:[-–](?P<drawn>[0-9]{1,2}))?\)"
)


def not_out(text: str) -> str:
    """82* → "82 not out" where a sentence is about cricket."""
    if not _NOT_OUT.search(text) or not (_CRICKET.search(text) or _may_be_cricket(text)):
        return text
    return _NOT_OUT.sub(lambda m: f"{m['runs'] or m['no']} not out", text)


def _may_be_cricket(text: str) -> bool:
    told = _PERHAPS_CRICKET.search(text) or _STAND.search(text)
    return bool(told) and not _VOTES.search(text)


def cricket(text: str) -> str:
    """Say runs for wickets, 74-4 → "seventy-four for four", where a sentence is about cricket."""
    text = _SURELY_SCORE.sub(_sure_score, text)
    if not _CRICKET.search(text):
        if _may_be_cricket(text):
            text = _SCORE.sub(lambda m: m["cue"] + _wickets(m), text)
        return _TOOK.sub(
            lambda m: f"{m['cue']}{cardinal(int(m['wickets']))} for {cardinal(int(m['runs']))}",
            text,
        )
    text = _DECLARED.sub("declared", text)
    text = _FIGURES_OF_BOWLER.sub(
        lambda m: f"{cardinal(int(m['wickets']))} for {cardinal(int(m['runs']))}", text
    )
    text = _RUNS_OF_BOWLER.sub(
        lambda m: f"{m['name']}{cardinal(int(m['wickets']))} for {cardinal(int(m['runs']))}", text
    )
    text = _WICKETS_FIRST.sub(
        lambda m: f"{cardinal(int(m['wickets']))} for {cardinal(int(m['runs']))}", text
    )
    text = _BOWLING.sub(
        lambda m: f"{m['cue']}{cardinal(int(m['wickets']))} for {cardinal(int(m['runs']))}", text
    )
    if _ALL_OUT.search(text):
        text = _NAMED_BOWLER.sub(
            lambda m: f"{m['bowler']}{cardinal(int(m['wickets']))} for {cardinal(int(m['runs']))}",
            text,
        )
    text = _ANY_FIGURES.sub(
        lambda m: f"{cardinal(int(m['wickets']))} for {cardinal(int(m['runs']))}", text
    )
    return _WICKETS.sub(_wickets, text)


def _sure_score(match: re.Match[str]) -> str:
    runs, wickets = match["low"] or match["runs"], match["lost"] or match["wickets"]
    cue = match["cue"] or match["reached"]
    return f"{cue}{cardinal(int(runs))} for {cardinal(int(wickets))}"


def _wickets(match: re.Match[str]) -> str:
    runs, wickets = int(match["runs"]), int(match["wickets"])
    # "won the series 3-1" has as few on either side.
    if runs <= _MOST_WICKETS:
        return match[0]
    return f"{cardinal(runs)} for {cardinal(wickets)}"


def race_times(text: str) -> str:
    """1:56.70 → "one minute fifty-six point seven"."""
    if _RACED.search(text):
        text = _POINTED_TIME.sub(r"\g<minutes>:\g<seconds>.\g<parts>", text)
    if ":" not in text:
        return text
    text = _RACE_TIME.sub(_race_time, _THOUSANDTHS.sub(r"\g<time>.\g<parts>", text))
    if _RACE_TOLD.search(text):
        text = _MINUTES_OF_RACE.sub(_minutes_of_race, text)
    return (_GAP if _RACE.search(text) else _SURE_GAP).sub(_gap, text)


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
    parts = match["parts"].rstrip("0")
    hours = f"{count_of(match['hours'], 'hr')} " if match["hours"] else ""
    said = f"{hours}{count_of(str(minutes), 'min')} {cardinal(seconds)}"
    return f"{said} point {digits(parts)}" if parts else said


def strokes(text: str) -> str:
    """Say a golfer's score by par: "at -12" → "at twelve under"."""
    return _STROKES.sub(_strokes, text) if _GOLF.search(text) else text


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
    is_report = _REPORT.search(text) or (" 0" in text and _RESULT.search(text))
    return _NO_GOALS.sub(" nil", text) if is_report else text


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
