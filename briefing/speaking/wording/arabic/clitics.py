"""One-letter prepositions and "and" that a quotation mark or a space cuts off from their word."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.nouns import VOWELS, bare
from briefing.speaking.wording.tables import Tables

_QUOTES = '"“”„‟«»‹›‘’″'
_LETTER = "\u0621-\u064a"
# What a preposition melts into: not the first letters of "التزام".
_ARTICLE = r"(?P<article>ال(?!ت(?:زام|قاء|حاق|ماس|هاب|باس|فاف|فات|ئام))(?=\w{2}))?"
_BY_TATWEEL = expression(
    rf"(?<![\w{VOWELS}])(?P<letters>[وف]?(?:[بلك]?ال|لل|[بلك]))ـ+(?:\s+[{_QUOTES}]?\s?|[{_QUOTES}]\s?)"
    rf"{_ARTICLE}(?=\w)"
)
_BEFORE_QUOTE = expression(
    rf"(?<![\w{VOWELS}{_QUOTES}(])(?P<letters>[وف]?[بلك]|و)(?P<gap>\s?)(?:(?P<quote>[\"“„«‘'])(?P<far>\s?)|[”»’](?=\w))"
    rf"{_ARTICLE}(?=[{_LETTER}\u064b-\u0652]{{2}})"
)
_BEFORE_FIGURE = expression(rf"(?<![\w{VOWELS}.(])(?P<letters>[وف]?[بل])\s(?=[0-9٠-٩])")
_WORD_BEFORE = expression(r"(\w+)\s$")
# "المجموعة ب": here the letter is a name.
_LETTERED = Tables("ar/context").words("lettered")
_CLITICS = expression("^[وف]?[بلك]?(?:ال|لل)?")
_WINDOW = 30


def joined_clitics(text: str) -> str:
    """Write a preposition to its word: ب"الاسم" and "بـ 20" → "بالاسم", "بـ20"."""
    text = _BY_TATWEEL.sub(_melted, _BEFORE_QUOTE.sub(_before_quote, text))
    return _BEFORE_FIGURE.sub(_before_figure, text)


def melted(letters: str, article: str, rest: str) -> str:
    """What stands before the rest of a word: للناتو, of ل and الناتو; للجنة has no third ل."""
    if article and letters.endswith(("ال", "لل")):
        return letters
    if article and letters.endswith("ل"):
        return letters if rest.startswith("ل") else f"{letters}ل"
    return letters + article


def _melted(match: re.Match[str]) -> str:
    rest = match.string[match.end() :][:1]
    # The tatweel tells that it is a prefix, where no Arabic letter follows.
    joint = "" if rest >= "\u0621" or match["article"] else "ـ"
    return melted(match["letters"], match["article"] or "", rest) + joint


def _before_quote(match: re.Match[str]) -> str:
    apart = match["gap"] or match["far"]
    closes = apart and match["quote"] == '"' and match.string.count('"', 0, match.start()) % 2
    alone = match["gap"] and match["far"]
    if closes or alone or (match["letters"] != "و" and _is_name(match)):
        return match[0]
    return _melted(match)


def _before_figure(match: re.Match[str]) -> str:
    return match[0] if _is_name(match) else f"{match['letters']}ـ"


def _is_name(match: re.Match[str]) -> bool:
    """Whether a letter stands behind what letters name, or behind a letter or a figure."""
    before = _WORD_BEFORE.search(match.string, max(0, match.start() - _WINDOW), match.start())
    word = bare(before[1]) if before else ""
    if len(word) == 1 or word.isdecimal():
        return True
    return names_kind(word)


def names_kind(word: str) -> bool:
    """Whether a word has a letter or a figure behind it as a name: "المجموعة ب", "النوع 2"."""
    return word in _LETTERED or _CLITICS.sub("", word) in _LETTERED
