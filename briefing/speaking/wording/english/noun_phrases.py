"""The words of a phrase around a noun: determiners, nouns, and the verbs that are none."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import WINDOW
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
_DETERMINERS = _TABLES.words("determiners")
NO_NOUN = _TABLES.words("no_noun")
# "It's 25°C today": what is short for "is" owns nothing.
_POSSESSIVE = expression(
    r"^(?!(?:it|he|she|that|there|what|here|who|let)['’])[\w'’-]+(?:['’]s|[a-z]s['’])$"
)
_VERB_END = expression("(?:ed|es)$")
# "£500 drones": these end as verbs do.
_THINGS = _TABLES.words("things")
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
DESCRIBED = _TABLES.words("described")
# "A sweeping $1.1tn spending package", "3 oz institutional food service cups"
_NEXT_WORD = expression(r" ([a-z][a-z'’/-]+)")
_FURTHEST = 4  # words from a quantity to the noun that it describes
_LEADS_TO_NOUN = _TABLES.words("before_described")
_FAR_NOUNS = _TABLES.words("described_far")
JOINED_WORDS = expression(r"per-[a-z]|[a-z]+-[a-z]")
DONE = _TABLES.words("done")
# "£5", "US$2bn", "40m euros", and "256GB", which stands before names as a price does
IS_SUM = expression(
    r"^[A-Z]{0,3}[$£€¥]|^[0-9.]+ ?[GMTK]B$"
    rf"|^[0-9].*[ -](?:{one_of(_TABLES.words('currencies'))})$"
)

# "The £10m 1950s theatre", "a 56ft badly damaged trawler": what stands between a quantity and its
# noun, where the noun is one thing; what a sum has done is no such word ("the £2m helped farms").
_ERA = (
    r"(?:(?:mid|early|late)[ -])?(?:1[0-9]|20)[0-9]0s|(?:(?:mid|early|late)-)?[0-9]{1,2}"
    r"(?:st|nd|rd|th)[ -][Cc]entury|[2-4]D|Grade [I1]+\*?[ -][Ll]isted"
)
_MODIFIERS = expression(
    rf" (?:(?:{_ERA}) |(?:[a-z]+ly )?(?!(?:{one_of(_TABLES.words('no_adjectives'))}) )"
    rf"[a-z-]{{2,}}ed (?!(?:{one_of(_TABLES.words('objects'))})\b)(?=[a-z-]+[^\Ws]\b)|so-called )+"
    rf"(?!(?:{one_of(NO_NOUN | DONE)})\b)(?=[a-z-]{{3,}}\b)(?![a-z]+(?:ly|ed)\b)"
)


def without_modifiers(after: str) -> str:
    """What follows, but for the words that stand between a quantity and its noun."""
    return _MODIFIERS.sub(" ", after, count=1) if _MODIFIERS.match(after) else after


def leads_to_described(after: str) -> bool:
    """Whether one of the next words is a noun that sums and sizes always describe."""
    at = 0
    for _ in range(_FURTHEST):
        found = _NEXT_WORD.match(after, at)
        if found is None:
            return False
        word = found[1]
        if word in DESCRIBED or (at and word in _FAR_NOUNS):
            return True
        if not stands_before_noun(word):
            return False
        at = found.end()
    return False


def stands_before_noun(word: str) -> bool:
    """Whether a word may stand between a quantity and its noun: "spending", "shirt", no verb."""
    if word in _LEADS_TO_NOUN or JOINED_WORDS.match(word):
        return True
    return not (is_verb(word) or word.endswith(("s", "ly", "ing")))


def starts_noun(match: re.Match[str]) -> bool:
    """Whether a noun in small letters seems to begin right after a match."""
    noun = re.match(r" ([a-z]{3,})\b", match.string[match.end() : match.end() + WINDOW])
    return noun is not None and not is_verb(noun[1])


def determines(word: str) -> bool:
    """Whether a word stands before a noun and says whose or which: "the", "Leeds's"."""
    return word in _DETERMINERS or _POSSESSIVE.search(word) is not None


def is_owner(word: str) -> bool:
    """Whether a word says whose a thing is: "her", "Leeds's"."""
    return word in _OWNERS or _POSSESSIVE.search(word) is not None


def is_verb(word: str) -> bool:
    """Whether a word is a verb, or another that is no noun: "raised", "with"."""
    if word in NO_NOUN | DONE:
        return True
    return word not in _THINGS and _VERB_END.search(word) is not None
