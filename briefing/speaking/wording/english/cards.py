"""The cards of judges of boxing: "116-112 115-113", "48:47/49:46/49:46"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal, number

# "Won 116-112 115-113 117-111 on the cards"
_CARD = "(?:1[012][0-9]|[2-9][0-9])-(?:1[012][0-9]|[2-9][0-9])"
_CARDS = expression(
    rf"(?<![\w.,/:–-]){_CARD}(?:(?:, | and | ){_CARD}){{1,2}}(?![\w/%–-]|[.,][0-9])"
)
# "118-110, 116-112, 116-112": twelve rounds of ten points
_SURE_CARD = "1(?:0[5-9]|1[0-9]|20)-1(?:0[5-9]|1[0-9]|20)"
_SURE_CARDS = expression(
    rf"(?<![\w.,/:–-]){_SURE_CARD}(?:(?:, | and | ){_SURE_CARD}){{2}}(?![\w/%–-]|[.,][0-9])"
)
_OF_JUDGES = expression(
    r"\b(?:judges?['’]?|cards?|scorecards?|decision|bout|box(?:er|ing)|fight)\b"
)
# "Beat Ali 48:47/49:46/49:46": what three judges gave each
_SLASHED_CARD = "(?:1[012][0-9]|[2-9][0-9])[:–-](?:1[012][0-9]|[2-9][0-9])"
_SLASHED_CARDS = expression(
    rf"(?<![\w.,/:–-]){_SLASHED_CARD}(?:/{_SLASHED_CARD}){{1,4}}(?![\w/:–-])"
)


def cards(text: str) -> str:
    """Say what each judge gave the two who fought, with a pause between judges."""
    return (_CARDS if _OF_JUDGES.search(text) else _SURE_CARDS).sub(_cards, text)


def slashed_cards(text: str) -> str:
    """Say cards with slashes between them, before their colons are clocks."""
    return _SLASHED_CARDS.sub(_slashed_cards, text) if "/" in text else text


def _cards(match: re.Match[str]) -> str:
    parts = re.split("(, | and | )", match[0])
    pairs = [" ".join(map(number, part.split("-"))) for part in parts[::2]]
    joins = [join if join.strip() else ", " for join in parts[1::2]]
    return "".join(pair + join for pair, join in zip(pairs, [*joins, ""], strict=True))


def _slashed_cards(match: re.Match[str]) -> str:
    rounds = [re.split("[:–-]", card) for card in match[0].split("/")]
    return ", ".join(" ".join(cardinal(int(marks)) for marks in card) for card in rounds)
