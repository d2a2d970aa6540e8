"""Names that an editor made whole: "I told Chris (Hale)", "the governor of Ohio [Poe], who"."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.quotations import is_quoted
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/brackets")
# "Chris (Hale, our coach)", "Gareth's (Poe) goal"
_FAMILY = re.compile(
    r"(?<![\w'’.-])(?P<given>[A-Z][a-z]{2,14})(?P<s>['’]s)? "
    rf"\((?P<family>(?!(?:{one_of(_TABLES.words('no_family'))})\))[A-Z][A-Za-z'’-]+)"
    r"(?P<role>, [^(),]{3,50})?\)(?P<behind>[,.;:!?]?)"
)
_STATES = one_of(Tables("en/abbreviations").pairs("states").values())
_OF_PLACE = re.compile(
    rf"(?P<place>\b(?:{_STATES})) \[(?P<name>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?)\]"
    r"(?P<behind>[,.;:]?)"
)


def full_names(text: str) -> str:
    """Join a family's name to the given one, and part a governor's from the state."""
    if "(" in text:
        text = _FAMILY.sub(_family, text)
    return _OF_PLACE.sub(_of_place, text) if "[" in text else text


def _family(match: re.Match[str]) -> str:
    if match["given"] not in GIVEN_NAMES or not is_quoted(match.string, match.start()):
        return match[0]
    role = match["role"] or ""
    behind = match["behind"] or ("," if role else "")
    return f"{match['given']} {match['family']}{match['s'] or ''}{role}{behind}"


def _of_place(match: re.Match[str]) -> str:
    return f"{match['place']}, {match['name']}{match['behind'] or ','}"
