"""Sentences that go on in round brackets with somebody's own words: "so then (the crew) went"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.completions import TIME
from briefing.speaking.wording.english.insertions import (
    AUXILIARIES,
    DETERMINED,
    FINITE_AHEAD,
    FIRST_NAME,
    NAME_AHEAD,
    NAMED,
    NO_NOUN_AHEAD,
    PREPOSITIONS,
    TABLES,
    goes_on,
    owns,
)
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.tables import one_of

PREDICATES = TABLES.words("verbs") | AUXILIARIES
_TO_VERB = expression(rf"\b(?:To|{one_of(TABLES.words('before_verbs'))}) [a-z]+ $")
# "So then (the crew) went", but "back then (the nineties)"
_AND_THEN = expression(r"(?:^|[,;.] |[\"“]|\b(?:so|and|but) )then $", re.IGNORECASE)
_DID = expression(
    r" (?:[a-z]{2,}ed|went|came|took|got|said|made|gave|told|left|began|did|had|was)\b"
)
# "Which breach (Port Club) rules"
_WHICH_DOES = expression(
    r"(?<!\bin )(?<!\b[bB]y )(?<!\b[oO][fn] )(?<!\bat )(?<!\bto )(?<!\bfor )"
    r"(?<!\bwith )(?<!\bfrom )"
    r"\bwhich (?!people\b|men\b|women\b)[a-z]{3,}[a-rt-z] $"
)
_MANY = expression(r"[A-Za-z]+s$")
_COUNTED = expression(r"[A-Za-z]{3,}[a-rt-z]s$")
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
SMALL_AHEAD = expression(" [a-z]")
_FOREIGN = expression(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Yy]our|and) "
    r"(?P<word>[a-z]{3,}(?<!est)|(?<!and )[A-Z][a-z]{3,}) $"
)
# "A Category 5 (storm)", but "12 (twelve) people"
_NUMBER_WORDS = TABLES.words("numbers")
_NUMBERED = expression(rf"(?!(?:{one_of(TABLES.words('numbers'))})\b)[a-z]{{3,}}$")


def names_on(match: re.Match[str]) -> bool:
    """Whether a first name in brackets goes on behind them: "(Ada) Poe"."""
    ahead = NAME_AHEAD.match(match.string, match.start("after"))
    return bool(ahead and NAMED.match(match["inside"]))


def continues(match: re.Match[str], first: str) -> bool:
    """Whether what stands in round brackets goes on with somebody's own words."""
    opened = match.start("inside") - 1
    if _TO_VERB.search(match.string, 0, opened):
        return True
    after = match.start("after")
    if _WHICH_DOES.search(match.string, 0, opened) and match["before"].lower() not in AUXILIARIES:
        goes_to_noun = SMALL_AHEAD.match(match.string, after)
        return bool(goes_to_noun and not NO_NOUN_AHEAD.match(match.string, after))
    if _AND_THEN.search(match.string, 0, opened) and _DID.match(match.string, after):
        return bool(DETERMINED.match(match["inside"]) or NAMED.match(match["inside"]))
    if first in PREPOSITIONS or (first in PREDICATES and goes_on(match)):
        return True
    return owns(match) or _completes(match)


def _completes(match: re.Match[str]) -> bool:
    """Whether a noun or a name goes on in round brackets."""
    before, inside = match["before"], match["inside"]
    small_ahead = SMALL_AHEAD.match(match.string, match.start("after")) is not None
    if before[0].isdigit() and NAMED.fullmatch(inside):
        # "The 30,000 (Hale) emails", but "in 2019 (Hale) and"
        return small_ahead and not NO_NOUN_AHEAD.match(match.string, match.start("after"))
    # "One (win) from one", "two thousand (boats)"
    is_number = before.isdigit() or before in _NUMBER_WORDS
    if is_number and (before not in _SCALES or _MANY.match(inside)):
        return before in _SCALES or _NUMBERED.match(inside) is not None
    explained = _COUNTED.match(before) and _MANY.match(inside)
    if explained and FINITE_AHEAD.match(match.string, match.start("after")):
        # "The successes (killings) are": what they were
        return False
    if inside[0].isupper():
        # "Jon (Hale) is": the rest of a name.
        names = FIRST_NAME.match(before) and FIRST_NAME.match(inside)
        whole = names and small_ahead and not TIME.match(inside)
        return bool(whole or (before[0].isupper() and names_on(match)))
    # "Not even (given) time", but "the Ummah (community), he said" and "my lolo (uncle) is"
    foreign = _FOREIGN.search(match.string, 0, match.start("inside") - 1)
    if foreign and not is_formed(foreign["word"].lower()):
        return False
    return " " not in inside and small_ahead
