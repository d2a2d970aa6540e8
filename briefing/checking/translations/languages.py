"""The one table of languages: what the checks know of each.

English and Arabic are known in full. Of any other, CLDR knows the script; the checks that need no
more than that run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from langcodes import Language as Tag

from briefing.checking.translations import (
    digits,
    marks,
    names,
    negation,
    negation_reading,
    numerals_ar,
    numerals_en,
    subject,
)
from briefing.checking.translations.reading import Reading

Read = Callable[[str], Reading]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """How to read a language that we know in full."""

    marks: Read
    names: Read
    negation: Callable[[str], negation.Denials]
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
        numbers=numerals_en.read_numbers,
        foreign_signs=((re.compile("[؟،؛]"), "Arabic punctuation"),),
        knowledge=Knowledge(
            marks.read_english,
            names.read_english,
            negation_reading.read_english,
            subject.read_english,
        ),
    ),
    "ar": Language(
        "ar",
        ("Arabic",),
        density=_ARABIC_DENSITY,
        numbers=numerals_ar.read_numbers,
        foreign_signs=(
            (re.compile(r"[\u0621-\u0652][\"”»)]?\s*[,;?](?!\d)"), "Latin punctuation"),
        ),
        knowledge=Knowledge(
            marks.read_arabic, names.read_arabic, negation_reading.read_arabic, subject.read_arabic
        ),
    ),
}
# Scripts whose CLDR names are not the first words of their letters' Unicode names.
_SCRIPTS: Mapping[str, tuple[tuple[str, ...], float]] = {
    "Hans": (("Cjk",), 0.3),
    "Hant": (("Cjk",), 0.3),
    "Jpan": (("Cjk", "Hiragana", "Katakana"), 0.45),
    "Kore": (("Hangul", "Cjk"), 0.45),
}


@cache
def language(tag: str) -> Language:
    """What the checks know of a language, by its tag: "ar-EG" is known as "ar"."""
    known = _KNOWN.get(Tag.get(tag).language or "")
    if known:
        return known
    script = Tag.get(tag).maximize().script or "Latn"
    scripts, density = _SCRIPTS.get(script) or ((_script_name(script),), 1.0)
    return Language(tag, scripts, density)


def _script_name(code: str) -> str:
    return str(Locale("en").scripts.get(code, code)).split()[0].title()
