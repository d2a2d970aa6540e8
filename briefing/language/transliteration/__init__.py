"""Latin names in Arabic letters: as newsrooms write them, else by their sound.

`arabnamer` 0.1.3 (MIT, its data CC-BY) was tried and not taken: it turns Trump into "ة را" and Raab
into "رعب" (terror), and brings XGBoost, 700 MB with what that needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefing.language import tables
from briefing.language.transliteration.arab_names import as_arab, is_arab, with_article
from briefing.language.transliteration.rules import by_sound, folded

__all__ = ["folded", "in_arabic", "is_transliterated", "spelled"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# "OpenAI" and "MeToo" are two words each, "McConnell" and "iPhone" one.
_HUMPS = re.compile(r"(?<=[a-z]{2})(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
_OWNED = re.compile("['’]s$")
_APOSTROPHE = re.compile("['’]")
_SAID_AS_LETTERS = re.compile(
    r"[A-Z]{1,3}|[B-DF-HJ-NP-TV-XZ]{4,5}|[a-z][A-Z]{2,4}|[b-df-hj-np-tv-xz]{1,5}", re.ASCII
)
_COUNTRY = re.compile("[A-Z]{2}")
_ARTICLE = re.compile(r"(?<!\S)ال (?:ال)?(?=\S)")
_THE = re.compile(r"^[Tt]he (?=\w)")
# The article of an Arab name; "Al" with a capital may be Gore's.
_AL = "al"
_LONGEST = 4  # words of a name in the table


def in_arabic(name: str) -> str:
    """Words in Latin letters as Arabic ones: "Emily Thornberry" → "إميلي ثورنبيري".

    Names of `data/en-ar/transliterations.tsv` are written as there, countries as in CLDR; capitals
    that are no word are spelled, and the rest is written as it sounds in English. Signs between the
    words become spaces, and an English article before a name goes: "The Times" → "تايمز".
    """
    name = with_article(_THE.sub("", name))
    return _ARTICLE.sub("ال", " ".join(filter(None, _said(_WORD.findall(name)))))


def is_transliterated(name: str) -> bool:
    """Whether `in_arabic` has a word in a table, and need not go by its sound."""
    return folded(_APOSTROPHE.sub("", name)) in _known()


def _said(words: Sequence[str]) -> Iterator[str]:
    """The Arabic of each name of the table, the longest first, and of each word between them."""
    known = _known()
    keys = [folded(_APOSTROPHE.sub("", word)) for word in words]
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            found = known.get(" ".join(keys[at : at + size]))
            if found and not (size == 1 and len(words[at]) == 1 and words[at].isupper()):
                yield found
                break
        else:
            size = 1
            is_arab_word = is_arab(words[at]) or (at > 0 and words[at - 1] == _AL)
            yield as_arab(words[at]) if is_arab_word else _word(words[at])
        at += size


def _word(word: str) -> str:
    parts = _HUMPS.split(word)
    if len(parts) > 1:
        return in_arabic(" ".join(parts))
    if _SAID_AS_LETTERS.fullmatch(word):
        return spelled(word)
    bare = _OWNED.sub("", word)
    owner = _known().get(folded(bare)) if bare != word else None
    return f"{owner}ز" if owner else by_sound(word)


def spelled(letters: str) -> str:
    """Latin letters by their English names: BBC → "بي بي سي".

    Letters with marks are said as those without, other characters are dropped; characters of which
    none has a name stay as they are.
    """
    names = tables.mapping("ar/letter_names")
    plain = (
        letter if letter in names else folded(letter)[:1].upper() for letter in letters.upper()
    )
    return " ".join(names[letter] for letter in plain if letter in names) or letters


@cache
def _known() -> Mapping[str, str]:
    from babel import Locale

    english, arabic = Locale("en").territories, Locale("ar").territories
    known = {
        " ".join(folded(word) for word in _WORD.findall(english[code])): arabic[code]
        for code in english
        if code in arabic
        and _COUNTRY.fullmatch(str(code))
        and english[code].replace(" ", "").isalpha()
    }
    names = tables.mapping("en-ar/transliterations")
    return known | {folded(latin): written for latin, written in names.items()}
