"""Owners behind an apostrophe alone: "Olympus' scope" is of one, "the Players' Cup" of many."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_listed
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES, LETTERS, WORDS
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/owners")
_OPENED = expression(r"(?:^|[\s(\[“\"])['‘]\w")
_CLOSED = expression(r"(?<=[\w.,!?…])['’](?!\w)")
# "Olympus' scope": a name of one, whose owner's ending is heard; "the Omanis'" are many.
_OWNER = expression(
    r"(?P<name>(?<![\w'’‘])(?<![Tt]he )(?!Jesus|James['’] Park)"
    r"(?:(?:(?:De|Di|Mc|Mac|La|Le|Van)(?=[A-Z]))?[A-Z][a-z]+[sxz]|[A-Z]{4,}[SX]))['’]"
    r"(?= [\"“‘]?[A-Za-z0-9]|\) [a-z])"
)
_MANY = _TABLES.words("names_of_many")
_NAMES_IN_S, _SURNAMES = _TABLES.words("names_in_s"), _TABLES.words("surnames_in_s")
_PEOPLES = _TABLES.words("peoples_in_i")
_SINGULAR = ("us", "is", "ss", "x", "z")
# "Achilles' heel" is said so.
_SET_PHRASE = expression(r"['’] (?:heel|tendon)s?\b")
# "Ms Fields' boat", "Ada Miller's"
_TITLE = expression(r"\b(?:Mrs?|Ms|Dr|Sir|Lady|Lord)\.? $")
_GIVEN = expression(r"(?P<the>\b[Tt]he )?\b(?P<given>[A-Z][a-z]+|[A-Z]\.?) $")
# "Jordan Poes' Union": what many found, and one does not.
_OF_MANY = expression(rf" (?:[A-Z][a-z]+ )?(?:{one_of(_TABLES.words('of_many'))})\b")
_FAR = 30  # characters that are looked back


def owners(text: str) -> str:
    """Give a name of one the ending that is heard: "Jones' boat" → "Jones's boat"."""
    return _OWNER.sub(_owner, text) if "'" in text or "’" in text else text


def is_plural(word: str) -> bool:
    """Whether a word is an English plural: "teachers", and no name."""
    small = word.lower()
    # "voters", "churches", "parties"
    stems = {small[:-1], re.sub("es$", "", small), re.sub("ies$", "y", small)} - {small}
    return small.endswith("s") and any(map(is_listed, stems))


def _owner(match: re.Match[str]) -> str:
    whole, before = match["name"], match.string[: match.start()]
    name, ending = whole.capitalize(), "'S" if whole.isupper() else "'s"
    # A mark may close a quotation: "'They saw Venus' boat", "the 'Iris' boat".
    opened = len(_OPENED.findall(before + whole[0])) > len(_CLOSED.findall(before))
    if opened or name in _MANY | _PEOPLES:
        return match[0]
    if name == "Achilles" and _SET_PHRASE.match(match.string, match.end() - 1):
        return whole
    if whole.isupper() and (whole in LETTERS or whole in WORDS or not is_listed(name.lower())):
        # Of capitals that nobody knows `letters` decides.
        return f"{whole}'S" if name in _NAMES_IN_S else match[0]
    is_one = name.endswith(_SINGULAR) or name in _NAMES_IN_S
    is_one |= name.endswith("ins") and len(name) > len("Pains") and not is_plural(name)
    return f"{whole}{ending}" if is_one or _is_somebodys(match, name, before) else match[0]


def _is_somebodys(match: re.Match[str], name: str, before: str) -> bool:
    """Whether a title or a given name before it makes a plural somebody's name."""
    if _TITLE.search(before[-_FAR:]):
        return True
    ahead = _GIVEN.search(before[-_FAR:])
    if ahead is None or (len(ahead["given"]) > 2 and ahead["given"] not in GIVEN_NAMES):  # noqa: PLR2004  # "J."
        return False
    if name in _SURNAMES and not ahead["the"]:
        return True
    founded = ahead["the"] or _OF_MANY.match(match.string, match.end())
    return not founded and not is_plural(name)
