"""The table of languages, and facts that CLDR has of all languages. All tags are BCP 47.

A language without a line is a basic one: CLDR and num2words give its digits, names and dates, and
the checks run that need to know no language. Whatever one room alone needs of a language (wording,
phrases, numerals) is a line of that room's own table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefing.core.documents import primary_language
from briefing.core.errors import LanguageError
from briefing.core.nearest import nearest


class Level(StrEnum):
    """The level of support for a language."""

    FIRST = "first"
    BASIC = "basic"


# Descriptions of the levels for users.
MEANING: Mapping[Level, str] = {
    Level.FIRST: "every check, and wording for the ear of its own",
    Level.BASIC: "the checks that need to know no language, and wording by CLDR",
}


@dataclass(frozen=True, slots=True)
class Language:
    """A language.

    Attributes:
        tag: Its primary BCP 47 tag.
        level: How much this program does for it.
        has_written_vowels: False where a voice that reads letter by letter needs them put in first.
        sample: A text on which a voice or a translator is tried; every voice can say figures.
    """

    tag: str
    level: Level = Level.BASIC
    has_written_vowels: bool = True
    sample: str = "1, 2, 3."


LANGUAGES: Mapping[str, Language] = {
    language.tag: language
    for language in (
        Language("en", Level.FIRST, sample="The water is cold today."),
        Language("ar", Level.FIRST, has_written_vowels=False, sample="الماء بارد اليوم."),
    )
}
# ISO 15924 → the letters of scripts whose CLDR name is not the first word of their Unicode names.
_LETTERS = {
    "Beng": ("BENGALI",),
    "Cans": ("CANADIAN",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL", "CJK"),
    "Nkoo": ("NKO",),
    "Orya": ("ORIYA",),
}
# Tags that name no language that there is.
_NAMELESS = frozenset({"und", "mul", "mis", "zxx", ""})


def language_of(tag: str) -> Language:
    """The language of a tag, of whatever region or script: that of "ar-EG" is "ar"."""
    primary = primary_language(tag)
    return LANGUAGES.get(primary) or Language(primary)


def firsts() -> tuple[str, ...]:
    """The languages of the first level."""
    return tuple(tag for tag, language in LANGUAGES.items() if language.level is Level.FIRST)


def same(one: str, other: str) -> bool:
    """Whether two tags name one language, of whatever region."""
    return primary_language(one) == primary_language(other)


@cache
def named(tag: str, otherwise: str | None = None, spoken_in: str = "en") -> str:
    """The name of a language, in English unless `spoken_in` says another (BCP 47).

    Where it has none, it is `otherwise`, or else the tag itself.
    """
    from babel import Locale, UnknownLocaleError

    unnamed = tag if otherwise is None else otherwise
    # Babel has names for these too: "unknown language".
    if primary_language(tag) in _NAMELESS:
        return unnamed
    try:
        return Locale.parse(tag, sep="-").get_language_name(spoken_in.replace("-", "_")) or unnamed
    except (UnknownLocaleError, ValueError):
        return unnamed


def tag_meant(word: str) -> str | None:
    """The tag of the language that a word names, or nearly, in English or in its own language."""
    from babel import Locale

    names = {name.casefold(): tag for tag, name in Locale("en").languages.items()}
    for tag in firsts():
        names.setdefault(str(Locale(tag).get_language_name(tag)).casefold(), tag)
    near = nearest(word, names)
    return names[near].replace("_", "-") if near else None


@cache
def script(tag: str) -> str:
    """The ISO 15924 code of the script that a language is mostly written in: "Arab".

    Raises:
        LanguageError: there is no such language.
    """
    import langcodes

    try:
        found = langcodes.Language.get(tag).maximize().script
    except ValueError as error:
        raise LanguageError(f"there is no language {tag!r}: give a tag such as ar") from error
    return found or "Latn"


@cache
def letters(tag: str) -> tuple[str, ...]:
    """The first words of the Unicode names of a language's letters: "ARABIC"; "CJK", "HIRAGANA".

    Raises:
        LanguageError: there is no such language.
    """
    from babel import Locale

    code = script(tag)
    return _LETTERS.get(code) or (str(Locale("en").scripts.get(code, code)).split()[0].upper(),)


@cache
def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-").text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False
