"""Words in the form in which two texts are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal

from briefing.language import tables

if TYPE_CHECKING:
    from snowballstemmer import stemmer  # type: ignore[import-untyped]  # no stubs

# "U.S." is one word and the same as "US"; "1,000" and "4.5" are one number each.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,٫٬]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
# Stretches an Arabic word to fill a line.
_TATWEEL = "\u0640"
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def word_list(text: str) -> frozenset[str]:
    """The words of a text with spaces between them, in the form of `plain`."""
    return frozenset(map(plain, text.split()))


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """The lists of `data/function_words.toml` by their names, in the form of `plain`."""
    lists = tables.typed("function_words", dict[str, str])
    return {name: word_list(text) for name, text in lists.items()}


def words(text: str) -> list[str]:
    """The words and numbers of a text in lower case, without accents, vowel signs or "'s"."""
    # Marks go first: they are no letters, and would cut a word in two where they stand.
    return [plain(found) for found in _WORD.findall(without_marks(text, "NFD"))]


def plain(word: str) -> str:
    """One word in lower case, without accents, vowel signs, full stops inside it, or "'s"."""
    bare = _POSSESSIVE.sub("", folded(word))
    return bare.replace(".", "") if not bare[:1].isdecimal() else bare


def folded(text: str) -> str:
    """A text in lower case, without accents and vowel signs, compatibility characters replaced."""
    return without_marks(text.casefold(), "NFKD")


def without_marks(text: str, form: Literal["NFD", "NFKD"]) -> str:
    """A text in a Unicode normalisation form, without combining marks and the Arabic tatweel."""
    if text.isascii():
        return text
    letters = unicodedata.normalize(form, text)
    return "".join(
        letter for letter in letters if letter != _TATWEEL and not unicodedata.combining(letter)
    )


@cache
def stem(word: str) -> str:
    """The stem of a word of `words`, by Snowball: Arabic for Arabic letters, else English."""
    return str(_stemmer("arabic" if _ARABIC.search(word) else "english").stemWord(word))


def is_common(word: str) -> bool:
    """Whether a word of `words`, English or Arabic, tells nothing alone."""
    return word in function_words()["common"]


@cache
def _stemmer(language: str) -> stemmer:
    from snowballstemmer import stemmer

    return stemmer(language)
