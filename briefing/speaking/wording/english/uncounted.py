"""Figures of four without a comma that count nothing: "the 1080 issue", "1665 was the last".

Papers write "1,080" where they count; what counts without a comma has its noun behind it.
"""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, word_before
from briefing.speaking.wording.english.lexicon import COUNTED
from briefing.speaking.wording.english.noun_phrases import NO_NOUN
from briefing.speaking.wording.english.numbers import pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/uncounted")
_FOUR = expression(
    r"(?<![\w.,$£€¥₹%:/+−–#°^-])(?<![0-9=] )(?P<figures>[1-9][0-9]{3})"
    r"(?![\w%°/²³–-]|[.,:][0-9]|\s?[+=×*–/]| ?x ?[0-9]| [0-9])"
)
_WORD = expression(r"[\"”’]? (?P<word>[A-Za-z][\w'’-]*)")
_FURTHEST = 5  # words from figures to their noun
# "1250 to 1380", "1200, 1300 and 1500 people"
_MORE_AHEAD = expression(r"(?:,| and| or| to|, and) (?:about |nearly |over )?[$£€]?[0-9]")
_MORE_BEHIND = expression(r"[0-9](?:,| and| or| to|, and) (?:about |nearly |over )?$")
_PLURAL = expression("[^siu'’]s$")
_NO_PLURALS = _TABLES.words("no_plurals")
_MANY = COUNTED | _TABLES.words("many")
_COUNTING = _TABLES.words("before_counts")
_VERBS_OF_MANY = _TABLES.words("behind_counts")
_GROUP_OF = expression(rf"\b(?:{one_of(_TABLES.words('groups'))})s? of (?:[a-z]+ )?$", sign=" of ")
_PREPOSITIONS = frozenset({"by", "to", "from"})
_FIRST_YEAR, _LAST_YEAR = 1100, 2100
_FIRST_NEAR = 1900


def uncounted(text: str) -> str:
    """Say four figures in pairs where no noun behind them is counted: "a test for 1080"."""
    return _FOUR.sub(_said, text)


def counts(match: re.Match[str]) -> bool:
    """Whether things stand behind a match that it may count: "1250 small children"."""
    return _noun_ahead(match) == "many"


def _said(match: re.Match[str]) -> str:
    figures = int(match["figures"])
    noun = _noun_ahead(match)
    if noun == "many" or _MORE_AHEAD.match(match.string, match.end()):
        return match[0]
    before = behind(match)
    if _MORE_BEHIND.search(before) or _GROUP_OF.search(before):
        return match[0]
    word = word_before(match)
    if word in _COUNTING:
        # "A total 2016 turnout"
        is_year = _FIRST_NEAR <= figures < _LAST_YEAR and figures % 100
        return pairs(figures) if noun == "one" and is_year else match[0]
    if word in _PREPOSITIONS and not (noun or _FIRST_YEAR <= figures < _LAST_YEAR):
        return match[0]
    return pairs(figures)


def _noun_ahead(match: re.Match[str]) -> str:
    """What stands behind figures: "many" things, "one", or "" where no noun does."""
    end, found = match.end(), ""
    for place in range(_FURTHEST):
        word = _WORD.match(match.string, end)
        if word is None or (word["word"].lower() in NO_NOUN and not _is_counted(word["word"])):
            verb = word["word"].lower() if word else ""
            return "many" if not place and verb in _VERBS_OF_MANY else found
        if _is_counted(word["word"]):
            return "many"
        end, found = word.end(), "one"
    return found


def _is_counted(word: str) -> bool:
    small = word.lower()
    if small in _MANY:
        return True
    return _PLURAL.search(small) is not None and small not in _NO_PLURALS
