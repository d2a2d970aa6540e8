"""When a statement says that something happened, against its article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.finding import Finding
from briefing.language.arabic import plain
from briefing.language.calendar import dates

_WORDS = re.compile(r"\b(yesterday|tomorrow)\b|(?<!\w)[وفب]?(امس|غدا)(?!\w)", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(last|next|previous|coming|past)\s(week|month|year|season|summer|winter|spring|autumn"
    r"|fall|decade|century|weekend|night|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|(?<!\w)[وفب]?(?:ال)?(اسبوع|شهر|عام|سنه)\s(?:ال)(ماضي|ماضيه|مقبل|مقبله|قادم|قادمه)(?!\w)",
    re.IGNORECASE,
)
_BACK = frozenset(["last", "previous", "past", "ماضي", "ماضيه"])
_AHEAD = frozenset(["next", "coming", "مقبل", "مقبله", "قادم", "قادمه"])


def times(claim: Claim) -> Iterator[Finding]:
    """Years, months, weekdays and days that the article does not have, or has of something else."""
    evidence = claim.evidence
    said = dates(claim.text, evidence.language)
    known = dates(evidence.text, evidence.language)
    published = evidence.published
    years = known.years | ({published.year, published.year - 1} if published else set())
    for year in sorted(said.years - years):
        yield Finding(f"the article does not say {year}")
    dated = [dates(sentence, evidence.language) for sentence in evidence.sentences]
    for year in sorted(said.years & known.years):
        own = [index for index, one in enumerate(dated) if year in one.years]
        others = [
            index for index, one in enumerate(dated) if one.years - {year} and index not in own
        ]
        if own and claim.is_told_of_another(str(year), own, others):
            yield Finding(f"the article says {year} of something else")
    for key, written in dict(said.months).items():
        if key not in known.possible:
            yield Finding(f"the article does not say {written}")
            continue
        own = [index for index, one in enumerate(dated) if key in one.possible]
        others = [
            index
            for index, one in enumerate(dated)
            if index not in own and any(other[0] == key[0] for other in one.possible)
        ]
        if claim.is_told_of_another(written, own, others):
            yield Finding(f"the article says {written} of something else")
    for key, day in sorted(said.days - known.days):
        if any(month == key for month, _ in known.days):
            yield Finding(f"the article has another day of that month than {day}")
    yield from _relative(claim)


def _relative(claim: Claim) -> Iterator[Finding]:
    text, article = plain(claim.text).casefold(), plain(claim.evidence.text).casefold()
    for match in _WORDS.finditer(text):
        word = match[1] or match[2]
        if word not in article:
            yield Finding(f"the article does not say {word}")
    known = {_direction(match) for match in _RELATIVE.finditer(article)}
    for match in _RELATIVE.finditer(text):
        way, unit = _direction(match)
        if (way, unit) not in known and (-way, unit) in known:
            yield Finding(f"the article does not say “{match.group()}”")


def _direction(match: re.Match[str]) -> tuple[int, str]:
    """-1 for what is past, 1 for what is to come, and of what."""
    word = match[1] or match[4]
    return (-1 if word in _BACK else 1 if word in _AHEAD else 0), match[2] or match[3]
