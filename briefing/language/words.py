"""Words in the form in which two texts are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from snowballstemmer import stemmer  # type: ignore[import-untyped]  # no stubs

# "U.S." is one word and the same as "US"; "1,000" and "4.5" are one number each.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,٫٬]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
# Stretches an Arabic word to fill a line.
_TATWEEL = "\u0640"
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def word_list(text: str) -> frozenset[str]:
    """The words of a list written as lines of text, in the form of `words`."""
    return frozenset(plain(word) for word in text.split())


def words(text: str) -> list[str]:
    """The words and numbers of a text in lower case, without accents, vowel signs or "'s"."""
    # Marks go first: they are no letters, and would cut a word in two where they stand.
    return [plain(found) for found in _WORD.findall(_without_marks(text))]


def plain(word: str) -> str:
    """One word in lower case, without accents, vowel signs, full stops inside it, or "'s"."""
    bare = _without_marks(unicodedata.normalize("NFKD", word.casefold()))
    bare = _POSSESSIVE.sub("", bare)
    return bare.replace(".", "") if not bare[:1].isdecimal() else bare


def _without_marks(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(
        letter for letter in letters if letter != _TATWEEL and not unicodedata.combining(letter)
    )


@cache
def stem(word: str) -> str:
    """The stem of a word of `words`, by Snowball: Arabic for Arabic letters, else English."""
    if _ARABIC.search(word):
        return str(_stemmer("arabic").stemWord(word))
    return str(_stemmer("english").stemWord(word))


def is_common(word: str) -> bool:
    """Whether a word of `words` says nothing alone."""
    return word in _COMMON


@cache
def _stemmer(language: str):  # type: ignore[no-untyped-def]  # the library has no types
    return stemmer(language)


# Words that say nothing alone: English and Arabic, the languages of this program.
_COMMON = word_list(
    """
    a an the this that these those and or but nor so yet as at by for from in into of off on onto
    out over to up with within without upon about above after again against along amid among around
    before behind below beside between beyond down during per since than then through toward
    towards under until via while where when which who whom whose what how why there here it its
    itself he him his himself she her hers herself they them their theirs themselves we us our ours
    you your yours i me my mine one ones be is are was were been being am has have had having do
    does did doing done will would shall should can could may might must not no also too very just
    both either neither each such only own same other another some any all if because though
    although however meanwhile moreover following including regarding
    في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن أن إن أو ثم قد كان كانت هو هي
    هم كما بعد قبل بين حتى عند كل غير بعض لكن وقد وفي ومن وكان وكانت أنه إنه أنها إنها
    """
)
