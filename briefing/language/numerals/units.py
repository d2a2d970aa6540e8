"""What stands beside a number and changes it: per cent and currencies, in English and Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.language import arabic
from briefing.language.mentions import Need, Reading

# The key, what English writes, what Arabic writes in the form of
# `arabic.plain`: signs, then words. Coins that are
# also weights or colours ("pound", "real", "crown") are known by their sign or code only.
_MARKS = (
    (
        "per cent",
        r"[%٪]|\bper ?cent\b",
        r"%٪ (?:(?<=ب)|(?<=بال)|في (?:ال)?)(?:مايه|ميه)\b",
    ),
    ("dollar", r"\$|\bdollars?\b|\bUSD\b|\bbucks\b", r"$ دولار"),
    ("euro", r"€|\beuros?\b|\bEUR\b", r"€ يورو"),
    ("pound", r"£|\bGBP\b|\bpounds sterling\b|\bquid\b", r"£ جنيه|استرليني|باوند"),
    ("yen", r"¥|\byen\b|\bJPY\b", r"¥ ينا?\b"),
    ("yuan", r"\byuan\b|\brenminbi\b|\bRMB\b|\bCNY\b", r"¤ يوان|رنمينبي|رينمينبي"),
    ("rupee", r"₹|\brupees?\b", r"₹ روبي"),
    ("rouble", r"₽|\br(?:o?)ubles?\b", r"₽ روبل"),
    ("dinar", r"\bdinars?\b", r"¤ دينار|دنانير"),
    ("dirham", r"\bdirhams?\b", r"¤ درهم|دراهم"),
    ("riyal", r"\bri(?:y?)als?\b", r"﷼ ريال"),
    ("lira", r"₺|\blir[ae]s?\b", r"₺ لير[اهت]"),
)


def read_english(text: str) -> Reading:
    """The signs and words for per cent and coins in an English text."""
    return _read(text, 0)


def read_arabic(text: str) -> Reading:
    """The signs and words for per cent and coins in an Arabic text."""
    return _read(arabic.plain(text), 1)


def _read(text: str, side: int) -> Reading:
    found = list(_found(text, side))
    sure = (key for key in found if key not in _VAGUE[side])
    return Reading(tuple(Need(key, frozenset({key})) for key in sure), frozenset(found))


def _found(text: str, side: int) -> Iterator[str]:
    for key, pattern in _patterns(side):
        if pattern.search(text):
            yield key


# "جنيه" is the coin of Egypt and Sudan too, "ين" an ending, "€" may be said otherwise.
_VAGUE = (frozenset[str](), frozenset({"pound", "yen", "rupee"}))


@cache
def _patterns(side: int) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((key, _pattern(english, arab, side)) for key, english, arab in _MARKS)


def _pattern(english: str, arab: str, side: int) -> re.Pattern[str]:
    if side == 0:
        return re.compile(english, re.IGNORECASE)
    # What may be written on to a word; "حيوان" has no yuan.
    signs, _, words = arab.partition(" ")
    return re.compile(rf"[{signs}]|(?<!\w)(?:[وفبك]{{0,2}}(?:ال)?|[وف]?لل?)(?:{words})")
