"""The denials of an English or an Arabic text, found by the tables of cues and of opposites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from briefing.language import arabic
from briefing.language.mentions import entries
from briefing.language.negation import cues
from briefing.language.negation.denials import NONE, Cue, Denials, Keys, Rank
from briefing.language.negation.opposites import OPPOSITES

# How many words after an Arabic denial it may deny.
_REACH = 4
_ENGLISH, _ARABIC = 0, 1
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Before an Arabic word: conjunctions, prepositions, the article; the letters of the imperfect.
_BEFORE = ("", r"(?:[وف]?[بلك]?(?:ال|لل)?|[وف]?س?[يتن])")
# After an Arabic opposite: plurals, cases, possessives.
_AFTER = "(?:ا|ه|ي|ت|ها|هم|ين|ون|ان|ات|يه|وا|نا|تين|تان|يين|يون|يا|ته|تها|تهم)?"
_PREFIX = re.compile(r"^(?:un|in|im|il|ir|dis|non-?|ab|a(?=sympt|typ))|less$|-free$")
_CLITICS = re.compile(r"^[وف]?[بلك]?(?:ال)?(?=عدم|غير|دون|بدون|بلا)")
_Found = tuple[tuple[str, Rank], ...]


def read_english(text: str) -> Denials:
    """The denials of an English text."""
    text = _blank(_EN_IDLE, text)
    spare = {match.end() for match in _EN_SPARE.finditer(text)}
    sure: list[Cue] = []
    for match in _EN_HARD.finditer(text):
        meanings = {key for phrase, key in _EN_PHRASES if phrase.match(text, match.start())}
        meanings.update(cues.EN_HARD_MEANINGS.get(match.group().casefold(), ()))
        rank = Rank.SPARE if match.end() in spare else Rank.SURE
        sure.append(_cue(match, rank, frozenset(meanings)))
    plain = (
        replace(_cue(match, Rank.PLAIN), opposites=opposites)
        for match in _WORD.finditer(text)
        if (opposites := _positive(match.group().casefold()))
    )
    return (*sure, *_softer(_blank(_EN_HARD, text), _ENGLISH), *plain)


def read_arabic(text: str) -> Denials:
    """The denials of an Arabic text."""
    whole = " ".join(arabic.words(text))
    text = _blank(_AR_IDLE, whole)
    sure: list[Cue] = []
    for match in _AR_HARD.finditer(text):
        opposites = _next(whole, match.end())
        word = _CLITICS.sub("", match.group())
        meanings = set(cues.AR_HARD_MEANINGS.get(word, ()))
        if _AR_ONLY.match(whole, match.end()):
            meanings |= {"only", "rare", "until"}
        if _AR_YET.match(whole, match.end()):
            meanings.add("yet")
        if whole.endswith("ما ", 0, match.start()):
            meanings |= {"unless", "until"}
        if sure and word in cues.AR_NOR:
            meanings.add("or")
        # "غير" is said for much that English has a word of its own for.
        rank = Rank.SPARE if word == "غير" and not opposites else Rank.SURE
        sure.append(replace(_cue(match, rank, frozenset(meanings)), opposites=opposites))
    softer = list(_softer(_blank(_AR_HARD, text), _ARABIC))
    return (*sure, *softer, *_undenied(whole, [*sure, *softer]))


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


def _softer(text: str, side: int) -> Iterator[Cue]:
    """The cues that do not surely deny; of all that begin with the same word, one."""
    found: dict[int, tuple[re.Match[str], set[tuple[str, Rank]]]] = {}
    for match in _WORD.finditer(text):
        if known := _known(match.group().casefold(), side):
            found[match.start()] = match, set(known)
    for meaning, rank, phrase in _table()[side][1]:
        for match in phrase.finditer(text):
            found.setdefault(match.start(), (match, set()))[1].add((meaning, rank))
    for match, met in found.values():
        rank = min((rank for _, rank in met), key=lambda each: each.value)
        cue = _cue(match, rank, frozenset(meaning for meaning, _ in met))
        opposites = NONE if side else _prefixed(match.group().casefold())
        yield replace(cue, opposites=opposites)


@lru_cache(maxsize=1 << 15)
def _known(word: str, side: int) -> _Found:
    words = _table()[side][0]
    return tuple((meaning, rank) for meaning, rank, known in words if known.fullmatch(word))


_Rows = list[tuple[str, Rank, re.Pattern[str]]]


@cache
def _table() -> tuple[tuple[_Rows, _Rows], ...]:
    """For each language its words, and its phrases."""
    found: tuple[tuple[_Rows, _Rows], ...] = (([], []), ([], []))
    found[_ENGLISH][0].append(("un", Rank.SOFT, re.compile(cues.EN_UN, re.VERBOSE)))
    for line in entries(cues.MEANINGS):
        meaning, *sides = (part.strip() for part in line.split("|"))
        for side, part in enumerate(sides):
            for written in part.split():
                rank = Rank.OWN if written.startswith("=") else Rank.SOFT
                pattern = _BEFORE[side] + written.lstrip("=").replace("*", r"\w*")
                if "_" in pattern:
                    pattern = pattern.replace("_", r"\s")
                    phrase = re.compile(rf"\b{pattern}\b", re.IGNORECASE)
                    found[side][1].append((meaning, rank, phrase))
                else:
                    found[side][0].append((meaning, rank, re.compile(pattern)))
    return found


@cache
def _opposite_table() -> list[tuple[str, re.Pattern[str], tuple[str, ...], re.Pattern[str]]]:
    """A line's key, its English words, what they deny, and the Arabic for that."""
    found = []
    for line in entries(OPPOSITES):
        english, arab = (part.split() for part in line.split("|"))
        denied = tuple(_PREFIX.sub("", word.rstrip("*")) for word in english)
        denying = re.compile("|".join(word.replace("*", r"\w*") for word in english))
        plain = re.compile(f"{_BEFORE[_ARABIC]}(?:{'|'.join(arab)}){_AFTER}")
        found.append((english[0], denying, denied, plain))
    return found


@lru_cache(maxsize=1 << 15)
def _opposites(word: str) -> Keys:
    return frozenset(key for key, _, _, plain in _opposite_table() if plain.fullmatch(word))


@lru_cache(maxsize=1 << 13)
def _prefixed(word: str) -> Keys:
    return frozenset(key for key, denying, _, _ in _opposite_table() if denying.fullmatch(word))


@lru_cache(maxsize=1 << 13)
def _positive(word: str) -> Keys:
    return frozenset(key for key, _, denied, _ in _opposite_table() if word.startswith(denied))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)


_EN_IDLE, _EN_SPARE, _EN_HARD = (
    re.compile(pattern, re.IGNORECASE) for pattern in (cues.EN_IDLE, cues.EN_SPARE, cues.EN_HARD)
)
_EN_PHRASES = [(re.compile(phrase, re.IGNORECASE), key) for phrase, key in cues.EN_PHRASES]
_AR_IDLE, _AR_HARD, _AR_ONLY, _AR_YET = map(
    re.compile, (cues.AR_IDLE, cues.AR_HARD, cues.AR_ONLY, cues.AR_YET)
)
