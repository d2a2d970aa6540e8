"""How long something took: "2h 15m", "1h05", "2:15:04"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.clock_words import minutes
from briefing.speaking.wording.english.numbers import cardinal, number

_DURATION = expression(
    r"(?<![\w.,:])(?:(?P<days>[0-9]{1,3})d\s?)?(?:(?P<hours>[0-9]{1,2})\s?h(?:rs?)?\s?)?(?:(?P<minutes>[0-9]{1,2})\s?(?:m|mins?)\s?)?"
    r"(?:(?P<seconds>[0-9]{1,2}(?:\.[0-9]{1,3})?)s(?:ecs?)?)?(?!\w)"
)
_BARE_MINUTES = expression(r"(?<![\w.,:])(?P<hours>[0-9]{1,2})h(?P<minutes>[0-5][0-9])(?!\w)")
# 3'42": what is no height, since no foot has so many inches
_BY_MARKS = expression(
    r"(?<![\w.,'])(?P<minutes>[0-9]{1,2})['’′](?P<seconds>1[2-9]|[2-5][0-9])(?:[\"”″]|''|’’)(?!\w)"
)
# "2hr 25m": no metres
_HOURS_AND_M = expression(
    r"(?<![\w.,:])(?P<hours>[0-9]{1,2}) ?hrs?\.? (?:and )?(?=[0-5]?[0-9] ?m(?!\w))", sign="hr"
)
_ONE_MINUTE = expression(r"(?<![\w.,])1 minutes (?=[0-9]{2} seconds)")
_TO_THE_SECOND = expression(r"(?<![\w.,:/-])[0-9]{1,2}:[0-5][0-9]:[0-5][0-9](?![\w:]|[.,][0-9])")


def durations(text: str) -> str:
    """Say how long something took: "2h 15m", "1h05", "3m 42.5s", "2:15:04"."""
    text = _DURATION.sub(_duration, _BARE_MINUTES.sub(_duration, text))
    return _TO_THE_SECOND.sub(_to_the_second, text)


def minutes_by_marks(text: str) -> str:
    """3'42" → "3 minutes 42 seconds", 2hr 25m → "2h 25m"."""
    text = _HOURS_AND_M.sub(r"\g<hours>h ", text)
    text = _BY_MARKS.sub(r"\g<minutes> minutes \g<seconds> seconds", text)
    return _ONE_MINUTE.sub("1 minute ", text)


def _duration(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if sum(figures is not None for figures in parts.values()) < 2:  # noqa: PLR2004  # "5m" may be metres
        return match[0]
    # "The 2hr 30min flight"
    single = describes_noun(match)
    return " ".join(
        f"{number(figures)} {unit if figures != '1' and not single else unit[:-1]}"
        for unit, figures in parts.items()
        if figures is not None
    )


def _to_the_second(match: re.Match[str]) -> str:
    hour, minute, second = map(int, match[0].split(":"))
    return f"{cardinal(hour)} {minutes(minute)} {minutes(second)}"
