"""Denials of English and Arabic texts, by the tables of denials and opposites of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.language import arabic, tables
from briefing.language.negation.cues import negation_words
from briefing.language.negation.denials import NONE, Cue, Denials, Keys, Rank

# How many words after an Arabic denial it may deny.
_REACH = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Before an Arabic word: conjunctions, prepositions, the article; the letters of the imperfect.
_BEFORE = {"en": "", "ar": r"(?:[وف]?[بلك]?(?:ال|لل)?|[وف]?س?[يتن])"}
# After an Arabic opposite: plurals, cases, possessives.
_AFTER = "(?:ا|ه|ي|ت|ها|هم|ين|ون|ان|ات|يه|وا|نا|تين|تان|يين|يون|يا|ته|تها|تهم)?"
_PREFIX = re.compile(r"^(?:un|in|im|il|ir|dis|non-?|ab|a(?=sympt|typ))|less$|-free$")
_CLITICS = re.compile(r"^[وف]?[بلك]?(?:ال)?(?=عدم|غير|دون|بدون|بلا)")
# "لئلا" (lest) is no "ليلا" (by night), and "دُوّن" (was written down) no "دون" (without).
_ALIKE = (
    (re.compile("لئلا"), "لكيلا"),
    (re.compile("د[\u064f]?و[\u0650]?\u0651[\u064b-\u0650]?ن"), "دوون"),
)
# The meaning and rank of a cue.
_Sense = tuple[str, Rank]


def read_english(text: str) -> Denials:
    """The denials of an English text."""
    table = negation_words("en")
    text = _blank(table.idle, text)
    spare = {match.end() for match in table.spare.finditer(text)}
    sure: list[Cue] = []
    for match in table.certain.finditer(text):
        meanings = {
            meaning for phrase, meaning in table.phrases if phrase.match(text, match.start())
        }
        meanings.update(table.meanings.get(match.group().casefold(), ()))
        rank = Rank.SPARE if match.end() in spare else Rank.SURE
        sure.append(_cue(match, rank, frozenset(meanings)))
    plain = (
        replace(_cue(match, Rank.PLAIN), opposites=opposites)
        for match in _WORD.finditer(text)
        if (opposites := _positive(match.group().casefold()))
    )
    softer = (
        replace(cue, opposites=_prefixed(cue.written.casefold()))
        for cue in _softer(_blank(table.certain, text), "en")
    )
    return (*sure, *softer, *plain)


def read_arabic(text: str) -> Denials:
    """The denials of an Arabic text."""
    whole = " ".join(arabic.words(_spelled_apart(text)))
    table = negation_words("ar")
    text = _blank(table.idle, whole)
    sure: list[Cue] = []
    for match in table.certain.finditer(text):
        opposites = _next(whole, match.end())
        word = _CLITICS.sub("", match.group())
        meanings = set(table.meanings.get(word, ()))
        if table.only.match(whole, match.end()):
            meanings |= {"only", "rare", "until"}
        if table.yet.match(whole, match.end()):
            meanings.add("yet")
        if table.gone.match(whole, match.end()):
            meanings.add("formerly")
        if whole.endswith("ما ", 0, match.start()):
            meanings |= {"unless", "until"}
        if sure and word in table.nor:
            meanings.add("or")
        # English has words of its own for much that "غير" is used for.
        rank = Rank.SPARE if word == "غير" and not opposites else Rank.SURE
        sure.append(replace(_cue(match, rank, frozenset(meanings)), opposites=opposites))
    softer = list(_softer(_blank(table.certain, text), "ar"))
    return (*sure, *softer, *_undenied(whole, [*sure, *softer]))


def _spelled_apart(text: str) -> str:
    """A text with other letters where those of `arabic.plain` would make a denial of a word."""
    for pattern, other in _ALIKE:
        text = pattern.sub(other, text)
    return text


def _undenied(text: str, found: Sequence[Cue]) -> Iterator[Cue]:
    denying = {round(cue.at * len(text)) for cue in found if cue.rank is not Rank.OWN}
    since = _REACH
    for match in _WORD.finditer(text):
        since = 0 if match.start() in denying else since + 1
        opposites = _opposites(match.group())
        if opposites and since > _REACH:
            yield replace(_cue(match, Rank.PLAIN), opposites=opposites)


def _next(text: str, start: int) -> Keys:
    return NONE.union(*map(_opposites, text[start:].split(maxsplit=_REACH)[:_REACH]))


def _cue(match: re.Match[str], rank: Rank, meanings: Keys = NONE) -> Cue:
    return Cue(match.group(), match.start() / len(match.string), rank, meanings)


def _softer(text: str, language: str) -> Iterator[Cue]:
    """The cues that do not surely deny; of all that begin with the same word, one."""
    found: dict[int, tuple[re.Match[str], set[_Sense]]] = {}
    for match in _WORD.finditer(text):
        if senses := _senses(match.group().casefold(), language):
            found[match.start()] = match, set(senses)
    for sense, phrase in _soft_cues(language)[1]:
        for match in phrase.finditer(text):
            found.setdefault(match.start(), (match, set()))[1].add(sense)
    for match, met in found.values():
        rank = min((rank for _, rank in met), key=lambda each: each.value)
        yield _cue(match, rank, frozenset(meaning for meaning, _ in met))


@lru_cache(maxsize=1 << 15)
def _senses(word: str, language: str) -> Sequence[_Sense]:
    return tuple(sense for sense, known in _soft_cues(language)[0] if known.fullmatch(word))


_Patterns = list[tuple[_Sense, re.Pattern[str]]]


@cache
def _soft_cues(language: str) -> tuple[_Patterns, _Patterns]:
    """The words and the phrases by which English ("en") or Arabic ("ar") denies softly."""
    words: _Patterns = [(("un", Rank.SOFT), negation_words(language).prefixed)]
    phrases: _Patterns = []
    for meaning, written in tables.words("denials", language):
        sense = (meaning, Rank.OWN if written.startswith("=") else Rank.SOFT)
        pattern = _BEFORE[language] + written.lstrip("=").replace("*", r"\w*")
        if "_" in pattern:
            spaced = pattern.replace("_", r"\s")
            phrases.append((sense, re.compile(rf"\b{spaced}\b", re.IGNORECASE)))
        else:
            words.append((sense, re.compile(pattern)))
    return words, phrases


class _Opposite(NamedTuple):
    """A row of the table of opposites.

    Attributes:
        key: Its first English word.
        denying: Its English words.
        denied: What they deny: "able" of "unable".
        plain: The Arabic for that.
    """

    key: str
    denying: re.Pattern[str]
    denied: tuple[str, ...]
    plain: re.Pattern[str]


@cache
def _opposite_table() -> Sequence[_Opposite]:
    return [
        _Opposite(
            english.split()[0],
            re.compile("|".join(english.split()).replace("*", r"\w*")),
            tuple(_PREFIX.sub("", word.rstrip("*")) for word in english.split()),
            re.compile(f"{_BEFORE['ar']}(?:{'|'.join(arab.split())}){_AFTER}"),
        )
        for english, arab in tables.rows("en-ar/opposites", 2)
    ]


@lru_cache(maxsize=1 << 15)
def _opposites(word: str) -> Keys:
    """The opposites that an Arabic word says plainly."""
    return frozenset(row.key for row in _opposite_table() if row.plain.fullmatch(word))


@lru_cache(maxsize=1 << 13)
def _prefixed(word: str) -> Keys:
    """The opposites that an English word denies by its prefix."""
    return frozenset(row.key for row in _opposite_table() if row.denying.fullmatch(word))


@lru_cache(maxsize=1 << 13)
def _positive(word: str) -> Keys:
    """The opposites that an English word says plainly."""
    return frozenset(row.key for row in _opposite_table() if word.startswith(row.denied))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)
