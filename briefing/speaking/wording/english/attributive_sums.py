"""Sums without a determiner before the word that they describe: "airlines offer $15 flights"."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import DESCRIBED, DONE, NO_NOUN, is_verb
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
# "The $7bn dating market"
_DOING_AHEAD = expression(rf" [a-z]{{2,}}ing (?:{one_of(_TABLES.words('of_doing'))})(?![\w-])")
# "Airlines offer $15 flights", "in $6bn gas deal": a word behind a sum, unless it has an object of
# its own ("£6 leaves it") or does something with the sum ("the £5m analysts expect").
_AFTER_SUM = expression(
    r" (?P<noun>[a-z][a-z-]+\b(?!\.[a-z])(?:(?<=-)[A-Z][\w-]+)?|i[A-Z]\w+)(?: (?P<next>[\w-]+))?"
)
_NO_NOUN_OF_SUM = _TABLES.words("not_behind_sum")
_OBJECTS = _TABLES.words("objects")
_SUBJECTS = _TABLES.words("subjects")
_VERBS_OF_PEOPLE = _TABLES.words("verbs_of_people")


def stands_behind_sum(after: str) -> bool | None:
    """Whether a sum describes the word behind it; None where what stands before must tell."""
    found = _AFTER_SUM.match(after)
    if found is None:
        return None
    noun, following = found["noun"], found["next"] or ""
    if _DOING_AHEAD.match(after):
        return True
    is_clause = noun in _SUBJECTS and following in _VERBS_OF_PEOPLE
    # "Paid the £180 back", "a £27bn back tax bill"
    is_clause |= noun in DONE and following in _OBJECTS
    is_clause |= noun == "back" and (not following.isalpha() or following in NO_NOUN)
    if is_clause or (noun.endswith("ly") and is_verb(following)):
        return False
    if "-" in noun:
        opens = following.isalpha() and following not in NO_NOUN and not following.endswith("ed")
    else:
        opens = following not in _OBJECTS and not is_verb(noun) and not noun.endswith(("ing", "ly"))
        opens &= noun not in _NO_NOUN_OF_SUM | DESCRIBED
    return opens or None
