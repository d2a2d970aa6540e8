"""The words of a language: the list of `wordfreq` (its data CC-BY-SA 4.0), where it is installed.

It is an extra: whoever asks for a list that is not there gets none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec

from briefing.language import arabic, tables

PACKAGE = "wordfreq"


# The frequency of common words, as a power of ten: of the list's words a fifth are as common.
_COMMON = -6.5


@cache
def arabic_words() -> frozenset[str] | None:
    """The half million commonest forms of Arabic words, in the form of `arabic.plain`.

    None where the package is not installed. The list is of texts of all kinds up to 2021.
    """
    return _read(-math.inf) if find_spec(PACKAGE) is not None else None


def is_arabic_word(word: str, known: frozenset[str]) -> bool:
    """Whether a word of `arabic.words` is listed, with or without what may be written on to it.

    What follows by a pattern of the language from a common word is one too, though no text of the
    list had it.
    """
    forms = arabic.bare(word) | arabic.stems(word) | {word}
    return not known.isdisjoint(forms) or not _common().isdisjoint(_origins(forms))


def _origins(forms: Iterable[str]) -> Iterator[str]:
    """The shorter words of which some may be formed."""
    for form in forms:
        for pattern, origins in _patterns():
            if match := pattern.fullmatch(form):
                yield from map(match.expand, origins)


@cache
def _patterns() -> Sequence[tuple[re.Pattern[str], Sequence[str]]]:
    return [(re.compile(form), found.split()) for form, found in tables.rows("ar/patterns", 2)]


@cache
def _common() -> frozenset[str]:
    return _read(_COMMON) if find_spec(PACKAGE) is not None else frozenset()


def _read(least: float) -> frozenset[str]:
    """The words whose frequency is at least a power of ten."""
    from wordfreq import available_languages, read_cBpack

    bins = read_cBpack(available_languages("large")["ar"])
    # The words of a bin are as frequent as ten to its negative index in hundredths.
    frequent = (each for at, each in enumerate(bins) if -at / 100 >= least)
    # One text is made plain at once, in a tenth of the time of half a million.
    return frozenset(arabic.words("\n".join(word for each in frequent for word in each)))
