"""The words of a language: the list of `wordfreq` (its data CC-BY-SA 4.0), where it is installed.

It is an extra: whoever asks for a list that is not there gets none.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from briefing.language import arabic

PACKAGE = "wordfreq"


@cache
def arabic_words() -> frozenset[str] | None:
    """The half million commonest forms of Arabic words, in the form of `arabic.plain`.

    None where the package is not installed. The list is of texts of all kinds up to 2021.
    """
    if find_spec(PACKAGE) is None:
        return None
    from wordfreq import available_languages, read_cBpack

    bins = read_cBpack(available_languages("large")["ar"])
    # One text is made plain at once, in a tenth of the time of half a million.
    return frozenset(arabic.words("\n".join(word for each in bins for word in each)))


def is_arabic_word(word: str, known: frozenset[str]) -> bool:
    """Whether a word of `arabic.words` is listed, with or without what may be written on to it."""
    return word in known or not known.isdisjoint(arabic.bare(word) | arabic.stems(word))
