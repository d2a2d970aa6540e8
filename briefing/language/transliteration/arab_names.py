"""Arab names in Latin letters, which give back what their transliteration left out.

They are known by their article ("al-Muhandis"), and by a q without u, which no name of Europe has.
Other names of Arabs are read as English ones, unless the table of names has them.
"""

from __future__ import annotations

import re

from briefing.language.transliteration.rules import folded

# "el-Sisi", "as-Sadr", "ash-Sham": the article however it is said.
_ARTICLE = re.compile(r"(?<!\w)(?:[aAeE]l|[aA](?:d|dh|n|r|s|sh|t|th|z))-(?=[A-Z])")
# Neither "queen" nor Chinese "qing" and "qiu".
_ARAB_Q = re.compile(r"q(?!u[aeio]|in|ia|iu|ue|uan|un)")
_DIGRAPHS = {"kh": "خ", "gh": "غ", "sh": "ش", "th": "ث", "dh": "ذ", "ch": "ش"}
_LETTERS = {
    "b": "ب",
    "d": "د",
    "f": "ف",
    "g": "غ",
    "h": "ه",
    "j": "ج",
    "k": "ك",
    "l": "ل",
    "m": "م",
    "n": "ن",
    "p": "ب",
    "q": "ق",
    "r": "ر",
    "s": "س",
    "t": "ت",
    "v": "ف",
    "w": "و",
    "x": "كس",
    "y": "ي",
    "z": "ز",
    "c": "ك",
}
_LONG = {"aa": "ا", "ee": "ي", "ei": "ي", "ii": "ي", "oo": "و", "ou": "و", "uu": "و"}
_UNITS = re.compile("|".join([*_LONG, *_DIGRAPHS, "[a-z]"]))
_VOWELS = frozenset("aeiou")


def with_article(name: str) -> str:
    """A name with each article of an Arab name as "al", which the table knows."""
    return _ARTICLE.sub("al ", name)


def is_arab(word: str) -> bool:
    """Whether the letters of a word tell an Arab name."""
    return _ARAB_Q.search(folded(word)) is not None


def as_arab(word: str) -> str:
    """A word of an Arab name in Arabic letters: "Qasem" → "قاسم", "Muhandis" → "مهندس".

    Of short vowels nothing is written. Which are long, Latin letters do not tell: the last open
    "a" is taken to be, and vowels at the end.
    """
    units = _UNITS.findall(folded(word))
    long = _long_a(units)
    return "".join(_written(units, at, is_long=at == long) for at in range(len(units)))


def _long_a(units: list[str]) -> int | None:
    """The place of the last "a" that one consonant and a vowel follow, or a vowel."""
    places = [
        at
        for at in range(len(units) - 1)
        if units[at] == "a"
        and (units[at + 1] in _VOWELS or (at + 2 < len(units) and units[at + 2] in _VOWELS))
        and units[at + 1 : at + 2] != units[at + 2 : at + 3]
    ]
    return places[-1] if places else _after_double(units)


def _after_double(units: list[str]) -> int | None:
    """The place of an "a" behind a doubled consonant, as in Qassam."""
    for at in range(2, len(units)):
        if units[at] == "a" and units[at - 1] == units[at - 2]:
            return at
    return None


def _written(units: list[str], at: int, *, is_long: bool) -> str:
    unit, last = units[at], len(units) - 1
    if unit in _LONG:
        return _LONG[unit]
    if unit in _VOWELS:
        return _vowel(units, at, last, is_long=is_long)
    is_doubled = at > 0 and units[at - 1] == unit
    return "" if is_doubled else _DIGRAPHS.get(unit) or _LETTERS.get(unit, "")


def _vowel(units: list[str], at: int, last: int, *, is_long: bool) -> str:
    unit = units[at]
    if at == 0:
        return "إ" if unit in "ei" else "أ"
    if at == last:
        return {"a": "ا", "e": "", "i": "ي", "o": "و", "u": "و"}[unit]
    if units[at - 1] in _VOWELS:
        # A hamza parts two vowels: Kataib, Faiq.
        return "ئ"
    return "ا" if is_long else ""
