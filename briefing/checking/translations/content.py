"""Checks of a translation's content: numbers, names, negation, subject, terms, chatter.

Each takes a `Pair` and yields its faults, a few words each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from briefing.checking.translations import chatter as talk
from briefing.checking.translations import negation as denial
from briefing.checking.translations import qualifiers as qualifying
from briefing.checking.translations import terms as user_terms
from briefing.checking.translations.pair import Pair
from briefing.language import arabic
from briefing.language.knowledge import Read
from briefing.language.meanings import likeness
from briefing.language.mentions import Mentions, added, missing
from briefing.language.names.capitals import spelled_out
from briefing.language.names.lost import is_borrowed, is_heard, lost_names
from briefing.language.numerals.digits import numerals, western
from briefing.language.word_list import arabic_words, is_arabic_word

# Of the words that the lexicon knows, another sentence has this share as well, by chance.
_BY_CHANCE = 0.5
# Measured on half of FLORES: one true translation in five hundred shares less.
_UNLIKE = -2.7
# Shorter ones are parts and signs of many things.
_LONG_WORD = 4
# Letters of words that Arabic did not borrow.
_NATIVE = frozenset("حعصضظ")
# The weight of a name or number that both have, or only one has, in the comparison of subjects.
_SHARED, _MISSED = 1.5, -1.0


# A sentence is read by two checks, and its original once for every candidate.
@lru_cache(maxsize=64)
def _read(reader: Read, text: str) -> Mentions:
    return reader(text)


def numbers(pair: Pair) -> Iterator[str]:
    """Numbers, per cent and currencies that are missing, or that the original does not have."""
    said, meant = _numbers(pair)
    lost, new = missing(said, meant), added(said, meant)
    yield from (f"the number {number} is missing" for number in lost if not _is_heard(pair, number))
    yield from (
        f"the number {number} is not in the original"
        for number in new
        if not _is_heard(pair, number)
    )
    yield from _recounted(pair)
    if pair.knowledge:
        source, target = pair.knowledge
        said, meant = source.marks(pair.original), target.marks(pair.translation)
        yield from (f"“{mark}” is missing" for mark in missing(said, meant))
        yield from (f"“{mark}” is not in the original" for mark in added(said, meant))


def _recounted(pair: Pair) -> Iterator[str]:
    """A number that stands more than once, and of which one is another now: 6-6 and 2-6."""
    before, after = (
        Counter(numeral.values[0] for numeral in numerals(western(text)))
        for text in (pair.original, pair.translation)
    )
    if before.total() == after.total():
        for value in before - after:
            if value in after:
                yield f"the number {value} is said fewer times"


def names(pair: Pair) -> Iterator[str]:
    """Countries, peoples, languages, faiths, months and weekdays that are not the same.

    Between English and Arabic also every other name of the English, by its Arabic ones or its
    sound.
    """
    said, meant = _names(pair)
    lost, new = list(missing(said, meant)), list(added(said, meant))
    original, translation = _without_terms(pair)
    # An acronym that is no known name may be told in words: NHK is Japanese.
    if pair.is_into_arabic:
        new = new[spelled_out(original) :]
        lost += lost_names(original, translation)
    elif pair.is_out_of_arabic:
        lost = lost[spelled_out(translation) :]
        new += lost_names(translation, original)
    yield from (f"{name} is missing" for name in dict.fromkeys(lost))
    yield from (f"{name} is not in the original" for name in dict.fromkeys(new))


def _is_heard(pair: Pair, word: str) -> bool:
    """Whether an Arabic word is only the sound of a name: "ستون" of Emma Stone is no sixty."""
    if not arabic.words(word) or not (pair.is_into_arabic or pair.is_out_of_arabic):
        return False
    return is_heard(pair.original if pair.is_into_arabic else pair.translation, word)


def _names(pair: Pair) -> tuple[Mentions, Mentions]:
    assert pair.knowledge  # noqa: S101  # only pairs of known languages come here
    source, target = pair.knowledge
    original, translation = _without_terms(pair)
    return _read(source.names, original), _read(target.names, translation)


def _without_terms(pair: Pair) -> tuple[str, str]:
    # Whoever sets a term for a country has it in that term's words, which are checked as a term.
    terms = list(user_terms.applying(pair.original, pair.terms))
    original = user_terms.without(pair.original, (before for before, _ in terms))
    return original, user_terms.without(pair.translation, (after for _, after in terms))


def negation(pair: Pair) -> Iterator[str]:
    """A "not" that is lost or added."""
    assert pair.knowledge  # noqa: S101
    source, target = pair.knowledge
    said, meant = (
        tuple(cue for cue in cues if not _is_heard(pair, cue.written))
        for cues in (source.negation(pair.original), target.negation(pair.translation))
    )
    if words := denial.missing(said, meant):
        yield f"a negation is missing: {words}"
    if words := denial.missing(meant, said):
        yield f"a negation is added: {words}"


def subject(pair: Pair) -> Iterator[str]:
    """A translation that is about something else: of another sentence, or made up."""
    assert pair.knowledge  # noqa: S101
    source, target = pair.knowledge
    said, meant = source.subject(pair.original), target.subject(pair.translation)
    alike = likeness(said, meant, _BY_CHANCE)
    for before, after in (_names(pair), _numbers(pair)):
        alike += _told(before, after) + _told(after, before)
    if alike < _UNLIKE:
        yield "it is about something else"


def _numbers(pair: Pair) -> tuple[Mentions, Mentions]:
    return _read(pair.source.numbers, pair.original), _read(pair.target.numbers, pair.translation)


def _told(said: Mentions, other: Mentions) -> float:
    needs = (need for need in said.needs if not need.optional)
    return sum(_SHARED if need.values & other.pool else _MISSED for need in needs)


def words(pair: Pair) -> Iterator[str]:
    """Arabic words that are none: listed in no form, and borrowed from no English one.

    For each acronym of the English that is no known name, one may be what it stands for. Nothing is
    found where the list of words is not installed.
    """
    known = arabic_words() if pair.is_into_arabic else None
    spelled = spelled_out(pair.original)
    for word in dict.fromkeys(arabic.words(pair.translation) if known else ()):
        is_listed = len(word) < _LONG_WORD or not known or is_arabic_word(word, known)
        if is_listed or is_borrowed(pair.original, word):
            continue
        if spelled and _NATIVE.isdisjoint(word):
            spelled -= 1
            continue
        yield f"no word: {word}"


def qualifiers(pair: Pair) -> Iterator[str]:
    """Words of the English that say when, how surely or by whose word, and that the Arabic lacks.

    Nothing is found in the other direction.
    """
    if pair.is_into_arabic:
        yield from qualifying.qualifiers(pair.original, pair.translation)


def terms(pair: Pair) -> Iterator[str]:
    """The user's terms that are not said as they asked."""
    return user_terms.lost(pair.original, pair.translation, pair.terms)


def chatter(pair: Pair) -> Iterator[str]:
    """A refusal, an apology, a heading, a note: a model that talks instead of translating."""
    return talk.chatter(pair.original, pair.translation)
