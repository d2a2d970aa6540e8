"""Where somebody stands in a picture, which nobody who listens sees."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.expressions import expression
from briefing.speaking.wording.english.caption_ends import end_of_caption
from briefing.speaking.wording.english.picture_words import (
    OF_PICTURE,
    PICTURE_PLACES,
    POLITICS,
    points,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
_BRACKET = expression(r"(?P<comma>,?) \((?P<inside>[^()]{3,90})\)(?P<behind>[,;:]?)")
# "Sen. Ada Poe (D-MD) (L) speaks", "Tom Hay (R-TX) (2nd R)"
_LETTER = expression(r"(?<=\)) \((?:[LRC]|[2-5](?:nd|rd|th) [LR])\)", sign=") (")
# "Her (left) arm": of what follows
_OF_NOUN = expression(r"\b(?:an?|the|his|her|their|its|my|your|our|\w+['’]s?)$", re.IGNORECASE)
# "Tom Hay's (seated below in a cap) new boat": no side of what follows
_POSTURED = expression(
    rf"(?:{one_of(_TABLES.words('postures'))}),? (?:above|below|left|right|cent(?:er|re))\b"
)
# "Ada Poe, (center) the host", where "Ada Poe (centre), the host" may tell of a party
_HOST = expression(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+$")
_TOLD_NEXT = expression(r" (?:the|an?|who|whose) ")
# "I just (left) with them": an editor's word
_NO_NOUN = expression(
    r"\b(?:just|I|he|she|they|we|you|it|who|had|has|have|be|been|was|were|is|are|to|never|not"
    r"|only|so)$"
)
_SIDE = (
    r"(?:(?:(?:pictured|seen|shown|photographed) )?(?:(?:far|top|bottom|above|below|inset"
    r"|(?:second|third)(?: from)?|front|back|cent(?:er|re)) )?"
    rf"(?:{PICTURE_PLACES}|top|bottom)"
    r"|(?:pictured|seen|shown|photographed) here)"
)
# "The National Union, far right, won": where a party stands
_OF_PARTY = expression(r", (?:far|cent(?:re|er)) (?:left|right)\b")
# "His wife Ida, right"
_ROLE = rf"(?:[Hh]is|[Hh]er|[Tt]heir) (?:{one_of(_TABLES.words('company'))})"
# "Ada Poe, 61, left, said", "Tom Hay, far right, waved", "boats, left, which are"
_BETWEEN_COMMAS = expression(
    rf"(?:(?P<age>, [1-9][0-9]?)|(?P<name>\b(?:[A-Z][\w'’-]+|{_ROLE}) [A-Z][\w'’-]+)"
    rf"|(?<=[a-z])), {_SIDE}"
    r"(?:(?P<end>[.;)]|$)|(?P<comma>,?)(?= (?P<next>[\w'’-]+|[£$€])))"
)
_SIDED = ("left", "right", "cent", "inset", "above", "below", "here,")
_BOTH_SIDES = expression(
    r", (?:far |second from )?(left|right|cent(?:re|er)|top|bottom|above|below)\b(?=[,.;)]|$)"
)
_OF_HOUSE = expression(r", (?:above|below)\b")
_IN_TABLE = expression(r", (?:top|bottom)\b(?! (?:left|right))")
# "The band (from left: Ada Poe, Tom Hay)": who they are is told.
_FROM_LEFT = expression(
    r"\((?:(?:pictured|seen|shown),? )?"
    r"(?:from (?:the )?(?:far )?(?:left|right)(?: to (?:left|right))?|left to right|right to left"
    r"|l-r|L-R|clockwise(?: from (?:the )?(?:top |bottom )?(?:left|right))?)"
    r"[:,]? (?=[A-Z][^()]*(?:,| and )[^()]*[A-Z])"
)
# "(right, £45, hale.com)": what it costs is told.
_PRICED = expression(r"\((?:far )?(?:left|right|above|below|cent(?:re|er)),? (?=[£$€])")
GOES_ON = _TABLES.words("goes_on")
# "The gown, left, costs": so goes on who or what is shown.
_ON = (GOES_ON | _TABLES.words("behind_aside")) - {"left", "and"} | {"costs", "cost"}
_MONEY = frozenset("£$€")
_CENTRES = {"center", "centre"}
_RELATIVES = {"which", "who", "whose", "where", "that"}
_TELLS_WHO = _RELATIVES | {"a", "an", "the", "his", "her", "their", "its", "then", "now", "of"}


def caption_places(text: str) -> str:
    """Leave out where in a picture somebody is: "his wife (left)", "Ada Poe, 61, right, said".

    A side of politics stays, and so does one of a body: "the party (left)", "her (left) arm".
    """
    if "(" in text:
        text = _PRICED.sub("(", _FROM_LEFT.sub("(", text))
        text = _BRACKET.sub(_bracket, _LETTER.sub("", text))
    if ", " in text and any(side in text for side in _SIDED):
        places = set(_BOTH_SIDES.findall(text))
        # "Hale Town, top, and Ely, bottom": of a table
        both = len(places if _is_picture(text) else places - {"top", "bottom"}) > 1
        text = _BETWEEN_COMMAS.sub(lambda match: _between_commas(match, both=both), text)
    return text


def _bracket(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    rest = match.string[match.end() :]
    inside = match["inside"]
    if (
        inside in _CENTRES
        and match["comma"]
        and _HOST.search(before[-60:])
        and _TOLD_NEXT.match(rest)
    ):
        return ","
    of_noun = _OF_NOUN.search(before[-20:]) and not _POSTURED.match(inside)
    if not points(inside, before, match.string) or (
        (of_noun and rest[1:2].islower()) or _NO_NOUN.search(before[-9:])
    ):
        return match[0]
    comma = match["behind"] or match["comma"]
    return comma if match["behind"] else end_of_caption(before, rest) or comma


def _between_commas(match: re.Match[str], *, both: bool) -> str:
    kept = (match["age"] or "") + (match["name"] or "")
    # "Hale Town, bottom, have lost": in a table
    if not both and _IN_TABLE.search(match[0]):
        return match[0]
    is_shown = match["age"] or both or not _OF_PARTY.search(match[0])
    if not is_shown and not OF_PICTURE.search(match.string):
        return match[0]
    if match["end"] is not None:
        # "Ada Poe, of Hale Island, left.": a verb
        may_be_verb = match[0].endswith(f", left{match['end']}")
        return kept + match["end"] if both or (kept and not may_be_verb) else match[0]
    told = match["next"]
    goes_on = told in _RELATIVES | _MONEY or (told in _ON and not _is_political(match.string))
    # "The flat, above, is empty": of a house
    goes_on = goes_on and not (_OF_HOUSE.search(match[0]) and not _is_picture(match.string))
    if not (kept or both or goes_on):
        return match[0]
    if not match["comma"]:
        # "Ada Poe, 61, left called him": of the picture, and no verb
        return f"{kept}," if match["age"] and _verb_behind(match["next"]) else match[0]
    # "Ada Poe, left, a baker": who she is stands between commas too.
    is_told = match["age"] or told.lower() in _TELLS_WHO or told in _MONEY
    is_told = is_told or (told == "and" and not match["name"])
    return kept + ("," if is_told or told[0].isupper() else "")


@lru_cache(maxsize=2)
def _is_picture(text: str) -> bool:
    return any(match[0].lower() != "above" for match in OF_PICTURE.finditer(text))


@lru_cache(maxsize=2)
def _is_political(text: str) -> bool:
    return POLITICS.search(text) is not None


def _verb_behind(word: str) -> bool:
    return word.endswith("ed") or word in GOES_ON
