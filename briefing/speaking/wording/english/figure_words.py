"""Figures that are words of a name: "2gether", "1OAK"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.wording.english.lexicon import MIXED_CASE
from briefing.speaking.wording.english.numbers import cardinal

# "2gether", "4ever", "2morrow", but "a 2day event"
_FIGURE_FOR_WORD = expression(
    r"(?<![\w.,$£€/@#-])(?P<figure>[24])(?P<rest>(?!day|night)[a-z]{3,9})(?!\w)"
)
# "1OAK", "5STAR"
_FIGURE_AND_WORD = expression(
    r"(?<![\w.,$£€/@#-])(?P<figure>[1-9])(?P<word>[A-Z]{3,})(?![\w-]|\.\w)"
)


def figure_words(text: str) -> str:
    """2gether → "together", 1OAK → "One Oak"."""
    return _FIGURE_AND_WORD.sub(_figure_and_word, _FIGURE_FOR_WORD.sub(_figure_for_word, text))


def _figure_for_word(match: re.Match[str]) -> str:
    word = ("to" if match["figure"] == "2" else "for") + match["rest"]
    words = word_pieces.ranks()
    return word if word in words else match[0]


def _figure_and_word(match: re.Match[str]) -> str:
    if match[0] in MIXED_CASE or match["word"].lower() not in word_pieces.ranks():
        return match[0]
    return f"{cardinal(int(match['figure'])).capitalize()} {match['word'].capitalize()}"
