"""Names of a statement in a script with capitals, which must stand in its article in some form.

A word that opens a sentence has a capital anyway; it is taken for a name by what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise

from briefing.checking.data import FOLDER
from briefing.checking.summaries import caseless
from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.observation import Observation
from briefing.language import tables
from briefing.language.calendar import dates
from briefing.language.function_words import CONDITIONS, CONJUNCTIONS, CUES, LINKS
from briefing.language.knowledge import language
from briefing.language.meanings import read_english
from briefing.language.names.peoples import ADDRESSES, ALIASES, bases
from briefing.language.words import is_common, plain, word_list

_NAME = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_RUN = re.compile(r"[A-Z][\w’'-]*(?:\s(?:of|for|the|and|on|in|[A-Z][\w’'-]*))*")
# As alike as "Viollta" and "Villota": a name that is spelt wrongly is no other name.
_ALIKE = 0.79
# Less will do for a name beside one that is right: "Sara" for Sarah.
_ALIKE_BESIDE = 0.65
_LEAST_ALIKE = 5
_MOST_LONGER = 2
_LEAST_NAME = 3
_MOST_INITIALS = 5


@dataclass(frozen=True, slots=True)
class _Words:
    """Words by which names are told, as `data/names.toml` describes them."""

    not_first: str
    not_names: re.Pattern[str]
    office: re.Pattern[str]
    after_name: re.Pattern[str]
    heads: str


@cache
def _words() -> _Words:
    return tables.typed("names", _Words, FOLDER)


@cache
def _no_first_words() -> frozenset[str]:
    return CONJUNCTIONS | CUES | LINKS | CONDITIONS | word_list(_words().not_first)


@cache
def heads() -> frozenset[str]:
    """Words that are a part of the name which follows their "of", in the form of `plain`."""
    return word_list(_words().heads)


@dataclass(frozen=True, slots=True)
class _Known:
    """The words of an article as names are compared.

    Attributes:
        bases: Without endings; the initials of its names and its compounds in one word among them.
        names: Those with a capital, whole.
        acronyms: Those in capitals.
    """

    bases: frozenset[str]
    names: frozenset[str]
    acronyms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Name:
    """A word that is a name, and where it stands."""

    written: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """It in the form of `words`."""
        return plain(self.written)


def names(claim: Claim) -> Iterator[Observation]:
    """Names that the article has in no form; those that are only spelt otherwise are noted."""
    yield from caseless.names(claim)
    known = _known(claim.evidence.text)
    listed = _listed(claim)
    for name in found(claim.text, claim.evidence.language):
        if bases(name.word) & known.bases or name.word in listed:
            continue
        if _spells(claim.text, name.written, known.acronyms):
            continue
        if _is_alike(
            name.word, known.names, _ALIKE_BESIDE if _beside(claim, name, known) else _ALIKE
        ):
            yield Observation(f"{name.written} is spelt otherwise in the article", is_note=True)
        else:
            yield Observation(f"the article does not name {name.written}")


@lru_cache(maxsize=1 << 9)
def found(text: str, tag: str) -> tuple[Name, ...]:
    """The words of a text that are names."""
    months = {plain(written) for _, written in dates(text, tag).months}
    matches = list(_NAME.finditer(text))
    names_found = []
    for index, match in enumerate(matches):
        word = plain(match.group())
        if not match.group()[0].isupper() or len(word) == 1 or is_common(word):
            continue
        # "de" of a name may have a capital or none.
        is_particle = len(word) < _LEAST_NAME and not match.group().isupper()
        if word in ADDRESSES or word in months or is_particle:
            continue
        following = matches[index + 1] if index + 1 < len(matches) else None
        if _opens_sentence(text[: match.start()]) and not _may_open(text, match, following):
            continue
        names_found.append(Name(match.group(), *match.span()))
    return tuple(names_found)


def _may_open(text: str, match: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether a word that opens a sentence is a name: "Officials said" has none."""
    word = match.group()
    if _is_acronym(word):
        return True
    bare = plain(word)
    if bare in _no_first_words() or read_english(bare).meanings or _words().not_names.search(bare):
        return False
    after = text[match.end() :]
    if following and following.group()[0].isupper() and after.startswith(" "):
        return after[1:2].isupper() and not _words().office.search(bare)
    return _words().after_name.match(after) is not None or word.endswith(("'s", "’s"))


def _opens_sentence(before: str) -> bool:
    return not before.strip(" \t\n\"'“”‘’«»([") or before.rstrip(" \"'“”‘’«»([")[-1:] in ".!?:…"


def _is_acronym(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


@lru_cache(maxsize=64)
def _known(text: str) -> _Known:
    every = _NAME.findall(text)
    plainly = [plain(word) for word in every]
    # "Iron Man" may be called Ironman, and "Superbowl" the Super Bowl.
    joined = {left + right for left, right in pairwise(plainly)}
    words = {*plainly, *joined, *_initials(text)}
    words |= {alias for group in ALIASES if group & words for alias in group}
    return _Known(
        frozenset(base for word in words for base in bases(word)),
        frozenset(plain(word) for word in every if word[0].isupper()),
        frozenset(plain(word) for word in every if _is_acronym(word)),
    )


def _listed(claim: Claim) -> frozenset[str]:
    """The words of names of which a table knows that the article has them in another form."""
    knowledge = language(claim.evidence.language).knowledge
    if knowledge is None:
        return frozenset()
    known = knowledge.names(claim.evidence.text).pool
    needs = (need for need in knowledge.names(claim.text).needs if need.values & known)
    return frozenset(plain(word) for need in needs for word in need.shown.split())


def _beside(claim: Claim, name: Name, known: _Known) -> bool:
    """Whether a name stands beside one that the article has: "Sara" before "Lindqvist"."""
    every = found(claim.text, claim.evidence.language)
    return any(
        other.word in known.names and claim.text[first:last] == " "
        for other in every
        for first, last in ((other.end, name.start), (name.end, other.start))
    )


def _is_alike(word: str, known: frozenset[str], least: float) -> bool:
    # "Josh" of Joshua, "Rick" of Ricky.
    if len(word) > _LEAST_NAME and any(other.startswith(word) for other in known):
        return True
    return any(
        len(word) >= (_LEAST_ALIKE if least == _ALIKE else _LEAST_NAME)
        and other[0] == word[0]
        and abs(len(other) - len(word)) <= _MOST_LONGER
        and SequenceMatcher(None, word, other, autojunk=False).ratio() >= least
        for other in known
    )


def _initials(text: str) -> set[str]:
    """The initials of the names of two to five words in a text: "un" for United Nations."""
    initials = set()
    for run in _RUN.findall(text):
        letters = [word[0] for word in run.split() if word[0].isupper()]
        initials |= {"".join(part).casefold() for part in _stretches(letters)}
    return initials


def _spells(statement: str, name: str, known: frozenset[str]) -> bool:
    """Whether a name is part of what spells an acronym of the article: United Nations for UN."""
    for run in _RUN.findall(statement):
        capitals = [word for word in run.split() if word[0].isupper()]
        for part in _stretches(capitals):
            if name in part and "".join(word[0] for word in part).casefold() in known:
                return True
    return False


def _stretches(row: list[str]) -> Iterator[list[str]]:
    """Every two to five that follow each other; one letter is no acronym."""
    for start in range(len(row)):
        for end in range(start + 2, min(start + _MOST_INITIALS, len(row)) + 1):
            yield row[start:end]
