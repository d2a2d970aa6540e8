"""Numbers, money and per cent of a statement, against those of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from briefing.checking.summaries.evidence import Claim, Evidence
from briefing.checking.summaries.figure import Figure, figures, said_values
from briefing.checking.summaries.finding import Finding
from briefing.language.arabic import plain
from briefing.language.knowledge import language
from briefing.language.numerals.digits import western

# "About 5 thousand" may be said of 4,600 to 5,400; without "about" only of what rounds to it.
_ROUGHLY = Fraction(1, 10)
_LEAST_ROUND = 100
# A number so great that an article has it only of what a statement has it of.
_RARE = 100


def numbers(claim: Claim) -> Iterator[Finding]:
    """Numbers that the article does not have, or has of something else; rounded ones are noted."""
    tag = claim.evidence.language
    wanted = figures(claim.text, tag)
    near = [claim.evidence.sentences[index] for index in claim.around(1)] if wanted else []
    for figure in wanted:
        finding = _finding(figure, near, claim.evidence)
        if finding:
            yield finding


def _finding(figure: Figure, near: Sequence[str], evidence: Evidence) -> Finding | None:
    tag = evidence.language
    of_another = Finding(f"the article says {figure.shown} of something else")
    known = _values(near, tag)
    if figure.counts and re.search(_apart(figure), plain(western(" ".join(near))).casefold()):
        return Finding(f"the article does not say {figure.shown} {figure.counts}")
    if figure.values & known:
        there = [other for text in near for other in figures(text, tag)]
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


def _apart(figure: Figure) -> str:
    """What an article has where a number and the word after it were only brought together.

    "At 34 a year older" is not "34 years older".
    """
    counted = re.escape(figure.counts.removesuffix("s"))
    return rf"(?<![\w.,]){re.escape(figure.shown.casefold())} (?:an?|one|another) {counted}s?\b"


def _is_of_another(figure: Figure, there: list[Figure]) -> bool:
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


def _is_known(figure: Figure, sentences: Sequence[str], tag: str) -> bool:
    """Whether a sentence has the number with one of the same words round it, or as "twice"."""
    for sentence in sentences:
        if not figure.values & said_values(sentence, tag):
            continue
        same = [other for other in figures(sentence, tag) if other.values & figure.values]
        if not same or any(other.context & figure.context for other in same):
            return True
    return False


def _values(sentences: Sequence[str], tag: str) -> frozenset[Fraction]:
    pools = (said_values(sentence, tag) for sentence in sentences)
    return frozenset(value for pool in pools for value in pool)


def _rounds(figure: Figure, known: frozenset[Fraction]) -> Fraction | None:
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


def _written(value: Fraction) -> str:
    return f"{int(value):,}" if value.denominator == 1 else f"{float(value):g}"
