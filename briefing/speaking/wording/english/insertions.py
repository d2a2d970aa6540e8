"""What an editor puts into a sentence in brackets, and the words around it."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

TABLES = Tables("en/brackets")
FUNCTION_WORDS = TABLES.words("function_words")
LEADS_ON = TABLES.words("leads_on")
VERBS = LEADS_ON | TABLES.words("verbs")
AUXILIARIES = TABLES.words("auxiliaries")
PRONOUNS = TABLES.words("pronouns")
PREPOSITIONS = TABLES.words("prepositions")
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
# "There's (much) more"
CONTRACTED = expression(
    r"^(?:(?:there|it|he|she|that|what|who|here)['’]s|\w+(?:['’](?:re|ve|ll|m)|n['’]t))$"
)
FIRST_NAME = expression(r"[A-Z][a-z]+$")
NAMED = expression(r"(?:[A-Z][a-z'’-]+ ?){1,2}$")
IS_A = expression(r"an? [a-z]")
DETERMINED = expression(r"(?:the|his|her|their|its|our|my|this|that|these|those) [A-Za-z]")
NAME_AHEAD = expression(r" (?!I\b)[A-Z]")
FINITE_AHEAD = expression(
    r" (?:(?:is|was|were|has|have|had|do|does|did|would|could|should|might)(?:n['’]t)?"
    r"|are|aren['’]t|will|won['’]t|can|can['’]t|may|must)\b"
)
NO_NOUN_AHEAD = expression(rf" (?:{one_of(FUNCTION_WORDS | PREPOSITIONS | AUXILIARIES)})\b")
_WORD_AHEAD = expression(r" [\w\"“'‘£$€]")
# "He's [the mayor] won", "they'll [the crew] need"
_SUBJECT = expression(r"^(?:he|she|it|who|they|we|I|you)['’](?:s|re|m|ve|ll|d)$", re.IGNORECASE)
_HAS_OR_WILL = expression(r"['’](?:ve|ll|d)$")
_NAMES = expression(r"(?:the|my|our|his|her|their) [A-Za-z]|[A-Z]")
_OF_VERB = expression(
    r" (?:got|been|not|just|never|always|really|only|still|already|an?|the|very|so|done|gone|won"
    r"|(?!during\b)[a-z]{2,}ing|[a-z]{3,}ed)\b"
)


def goes_on(match: re.Match[str]) -> bool:
    """Whether a word follows the closing bracket."""
    return _WORD_AHEAD.match(match.string, match.end("inside") + 1) is not None


def owns(match: re.Match[str]) -> bool:
    """Whether a name in brackets owns the noun behind them."""
    ahead = match.string[match.end("inside") + 1 :][:2].strip()
    return match["inside"].endswith(("'s", "’s", "s'", "s’")) and ahead.islower()


def names_subject(match: re.Match[str]) -> bool:
    """Whether it says who is meant by "he's", whose verb stands behind: "he's [Hale] won"."""
    before = match["before"] or ""
    if not (_SUBJECT.match(before) and _NAMES.match(match["inside"]) and goes_on(match)):
        return False
    wants_verb = _HAS_OR_WILL.search(before) is not None
    return wants_verb or _OF_VERB.match(match.string, match.end("inside") + 1) is not None
