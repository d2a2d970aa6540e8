"""Numbers, money and per cent of a statement, against those of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from briefing.checking.summaries.evidence import Claim, Evidence
from briefing.checking.summaries.observation import Observation
from briefing.checking.summaries.quantity import Quantity, quantities, said_values
from briefing.language.arabic import plain
from briefing.language.knowledge import language
from briefing.language.numerals.digits import western

# "About 5 thousand" may be said of 4,600 to 5,400; without "about" only of what rounds to it.
_ROUGHLY = Fraction(1, 10)
_LEAST_ROUND = 100
# A number so great that an article has it of one thing only.
_RARE = 100


def numbers(claim: Claim) -> Iterator[Observation]:
    """Numbers that the article does not have, or has of something else; rounded ones are noted."""
    tag = claim.evidence.language
    wanted = quantities(claim.text, tag)
    near = [claim.evidence.sentences[index] for index in claim.around(1)] if wanted else []
    for quantity in wanted:
        finding = _finding(quantity, near, claim.evidence)
        if finding:
            yield finding


def _finding(quantity: Quantity, near: Sequence[str], evidence: Evidence) -> Observation | None:
    tag = evidence.language
    of_another = Observation(f"the article says {quantity.shown} of something else")
    known = _values(near, tag)
    if quantity.counts and re.search(_apart(quantity), plain(western(" ".join(near))).casefold()):
        return Observation(f"the article does not say {quantity.shown} {quantity.counts}")
    if quantity.values & known:
        there = [other for text in near for other in quantities(text, tag)]
        is_sure = min(quantity.values) >= _RARE or _is_known(quantity, near, tag)
        return None if is_sure or not _is_of_another(quantity, there) else of_another
    if _is_known(quantity, evidence.sentences, tag):
        return None
    rounded = _rounds(quantity, known)
    if rounded is not None:
        return Observation(f"{quantity.shown} rounds {_written(rounded)}", is_note=True)
    if quantity.values & _values([evidence.text], tag):
        return of_another if min(quantity.values) < _RARE else None
    return Observation(f"the article does not say {quantity.shown}")


def _apart(quantity: Quantity) -> str:
    """A pattern of an article in which a number and the word after it stand apart.

    "At 34 a year older" is not "34 years older".
    """
    counted = re.escape(quantity.counts.removesuffix("s"))
    return rf"(?<![\w.,]){re.escape(quantity.shown.casefold())} (?:an?|one|another) {counted}s?\b"


def _is_of_another(quantity: Quantity, there: list[Quantity]) -> bool:
    """Whether the article has another number where the statement has this one."""
    own = rival = 0
    is_there = has_unit = False
    for other in there:
        same_unit = bool(quantity.unit) and quantity.unit in {other.unit, *other.context}
        has_unit |= same_unit and bool(other.values & quantity.values)
        shared = len(other.context & quantity.context)
        if other.values & quantity.values:
            is_there |= other.is_rank == quantity.is_rank or shared > 0
            own = max(own, shared)
        elif other.is_rank == quantity.is_rank:
            # A number of the same things stands in its place, whatever else is said of it.
            rival = max(rival, shared + same_unit)
    if quantity.is_rank and not is_there:
        return True
    return is_there and not has_unit and rival > own + 1


def units(claim: Claim) -> Iterator[Observation]:
    """Per cent and currencies that the article does not have."""
    knowledge = language(claim.evidence.language).knowledge
    if knowledge is None:
        return
    known = knowledge.marks(claim.evidence.text).pool
    for need in knowledge.marks(claim.text).needs:
        if not need.values & known:
            yield Observation(f"the article does not say “{need.shown}”")


def _is_known(quantity: Quantity, sentences: Sequence[str], tag: str) -> bool:
    """Whether a sentence has the number with one of the same words round it, or as "twice"."""
    for sentence in sentences:
        if not quantity.values & said_values(sentence, tag):
            continue
        same = [other for other in quantities(sentence, tag) if other.values & quantity.values]
        if not same or any(other.context & quantity.context for other in same):
            return True
    return False


def _values(sentences: Sequence[str], tag: str) -> frozenset[Fraction]:
    pools = (said_values(sentence, tag) for sentence in sentences)
    return frozenset(value for pool in pools for value in pool)


def _rounds(quantity: Quantity, known: frozenset[Fraction]) -> Fraction | None:
    """The number of the article that a quantity rounds, if it rounds one."""
    for value in sorted(quantity.values):
        for exact in sorted(known, key=lambda one: (abs(one - value), one)):
            off = abs(exact - value)
            is_rounder = value.denominator == 1 and _place(value) > _place(exact)
            if quantity.is_rough and is_rounder and exact > 1 and off <= _ROUGHLY * exact:
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
