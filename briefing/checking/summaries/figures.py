"""Numbers, money and per cent of a statement, against those of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from briefing.checking.summaries.calendar import is_year, without_dates
from briefing.checking.summaries.evidence import Claim, Evidence
from briefing.checking.summaries.finding import Finding
from briefing.checking.translations.arabic import plain
from briefing.checking.translations.digits import western
from briefing.checking.translations.languages import language
from briefing.checking.translations.reading import Need, Reading
from briefing.checking.words import is_common, stem, words
from briefing.documents import primary_language

# "About 5 thousand" may be said of 4,600 to 5,400; without "about" only of what rounds to it.
_ROUGHLY = Fraction(1, 10)
_HEDGE = re.compile(
    r"""(?:\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|close\sto|circa
        |more\sthan|less\sthan|fewer\sthan|up\sto|at\sleast|at\smost|an?\sestimated|just)
        | ~ | (?<!\w)(?:حوالي|نحو|قرابه|قراب|زهاء|ما\sيقارب|تقريبا|اكثر\sمن|اقل\sمن|يقارب|مايقارب))
        \W*(?:a\s|an\s)?[£$€]?\s?$""",
    re.IGNORECASE | re.VERBOSE,
)
_LEAST_ROUND = 100
# A number so great that an article has it only of what a statement has it of.
_RARE = 100
# How many words round a number tell what it is of.
_REACH = 3
# "Tsarnaev, 21," is 21 years old.
_AGE = re.compile(r"(?:[^\W\d_][,(]\s?|\bwho (?:is|was) )$")
_OLD = re.compile(r"[\s-]years?[\s-]old\b")
_FOLLOWING = re.compile(r"\s([^\W\d_]{3,})")
_YEARS = frozenset({"year", "years"})
_AFTER_AGE = frozenset(",;.) ")
_WEAK = re.compile(
    r"(?<!ty[\s-])(?<!hundred and )(?<!thousand and )(?<!million and )\b(?:two|second)\b"
    r"(?![\s-](?:hundred|thousand|million|billion))"
)
# Languages of which the hints are known; in others, what may stand for a number in translation.
_HINTED = frozenset({"en"})
# What says a number without one, in the same language.
_HINTS = {
    re.compile(pattern, re.IGNORECASE): frozenset(map(Fraction, values.split()))
    for pattern, values in (
        (r"\b(?:twice|both|couple|pair|double[ds]?|doubling|twins?|duo|half)\b", "2 1/2"),
        (r"\b(?:half|halved|halves)\b(?!\s(?:time|year))", "1/2 50"),
        (r"\bquarters?\b(?![\s-]final)", "1/4 25"),
        (r"\b(?:trio|triples?|tripled|treble|hat-trick|thrice|thirds?)\b", "3 1/3"),
        (r"\bdozen\b", "12"),
        (r"\bfortnight\b", "14 2"),
        (r"\bdecade\b", "10"),
        (r"\bcentury\b", "100"),
        (r"\ba\shundred\b", "100"),
        (r"\ba\sthousand\b", "1000"),
        (r"\ba\smillion\b", "1000000"),
        (r"\ba\sbillion\b", "1000000000"),
        (r"\bhalf\sa\smillion\b", "500000"),
    )
}
_NO_NUMBERS = re.compile(r"\b(?:weeks?|once|eve|none|nil|midnight)\b", re.IGNORECASE)
_TWO = frozenset({Fraction(2)})
_RANK = re.compile(r"(?:[a-z]th|first|second|third)$")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number as it is written, and what stands round it.

    Attributes:
        shown: The number as it is written.
        values: What it may be worth.
        context: The stems of the words round it.
        unit: The stem of what it counts, or "old" of an age.
        counts: The word right after it, where that is one.
        is_rough: Whether it says of itself that it is rounded.
        is_rank: "Third" is not "three".
        in_name: The 16 of "M16".
    """

    shown: str
    values: frozenset[Fraction]
    context: frozenset[str]
    unit: str = ""
    counts: str = ""
    is_rough: bool = False
    is_rank: bool = False
    in_name: bool = False


def numbers(claim: Claim) -> Iterator[Finding]:
    """Numbers that the article does not have, or has of something else; rounded ones are noted."""
    tag = claim.evidence.language
    wanted = _figures(claim.text, tag)
    near = [claim.evidence.sentences[index] for index in claim.around(1)] if wanted else []
    for figure in wanted:
        finding = _finding(figure, near, claim.evidence)
        if finding:
            yield finding


def _finding(figure: _Figure, near: Sequence[str], evidence: Evidence) -> Finding | None:
    tag = evidence.language
    of_another = Finding(f"the article says {figure.shown} of something else")
    known = _values(near, tag)
    if figure.counts and re.search(_apart(figure), plain(western(" ".join(near))).casefold()):
        return Finding(f"the article does not say {figure.shown} {figure.counts}")
    if figure.values & known:
        there = [other for text in near for other in _figures(text, tag)]
        is_sure = min(figure.values) >= _RARE or _is_known(figure, near, tag)
        return None if is_sure or not _is_of_another(figure, there) else of_another
    if _is_known(figure, evidence.sentences, tag):
        return None
    rounded = _rounds(figure, known)
    if rounded is not None:
        return Finding(f"{figure.shown} rounds {_written(rounded)}", is_note=True)
    if figure.values & _values([evidence.text], tag):
        return of_another if min(figure.values) < _RARE else None
    return Finding(f"the article does not say {figure.shown}")


def _apart(figure: _Figure) -> str:
    """What an article has where a number and the word after it were only brought together.

    "At 34 a year older" is not "34 years older".
    """
    counted = re.escape(figure.counts.removesuffix("s"))
    return rf"(?<![\w.,]){re.escape(figure.shown.casefold())} (?:an?|one|another) {counted}s?\b"


def _is_of_another(figure: _Figure, there: list[_Figure]) -> bool:
    """Whether the article has another number where the statement has this one."""
    own = rival = 0
    is_there = has_unit = False
    for other in there:
        same_unit = bool(figure.unit) and figure.unit in {other.unit, *other.context}
        has_unit |= same_unit and bool(other.values & figure.values)
        shared = len(other.context & figure.context)
        if other.values & figure.values:
            is_there |= other.is_rank == figure.is_rank or shared > 0
            own = max(own, shared)
        elif other.is_rank == figure.is_rank:
            # What counts the same stands in its place, whatever else is said of it.
            rival = max(rival, shared + same_unit)
    if figure.is_rank and not is_there:
        return True
    return is_there and not has_unit and rival > own + 1


def units(claim: Claim) -> Iterator[Finding]:
    """Per cent and currencies that the article does not have."""
    knowledge = language(claim.evidence.language).knowledge
    if knowledge is None:
        return
    known = knowledge.marks(claim.evidence.text).pool
    for need in knowledge.marks(claim.text).needs:
        if not need.values & known:
            yield Finding(f"the article does not say “{need.shown}”")


def _is_known(figure: _Figure, sentences: Sequence[str], tag: str) -> bool:
    """Whether a sentence has the number with one of the same words round it, or as "twice"."""
    for sentence in sentences:
        if not figure.values & _said(sentence, tag):
            continue
        same = [other for other in _figures(sentence, tag) if other.values & figure.values]
        if not same or any(other.context & figure.context for other in same):
            return True
    return False


def _values(sentences: Sequence[str], tag: str) -> frozenset[Fraction]:
    pools = (_said(sentence, tag) for sentence in sentences)
    return frozenset(value for pool in pools for value in pool)


@lru_cache(maxsize=1 << 10)
def _said(text: str, tag: str) -> frozenset[Fraction]:
    """The numbers that a text says, or hints at."""
    if primary_language(tag) in _HINTED:
        hinted = (values for pattern, values in _HINTS.items() if pattern.search(text))
        return frozenset[Fraction]().union(*(f.values for f in _figures(text, tag)), *hinted)
    return frozenset(value for value in _read(text, tag).pool if isinstance(value, Fraction))


def _rounds(figure: _Figure, known: frozenset[Fraction]) -> Fraction | None:
    """The number of the article that a figure rounds, if it rounds one."""
    for value in sorted(figure.values):
        for exact in sorted(known, key=lambda one: (abs(one - value), one)):
            off = abs(exact - value)
            is_rounder = value.denominator == 1 and _place(value) > _place(exact)
            if figure.is_rough and is_rounder and exact > 1 and off <= _ROUGHLY * exact:
                return exact
            # 13,000 of 13,482: half of the last place that is not nought.
            if value >= _LEAST_ROUND and value.denominator == 1 and 2 * off < _place(value):
                return exact
    return None


def _place(value: Fraction) -> int:
    """The last place of a number that is not nought: 1,000 of 13,000; 0 of what has decimals."""
    if value.denominator != 1 or not value:
        return 0
    whole, place = int(value), 1
    while whole % 10 == 0:
        whole, place = whole // 10, place * 10
    return place


@lru_cache(maxsize=1 << 10)
def _read(text: str, tag: str) -> Reading:
    # "March" may stand for 3 in a translation and "week" for 7, not in the same language.
    return language(tag).numbers(_NO_NUMBERS.sub(" ", without_dates(text, tag)))


@lru_cache(maxsize=1 << 10)
def _figures(text: str, tag: str) -> tuple[_Figure, ...]:
    """The numbers that a text surely says, years left out."""
    flat = plain(western(text)).casefold()
    found: list[_Figure] = []
    for need in _read(text, tag).needs:
        if is_year(need.shown):
            continue
        pattern = r"[\s-]*(?:and\s)?".join(map(re.escape, plain(need.shown).casefold().split()))
        values = frozenset(value for value in need.values if isinstance(value, Fraction))
        # Every time that it is said: "three men and three women".
        edge = r"(?!\d|[.,]\d)" if need.shown[-1].isdigit() else r"(?!\w)"
        start = "" if need.optional else r"(?<![^\W\d_])"
        matches = re.finditer(rf"(?<![\d.,]){start}{pattern}{edge}", flat)
        found += [_figure(need, values, flat, match) for match in matches]
    # Too weak to be missed in a translation, but within a language they count.
    weak = _WEAK.finditer(flat)
    found += [_figure(Need(match.group(), _TWO), _TWO, flat, match) for match in weak]
    return tuple(found)


def _figure(need: Need, values: frozenset[Fraction], flat: str, match: re.Match[str]) -> _Figure:
    start, end = match.span()
    context = [*words(flat[:start])[-_REACH:], *words(flat[end:])[:_REACH]]
    following = _FOLLOWING.match(flat[end:])
    unit = next((stem(w) for w in words(flat[end:])[:2] if not is_common(w)), "")
    is_age = _AGE.search(flat[:start]) and flat[end : end + 1] in _AFTER_AGE
    if is_age or _OLD.match(flat[end:]):
        # "Five years" are no age.
        context, unit = [*(word for word in context if word not in _YEARS), "old"], "old"
    return _Figure(
        need.shown,
        values,
        frozenset(stem(word) for word in context if not is_common(word)),
        unit,
        following[1] if following else "",
        is_rough=_HEDGE.search(flat[:start]) is not None,
        is_rank=bool(_RANK.search(match.group()) or _SUFFIX.match(flat[end:])),
        in_name=need.optional,
    )


def _written(value: Fraction) -> str:
    return f"{int(value):,}" if value.denominator == 1 else f"{float(value):g}"
