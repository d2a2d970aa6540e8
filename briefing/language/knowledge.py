"""The readers of a text for its checks, language by language.

English and Arabic have a reader for each thing that is checked. Any other language has its script,
by CLDR, and the numbers that it writes in digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.core.documents import primary_language
from briefing.language import meanings
from briefing.language.languages import letters, script
from briefing.language.mentions import Mentions
from briefing.language.names import bilingual as names
from briefing.language.negation import bilingual as negation
from briefing.language.negation.denials import Denials
from briefing.language.numerals import arabic, digits, english, units

Read = Callable[[str], Mentions]


@dataclass(frozen=True, slots=True)
class Readers:
    """Readers of a text in English or Arabic: its units, names, denials and meanings."""

    marks: Read
    names: Read
    negation: Callable[[str], Denials]
    subject: Callable[[str], meanings.SentenceMeanings]


@dataclass(frozen=True, slots=True)
class LanguageProfile:
    """A language as the checks need it.

    Attributes:
        tag: Its BCP 47 tag.
        scripts: The first words of the Unicode names of its letters: "Latin".
        density: How many letters it writes where English writes one.
        numbers: Reads the numbers of a text.
        foreign_signs: Patterns of punctuation that is not its own, and the name of each.
        knowledge: The other readers; None for all but English and Arabic.
    """

    tag: str
    scripts: tuple[str, ...]
    density: float = 1.0
    numbers: Read = digits.read_digits
    foreign_signs: tuple[tuple[re.Pattern[str], str], ...] = ()
    knowledge: Readers | None = None

    @property
    def script(self) -> str:
        """Its main script in a word: "Latin"."""
        return self.scripts[0]


# Letters for one of English, roughly: Arabic leaves its vowels out, Chinese writes syllables.
_ARABIC_DENSITY = 0.85
_KNOWN: Mapping[str, LanguageProfile] = {
    "en": LanguageProfile(
        "en",
        ("Latin",),
        numbers=english.read_numbers,
        foreign_signs=((re.compile("[؟،؛]"), "Arabic punctuation"),),
        knowledge=Readers(
            units.read_english,
            names.read_english,
            negation.read_english,
            meanings.read_english,
        ),
    ),
    "ar": LanguageProfile(
        "ar",
        ("Arabic",),
        density=_ARABIC_DENSITY,
        numbers=arabic.read_numbers,
        foreign_signs=(
            (re.compile(r"[\u0621-\u0652][\"”»)]?\s*[,;?](?!\d)"), "Latin punctuation"),
        ),
        knowledge=Readers(
            units.read_arabic, names.read_arabic, negation.read_arabic, meanings.read_arabic
        ),
    ),
}
# Of a script (ISO 15924) that writes syllables or words.
_DENSITY: Mapping[str, float] = {"Hans": 0.3, "Hant": 0.3, "Jpan": 0.45, "Kore": 0.45}


@cache
def language(tag: str) -> LanguageProfile:
    """The profile of a language (BCP 47); "ar-EG" has that of "ar".

    Raises:
        LanguageError: there is no such language.
    """
    known = _KNOWN.get(primary_language(tag))
    if known:
        return known
    scripts = tuple(name.title() for name in letters(tag))
    return LanguageProfile(tag, scripts, _DENSITY.get(script(tag), 1.0))
