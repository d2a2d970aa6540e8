"""Where another sentence begins though nothing ended the one before: glued captions and lines."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.language.sentences import is_no_name
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sentence_starts")
_OPENERS = one_of(_TABLES.words("openers"))
_AHEAD = one_of(_TABLES.words("ahead"))
_NO_NAME = one_of(_TABLES.words("no_names"))
_DOES = one_of(_TABLES.words("does"))
_SAYS = one_of(_TABLES.words("says"))
_MARK = r" [\"“‘']?"
_NAME = rf"(?!(?:{_NO_NAME})\b)[A-Z][\w'’&-]*\.?(?: [A-Z][\w'’&-]*\.?){{0,4}}"
# "Poe's lawyer Ada Hay said"
_OWNER = r"(?:[A-Z][\w-]*['’]s (?:[a-z-]+ ){1,2})?"
_LABEL = r"[A-Z][\w'’-]*(?: [\w'’-]+){0,3}: [\"“‘'A-Z]"
_CERTAIN = (
    rf"{_LABEL}|(?:{_OPENERS})(?:['’][a-z]+)? [\w\"“‘'$£€(]"
    # "Currently, they", "Last week", "Speaking to us", "Dealing with it"
    rf"|[A-Z][a-z]{{3,}}ly, |(?:{_AHEAD})\b|Last (?:week|month|year|night)\b"
    r"|(?!Beijing|Boeing|Sterling|Manning|Browning|Harding|Fielding|Golding|Reading|King)"
    r"[A-Z][a-z]{3,}ing (?:the|an?|his|her|their|its|it|him|them|to|on|about|that|with|for|claims)"
    r"\b"
)
_LABELLED = expression(_MARK + _LABEL)
_STARTS = expression(rf"{_MARK}(?:{_CERTAIN})")
# "Coast Guard officials"; "the peace Mr Poe envisions will" goes on.
_PEOPLE = (
    r"(?:[a-z]{2,}(?:ers|ors|als|ists|ants|ents|ians|men|women)|police|staff|shares|troops|forces"
    r"|fans|crews|families|lawyers|authorities|sources)"
)
# "A huge step Poe has taken."
_NO_RELATIVE = r"(?![.,;!?]|$| [a-z]+[.,;!?\"”’'])"
# "Judge Ada Poe told", "Coast Guard officials have", "Ada Poe, 60, who", "Ada Poe, the owner"
_DONE = (
    rf"(?:has|had|have)\b{_NO_RELATIVE}|{_DOES}"
    rf"|(?:{_SAYS}) (?:there|it|he|she|they)|(?P<says>{_SAYS})"
)
_NAMED = expression(
    rf"{_MARK}{_OWNER}{_NAME}(?: {_PEOPLE})?(?: \([^()]{{3,30}}\))? (?:{_DONE})\b(?![.,;!?]|$)"
)
# "Ada Poe sings", "Mr Poe left": somebody, whatever is done
_PERSON = expression(
    r" (?:(?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w'’-]+|(?P<given>[A-Z][a-z]+) [A-Z][\w'’-]+)"
    r",? (?:[a-z]|[1-9][0-9],)"
)
_APPOSED = expression(
    rf"{_MARK}(?!(?:{_NO_NAME})\b)(?:[A-Z][\w'’-]+ [A-Z][\w'’-]+, (?:[1-9][0-9],|the |a |an |who )"
    # "Hale Vale captain Ada Poe, who"
    r"|[A-Z][\w'’-]+ [A-Z][\w'’-]+ [a-z]{4,} [A-Z][\w'’-]+ [A-Z][\w'’-]+, )"
)
# "Campaigners welcomed", "Footage shows", "Other than that": no name is formed so
_COMMON = expression(
    rf"{_MARK}(?P<word>(?!(?:{_NO_NAME})\b)[A-Z][a-z]+(?:-[a-z]+)?)"
    r"(?P<comma>,?) (?=[a-z0-9]|(?<=, )\w)"
)
_MANY = _TABLES.words("many")
_NAMES_OF_MANY = _TABLES.words("names_of_many")
_FORMED = expression(r"[a-z]{3,}(?:[^su]s|ing|[st]ion|age|ment|ness|ity|ly)$")


def starts_sentence(text: str, place: int) -> bool:
    """Whether what stands from here on begins another sentence, whoever is named in it."""
    return bool(_STARTS.match(text, place) or starts_with_name(text, place, says=True))


def starts_plainly(text: str, place: int) -> bool:
    """Whether what stands from here on can only begin a sentence: "The town", "Speaking to"."""
    return _STARTS.match(text, place) is not None


def starts_with_common_word(text: str, place: int) -> bool:
    """Whether a word that is no name opens what stands from here on: "Campaigners welcomed"."""
    common = _COMMON.match(text, place)
    if common is None:
        return False
    word, small = common["word"], common["word"].lower()
    if is_no_name(word) or small in _MANY:
        return True
    if common["comma"] or word in _NAMES_OF_MANY or word in GIVEN_NAMES:
        return False
    return _FORMED.match(small) is not None and is_formed(small)


def starts_with_label(text: str, place: int) -> bool:
    """Whether a label stands here: "Big day: Poe"."""
    return _LABELLED.match(text, place) is not None


def starts_with_name(text: str, place: int, *, says: bool) -> bool:
    """Whether somebody named here does something: "Judge Ada Poe told"; `says` takes "said" too."""
    named = _NAMED.match(text, place)
    if named is not None:
        return says or not named["says"]
    return _APPOSED.match(text, place) is not None


def starts_with_person(text: str, place: int, *, given: bool = True) -> bool:
    """Whether a title, or a given name too, opens what stands from here on: "Mr Poe left"."""
    person = _PERSON.match(text, place)
    if person is None:
        return False
    return person["given"] is None or (given and person["given"] in GIVEN_NAMES)
