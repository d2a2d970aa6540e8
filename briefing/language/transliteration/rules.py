"""Names in Latin letters, written in Arabic ones by their sound.

As Arabic newsrooms do it: long and stressed vowels are written, an unstressed e is not, v is ف, p
is ب, a hard g is غ and a soft one ج. One table respells a name as it is said ("Wright" as "rayt"),
another gives each sound its letters. The spelling is read as English; names of other tongues that
would come out wrong are in `data/en-ar/transliterations.tsv`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.language import tables
from briefing.language.words import without_marks

_OWNED = re.compile("['’]s$")
_SAID_LAST_E = re.compile("[éèê]$")
_NO_LETTER = re.compile("[^a-z]")


def folded(name: str) -> str:
    """A name in small letters without marks: "Łódź" is "lodz", and "Erdoğan" "erdoghan"."""
    composed = unicodedata.normalize("NFC", name).casefold()
    return without_marks(composed.translate(_latin_letters()), "NFKD")


@lru_cache(maxsize=1 << 12)
def by_sound(name: str) -> str:
    """One word in Latin letters as Arabic ones: "Thornberry" → "ثورنبيري".

    Signs that are no Latin letter are dropped, and the result is empty where nothing is left.
    """
    word = _NO_LETTER.sub("", folded(_OWNED.sub("z", name)))
    if _SAID_LAST_E.search(name.casefold()):
        word = f"{word[:-1]}iH"
    for pattern, sounds in respellings("en/respelling"):
        word = pattern.sub(sounds, word)
    inside, at_opening = _sounds()
    opening = at_opening.pattern.match(word)
    start = opening.end() if opening else 0
    return (at_opening.letters[opening[0]] if opening else "") + "".join(
        inside.letters[found] for found in inside.pattern.findall(word, start)
    )


@cache
def respellings(table: str) -> Sequence[tuple[re.Pattern[str], str]]:
    """The steps of a table of patterns and their replacements."""
    return [(re.compile(pattern), sounds) for pattern, sounds in tables.rows(table, 2)]


@cache
def _latin_letters() -> Mapping[int, str]:
    return {ord(letter): plain for letter, plain in tables.rows("latin_letters", 2)}


class _Letters(NamedTuple):
    """A pattern of sounds, the longest first, and the Arabic letters of each."""

    pattern: re.Pattern[str]
    letters: Mapping[str, str]


@cache
def _sounds() -> tuple[_Letters, _Letters]:
    """The letters of sounds inside a name, and at its opening."""
    rows = tables.rows("ar/sounds", 3)
    inside = {sound: letters for sound, letters, _ in rows if letters}
    opening = {sound: letters for sound, _, letters in rows if letters}
    return _letters(inside), _letters(opening)


def _letters(letters: Mapping[str, str]) -> _Letters:
    longest_first = sorted(letters, key=len, reverse=True)
    return _Letters(re.compile("|".join(longest_first)), letters)
