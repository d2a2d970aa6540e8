"""Credit ratings in two cases, as Moody's gives them: "Baa1" → "B.A.A one"."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.numbers import cardinal

_SAID = {
    "Aaa": "triple-A",
    "Aa": "double-A",
    "Baa": "B.A.A",
    "Ba": "B.A",
    "Caa": "C.A.A",
    "Ca": "C.A",
}
_RATING = re.compile(
    r"(?<![\w.+-])(?P<letters>Baa|Ba|Caa|Ca|Aaa|Aa)(?P<figure>[1-3])(?!\w|\.\w|,[0-9])"
)
# Without a figure only beside what tells that they are ratings.
_BARE = re.compile(r"(?<![\w.+-])(?P<letters>Baa|Caa|Aaa|Aa)(?P<figure>)(?!\w|\.\w)")
_OF_RATINGS = re.compile(r"\b(?:Moody|ratings?\b|rated\b|junk\b|investment[- ]grade)")


def credit_ratings(text: str) -> str:
    """Say each letter of a rating, and the figure behind them."""
    text = _RATING.sub(_rating, text)
    return _BARE.sub(_rating, text) if _OF_RATINGS.search(text) else text


def _rating(match: re.Match[str]) -> str:
    figure = f" {cardinal(int(match['figure']))}" if match["figure"] else ""
    return _SAID[match["letters"]] + figure
