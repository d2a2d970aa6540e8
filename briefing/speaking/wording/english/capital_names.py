"""Names of people in capitals within ordinary text: "KIM Hale", "Mr LEE", "by ANN POE/AFP"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.lexicon import (
    AGENCIES,
    GIVEN_NAMES,
    LETTERS,
    SHORT_WORDS,
    SPECIAL,
    WORDS,
)
from briefing.speaking.wording.english.pronounceable import looks_like_no_name
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/capitals")
_KNOWN = LETTERS | WORDS | SPECIAL.keys()
# "KIM Kardashian": newspapers open a story in capitals.
_GIVEN_NAME = expression(r"(?<![\w.@#'’-])(?P<name>[A-Z]{3,12})(?=(?:['’]s)? [A-Z][A-Za-z'’-]+)")
# "Mr LEE", "Kylian MBAPPE", "Emmanuel MACRON"
_FAMILY_NAME = expression(
    r"(?<![\w'’-])(?P<before>[A-Z][a-z]{1,10}\.?) (?P<name>[A-Z]{2,15})"
    r"(?=['’]s\b|[,;:.)?!]|$| [a-z(]|-[A-Z])"
)
_TITLES = _TABLES.words("before_family_names")
_SHORT_FAMILY_NAMES = _TABLES.words("short_family_names")
# "Photo by ANN POE/AFP", "By ANN POE"
_CREDITED = expression(
    r"(?P<cue>\b(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Rr]eporting|[Ww]ritten) by |^By )"
    r"(?P<names>[A-Z][A-Za-z'’-]+(?: [A-Z][A-Z'’.-]*[A-Z]| [A-Z]\.?){1,3})(?![\w'’])"
)
# "ANN POE/AFP via Getty Images"
_BEFORE_AGENCY = expression(
    r"(?:^|(?<=[(.;,] )|(?<=\())(?P<cue>)"
    r"(?P<names>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’.-]*[A-Z]| [A-Z]\.?){1,3})"
    rf"(?=(?:/|, )(?:(?:POOL|Pool)(?:/|, ))?(?:{one_of(AGENCIES)})\b)"
)
_JONG_UN = expression(r"\bJONG[ -]UN\b")
# "President XI JINPING": no numeral
_FAMILY_AND_GIVEN = expression(
    rf"(?P<title>\b(?:{one_of(_TITLES)}) )?"
    rf"\b(?P<family>{one_of(_SHORT_FAMILY_NAMES)}) (?P<given>[A-Z]{{4,10}})(?![\w'’]|\.\w)"
)
_CAPITALS = expression("[A-Z]{2,}")
_SHORTEST = 3
# "ED Hale has", "EL Loco": no letters stand there
_SHORT_GIVEN = expression(
    r"(?:^|(?<=[.!?:•■*] ))(?:ED|JO)"
    r"(?= (?!(?:[A-Z][a-z]+s|[A-Z]+) )[A-Z][a-z]{2,}(?: [a-z]|['’]s ))"
    rf"|\bED(?= (?:{one_of(_TABLES.words('behind_ed'))})\b)",
    sign=("ED", "JO"),
)
_SPANISH = expression(rf"\bEL(?= (?:{one_of(_TABLES.words('behind_el'))})\b)")


def short_names(text: str) -> str:
    """ED Miliband → "Ed Miliband", EL Paso → "El Paso"."""
    if "EL " in text:
        text = _SPANISH.sub("El", text)
    return _SHORT_GIVEN.sub(lambda match: match[0].capitalize(), text)


def family_and_given(text: str) -> str:
    """Kim JONG UN → "Kim Jong Un": no United Nations; President LI QIANG → "President Li Qiang"."""
    text = _JONG_UN.sub("Jong Un", text).replace("XI Jinping", "Xi Jinping")
    return _FAMILY_AND_GIVEN.sub(_family_and_given, text)


def _family_and_given(match: re.Match[str]) -> str:
    given = match["given"]
    if given != "JINPING" and (not match["title"] or given in _KNOWN):
        return match[0]
    return f"{match['title'] or ''}{match['family'].capitalize()} {given.capitalize()}"


def credited(text: str) -> str:
    """Photo by ANN POE/AFP → "Photo by Ann Poe/AFP": a person, unless it is a known body."""
    return _BEFORE_AGENCY.sub(_credited, _CREDITED.sub(_credited, text))


def _credited(match: re.Match[str]) -> str:
    if not LETTERS.isdisjoint(_CAPITALS.findall(match["names"])):
        return match[0]
    return match["cue"] + _CAPITALS.sub(lambda word: word[0].capitalize(), match["names"])


@substitution(_GIVEN_NAME)
def given_names(match: re.Match[str]) -> str:
    """TOM Cruise → "Tom Cruise": no acronym stands there."""
    name = match["name"].capitalize()
    is_name = name in GIVEN_NAMES and match["name"] not in LETTERS | SHORT_WORDS | WORDS
    return name if is_name else match[0]


@substitution(_FAMILY_NAME)
def family_names(match: re.Match[str]) -> str:
    """Mr LEE → "Mr Lee", Trey YINGST → "Trey Yingst": behind a title or a given name."""
    name, before = match["name"], match["before"].rstrip(".")
    # "Leo XIV": XI is a name behind a title alone.
    if name in _KNOWN or (set(name) <= set("IVXLC") and before not in _TITLES):
        return match[0]
    if before in _TITLES:
        named = name in _SHORT_FAMILY_NAMES or not looks_like_no_name(name)
    else:
        long_enough = len(name) >= _SHORTEST and name not in SHORT_WORDS
        named = before in GIVEN_NAMES and long_enough and not looks_like_no_name(name)
    return f"{match['before']} {name.capitalize()}" if named else match[0]
