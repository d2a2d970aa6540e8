"""The neighbours of a number: the thing counted, the words around it, prefixes."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.clitics import melted
from briefing.speaking.wording.arabic.nouns import BY_FORM, VOWELS, Noun, bare
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("ar/context")
LETTER = f"[\u0621-\u063a\u0641-\u064a{VOWELS}]"
# و, ب, ل, ك and the article, written to a figure with or without tatweel: "بـ20", "الـ 27".
# A vowel is no letter to `re`, but it belongs to its word: "حاليًا." does not end in "ا.".
WORD_START, WORD_END = rf"(?<![\w{VOWELS}])", rf"(?![\w{VOWELS}])"
PREFIX = rf"(?P<prefix>{WORD_START}[وف]?(?:لل|[بلك]?ال|[بلك])?(?:ـ\s?)?(?=[0-9]))"
_WINDOW = 40
_WORD_BEFORE = expression(rf"({LETTER}+)[\s\"“«(]*$")
_WORD_AFTER = expression(rf"\s({LETTER}+)")
_OF_THEM = expression(rf"\sمن\sال({LETTER}+)")
_ENDING = expression(r"[\s\"'”’»›)\]]*$")
_COUNTABLE = expression(r"(?!ال|[لبو]).{2,}ة$")
# "14 بحيرة": the first letter of these is no preposition and no conjunction.
_NO_PREFIX = _TABLES.words("no_prefix")
_ADVERBS = _TABLES.words("adverbs")
_ACCUSATIVE = expression(r"(?!ال)[\u0621-\u064a]{2,}(?<!ي)ا$")
_NOT_COUNTED = _TABLES.words("not_counted")
_JOINING = frozenset({"بين", "عامي", "سنتي", "موسمي", "شهري"})
_NO_NOUN = expression(r"ال(?!ت[زقحمه])|[ولبف].|س?ي")


def word_before(match: re.Match[str]) -> str:
    """The Arabic word before a match, bare of vowels; empty where a stop stands between."""
    found = _WORD_BEFORE.search(match.string[max(0, match.start() - _WINDOW) : match.start()])
    return bare(found[1]) if found else ""


def word_after(text: str, end: int) -> str:
    """The Arabic word after a position, bare of vowels; empty where a stop stands between."""
    found = _WORD_AFTER.match(text[end : end + _WINDOW])
    return bare(found[1]) if found else ""


def ends_text(match: re.Match[str]) -> bool:
    """Whether nothing but closing quotes and brackets follows a match."""
    return _ENDING.match(match.string, match.end()) is not None


def noun_after(text: str, end: int) -> Noun | None:
    """The noun of the lexicon that follows: "5 أشخاص", "3 من النساء"."""
    among = _OF_THEM.match(text[end : end + _WINDOW])
    return BY_FORM.get(bare(among[1]) if among else word_after(text, end))


def is_counted(word: str) -> bool:
    """Whether a word after a round number, or after a million, is what is counted."""
    if word in BY_FORM or word in _NO_PREFIX:
        return True
    if not word or word in _NOT_COUNTED:
        return False
    # "سيجارة" is no verb of the future, which never ends so.
    return _NO_NOUN.match(word) is None or (word[0] == "س" and word.endswith("ة"))


def counts_what_follows(match: re.Match[str]) -> bool:
    """Whether a number counts the word behind it: a noun of the lexicon, a scale, an accusative.

    "في اليوم 20 طنا" are twenty tonnes a day, "في اليوم 20 من الشهر" is the twentieth.
    """
    word = word_after(match.string, match.end())
    if not word or word in _ADVERBS:
        return False
    figures = match["figures"]
    if word.endswith("ة") and int(figures) in range(3, 11):
        return False
    above_ten = int(figures) > 10  # noqa: PLR2004  # from eleven on, the singular follows
    return (
        word in BY_FORM
        or _ACCUSATIVE.match(word) is not None
        or (above_ten and looks_feminine(word))
    )


def is_feminine_after(match: re.Match[str]) -> bool:
    """Whether a singular behind a number shows that it is feminine: "78 توصية"."""
    return looks_feminine(word_after(match.string, match.end()))


def looks_feminine(word: str) -> bool:
    """Whether a singular without an article ends as feminine ones do."""
    return word.endswith("ة") and (word in _NO_PREFIX or _COUNTABLE.match(word) is not None)


def attach(prefix: str, words: str) -> str:
    """("لـ", "الثالث") → "للثالث": the preposition melts into the article."""
    letters = prefix.replace("ـ", "").strip()
    if not words.startswith("ال"):
        return letters + words
    rest = words[2:]
    return melted(letters, "ال", rest) + rest


def until(match: re.Match[str]) -> str:
    """The word for the dash of a range: " و" after بين and عامي, else " إلى "."""
    return " و" if word_before(match).removeprefix("و") in _JOINING else " إلى "
