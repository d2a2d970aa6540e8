"""Whether a sentence is only a shorter form of another, with nothing added or turned round.

Small models, asked to shorten, mostly leave words out; sometimes they swap who did what, drop a
"not" or merge two numbers. A sentence passes only where its telling words stand in the longer one,
in the same order, and the words left out are a whole clause or part of one. True sentences fail it
too: it is a sieve for writers that cannot be trusted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.checking.shortening import cohesion
from briefing.checking.shortening.alignment import align
from briefing.checking.shortening.number_phrases import number_phrases
from briefing.checking.shortening.omissions import omissions, same
from briefing.language.function_words import CONDITIONS, COORDINATING, CUES, LINKS
from briefing.language.tokens import Token, tokens

_QUOTATION = re.compile(r"(?<!\w)[\"'“‘].*?[\"'”’](?!\w)")
# "US" is a country: capitals count.
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]urs?|us)\b")


def departures(shorter: str, longer: str) -> tuple[str, ...]:
    """The ways in which a sentence is more than a shorter form of another; empty if there are none.

    Args:
        shorter: The sentence that a model made.
        longer: The sentence that it was given.
    """
    short, whole = tokens(shorter), tokens(longer)
    added = _added(short, whole)
    if added:
        return (f"adds {', '.join(added)}",)
    if _speaks(shorter) and not _speaks(longer):
        return ("speaks for somebody who is quoted",)
    if not any(token.tells for token in short):
        return ("says nothing",)
    for order in _orders(whole):
        alignment = align(short, order)
        if alignment:
            unknown = sorted(number_phrases(short) - number_phrases(whole))
            return (
                *(f"drops {word}" for word in omissions(alignment)),
                *cohesion.changes(alignment),
                *(f"the article does not say {number}" for number in unknown),
            )
    return ("turns words round or joins what is apart",)


def _speaks(sentence: str) -> bool:
    """Whether the sentence itself says "I" or "we", and not somebody whom it quotes."""
    return _FIRST_PERSON.search(_QUOTATION.sub(" ", sentence)) is not None


def _added(shorter: Sequence[Token], longer: Sequence[Token]) -> list[str]:
    """Words that the longer sentence does not have, be it that they tell or that they hedge."""
    # A name keeps its spelling: "Lizzy" has the stem of "Lizzi", and is somebody else.
    written = {token.word for token in longer}
    stems = {token.stem for token in longer if not token.is_name}
    forms = {same(token.word) for token in longer}
    return [
        token.word
        for token in shorter
        if (token.tells and token.word not in written and token.stem not in stems)
        or (token.word in CUES | CONDITIONS | LINKS and same(token.word) not in forms)
    ]


def _orders(words: Sequence[Token]) -> list[list[Token]]:
    """The sentence as it stands, and with the words before a clause's end put behind it.

    "After the vote, he left" may become "He left after the vote".
    """
    turned = [
        [*words[place:], *words[:place]]
        for place in range(1, len(words))
        if words[place].clause != words[place - 1].clause
        # "It was bad and it is different" has no other order.
        and words[place].word not in COORDINATING
    ]
    return [list(words), *turned]
