"""Names of people in round brackets, where a text gives the rest of one outside them."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.quotations import is_quoted
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/brackets")

# Behind one of these in brackets stands the news from there.
TOWNS = frozenset({"Washington", "Sydney", "Paris", "London", "Jordan", "Austin", "Charlotte"})
# "(Ada) Poe left": the sentence begins with a name.
_FIRST_GIVEN = expression(
    r"(?P<opens>^[\"“'‘]{0,2}|[a-z], )\((?P<given>[A-Z]\w+)\)"
    r"(?= (?:[a-z]{1,3} )?[A-Z][\w'’-]+ [a-z])"
)
# "With Ada (Poe, the mayor) and us"
_NAME_AND_ROLE = expression(
    r"(?P<given>\b[A-Z][a-z]+) \((?P<name>[A-Z][a-z'’-]+),"
    r"(?= (?:(?:his|her|their|the|my|our|an?|[A-Z][a-z]+['’]s) )?[a-z][^()]{2,60}\))"
)
# "Ada (Poe), Tom (Hay) and us", "Ada's (Poe) goal"
_GIVEN_AND_FAMILY = expression(
    r"(?<![\w'’.-])(?P<given>[A-Z][a-z]{2,14})(?P<s>['’]s)? "
    rf"\((?P<family>(?!(?:{one_of(_TABLES.words('no_family'))})\))[A-Z][A-Za-z'’-]+)\)"
)
# "When (Hale) United lost"
_OF_CLUB = expression(
    r"(?:(?<=[a-z] )|(?<=^)|(?<=[\"“‘']))\((?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\)"
    rf"(?= (?:{one_of(_TABLES.words('club_names'))})\b)"
)
# "Ada (McKay) Poe left": the name that she was born with
_MIDDLE = expression(
    r"(?<![\w'’.-])(?P<given>[A-Z][a-z]{2,14}) "
    rf"\((?P<middle>(?!(?:{one_of(_TABLES.words('no_family'))})\))[A-Z][a-z'’]+(?:[A-Z][a-z]+)?)\)"
    r"(?= [A-Z][a-z'’]+)"
)
# "Director Ada Poe ("Sunrise") said"
_MADE = expression(
    rf"(?P<by>\b(?i:{one_of(_TABLES.words('makers'))}|(?:directed|written|produced) by|starring) "
    r"(?:[A-Z][\w.'’-]* ){1,3})\((?=[\"“‘'])"
)
CAPITAL_BEFORE = expression(r"\b[A-Z][\w.'’-]* $")


def whole_names(text: str) -> str:
    """Join both parts of a name: "(Ada) Poe left", "to Ada (Poe, the mayor)"."""
    text = _MADE.sub(r"\g<by>(of ", _MIDDLE.sub(_middle, text))
    text = _OF_CLUB.sub(r"\g<town>", text)
    text = _NAME_AND_ROLE.sub(_name_and_role, _FIRST_GIVEN.sub(_first_given, text))
    return _GIVEN_AND_FAMILY.sub(_given_and_family, text)


def _first_given(match: re.Match[str]) -> str:
    given = match["given"]
    is_given = (given in GIVEN_NAMES or not given.isascii()) and given not in TOWNS
    return match["opens"] + given if is_given else match[0]


def _name_and_role(match: re.Match[str]) -> str:
    if match["given"] not in GIVEN_NAMES or not is_quoted(match.string, match.start("name")):
        return match[0]
    return f"{match['given']} {match['name']} ("


def _given_and_family(match: re.Match[str]) -> str:
    if match["given"] not in GIVEN_NAMES or not is_quoted(match.string, match.start()):
        return match[0]
    return f"{match['given']} {match['family']}{match['s'] or ''}"


def _middle(match: re.Match[str]) -> str:
    given = match["given"]
    # "Tom Bruce (Hale) He spoke"; "Edward (Ned) Poe" has a short name.
    is_family = CAPITAL_BEFORE.search(match.string, 0, match.start()) is not None
    if given not in GIVEN_NAMES or given in TOWNS or is_family or match["middle"] in GIVEN_NAMES:
        return match[0]
    return f"{given} {match['middle']}"


def is_person(name: str) -> bool:
    """Whether it seems to be somebody's name: "Tom Hay", no place and no word."""
    given, *family = name.split()
    if given in GIVEN_NAMES:
        return True
    return bool(family) and not any(is_formed(part.lower()) for part in (given, *family))
