"""Phonemes of English: endings, accents, and the notation of eSpeak NG."""

from __future__ import annotations

import re
from functools import cache

from briefing.language import tables
from briefing.speaking.pronunciation.grammar import DATA

_SIBILANTS = ("s", "z", "ʃ", "ʒ", "tʃ", "dʒ")
_VOICELESS = ("p", "t", "k", "f", "θ", "x")
# Britain says r before vowels alone.
_RHOTIC = (
    (re.compile(r"ɜːɹ?(?=[^aeiouæɐɑɒɔəɚɛɜɪʊʌᵻˈˌ]|$)"), "ɜː"),
    (re.compile(r"ɚ"), "ə"),
    (re.compile(r"ɪɹ(?=[^aeiouæɐɑɒɔəɛɜɪʊʌᵻˈˌ]|$)"), "iə"),
    (re.compile(r"ɛɹ(?=[^aeiouæɐɑɒɔəɛɜɪʊʌᵻˈˌ]|$)"), "eə"),
    (re.compile(r"(?<=[ɑɔ]ː)ɹ(?=[^aeiouæɐɑɒɔəɛɜɪʊʌᵻˈˌ]|$)"), ""),
    (re.compile(r"oʊ"), "əʊ"),
)
# eSpeak NG's bare "en" is British.
_BRITISH = re.compile(r"en(-(gb|ie|au|nz|za|in).*)?", re.IGNORECASE)


def plural(phonemes: str) -> str:
    """The phonemes with the ending of a plural, a possessive or a third person."""
    if phonemes.endswith(_SIBILANTS):
        return f"{phonemes}ᵻz"
    return f"{phonemes}{'s' if phonemes.endswith(_VOICELESS) else 'z'}"


def accented(phonemes: str, language: str) -> str:
    """Phonemes of the lexicon in the accent of a language (BCP 47), as eSpeak NG writes them."""
    if _BRITISH.fullmatch(language):
        for pattern, said in _RHOTIC:
            phonemes = pattern.sub(said, phonemes)
        return phonemes
    return phonemes.replace("ɒɹ", "ɔːɹ").replace("ɒ", "ɑː")


def as_mnemonics(phonemes: str) -> str | None:
    """IPA in the mnemonics of eSpeak NG; None where one of them is not known.

    https://github.com/espeak-ng/espeak-ng/blob/master/docs/phonemes.md
    """
    mnemonics = _mnemonics()
    found = re.findall(_pattern(), phonemes)
    if "".join(found) != phonemes:
        return None
    return "".join(mnemonics[one] for one in found)


@cache
def _mnemonics() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows("en/mnemonics", 2, DATA)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _mnemonics()), key=lambda one: -len(one))))
