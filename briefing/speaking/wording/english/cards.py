"""The cards of judges of boxing: "116-112 115-113", "48:47/49:46"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import number

# "Won 116-112 115-113 117-111 on the cards"
_CARD = "(?:1[012][0-9]|[2-9][0-9])-(?:1[012][0-9]|[2-9][0-9])"
_CARDS = expression(
    rf"(?<![\w.,/:–-]){_CARD}(?:(?:, | and | ){_CARD}){{1,2}}(?![\w/%–-]|[.,][0-9])"
)
# "118-110, 116-112, 116-112": twelve rounds of ten points
_SURE_CARD = "1(?:0[5-9]|1[0-9]|20)-1(?:0[5-9]|1[0-9]|20)"
_SURE_CARDS = expression(
    rf"(?<![\w.,/:–-]){_SURE_CARD}(?:(?:, | and | ){_SURE_CARD}){{2}}(?![\w/%–-]|[.,][0-9])",
    sign="-1",
)
_OF_JUDGES = expression(
    r"\b(?:judges?['’]?|cards?|scorecards?|decision|bout|box(?:er|ing)|fight)\b"
)
# "Poe beat Hay 48:47/49:46/49:46": marks of three judges, and no hours
_CARDS_BY_COLONS = expression(
    r"(?<![\w.,:/])[2-6][0-9]:[2-6][0-9](?:[/,] ?[2-6][0-9]:[2-6][0-9]){1,4}(?![\w:/]|[.,][0-9])",
    sign=":",
)
_LATEST_HOUR = 24


def cards(text: str) -> str:
    """Say what each judge gave the two who fought, with a pause between judges."""
    return judges_cards(text) if _OF_JUDGES.search(text) else _SURE_CARDS.sub(_cards, text)


def judges_cards(text: str) -> str:
    """Say the cards of judges in a text about boxing: "won 98-92 97-93 96-95"."""
    return _CARDS.sub(_cards, text)


def cards_by_colons(text: str) -> str:
    """Say the marks of judges: "48:47/49:46" → "forty-eight forty-seven, forty-nine forty-six"."""
    return _CARDS_BY_COLONS.sub(_marks, text)


def _cards(match: re.Match[str]) -> str:
    parts = re.split("(, | and | )", match[0])
    pairs = [" ".join(map(number, part.split("-"))) for part in parts[::2]]
    joins = [join if join.strip() else ", " for join in parts[1::2]]
    return "".join(pair + join for pair, join in zip(pairs, [*joins, ""], strict=True))


def _marks(match: re.Match[str]) -> str:
    marks = [pair.split(":") for pair in re.split("[/,] ?", match[0])]
    if all(int(most) < _LATEST_HOUR for most, _ in marks):
        return match[0]
    return ", ".join(" ".join(map(number, pair)) for pair in marks)
