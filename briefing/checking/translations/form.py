"""Checks of a translation's form; most need no knowledge of the language.

Each takes a `Pair` and yields its faults, a few words each.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from briefing.checking.data import FOLDER
from briefing.checking.translations.pair import Pair
from briefing.language import tables
from briefing.language.knowledge import LanguageProfile

# Marks that turn writing round, join or hide, and that no reader sees.
_CONTROLS = re.compile(
    r"[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
_TOKEN = re.compile(r"\w+")
# With opening brackets, behind which a long name stands again in short.
_TOKEN_OR_BRACKET = re.compile(r"\w+|[(\[]")
# A word with a digit in it is a code: "nsp9".
_LEFT_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:[-'’][^\W\d_]+)*(?![\w-])")
_SAID_TWICE = re.compile(r"(\b\w[^()]{2,}?)\s*\(\1\)")
_LONGEST_LOOP = 12
_WORD_TIMES = 3
_PHRASE = 4
_PHRASE_TIMES = 3
# Below this many letters a sentence may be all names: "BMW X5".
_FEW_LETTERS = 12
_MOSTLY = 0.5
# The least and the most letters for one expected, and how many more or fewer in any case.
_KNOWN_BOUNDS = (0.45, 2.1, 15)
_BOUNDS = (0.35, 2.6, 15)
_LATIN_WORD = re.compile(r"[^\W\d_]{2,}", re.ASCII)
_BRACKETED = re.compile(r"[(\[«“\"'‘][^)\]»”\"'’]*[)\]»”\"'’]")
_WEB = re.compile(r"\S*(?:://|www\.|@)\S*|\b[\w-]+\.(?:com|org|net|edu|gov|int|io|co)\b\S*", re.I)
_DOUBLED = re.compile(
    r"([،؛,;])\s*[،؛,;.]|([؟?])\s*(?<!\?)[؟](?!\?)|[؟][?]|[.]\s*[،؛;]|[،؛]\s*[؟?.]"
)


def script(pair: Pair) -> Iterator[str]:
    """Letters of a script that is neither the target's nor the original's, or most of a text."""
    letters = Counter(sign for sign in pair.translation if sign.isalpha())
    foreign = [
        letter
        for letter in letters
        if not _is_of(letter, pair.target)
        and not _is_of(letter, pair.source)
        and letter not in pair.original
        and _named(letter) != "Latin"
    ]
    if foreign:
        yield f"{_named(foreign[0])} letters: {''.join(foreign[:10])}"
        return
    own = sum(times for letter, times in letters.items() if _is_of(letter, pair.target))
    if letters.total() > _FEW_LETTERS and own < _MOSTLY * letters.total():
        yield f"most letters are not {pair.target.script}"


def untranslated(pair: Pair) -> Iterator[str]:
    """Words in the original's script that are no names.

    Out of Latin script into another, only capitals and units may stay; into Latin, nothing may.
    """
    if pair.source.scripts == pair.target.scripts:
        return
    left = [word for word in _foreign_words(pair) if not _may_stay(word, pair)]
    if left:
        yield f"left as it was: {' '.join(left[:5])}"


def _foreign_words(pair: Pair) -> Iterator[str]:
    text = _WEB.sub(" ", html.unescape(pair.translation))
    if pair.source.script == "Latin":
        # A Latin name in brackets after the Arabic one is good style.
        text = _BRACKETED.sub(" ", text)
    for match in _LEFT_WORD.finditer(text):
        if any(_is_of(letter, pair.source) for letter in match.group()):
            yield match.group()


def _may_stay(word: str, pair: Pair) -> bool:
    if pair.source.script != "Latin":
        return False
    return (
        len(word) == 1
        or any(map(str.isupper, word))
        or word.casefold() in _units()
        or not _LATIN_WORD.search(word)
    )


@cache
def _units() -> frozenset[str]:
    return frozenset(tables.typed("units", dict[str, str], FOLDER)["latin"].split())


def repetition(pair: Pair) -> Iterator[str]:
    """Words or phrases said over and over, as models do that have lost their way."""
    # "منظمة الصحة العالمية (منظمة الصحة العالمية)" stands for "World Health Organization (WHO)".
    told = _SAID_TWICE.sub(r"\1", pair.translation)
    tokens, before = _folded(told), _folded(pair.original)
    in_brackets = _folded(told, _TOKEN_OR_BRACKET if "(" in pair.original else _TOKEN)
    loop = _loop(in_brackets)
    if loop and not _loop(before):
        yield f"says again and again: {loop}"
        return
    phrase, times = _commonest_phrase(tokens)
    if times >= _PHRASE_TIMES and _commonest_phrase(before)[1] < times - 1:
        yield f"says {times} times: {phrase}"


def _folded(text: str, token: re.Pattern[str] = _TOKEN) -> list[str]:
    """The words of a text; loops say them with and without their article."""
    return [found.casefold().removeprefix("ال") or found for found in token.findall(text)]


def _loop(tokens: list[str]) -> str:
    """A phrase that is said twice in a row, or a word three times; empty where there is none."""
    for size in range(1, _LONGEST_LOOP + 1):
        times = _WORD_TIMES if size < _WORD_TIMES else 2
        for start in range(len(tokens) - times * size + 1):
            phrase = tokens[start : start + size]
            if all(token.isdecimal() for token in phrase):
                continue
            if phrase * times == tokens[start : start + size * times]:
                return " ".join(phrase)
    return ""


def _commonest_phrase(tokens: list[str]) -> tuple[str, int]:
    phrases = Counter(zip(*(tokens[start:] for start in range(_PHRASE)), strict=False))
    if not phrases:
        return "", 0
    phrase, times = phrases.most_common(1)[0]
    return " ".join(phrase), times


def length(pair: Pair) -> Iterator[str]:
    """A translation much shorter or longer than its original."""
    before, after = _size(pair.original), _size(pair.translation)
    if not after:
        if before:
            yield "nothing is left"
        return
    expected = before * pair.target.density / pair.source.density
    low, high, slack = _KNOWN_BOUNDS if pair.is_known else _BOUNDS
    if after < low * expected - slack:
        yield "far shorter than the original"
    elif after > high * expected + slack:
        yield "far longer than the original"


def punctuation(pair: Pair) -> Iterator[str]:
    """Signs of the other language's, doubled ones, and a question that is none any more."""
    for foreign, name in pair.target.foreign_signs:
        if foreign.search(pair.translation):
            yield name
    doubled = _DOUBLED.search(pair.translation)
    if doubled and not _DOUBLED.search(pair.original):
        yield f"doubled signs: {doubled.group()}"
    if _asks(pair.original) and not re.search("[?؟]", pair.translation):
        yield "the question mark is missing"
    elif re.search("[?؟]", pair.translation) and not re.search("[?؟]", pair.original):
        yield "a question mark that the original has not"


def _asks(text: str) -> bool:
    return bool(re.search(r"[?؟][\"”»')\]]*\s*$", text))


def controls(pair: Pair) -> Iterator[str]:
    """Invisible characters."""
    found = sorted(set(_CONTROLS.findall(pair.translation)) - set(pair.original))
    if found:
        yield f"invisible characters: {' '.join(f'U+{ord(sign):04X}' for sign in found)}"


def _size(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


def _is_of(letter: str, language: LanguageProfile) -> bool:
    return _named(letter).startswith(language.scripts)


@lru_cache(maxsize=1 << 12)
def _named(letter: str) -> str:
    """The script of a letter, by the first word of its Unicode name; ª and µ are Latin."""
    name = unicodedata.name(unicodedata.normalize("NFKC", letter)[0], "UNKNOWN").split()[0]
    return "Latin" if name in {"FEMININE", "MASCULINE", "MICRO", "MODIFIER"} else name.title()
