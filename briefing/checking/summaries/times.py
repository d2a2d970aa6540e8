"""Dates and times of a statement, against its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.observation import Observation
from briefing.language.arabic import plain
from briefing.language.calendar import Dates, dates

_WORDS = re.compile(r"\b(yesterday|tomorrow)\b|(?<!\w)[وفب]?(امس|غدا)(?!\w)", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(last|next|previous|coming|past)\s(week|month|year|season|summer|winter|spring|autumn"
    r"|fall|decade|century|weekend|night|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|(?<!\w)[وفب]?(?:ال)?(اسبوع|شهر|عام|سنه)\s(?:ال)(ماضي|ماضيه|مقبل|مقبله|قادم|قادمه)(?!\w)",
    re.IGNORECASE,
)
_BACK = frozenset(["last", "previous", "past", "ماضي", "ماضيه"])
_AHEAD = frozenset(["next", "coming", "مقبل", "مقبله", "قادم", "قادمه"])


@dataclass(frozen=True, slots=True)
class _Dates:
    """The dates of a statement, of its article, and of each of the article's sentences."""

    claim: Claim
    said: Dates
    known: Dates
    by_sentence: Sequence[Dates]

    def is_of_another(self, when: str, has: Sequence[bool], has_another: Sequence[bool]) -> bool:
        """Whether the statement is far rather told in sentences that have another date only."""
        own = [index for index, one in enumerate(has) if one]
        others = [index for index, one in enumerate(has_another) if one and not has[index]]
        return self.claim.is_told_of_another(when, own, others)


def times(claim: Claim) -> Iterator[Observation]:
    """Years, months, weekdays and days that the article does not have, or has of something else."""
    evidence = claim.evidence
    found = _Dates(
        claim,
        dates(claim.text, evidence.language),
        dates(evidence.text, evidence.language),
        [dates(sentence, evidence.language) for sentence in evidence.sentences],
    )
    yield from _years(found)
    yield from _months(found)
    yield from _days(found)
    yield from _relative(claim)


def _years(found: _Dates) -> Iterator[Observation]:
    published = found.claim.evidence.published
    known = found.known.years | ({published.year, published.year - 1} if published else set())
    yield from (_not_said(year) for year in sorted(found.said.years - known))
    for year in sorted(found.said.years & found.known.years):
        has = [year in one.years for one in found.by_sentence]
        has_another = [bool(one.years) for one in found.by_sentence]
        if any(has) and found.is_of_another(str(year), has, has_another):
            yield _of_another(year)


def _months(found: _Dates) -> Iterator[Observation]:
    """Months and weekdays; a key begins with the letter of its kind."""
    for key, written in dict(found.said.months).items():
        if key not in found.known.possible:
            yield _not_said(written)
            continue
        has = [key in one.possible for one in found.by_sentence]
        has_another = [any(o[0] == key[0] for o in one.possible) for one in found.by_sentence]
        if found.is_of_another(written, has, has_another):
            yield _of_another(written)


def _days(found: _Dates) -> Iterator[Observation]:
    for key, day in sorted(found.said.days - found.known.days):
        if any(month == key for month, _ in found.known.days):
            yield Observation(f"the article has another day of that month than {day}")


def _not_said(when: object) -> Observation:
    return Observation(f"the article does not say {when}")


def _of_another(when: object) -> Observation:
    return Observation(f"the article says {when} of something else")


def _relative(claim: Claim) -> Iterator[Observation]:
    text, article = plain(claim.text).casefold(), plain(claim.evidence.text).casefold()
    for match in _WORDS.finditer(text):
        word = match[1] or match[2]
        if word not in article:
            yield _not_said(word)
    known = {_direction(match) for match in _RELATIVE.finditer(article)}
    for match in _RELATIVE.finditer(text):
        way, unit = _direction(match)
        if (way, unit) not in known and (-way, unit) in known:
            yield Observation(f"the article does not say “{match.group()}”")


def _direction(match: re.Match[str]) -> tuple[int, str]:
    """-1 for the past or 1 for the future, and the unit of time."""
    word = match[1] or match[4]
    return (-1 if word in _BACK else 1 if word in _AHEAD else 0), match[2] or match[3]
