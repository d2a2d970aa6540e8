"""Figures of sport as papers print them: "90th+3 minute", "won 2up", "25-0 with 18 KOs"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.games import said_record
from briefing.speaking.wording.english.numbers import cardinal, number, ordinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
# "In the 90th+3 minute"
_ADDED = expression(
    r"(?<![\w.,+])(?P<minute>45|90|105|120)th\+(?P<added>[1-9]|1[0-9])(?=['’]?(?: min|$|[,.;)]))",
    sign="th+",
)
# "Finished T12th"
_TIED = expression(
    r"(?<![\w-])T-?(?P<place>[1-9][0-9]?)(?:st|nd|rd|th)(?!\w)", sign=("st", "nd", "rd", "th")
)
# "Won 2up", "was 1dn after nine"
_HOLES = expression(r"(?<![\w.,£$€/-])(?P<holes>[1-9])(?P<side>up|dn)(?![\w-])", sign=("up", "dn"))
# "The 450yd 12th"
_YARDS_OF_HOLE = expression(
    r"(?<=[0-9])(?: ?|-)yds?\.? (?=(?:par[- ]|[1-9][0-9]?(?:st|nd|rd|th)(?!\w)))", sign="yd"
)
# "Rounds of 67-70-68", where more than four are another thing
_STROKES = r"(?:5[89]|[67][0-9]|8[0-5])"
_ROUNDS = expression(
    rf"(?<![\w.,:/$£€–-]){_STROKES}(?:-{_STROKES}){{2,3}}(?![\w%/–-]|[.,][0-9])", sign="-"
)
# "Had 20-6-7": three figures side by side, of which two would be said as one
_SIDE_BY_SIDE = expression(
    r"(?<![\w.,:/$£€–-])(?:[2-9]0-[1-9]-[0-9]{1,2}|[0-9]{1,2}-[2-9]0-[1-9]"
    # "11-13-25-39-54": numbers that are drawn
    r"|[0-9]{1,2}(?:-[0-9]{1,2}){4,6}"
    # "34-24-36", which no day of a month is
    r"|(?:3[2-9]|[45][0-9])-[2-4][0-9]-(?:3[2-9]|[45][0-9]))(?![\w%/–-]|[.,:][0-9])",
    sign="-",
)
# "Threw 4 TDs and 2 INTs"
_CAUGHT = expression(r"(?<=[0-9] )INT(?P<many>s?)(?!\w)", sign="INT")
# "Figures of 20-5-43-5"
_BOWLED = expression(
    r"(?P<cue>\b(?:figures|spell|analysis|return)s? of |\b(?:bowled|returned) )"
    r"(?P<figures>[1-9][0-9]?(?:\.[1-5])?-[0-9]{1,2}-[0-9]{1,3}-[0-9]{1,2})(?![\w/-])"
)
# "Unbeaten at 25-0 with 18 knockouts", "30-2-1 (20KO)"
_FOUGHT = expression(
    r"(?<![\w.,:/–-])(?P<won>[1-9][0-9]?)-(?P<lost>[0-9]{1,2})(?:-(?P<drawn>[0-9]{1,2}))?"
    r"(?=,? (?:record )?(?:\(|with )?[0-9]{1,2} ?(?:KOs?|kos|knock-?outs?|stoppages?"
    r"|(?:wins? )?inside)\b)"
)
_KNOCKED_OUT = expression(r"(?<=[0-9])KO(?=s?(?!\w))", sign="KO")
# "Over 6f", "the 7f race", "one mile 4f"
_FURLONGS = expression(
    r"(?<![\w.,:$£€/-])(?<!m )(?P<many>[1-9][¼½¾]?|[¼½¾])f(?P<race> (?:[a-z]+ )?(?:race"
    r"|sprint|trip|contest|handicap"
    r"|event|maiden|novice|course|track|start|distance)s?\b)?(?!\w)"
)
_OF_RACES = expression(
    r"\b(?:mile|miles|[Oo]ver|[Aa]t|[Ii]n the|[Tt]he|[Aa]n?|from|to|last|final) $"
)
# "The 1½m race": so few metres are no race
_MILES = expression(
    r"(?<![\w.,:$£€/-])(?P<miles>[1-4][¼½¾]?)m(?= (?:[a-z]+ )?(?:race|trip|contest|maiden"
    r"|novice)s?\b)"
)
# "Is 5-2 to win", "offer 9-4 on Poe", "drifted from 5-2 to 4-1"
_PRICE = r"(?P<for>[1-9][0-9]{0,2})[-/](?P<against>30|1[0-3]|[1-9])"
_LAID = expression(
    rf"(?P<cue>\b(?:is|are|at|now|was|were|as|currently|remains?|still) (?:a |an )?){_PRICE}"
    r"(?= (?:to (?:win|be|become|land|lift|succeed|take|go down|replace|top|retain|reach"
    r"|finish|beat|make)"
    r"|chance|shot|bet|favou?rites?|outsider|on with|with (?:the )?[Bb]ookmakers?"
    r"|with [A-Z][a-z]+ ?(?:[A-Z]|[.,]))\b)"
)
_NO_PRICE = expression(
    r"\b(?:l(?:ed|eads?|eading)|up|down|ahead|behind|trail\w*|scor\w+|sets?|half|minutes?"
    r"|games?|wickets?)\b"
)
_BACKED = expression(
    r"\b(?:drift(?:ed|ing)|backed|shortened|lengthened|slashed|cut|supported|punted|eased|out|in)"
    rf"(?: [a-z]+)? (?:from )?(?P<low>{_PRICE.replace('for', 'f').replace('against', 'a')}) "
    r"(?P<join>to|into|out to|in to) (?P<high>[1-9][0-9]{0,2}[-/](?:30|1[0-3]"
    r"|[1-9]))(?![\w/-]|[.,][0-9])"
)
_OFFERED = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('layers'))}"
    rf"|{one_of(_TABLES.table('bookmakers', list[str]))})(?: [A-Z][a-z]+)?(?: [a-z]+){{0,3}} )"
    rf"{_PRICE}(?![\w/–-]|[.,][0-9])(?! ?(?:{one_of(_TABLES.words('scored'))})\b)"
)
# "5-2 Poe, 3-1 Hay, 8-1 Lowe": all of a line
_LINE_OF_PRICES = expression(
    r"^(?:[1-9][0-9]{0,2}-(?:30|1[0-3]|[1-9]) (?:[A-Z][\w'’.-]*"
    r"|bar)(?: [A-Z][\w'’.-]*){0,3}(?:[,;] | ?\.?$)){3,20}$"
)
_ANY_PRICE = expression(_PRICE)


def sport_forms(text: str) -> str:
    """Say places, holes, rounds, records and prices as reports of sport print them."""
    text = _ADDED.sub(r"\g<minute>+\g<added>", text)
    text = _TIED.sub(lambda match: f"tied for {ordinal(int(match['place']))}", text)
    text = _HOLES.sub(
        lambda m: f"{cardinal(int(m['holes']))} {'up' if m['side'] == 'up' else 'down'}", text
    )
    text = _YARDS_OF_HOLE.sub("-yard ", text)
    text = _ROUNDS.sub(_with_pauses, text)
    text = _SIDE_BY_SIDE.sub(_with_pauses, text)
    text = _CAUGHT.sub(r"interception\g<many>", text)
    text = _BOWLED.sub(lambda m: m["cue"] + ", ".join(map(number, m["figures"].split("-"))), text)
    text = _FOUGHT.sub(lambda match: said_record(match, pause=","), text)
    text = _KNOCKED_OUT.sub(" KO", text)
    text = _MILES.sub(_miles, _FURLONGS.sub(_furlongs, text))
    return _prices(text)


def _prices(text: str) -> str:
    if _LINE_OF_PRICES.match(text):
        return _ANY_PRICE.sub(_ratio, text)
    text = _OFFERED.sub(lambda match: match["cue"] + _ratio(match), text)
    text = _BACKED.sub(lambda m: _ANY_PRICE.sub(_ratio, m[0]), text)
    if _NO_PRICE.search(text):
        return text
    return _LAID.sub(lambda match: match["cue"] + _ratio(match), text)


def _ratio(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['for']))} to {cardinal(int(match['against']))}"


def _with_pauses(match: re.Match[str]) -> str:
    return ", ".join(map(number, match[0].split("-")))


def _furlongs(match: re.Match[str]) -> str:
    race = match["race"] or ""
    if not race and not _OF_RACES.search(match.string, 0, match.start()):
        return match[0]
    single = race or match["many"] in {"1", "½", "¼", "¾"}
    return f"{number(match['many'])} furlong{'' if single else 's'}{race}"


def _miles(match: re.Match[str]) -> str:
    return f"{number(match['miles'])} mile"
