"""Times of day: "7.30pm", "15:45 GMT", "9am-5pm"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.calendar_names import day_name
from briefing.speaking.wording.english.clock_words import clock, hours, hours_and_minutes, plain
from briefing.speaking.wording.english.durations import durations
from briefing.speaking.wording.english.four_figure_hours import cued_hours, hours_of, zoned_hours
from briefing.speaking.wording.english.grammar import behind, follows, word_before
from briefing.speaking.wording.english.hours_told import ZONE_NAMES, tells_clock
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.english.point_hours import last_pointed_hours, pointed_hours
from briefing.speaking.wording.english.sentence_starts import starts_with_name, starts_with_person
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/times")
_HALF = r"(?P<half>[aApP])\.?[mM](?P<stop>\.)?(?!\w)"
_CLOCK = r"(?:1[0-2]|0?[1-9])"
_MINUTES = r"(?:[:.][0-5][0-9])?"
_TWELVE = expression(
    rf"(?<![\w.,:$£€])(?:(?P<low>{_CLOCK}{_MINUTES})\s?(?:(?P<low_half>[aApP])\.?[mM]\.?)?"
    rf"(?:\s?[-–—]\s?|\sto\s))?(?<![\w.,:])(?P<high>{_CLOCK}{_MINUTES})\s?{_HALF}"
)
_TWENTY_FOUR = expression(
    r"(?<![\w.,:/$£€-])(?P<low>(?:[01]?[0-9]|2[0-4]):[0-5][0-9])"
    r"(?:\s?[-–—]\s?(?P<high>(?:[01]?[0-9]|2[0-4]):[0-5][0-9]))?"
    r"(?:\s?hrs\b|(?![\w/%-]|:(?! )|[.,][0-9]))",
    sign=":",
)
# "Open Mon-Sat 9-5", "daily 10-4.30": hours, and no score
_OPEN_DAYS = expression(
    r"(?P<cue>\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:days?)?\.?"
    r"|daily|weekdays|weekends),? )(?P<low>1[0-2]|[1-9])\s?[-–]\s?(?P<high>1[0-2]|[1-9])"
    r"(?P<half>[:.]30)?(?![\w:%–-]|[.,][0-9]| ?[ap]\.?m)"
    r"(?P<behind> (?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?=[.,;)]|$))?"
)
# "From 9-5 Monday to Friday"
_BEFORE_DAYS = expression(
    r"(?<![\w.,:$£€/-])(?P<low>[7-9]|1[0-2])[-–](?P<high>[1-9]|1[0-2])"
    r"(?=,? (?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|weekdays|daily|every day))"
)
# "Doors open at 7 p.m. Tickets cost £5."
_LISTED = expression(rf" (?:{one_of(_TABLES.words('listed'))})\b(?! [A-Z])")
# "The 5 p.m. Port Show was", "Monday's 9 p.m. Port News": of what happens then
_ARTICLE_BEFORE = expression(r"(?:\b(?:the|an?|his|her|its|their|our|this)|['’]s) $", re.IGNORECASE)
_PLAYED = expression(rf"\b(?:{one_of(_TABLES.words('played'))})\b")
# "At 1130 (GMT)": one clock, and no pause
_ZONE_IN_BRACKETS = expression(
    rf"(?P<clock>(?<![\w.,:$£€/-])(?:[0-2]?[0-9][:.]?[0-5][0-9](?: ?(?:[ap]\.?m\.?|hrs|hours))?"
    rf"|1?[0-9] ?[ap]\.?m\.?)) \((?P<zone>{ZONE_NAMES}|local time)\)"
)
# "[0710 EST]", and the minute of a message, "[0036]"
_STAMPED = expression(
    rf"(?<!\w)\[(?P<clock>[0-2]?[0-9][0-5][0-9] (?:{ZONE_NAMES})|0[0-9][0-5][0-9])\]"
)
# "at 1130, 1245 and 1500 GMT": the zone stands once, behind the last.
_CLOCK_OF_FOUR = r"(?:[01][0-9]|2[0-3])[0-5][0-9]"
_CLOCK_LIST = expression(
    rf"(?<![\w.,:$£€/-]){_CLOCK_OF_FOUR}(?:(?:, | and | to | or |, and | ?[-–] ?){_CLOCK_OF_FOUR})+"
    rf"(?=\s?(?:{ZONE_NAMES}|hrs|hours|local time)\b)"
)
# "At 21:10 hours": the figures say it
_HOURS_AGAIN = expression(r"(?<=[0-9]:(?:[1-5][0-9]|0[1-9])) ?(?:hours|hrs)\b(?! of\b)")
# "At 00:41 am"
_MIDNIGHT_TOLD_TWICE = expression(r"\b(?P<clock>00:[0-5][0-9]) ?(?:am|AM|a\.m\.?)(?!\w)")
# "Eight minutes, 04.69 seconds": a nought that fills the place of a ten
_NOUGHT_OF_TIME = expression(
    r"(?P<before>(?<![A-Za-z])(?:hours?|hrs?|minutes?|mins?),? (?:and )?)"
    r"0(?P<figures>[0-9](?:\.[0-9]+)?)"
    r"(?= ?(?:minutes?|mins?|seconds?|secs?)\b)"
)
# "5 p.m.-midnight", "noon-3 p.m.", "9am-noon", "6pm-late"
_TO_NAMED_HOUR = expression(
    r"(?P<low>(?:\b[0-9]{1,2}(?:[:.][0-9]{2})? ?[aApP]\.?[mM]\.?)) ?[-–] ?"
    rf"(?=(?:{one_of(_TABLES.words('hours_named'))})\b)"
    r"|(?P<named>\b(?:[Nn]oon|[Mm]idnight|[Dd]awn)) ?[-–] ?"
    r"(?=(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?[aApP]\.?[mM]\b"
    rf"|{one_of(_TABLES.words('hours_named'))}\b))"
)
# "8 p.m. ET/PT"
_ZONE = expression(
    r"(?P<clock>(?:(?<=[0-9])|\b)(?:[aApP]\.?[mM]\.?|(?<=[0-9]:)[0-5][0-9]|noon|midnight) \(?)"
    r"(?P<zone>[CEMP])T(?:/(?P<other>[CEMP])T)?(?![\w-])"
)
# "The 11p-12am hour"
_HALF_LETTER = expression(
    r"(?<![\w.,:$£€])(?P<low>1[0-2]|[1-9])(?P<half>[ap])(?=[-–][0-9]{1,2}[ap]m\b)"
)
# "At 20:30pm", "18-20pm": an hour of the other clock all the same
_PAST_TWELVE = expression(
    r"(?<![\w.,:$£€/-])(?:(?P<low>1[3-9]|2[0-3])(?P<join>(?:[:.][0-5][0-9])?(?:\s?[-–]\s?|\sto\s)))?"
    r"(?P<high>1[3-9]|2[0-3])(?P<minutes>(?:[:.][0-5][0-9])?)(?=pm\b| ?p\.m\b| pm\b)",
    sign=("pm", "p.m"),
)
_SLASHED_ZONE = expression(r"(?<=[0-9\s][AaPp][Mm])/(?=[CEMP]T\b)")
# "From 0800 to 1800GMT"
_JOINED_ZONE = expression(rf"(?<=[0-9])(?=(?:{ZONE_NAMES})\b)")
# "At 9:26.53 in the morning": a clock with its seconds, and no time of a race
_SECONDS_OF_CLOCK = expression(
    r"(?<![\w.,:/$£€-])(?P<clock>(?:1[0-2]|[1-9]):[0-5][0-9])\.(?=[0-5][0-9] ?"
    r"(?:in the (?:morning|afternoon|evening)\b|at night\b|[ap]\.?m\b"
    rf"|(?:{ZONE_NAMES}|local time)\b))"
)
# "9pm ET/6pm PT", "tonight at 8/7c": the same hour in two zones
_TWO_ZONES = expression(r"(?<=\b[CEMP]T)/(?=[0-9]{1,2}(?::[0-9]{2})? ?[ap]\.?m)")
_CENTRAL_TOO = expression(
    r"(?<![\w.,:/-])(?P<hour>1[0-2]|[1-9])(?P<minute>:30)?/(?P<central>1[0-2]|[1-9])(?:(?P=minute))?"
    r"[cC](?![\w/-])"
)
# "Video 0:39": how long it lasts, where "00:39" is an hour
_SHORT_OF_MINUTE = expression(
    r"(?<![\w:.,/$£€-])(?<!\b[Ss]core )"
    r"0:(?P<seconds>[0-5][0-9])(?![\w:/%-]|[.,:][0-9]| ?[ap]\.?m\b| (?:GMT|BST|CET|UTC|E[SD]?T"
    r"|local)\b)"
)
# "With :26 left": seconds of a game
_ONLY_SECONDS = expression(
    r"(?<= ):(?P<seconds>[0-5][0-9])(?= (?:left|remaining|to (?:go|play))\b)"
)
_ZONES = {"C": "Central", "E": "Eastern", "M": "Mountain", "P": "Pacific"}
_HALF_DAY = 12
_DAWN = "06"
_LATE_MORNING = expression("1[01]:")
_NOUGHT = expression("0[1-9]:")
# "In 07:45", and "01:41" alone: minutes and seconds
_AT_HOUR = _TABLES.words("before_clock_of_day")
_OF_DAY = expression(rf"\s?(?:{ZONE_NAMES}|local time|hours|on (?:the )?[A-Z0-9]|[A-Z][a-z]+day)\b")
_MORNING_TOLD = expression(r" (?:in the morning|(?:this|that|yesterday|tomorrow) morning)\b")
_AFTERNOON = expression("(?:1[3-9]|2[0-3]):(?!00)")
_OTHER_HALF = expression(r"\b(?:noon|midnight|0[1-5]:[0-5][0-9]|(?:1[3-9]|2[0-3])[:.][0-5][0-9])\b")
# "Between 0:15 and 0:45"
_CLOCKS_BEFORE = expression(r"(?:[0-9]{1,2}:[0-5][0-9](?:,? and |,? or | to |, )){1,8}$")
# "Of just 0:39": before the length of a clip too
_LEAST_OF_CLIP = _TABLES.words("before_lengths_of_clips")
_RATIO_CUES = _TABLES.words("ratio_cues")


def times(text: str) -> str:
    """Say times of the twelve-hour and the twenty-four-hour clock."""
    text = _MIDNIGHT_TOLD_TWICE.sub(r"\g<clock>", text)
    text = _NOUGHT_OF_TIME.sub(r"\g<before>\g<figures>", text)
    text = _PAST_TWELVE.sub(_past_twelve, text)
    text = _HALF_LETTER.sub(r"\g<low>\g<half>m", text)
    if "/" in text:
        text = _CENTRAL_TOO.sub(_central_too, _TWO_ZONES.sub(", ", text))
    text = _SHORT_OF_MINUTE.sub(_short_of_minute, text)
    text = _ONLY_SECONDS.sub(lambda match: f"{int(match['seconds'])} seconds", text)
    text = _TO_NAMED_HOUR.sub(lambda match: f"{match['low'] or match['named']} to ", text)
    text = _ZONE.sub(_zone, _JOINED_ZONE.sub(" ", _SLASHED_ZONE.sub(" ", text)))
    text = _HOURS_AGAIN.sub("", text)
    text = _TWELVE.sub(_twelve, pointed_hours(text))
    text = durations(text)
    text = _CLOCK_LIST.sub(lambda match: _clocks(match[0]), text)
    text = _TWENTY_FOUR.sub(_twenty_four, text)
    text = zoned_hours(text)
    if not _PLAYED.search(text):
        text = _BEFORE_DAYS.sub(r"\g<low> to \g<high>", _OPEN_DAYS.sub(_open_days, text))
    return last_pointed_hours(cued_hours(text))


def _past_twelve(match: re.Match[str]) -> str:
    low = f"{int(match['low']) - _HALF_DAY}{match['join']}" if match["low"] else ""
    return f"{low}{int(match['high']) - _HALF_DAY}{match['minutes']}"


def _short_of_minute(match: re.Match[str]) -> str:
    before = _CLOCKS_BEFORE.sub("", behind(match)).rsplit(maxsplit=1)[-1:]
    is_hour = {word.lower() for word in before} & (_AT_HOUR - _LEAST_OF_CLIP)
    if follows(match, _OF_DAY) or (is_hour and not match.string.startswith(" of ", match.end())):
        return match[0]
    count = int(match["seconds"])
    return f"{count} second{'' if count == 1 or describes_noun(match) else 's'}"


def _central_too(match: re.Match[str]) -> str:
    half = " thirty" if match["minute"] else ""
    eastern, central = (cardinal(int(match[part])) for part in ("hour", "central"))
    return f"{eastern}{half}, {central}{half} Central"


def stamps(text: str) -> str:
    """Write stamps as others do: [0700 EST] → "(0700 EST)", 1130 (GMT) → "1130 GMT".

    And give a clock its seconds: "9:26.53 in the morning" is 9:26:53.
    """
    if "(" in text:
        text = _ZONE_IN_BRACKETS.sub(r"\g<clock> \g<zone>", text)
    if ":" in text:
        text = _SECONDS_OF_CLOCK.sub(r"\g<clock>:", text)
    return _STAMPED.sub(_stamp, text) if "[" in text else text


def _stamp(match: re.Match[str]) -> str:
    clock = match["clock"]
    return f"({clock if ' ' in clock else hours_of(clock)})"


def _zone(match: re.Match[str]) -> str:
    other = f" and {_ZONES[match['other']]}" if match["other"] else ""
    return f"{match['clock']}{_ZONES[match['zone']]}{other} Time"


def _open_days(match: re.Match[str]) -> str:
    thirty = " thirty" if match["half"] else ""
    cue = re.sub("[A-Z][a-z]+", lambda day: day_name(day[0]), match["cue"]).replace(".", "")
    day = f" {day_name(match['behind'].strip())}" if match["behind"] else ""
    return f"{cue}{cardinal(int(match['low']))} to {cardinal(int(match['high']))}{thirty}{day}"


def _twelve(match: re.Match[str]) -> str:
    said = f"{plain(match['high'])} {match['half'].upper()}.M"
    if match["low"]:
        half = f" {match['low_half'].upper()}.M" if match["low_half"] else ""
        said = f"{plain(match['low'])}{half} to {said}"
    return said + (full_stop(match) or _before_name(match) if match["stop"] else "")


def _before_name(match: re.Match[str]) -> str:
    """The stop before somebody who does something: "at 5 p.m. Port officials said"."""
    of_noun = _ARTICLE_BEFORE.search(match.string, max(0, match.start() - 12), match.start())
    starts = not of_noun and (
        starts_with_name(match.string, match.end(), says=True)
        or starts_with_person(match.string, match.end())
        or _LISTED.match(match.string, match.end())
    )
    return "." if starts else ""


def _twenty_four(match: re.Match[str]) -> str:
    if word_before(match) in _RATIO_CUES or "ratio of" in match.string[: match.start()][-12:]:
        return match[0]
    told = tells_clock(match)
    if follows(match, _MORNING_TOLD) and not match["high"]:
        return plain(match["low"])
    of_day = word_before(match) in _AT_HOUR or follows(match, _OF_DAY) or bool(match["high"])
    of_day |= len(_TWENTY_FOUR.findall(match.string)) > 1
    # "It burned, 03:15 on"; the length of a film ends its line
    of_day |= match["low"] < _DAWN and match.end() < len(match.string)
    low, high = (
        _beside(match.string, match[part], told=told, of_day=of_day) for part in ("low", "high")
    )
    return f"{low} to {high}" if high else low


def _beside(text: str, written: str | None, *, told: bool, of_day: bool) -> str:
    """An hour of a text: beside one of the afternoon "07:00" is "seven A.M"."""
    if not written:
        return ""
    if _AFTERNOON.match(written) and not told:
        return hours_and_minutes(*map(int, written.split(":")))
    if (
        (of_day and _NOUGHT.match(written))
        or (f"({written})" in text and _NOUGHT.match(written))
        or (_LATE_MORNING.match(written) and _OTHER_HALF.search(text))
    ):
        return f"{plain(written)} A.M"
    return clock(written)


def _clocks(listed: str) -> str:
    """Word the clock times of a list: "1130 and 1500" → "eleven thirty and three P.M"."""
    spaced = re.sub(r"\s?[-–]\s?", " to ", listed)
    return re.sub("[0-9]{4}", lambda match: hours(int(match[0][:2]), match[0][2:]), spaced)
