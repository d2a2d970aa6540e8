"""Times of day: "10:30", "الساعة 10", "15:45 بتوقيت غرينتش", "10:30 مساء"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.cardinals import Form
from briefing.speaking.wording.arabic.context import (
    PREFIX,
    WORD_END,
    attach,
    ends_text,
    word_before,
)
from briefing.speaking.wording.arabic.nouns import Noun, counted
from briefing.speaking.wording.arabic.ordinals import ordinal

_MINUTE = Noun("دقيقة", "دقائق", feminine=True)
_SECOND = Noun("ثانية", "ثوان", feminine=True)
_PART = Noun("جزء", "أجزاء")
_PARTS = {0: "", 15: " والربع", 20: " والثلث", 30: " والنصف"}
_CLOCK = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_HALVES = {"ص": "صباحا", "م": "مساء", "am": "صباحا", "pm": "مساء"}
_TIME = expression(
    rf"(?<![\w.,:/])(?<![0-9][-–])(?P<hour>الساعة\s)?(?P<prefix>[وف]?[بلك]?(?:ال)?ـ?)(?P<low>{_CLOCK})"
    rf"(?:(?P<join>\s?[-–—]\s?|\sإلى\s|\sو\s?)(?P<high>{_CLOCK}))?(?![:\w]|[.,][0-9])"
    r"(?:\s?(?P<half>[صم]|am|pm)(?![\w/\u064b-\u0652])\.?)?"
)
_OCLOCK = expression(
    r"(?P<hour>(?<!\w)[وبل]?الساعة\s)(?:الـ?\s?)?(?P<low>1[0-9]|2[0-4]|[1-9])(?![\w:%٪]|[.,/-][0-9])"
    r"(?:\s?(?P<half>[صم]|am|pm)(?![\w/\u064b-\u0652])\.?)?"
)
_OF_DAY = "صباحا|صباحًا|مساء|مساءً|ظهرا|ظهرًا|عصرا|عصرًا|فجرا|فجرًا|ليلا|ليلًا"
_HOUR = r"1[0-2]|[1-9]"
_HOUR_OF_DAY = expression(
    rf"{PREFIX}(?<![0-9][.,/:–-])(?P<hour>{_HOUR})"
    rf"(?=\s(?:{_OF_DAY}|بعد (?:الظهر|منتصف)|قبل الظهر){WORD_END})"
)
# "من 11 م إلى 6 ص": metres have no other end.
_BETWEEN_HALVES = expression(
    rf"(?<![\w.,/:-])(?P<low>{_HOUR})\s?(?P<low_half>[صم])(?P<join>\s?[-–—]\s?|\s(?:إلى|حتى|الى)\s)"
    rf"(?P<high>{_HOUR})\s?(?P<high_half>[صم])(?![\w\u064b-\u0652])\.?"
)
_RACE_TIME = expression(
    rf"{PREFIX}(?<![0-9.,:/-])(?P<minutes>[0-9]{{1,2}}):(?P<seconds>[0-5][0-9])\.(?P<parts>[0-9]{{2}})"
    r"(?![\w:]|[.,][0-9])(?:\s(?:دقائق|دقيقة))?"
)
_POINTED = expression(
    r"(?:(?<=الساعة )|(?<![\w.,،:/-])(?=[0-9.،,]+\s?(?:GMT|UTC|بتوقيت)))"
    r"([01]?[0-9]|2[0-3])[.،,]([0-5][0-9])(?![\w]|[.,،:][0-9])"
)
_GREENWICH = expression(r"(?<=\s)(?:GMT|UTC|ت\.\s?غ)(?!\w)")
_MIDNIGHT_HOUR, _NOON_HOUR = 0, 12


def times(text: str) -> str:
    """10:30 → "الساعة العاشرة والنصف"; hours are counted to 23 where they are written so."""
    text = _POINTED.sub(r"\1:\2", text)
    text = _BETWEEN_HALVES.sub(_between_halves, _RACE_TIME.sub(_race_time, text))
    text = _HOUR_OF_DAY.sub(
        lambda m: attach(m["prefix"], ordinal(int(m["hour"]), feminine=True)), text
    )
    text = _OCLOCK.sub(_oclock, _TIME.sub(_time, text))
    return _GREENWICH.sub("بتوقيت غرينتش", text)


def _between_halves(match: re.Match[str]) -> str:
    low, high = (ordinal(int(match[end]), feminine=True) for end in ("low", "high"))
    join = f" {match['join'].strip(' -–—') or 'إلى'} "
    stop = "." if match[0].endswith(".") and ends_text(match) else ""
    return f"{low} {_HALVES[match['low_half']]}{join}{high} {_HALVES[match['high_half']]}{stop}"


def _race_time(match: re.Match[str]) -> str:
    """3:26.73 → "ثلاث دقائق وست وعشرين ثانية وثلاثة وسبعين جزءا من المئة"."""
    said = [
        noun.one() if count == 1 else counted(count, noun)
        for count, noun in ((int(match["minutes"]), _MINUTE), (int(match["seconds"]), _SECOND))
        if count
    ]
    if int(match["parts"]):
        said.append(f"{counted(int(match['parts']), _PART)} من المئة")
    return attach(match["prefix"], " و".join(said))


def _time(match: re.Match[str]) -> str:
    said = _clock(match["low"])
    if match["high"]:
        join = " و" if "و" in match["join"] else " إلى "
        said += join + _clock(match["high"])
    named = match["hour"] or word_before(match).endswith("الساعة") or said.startswith("منتصف")
    if not named:
        said = f"الساعة {said}"
    hour = match["hour"] or ""
    if match["low"] == "00:00" or match["low"] == "0:00":
        hour = ""
    return hour + attach(match["prefix"], said) + _half(match)


def _oclock(match: re.Match[str]) -> str:
    return match["hour"] + ordinal(int(match["low"]), feminine=True) + _half(match)


def _half(match: re.Match[str]) -> str:
    half = match["half"]
    stop = "." if match[0].endswith(".") and ends_text(match) else ""
    return f" {_HALVES[half]}{stop}" if half else ""


def _clock(figures: str) -> str:
    hour, minute = map(int, figures.split(":"))
    if hour == _MIDNIGHT_HOUR and minute == 0:
        return "منتصف الليل"
    after_midnight = " بعد منتصف الليل" if hour == _MIDNIGHT_HOUR else ""
    said = ordinal(hour or _NOON_HOUR, feminine=True)
    if minute in _PARTS:
        return f"{said}{_PARTS[minute]}{after_midnight}"
    minutes = "دقيقة" if minute == 1 else counted(minute, _MINUTE, Form())
    return f"{said} و{minutes}{after_midnight}"
