"""Where a sentence ends behind letters with stops: "back to the U.S. Boone has gone"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.sentence_starts import starts_with_person
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
# "Back to the U.S. Boone has gone": no noun of the country's stands behind it.
_PLACES = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "U.S.A.", "U.A.E.", "D.C."})
# "A U.S. Mr Poe": of whoever is named
_OF_LETTERS = expression(r"(?:\b(?:[Aa]n?|former|ex|[Ff]ellow|[A-Z][a-z]+),? |[a-z]-|^)$")
_HALVES = frozenset({"A.M.", "P.M."})
_SMALL_BEFORE = expression(r"\b[a-z'-]+ $")
_NAME_AND_VERB = expression(
    r" (?P<name>[A-Z][a-z]{2,}) (?:is|was|has|had|will|would|said|says|have|did|does|can|could|also"
    r"|later|then|now|wants|told|came|went)\b"
)
_CAPITAL = expression(r" [A-Z][a-z]")
# "In Washington, D.C. President Poe spoke": the city has none of these.
_NOT_OF_CITY = expression(
    rf" (?:{one_of(_TABLES.words('not_of_city'))}) [A-Z][a-z'’]+ (?:[A-Z][a-z'’]+ )?[a-z(]"
)
_COUNT_OPENS = expression(
    rf" (?:{one_of(word.capitalize() for word in _TABLES.words('counts'))})(?:-[a-z]+)? [a-z]"
)
# "In the U.S. 30,000 fans left", once figures are words
_COUNT_BEHIND = expression(
    r"(?P<place>\b(?:in|of|from|across|and|to) the (?:U\.S\.A|U\.S|U\.K|E\.U)) "
    rf"(?P<count>(?:{one_of(_TABLES.words('counts'))})(?:-[a-z]+)?)"
    rf"(?= (?:(?:[a-z-]+ ){{0,8}}(?:hundred|thousand|million) )(?:[a-z]+ )?[a-z]+s "
    r"(?:were|are|have|had|will|would|took|went|came|left|lost|saw|got|[a-z]{2,}ed)\b)",
    sign=("E.U", "U.K", "U.S"),
)
_OF_PLACES = _TABLES.words("of_places")


def before_counts(text: str) -> str:
    """In the U.S thirty thousand fans left → "in the U.S. Thirty thousand fans left"."""
    if " the U" in text or " the E" in text:
        return _COUNT_BEHIND.sub(lambda m: f"{m['place']}. {m['count'].capitalize()}", text)
    return text


def stop_before_sentence(match: re.Match[str]) -> str:
    """The stop before a name that does something: "back to the U.S. Boone has"."""
    # "At Hale.uk. Blue Hill is": the end of an address
    if behind(match).endswith(" dot ") and follows(match, _CAPITAL):
        return "."
    # Behind a time only the stop of a sentence is left.
    is_time = match["letters"] in _HALVES and _SMALL_BEFORE.search(behind(match))
    if is_time or follows(match, _COUNT_OPENS):
        return "."
    if match["letters"] == "D.C." and follows(match, _NOT_OF_CITY):
        return "."
    # "The U.S. Georgia Power has" is no person's.
    given = match["letters"] not in _PLACES
    if starts_with_person(match.string, match.end(), given=given) and not _OF_LETTERS.search(
        behind(match)
    ):
        return "."
    named = _NAME_AND_VERB.match(match.string, match.end())
    if named is None or match["letters"] not in _PLACES or named["name"] in _OF_PLACES:
        return ""
    return "."
