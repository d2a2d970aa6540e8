"""What the checks know of each language.

English and Arabic are known in full. Of any other, CLDR knows the script; the checks that need no
more than that run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.core.documents import primary_language
from briefing.language import subject
from briefing.language.languages import letters, script
from briefing.language.mentions import Reading
from briefing.language.names.reading import read_arabic as read_arabic_names
from briefing.language.names.reading import read_english as read_english_names
from briefing.language.negation.denials import Denials
from briefing.language.negation.reading import read_arabic as read_arabic_negation
from briefing.language.negation.reading import read_english as read_english_negation
from briefing.language.numerals import arabic, digits, english, units

Read = Callable[[str], Reading]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """How to read a language that we know in full."""

    marks: Read
    names: Read
    negation: Callable[[str], Denials]
    subject: Callable[[str], subject.Subject]


@dataclass(frozen=True, slots=True)
class Language:
    """A language as the checks see it.

    Attributes:
        tag: Its BCP 47 tag.
        scripts: The first words of the Unicode names of its letters.
        density: How many letters it writes where English writes one.
        numbers: Reads the numbers of a text.
        foreign_signs: Punctuation that is not its own, and what to say of it.
        knowledge: How to read the rest, where we can.
    """

    tag: str
    scripts: tuple[str, ...]
    density: float = 1.0
    numbers: Read = digits.read_digits
    foreign_signs: tuple[tuple[re.Pattern[str], str], ...] = ()
    knowledge: Knowledge | None = None

    @property
    def script(self) -> str:
        """Its script in a word."""
        return self.scripts[0]


# Letters for one of English, roughly: Arabic leaves its vowels out, Chinese writes syllables.
_ARABIC_DENSITY = 0.85
_KNOWN: Mapping[str, Language] = {
    "en": Language(
        "en",
        ("Latin",),
        numbers=english.read_numbers,
        foreign_signs=((re.compile("[؟،؛]"), "Arabic punctuation"),),
        knowledge=Knowledge(
            units.read_english,
            read_english_names,
            read_english_negation,
            subject.read_english,
        ),
    ),
    "ar": Language(
        "ar",
        ("Arabic",),
        density=_ARABIC_DENSITY,
        numbers=arabic.read_numbers,
        foreign_signs=(
            (re.compile(r"[\u0621-\u0652][\"”»)]?\s*[,;?](?!\d)"), "Latin punctuation"),
        ),
        knowledge=Knowledge(
            units.read_arabic, read_arabic_names, read_arabic_negation, subject.read_arabic
        ),
    ),
}
# Of a script (ISO 15924) that writes syllables or words.
_DENSITY: Mapping[str, float] = {"Hans": 0.3, "Hant": 0.3, "Jpan": 0.45, "Kore": 0.45}


@cache
def language(tag: str) -> Language:
    """What the checks know of a language, by its tag: "ar-EG" is known as "ar".

    Raises:
        LanguageError: there is no such language.
    """
    known = _KNOWN.get(primary_language(tag))
    if known:
        return known
    scripts = tuple(name.title() for name in letters(tag))
    return Language(tag, scripts, _DENSITY.get(script(tag), 1.0))
