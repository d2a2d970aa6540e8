"""Hours written with a point: "7.30pm" beside others, "the 3.30 at Kempton", "MPs meet at 9.30"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import WEEKDAY
from briefing.speaking.wording.english.clock_words import clock, plain
from briefing.speaking.wording.english.grammar import behind, follows, word_before
from briefing.speaking.wording.english.hours_told import (
    RACECOURSE,
    SERVICE,
    ZONE_AHEAD,
    ZONE_NAMES,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/times")
_ZONE_OR_DAY = (
    rf"(?=\s(?:{ZONE_NAMES}|local|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"this\s(?:morning|afternoon|evening)|tonight|tomorrow|yesterday|in\sthe\s(?:morning|evening|"
    r"afternoon)))"
)
# "The 3.30 at Kempton", "until 11.15", "(15.00 UTC)".
_BRITISH_TOO = expression(
    r"(?<![\w.,:$£€/-])(?P<low>(?:[01]?[0-9]|2[0-3])\.[0-5][0-9])"
    r"(?:(?P<hours> ?(?:hours|hrs)\b(?! of\b))|(?![\w%/-]|[.,:][0-9]| sec))"
)
_HALF_AHEAD = expression(
    r"(?:(?:, | and | to | or |, and )[0-9]{1,2}(?:[.:][0-9]{2})?){1,4}\s?[ap]\.?m\b"
)
_EARLY = expression(r"0[0-9]\.")
_BRITISH_CUE = expression(r"\b(?:until|till|ran to)\s$")
_BRITISH = expression(
    r"(?:(?<=\b[Aa]t\s)|(?<=\b[Aa]t about\s)|(?<=\b[Aa]t around\s)"
    r"|(?<=\b[Aa]t approximately\s)|(?<=^About ))"
    rf"(?P<low>(?:[01]?[0-9]|2[0-3])\.[0-5][0-9])(?!\w|[.,:][0-9]){_ZONE_OR_DAY}"
)
# "Landed at 18.20." At the end of a sentence; "shares closed at 18.20." is none.
_BRITISH_LAST = expression(
    r"(?<=\b[Aa]t\s)(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?=[.!?]?[\"”’')]*$)"
    r"|(?<=^At )(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?=,? [a-z])(?! (?:percent|per|a|points)\b)"
    r"|(?<=Kick-off: )(?:1?[0-9]|2[0-3])\.[0-5][05](?=[.,;]?$|[,;(]| [A-Z(])"
    r"|(?:(?<=^By )|(?<=[“\"]By )|(?<=^At )|(?<=[“\"]At ))(?:1[0-2]|[1-9])\.[0-5][05](?=,? [a-z])"
    r"(?! (?:percent|per|a|points|seconds|metres|meters)\b)"
    # "Received at 14.40 enclosing a letter", "at 16.36 on 3 May"
    r"|(?<=\b[Aa]t )(?:1[3-9]|2[0-3])\.[0-5][0-9]"
    r"(?= (?:on (?:the )?[0-9]{1,2}(?:st|nd|rd|th)?|on [A-Z]|enclosing|saying|asking|when"
    r"|and (?:left|was|ended))\b)"
    # "Tea at 11.30 is for members. The race at 2.15. All are here."
    r"|(?<=\b[Aa]t )(?:1[0-2]|[1-9])\.(?:00|15|30|45)(?= (?:is|was|will|there|we|the)\b|\. [A-Z])"
)
# "At 9.30 the", where somebody meets; "11.30 is Treasury questions", where a parliament sits
_BRITISH_AT = expression(
    r"(?<=\b[Aa]t )(?:1[0-2]|[1-9])\.[0-5][05]"
    rf"(?= (?:{one_of(_TABLES.words('behind_clock'))}|[A-Z][a-z]+|[MP]Ps|MSPs)\b)"
)
_BRITISH_FIRST = expression(
    r"(?:(?<=^)|(?<=[.;] )|(?<= and at )|(?<=^At ))(?:1[0-2]|[1-9])\.[0-5][05]"
    r"(?= (?:is|are|sees|brings|marks|the|will)\b)"
)
# "It was 2.30 in the morning", where a morning session trades
_IN_MORNING = expression(
    r"(?<![\w.,:$£€/-])(?:1[0-2]|[1-9])\.[0-5][0-9]"
    r"(?= (?:in the (?:morning|afternoon|evening)|at night)\b(?! (?:session|trad)))"
)
# "At 10.30 and 2.15"
_POINTED = r"(?:1[0-2]|[1-9])\.[0-5][05]"
_BRITISH_LIST = expression(
    rf"(?<=\b[Aa]t ){_POINTED}(?:(?:, | and | or |, and ){_POINTED})+(?![\w%/-]|[.,:][0-9])"
)
_ONE_OF_LIST = expression(r"[0-9]{1,2}\.[0-9]{2}")
# "The Treasury committee (10.15) hears": a list of who sits when
_SITS_AT = expression(
    r"(?<=[A-Za-z] \()(?:9|1[0-9])\.(?:00|15|30|45)"
    r"(?=\) (?:has|hears?|questions|quizzes|takes|looks|meets|examines|debates|grills|holds)\b)"
)
_SITS = expression(rf"\b(?:{one_of(_TABLES.words('sits'))})\b")
_LATE = expression(r"(?:1[3-9]|2[0-3])\.")
# "Prevail at 5.30.": quarters of an hour, where nothing else has two decimals
_QUARTERS = expression(r"(?:[1-9]|1[0-2])\.[0-5][05]$")
# "Died at 3.07 aged 80", "tonight at 11.02": what is done at a minute, and no measure
_MINUTE = expression(
    r"(?<=\b[Aa]t )(?:1[0-2]|[1-9])\.[0-5][0-9](?![\w%/–-]|[.,:][0-9]| ?[ap]\.?m\b"
    rf"| (?:{one_of(_TABLES.words('measured_in'))})\b)"
)
_DONE_AT = expression(
    rf"\b(?:{one_of(_TABLES.words('done_at'))})\b(?:,? [a-z'’-]+){{0,4}},? at $", re.IGNORECASE
)
# "But by 9.47 she looks tired", "it was 11.26 and dark", "up at 5.45, eat at 6.10"
_BEFORE_PERSON = expression(
    r"(?:(?<=\b[Bb]y )|(?<=\b[Bb]efore )|(?<=\b[Aa]fter )|(?<=\b[Aa]t )|(?<=\b[Aa]round )"
    r"|(?<=\b[Aa]bout )"
    r"|(?<=\b[Uu]ntil )|(?<=\b[Ff]rom )|(?<=\b[Ss]ince ))"
    r"(?:1[0-2]|[1-9])\.[0-5][0-9](?=,? (?:he|she|they|we|I|everyone|everybody|nobody)\b)"
    r"|(?:(?<=\b[Ii]t was )|(?<=\b[Ii]t is )|(?<=\b[Ii]t['’]s )|(?<=\b[Ii]t was about )"
    r"|(?<=\b[Ii]t was only )"
    r"|(?<=\b[Ii]t was nearly ))(?:1[0-2]|[1-9])\.[0-5][0-9]"
    r"(?=,? (?:and|when|before|by the time|as|already|on (?:a|the) (?:[a-z]+ )?[A-Z][a-z]+day)\b)"
)
_HE_SAID = expression(r", [a-z]+ (?:said|says|added|told|thinks|believes|reckons)\b(?!,)")
_BEFORE_EXTENTS = ("by ", "about ", "around ")
_TWO_HOURS = expression(
    r"\b[Aa]t (?:1[0-2]|[1-9])\.[0-5][0-9](?![\w%/–-]|[.,:][0-9]).{1,60}?\bat (?:1[0-2]"
    r"|[1-9])\.[0-5][0-9](?![\w%/–-]|[.,:][0-9])"
)
_ONE_OF_HOURS = expression(r"(?<=\b[Aa]t )(?:1[0-2]|[1-9])\.[0-5][0-9](?![\w%/–-]|[.,:][0-9])")
_DECIMALS = expression(rf"\b(?:{one_of(_TABLES.words('decimals'))})\b", re.IGNORECASE)
_STANDS = expression(
    r"\b(?:stood|stands|peaked|rated|valued|fixed|capped|remain(?:s|ed)?|steady|unchanged) at $"
)
# "From 11.30 on Monday", "until 4.15 on weekdays", "by 9.45 that morning"
_WEEKDAY = rf"{WEEKDAY}s?"
_PART = "(?:mornings?|afternoons?|evenings?|nights?|days?)"
_HOUR = r"(?:1?[0-9]|2[0-3])\.[0-5][05]"
_BEFORE_DAY = expression(
    rf"(?<= )(?P<hours>{_HOUR}(?: (?:to|until|and) {_HOUR})?)"
    rf"(?=,? (?:on (?:the )?(?:[a-z]+ )?(?:{_WEEKDAY}|weekdays|{_PART})"
    rf"|(?:this|that|every|each|tomorrow|yesterday|in the|at) {_PART}"
    rf"|(?:each|every) (?:{_WEEKDAY}|weekday)|local(?: time)?|(?:{ZONE_NAMES})"
    rf"|tonight|daily|sharp|onwards|{_WEEKDAY})\b)"
)
# "Hay v Low (12.30)"
_OF_FIXTURE = expression(
    r"(?<= v )(?P<team>[A-Z][\w'’ -]{1,24}) \((?P<hour>(?:1?[0-9]|2[0-3])\.[0-5][05])\)"
)
# "A 12.30 start", "the 3.15 race"
_HOUR_OF_THING = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.row('before_hour_of_thing'))}|[a-z]['’]s) )(?P<hour>{_HOUR})"
    rf"(?: ?[-–] ?(?P<end>{_HOUR}))?(?= (?:[a-z]+ )?(?:{one_of(_TABLES.words('starts'))})\b)"
)
_LEADS_TO_HOUR = frozenset({"from", "until", "by", "before", "after", "at", "around", "about"})
_OF_EVENTS = expression(rf"\b(?:{one_of(_TABLES.words('timed'))})\b", re.IGNORECASE)
OF_PRICES = expression(rf"\b(?:{one_of(_TABLES.words('prices'))})\b|[$£€%]", re.IGNORECASE)
_ANY_POINT = expression(r"[0-9]\.[0-9]")
_BEFORE_HOURS = _TABLES.words("before_hours")


def pointed_hours(text: str) -> str:
    """Say hours with a point where what stands around tells that they are hours."""
    return _BRITISH_TOO.sub(_british, text)


def last_pointed_hours(text: str) -> str:
    """Say hours with a point behind "at", at the end or where a parliament sits."""
    if not _ANY_POINT.search(text):
        return text
    if not OF_PRICES.search(text):
        text = _IN_MORNING.sub(lambda match: plain(match[0]), text)
        text = _BEFORE_DAY.sub(_before_day, text)
        text = _HOUR_OF_THING.sub(_hour_of_thing, text)
        if not _DECIMALS.search(text):
            text = _MINUTE.sub(_minute, _BEFORE_PERSON.sub(_before_person, text))
            if _TWO_HOURS.search(text):
                text = _ONE_OF_HOURS.sub(lambda match: clock(match[0]), text)
        if _SITS.search(text):
            text = _BRITISH_FIRST.sub(lambda match: clock(match[0]), text)
        if _OF_EVENTS.search(text):
            text = _BRITISH_LIST.sub(
                lambda match: _ONE_OF_LIST.sub(lambda one: clock(one[0]), match[0]), text
            )
            text = _BRITISH_AT.sub(lambda match: clock(match[0]), text)
    if "(" in text:
        text = _OF_FIXTURE.sub(lambda m: f"{m['team']} ({clock(m['hour'])})", text)
        text = _SITS_AT.sub(lambda match: clock(match[0]), text)
    text = _BRITISH_LAST.sub(_british_last, _BRITISH_TOO.sub(_british, text))
    return _BRITISH.sub(lambda match: clock(match["low"]), text)


def _hour_of_thing(match: re.Match[str]) -> str:
    end = f" to {plain(match['end'])}" if match["end"] else ""
    return f"{match['cue']}{plain(match['hour'])}{end}"


def _before_person(match: re.Match[str]) -> str:
    # "It fell by 3.25, he said", where "by 9.47, he said, it was over" is an hour
    is_extent = behind(match).endswith(_BEFORE_EXTENTS) and follows(match, _HE_SAID)
    return match[0] if is_extent else clock(match[0])


def _minute(match: re.Match[str]) -> str:
    return clock(match[0]) if _DONE_AT.search(behind(match)) else match[0]


def _before_day(match: re.Match[str]) -> str:
    if word_before(match) not in _LEADS_TO_HOUR:
        return match[0]
    return _ONE_OF_LIST.sub(lambda one: clock(one[0]), match[0])


def _british(match: re.Match[str]) -> str:
    before = behind(match)
    raced = before.endswith(("the ", "The ")) and (
        follows(match, RACECOURSE) or follows(match, SERVICE)
    )
    if follows(match, _HALF_AHEAD):
        return plain(match["low"])
    if (
        raced
        or _EARLY.match(match["low"])
        or _BRITISH_CUE.search(before)
        or follows(match, ZONE_AHEAD)
        or (match["hours"] and word_before(match) in _BEFORE_HOURS)
    ):
        return clock(match["low"])
    return match[0]


def _british_last(match: re.Match[str]) -> str:
    if OF_PRICES.search(match.string):
        return match[0]
    if match.string[: match.start()].strip('“"') in {"At ", "By "} and match[0][-1] in "05":
        return clock(match[0])
    is_quarter = _QUARTERS.match(match[0]) and not (
        _DECIMALS.search(match.string) or _STANDS.search(behind(match))
    )
    is_told = _LATE.match(match[0]) or is_quarter or _OF_EVENTS.search(match.string)
    return clock(match[0]) if is_told else match[0]
