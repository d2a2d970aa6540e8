"""Names of an English text that its Arabic translation has lost.

A name is found by one of its Arabic names, where it is listed with some, or by its sound.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing.language import arabic, tables
from briefing.language.names import capitals
from briefing.language.names.bilingual import stands_for
from briefing.language.transliteration import in_arabic
from briefing.language.transliteration.likeness import NEAR, distance

# The article that English writes on to the word before it: "Abdel Fattah".
_JOINED = re.compile("(?<=bd)[eu]l$")
# How near one must be whose Arabic names are listed.
_NEAR_LISTED = 0.05
# ... and a word that no list has: a stem that is not quite any other is no accident.
_NEAR_BORROWED = 0.25
_SHORTEST = 3
# As abbreviations stand: "2.4GHz".
_LETTERS = re.compile("[A-Za-z]+")
# What makes a people or a plural of a name that is not short.
_INFLECTED = 6
_ENDINGS = ("s", "an", "ian", "n", "ese", "ish", "ist", "ists", "ns", "ans", "ians", "ic")


@dataclass(frozen=True, slots=True)
class _Heard:
    """An Arabic text as names are looked for in it.

    Attributes:
        text: Its words, in the form of `arabic.plain`, with spaces around them.
        words: Each, and each with its neighbour as one, with and without what is written on it.
    """

    text: str
    words: frozenset[str]


def lost_names(english: str, arab: str) -> Iterator[str]:
    """The names of an English text that an Arabic one does not have, as they are written."""
    heard, answered = _heard(arab), stands_for(english, arab)
    for name in capitals.names(english):
        near = _NEAR_LISTED if name.forms else NEAR
        if name.text in arab or not answered.isdisjoint(capitals.key(name.text).split()):
            continue
        if not (any(_says(heard, form) for form in name.forms) or _sounds(name.text, heard, near)):
            yield name.text


def is_heard(english: str, word: str) -> bool:
    """Whether an Arabic word writes a capitalised one of an English text: "ستون" is Emma Stone."""
    forms = [form for each in arabic.words(word) for form in arabic.bare(each)]
    return _is_any(capitals.capitalised(english), forms, _NEAR_LISTED)


def is_borrowed(english: str, word: str) -> bool:
    """Whether a word of `arabic.words` is one of an English text: "بوليمراز" is polymerase."""
    forms = arabic.bare(word) | arabic.stems(word)
    parts = [part for token in capitals.tokens(english) for part in token.split("-")]
    abbreviated = tables.mapping("en/abbreviated")
    written = [abbreviated.get(part.casefold(), "") for part in _LETTERS.findall(english)]
    long = (part for part in (*parts, *written) if len(part) > _SHORTEST)
    return _is_any(map(capitals.owner, long), forms, _NEAR_BORROWED)


def _is_any(names: Iterable[str], forms: Collection[str], near: float) -> bool:
    return any(distance(each, form) <= near for each in names for form in forms)


def _sounds(name: str, heard: _Heard, near: float) -> bool:
    if _says(heard, in_arabic(name)):
        return True
    forms = {_JOINED.sub("", capitals.without_article(name))}
    if near != _NEAR_LISTED and len(name) >= _INFLECTED:
        forms |= {form.removesuffix(end) for form in forms for end in _ENDINGS}
    return _is_any(forms, heard.words, near)


def _says(heard: _Heard, form: str) -> bool:
    """Whether a text has an Arabic name, with what may be written on to it."""
    plain = arabic.plain(form).removeprefix("ال")
    if " " in plain:
        return plain in heard.text
    endings = ("", *arabic.affixes("people_endings"))
    return bool(plain) and any(plain + end in heard.words for end in endings)


@lru_cache(maxsize=64)
def _heard(arab: str) -> _Heard:
    words = arabic.words(arab)
    joined = (first + second for first, second in pairwise(words))
    return _Heard(
        " ".join(words),
        frozenset(form for word in (*words, *joined) for form in arabic.bare(word)),
    )
