"""The words of a clock: "7:30" → "seven thirty", 19 and "05" → "seven oh five P.M"."""

from __future__ import annotations

from briefing.speaking.wording.english.numbers import cardinal

_NOON = 12


def plain(written: str) -> str:
    """An hour that is followed by its half of the day: "7.30" → "seven thirty"."""
    hour, _, minute = written.replace(".", ":").partition(":")
    return hours_and_minutes(int(hour), int(minute)) if minute.strip("0") else cardinal(int(hour))


def clock(written: str) -> str:
    """An hour of the day: "19.05" → "seven oh five P.M"."""
    hour, _, minute = written.replace(".", ":").partition(":")
    return hours(int(hour), minute)


def hours(hour: int, minute: str) -> str:
    """An hour of the twenty-four and its minute: (19, "05") → "seven oh five P.M"."""
    if hour in {0, 24}:
        return f"twelve {minutes(int(minute))} A.M" if int(minute) else "midnight"
    if hour > _NOON:
        return f"{plain(f'{hour - _NOON}:{minute}')} P.M"
    return hours_and_minutes(hour, int(minute)) if int(minute) else f"{cardinal(hour)} o'clock"


def hours_and_minutes(hour: int, minute: int) -> str:
    """An hour and its minute without a half of the day: "fourteen oh five"."""
    return f"{cardinal(hour)} {minutes(minute)}"


def minutes(minute: int) -> str:
    """The minute behind an hour: "oh five", "thirty"."""
    return f"oh {cardinal(minute)}" if 0 < minute < 10 else cardinal(minute)  # noqa: PLR2004  # "oh five"
