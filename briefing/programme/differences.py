"""Numbers that the sources of a story tell differently: both are told, and none is averaged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from briefing.checking.summaries.quantity import Quantity, quantities
from briefing.checking.summaries.support_index import terms
from briefing.programme.stories import Coverage, Story

# Of the telling words of the shorter of two sentences, so many are in the other where both are
# about the same thing.
_LEAST_SHARED = 0.45
# What is counted, and two words more: "86 people were on board" is not of the 14 people hurt.
_LEAST_WORDS = 3
# "About 300" and "312" do not contradict each other.
_ROUGHLY = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written, and its value."""

    shown: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Difference:
    """A number that another source gives otherwise than the one that is summed up.

    Attributes:
        sentence: The index of the sentence in the article that is summed up.
        number: The number as it is written there, and its value.
        other: The place of the other source among those of the story.
        other_sentence: The index of the sentence in that article.
        other_number: The number as it is written there, and its value.
    """

    sentence: int
    number: Number
    other: int
    other_sentence: int
    other_number: Number


def differences(story: Story) -> tuple[Difference, ...]:
    """The numbers that sources tell differently of the same thing, in the order of the sentences.

    Two numbers are of the same thing where they count the same in sentences that share most words.
    """
    return tuple(
        found
        for place, other in enumerate(story.coverage[1:], start=1)
        for found in _between(story.main, other, place)
    )


def _between(main: Coverage, other: Coverage, place: int) -> Iterator[Difference]:
    tag = main.article.language
    theirs = [
        (index, terms(text), quantities(text, tag))
        for index, text in enumerate(other.article.sentences)
    ]
    theirs = [one for one in theirs if one[2]]
    told: set[tuple[str, str]] = set()
    for index, text in enumerate(main.article.sentences):
        own = quantities(text, tag)
        nearest = _nearest(terms(text), [(at, words) for at, words, _ in theirs]) if own else None
        if nearest is None:
            continue
        there = next(numbers for at, _, numbers in theirs if at == nearest)
        for one in own:
            rival = _rival(one, own, there)
            if rival is not None and (one.shown, rival.shown) not in told:
                told.add((one.shown, rival.shown))
                yield Difference(index, _number(one), place, nearest, _number(rival))


def _number(quantity: Quantity) -> Number:
    return Number(quantity.shown, min(quantity.values))


def _nearest(words: frozenset[str], others: Sequence[tuple[int, frozenset[str]]]) -> int | None:
    """The index of the sentence that shares most with some words; None where none shares enough."""
    shares = [(_share(words, other), -at) for at, other in others]
    share, at = max(shares, default=(0.0, 0))
    return -at if share >= _LEAST_SHARED else None


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    words, others = ({word for word in each if not word.isdecimal()} for each in (one, other))
    fewer = min(len(words), len(others))
    shared = len(words & others)
    return shared / fewer if shared >= _LEAST_WORDS else 0.0


def _rival(one: Quantity, own: Sequence[Quantity], there: Sequence[Quantity]) -> Quantity | None:
    """The number that stands in the other sentence where this one stands in its own."""
    if any(one.values & other.values for other in there):
        return None
    said = {value for quantity in own for value in quantity.values}
    rivals = [
        other
        for other in there
        if not said & other.values and _counts_the_same(one, other) and not _agree(one, other)
    ]
    return rivals[0] if rivals else None


def _counts_the_same(one: Quantity, other: Quantity) -> bool:
    if one.is_rank != other.is_rank:
        return False
    return bool(one.unit) and one.unit == other.unit


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers says of itself that it is rounded, and is near the other."""
    if not one.is_rough and not other.is_rough:
        return False
    return any(
        abs(value - there) <= _ROUGHLY * max(value, there)
        for value in one.values
        for there in other.values
    )
