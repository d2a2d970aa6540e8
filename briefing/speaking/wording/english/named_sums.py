"""Sums with the name of their currency before a noun: "a 72m Swiss francs fine" is of francs."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.currencies import SCALE
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.noun_phrases import determines
from briefing.speaking.wording.english.numbers import AMOUNT
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/money")
_ONE = _TABLES.pairs("named_currencies")
_MANY = one_of(_ONE)
_MAY_BE_NAMED = expression(rf"[0-9a-z] (?:[A-Z][A-Za-z]+ ){{0,2}}(?:{_MANY})\b")
_NAMED = expression(
    rf"(?<![\w.,$£€])(?P<sum>{AMOUNT}(?:{SCALE})?[ -](?:[A-Z][A-Za-z]+ ){{0,2}})(?P<many>{_MANY})\b"
)
_WORDS_BEFORE = expression(r"(?:([\w'’]+) )?([\w'’-]+) $")
_IN_BRACKET = expression(
    r"\((?:about |around |roughly |nearly |almost |over )?$|\([^()]{1,24}[;,/] $"
)
# "It costs up to a £100.": no noun stands behind it that the article is of.
_ARTICLE = expression(
    r"(?P<cue>\b(?:up to|about|over|under|nearly|almost|than|around|worth|paid|pays?|costs?"
    r"|only|just) )"
    rf"an? (?=[£$€]{AMOUNT}(?:{SCALE})?(?: \([^()]{{2,40}}\))?(?:[,.;:)](?![0-9])|$"
    r"| (?:an?|per|each|every) ))"
)


def named_sums(text: str) -> str:
    """Say one of a currency that has a name where its sum describes a noun."""
    if "£" in text or "$" in text or "€" in text:
        text = _ARTICLE.sub(r"\g<cue>", text)
    if not _MAY_BE_NAMED.search(text):
        return text
    return _NAMED.sub(_named, text)


def _named(match: re.Match[str]) -> str:
    ahead = behind(match)
    before = _WORDS_BEFORE.search(ahead)
    determined = before and any(determines(word.lower()) for word in before.groups() if word)
    told = determined or _IN_BRACKET.search(ahead)
    if not told or not describes_noun(match):
        return match[0]
    return match["sum"] + _ONE[match["many"]]
