"""Where somebody stands in a picture, which nobody who listens sees."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.sentence_starts import starts_plainly, starts_with_name
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
_POINTS = _TABLES.words("points")
_PLACES = _POINTS | _TABLES.words("places")
_SIDES = {"left", "right", "centre", "center"}
_BRACKET = expression(r"(?P<comma>,?) \((?P<inside>[^()]{3,90})\)(?P<behind>[,;:]?)")
# "Sen. Ada Poe (D-MD) (L) speaks", "Tom Hay (R-TX) (2nd R)"
_LETTER = expression(r"(?<=\)) \((?:[LRC]|[2-5](?:nd|rd|th) [LR])\)", sign=") (")
_TOKEN = expression(r"[\w'’-]+")
# "(left, in 2007)", "(right: a model of it)", "(fourth from right in black)"
_REST = expression(
    r"[:;] |, (?=[a-z]+ing\b|[0-9A-Z]"
    r"|(?:in|with|on|at|as|and|before|after|during|next|by|from|file|photo)\b)"
    r"| (?=in |with |wearing |holding )"
)
# "(flow chart shown)", "(her coach pictured above)"
_POINTED_LAST = expression(
    r"(?:^|.*\s)(?:pictured|photographed|illustrated|shown"
    r"|(?:stock|file|library|undated) (?:image|photo|picture|pic)s?)"
    r"(?: (?:above|below|left|right|here|together|cent(?:re|er)|and|on))*"
)
_POINTED_FIRST = expression(
    r"(?:(?:both|all|also|main|here|inset|above|below),? )?(?:pictured|photographed|illustrated)\b"
    r"(?! (?:the|a|an|his|her|their|its|how|what)\b)|(?:seen|shown) (?:here|above|below)\b"
    r"|above (?:in|at|on|with) "
)
_NEVER = expression(r"\b(?:never|not|rarely|often|ever|been|being|be|is|was|are|were|has|have)\b")
# "Her (left) arm": of what follows
_OF_NOUN = expression(r"\b(?:an?|the|his|her|their|its|my|your|our|\w+['’]s?)$", re.IGNORECASE)
# "I just (left) with them": an editor's word
_NO_NOUN = expression(
    r"\b(?:just|I|he|she|they|we|you|it|who|had|has|have|be|been|was|were|is|are|to|never|not"
    r"|only|so)$"
)
POLITICS = expression(rf"\b(?:{one_of(_TABLES.words('politics'))})\b", re.IGNORECASE)
OF_PICTURE = expression(rf"\b(?:{one_of(_TABLES.words('of_picture'))})\b", re.IGNORECASE)
# "Ann Poe waits for", "Race officials stopped the"
_DOES = expression(
    r" (?:[A-Z][\w'’-]+ ){1,3}(?:[a-z]+s )?[a-z]{2,}(?:ed|(?<!s )[a-z]s) "
    r"(?:the|an?|to|for|on|by|with|his|her|their|its|from|into|over|down|up)\b"
)
_NEXT_WORD = expression(r" [\"“‘']?[A-Z]")
_ROLE = expression(
    rf"\b(?:{one_of(_TABLES.words('roles_named'))}|[a-z]{{3,}}(?:er|or|ist|man|woman)"
    # "The Prime Minister (left) Ada Poe said"
    rf"|{one_of(word.capitalize() for word in _TABLES.words('roles_named'))}"
    r"|Minister|Chancellor|Secretary|Senator|Governor|Leader|Manager|Director|Actor|Singer|Officer"
    r"|Sir|Lord|Lady|Dame|Prof|Professor|Speaker|Ambassador|General|Colonel)$"
)
_SIDE = (
    r"(?:pictured )?(?:(?:far|top|bottom|(?:second|third)(?: from)?|front|back|cent(?:er|re)) )?"
    r"(?:left|right|cent(?:er|re))"
)
# "The National Union, far right, won": where a party stands
_OF_PARTY = expression(r", (?:far|cent(?:re|er)) (?:left|right)\b")
# "Ada Poe, 61, left, said", "Tom Hay, far right, waved", "boats, left, which are"
_BETWEEN_COMMAS = expression(
    rf"(?:(?P<age>, [1-9][0-9]?)|(?P<name>\b[A-Z][\w'’-]+ [A-Z][\w'’-]+)|(?<=[a-z])), {_SIDE}"
    r"(?:(?P<end>[.;)]|$)|(?P<comma>,?)(?= (?P<next>[\w'’-]+)))"
)
_BOTH_SIDES = expression(r", (?:far |second from )?(left|right)\b(?=[,.;)]|$)")
GOES_ON = _TABLES.words("goes_on")
# "Ada Poe's (left) Labour", "and (right) Hay's boat"
_LEADS_ON = expression(
    rf"['’]s$|\b(?:{one_of(Tables('en/sentence_starts').words('leads_on'))})$", re.IGNORECASE
)
_FAR, _NEAR = 30, 40  # characters that are looked back
AHEAD = 120  # and ahead
_RELATIVES = {"which", "who", "whose", "where", "that"}
_TELLS_WHO = _RELATIVES | {"a", "an", "the", "his", "her", "their", "its", "then", "now", "of"}


def caption_places(text: str) -> str:
    """Leave out where in a picture somebody is: "his wife (left)", "Ada Poe, 61, right, said".

    A side of politics stays, and so does one of a body: "the party (left)", "her (left) arm".
    """
    if "(" in text:
        text = _BRACKET.sub(_bracket, _LETTER.sub("", text))
    if ", " in text and ("left" in text or "right" in text or "cent" in text):
        sides = _BOTH_SIDES.findall(text)
        both = {"left", "right"} <= set(sides)
        text = _BETWEEN_COMMAS.sub(lambda match: _between_commas(match, both=both), text)
    return text


def _bracket(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    rest = match.string[match.end() :]
    if not _points(match["inside"], match.string) or (
        (_OF_NOUN.search(before[-20:]) and rest[1:2].islower()) or _NO_NOUN.search(before[-9:])
    ):
        return match[0]
    comma = match["behind"] or match["comma"]
    return comma if match["behind"] else end_of_caption(before, rest) or comma


def end_of_caption(before: str, rest: str) -> str:
    """What parts a caption from what follows its pointer: "his wife (left) The two went".

    Nothing where a sentence goes on: "his wife (left) and he", "singer (left) Ada Poe".
    """
    if _NEXT_WORD.match(rest) is None or not before.rstrip("\"”'’")[-1:].isalnum():
        return ""
    if _LEADS_ON.search(before[-_FAR:]):
        return ""
    if starts_plainly(rest, 0):
        return "."
    if _ROLE.search(before[-_FAR:]):
        return ""
    goes_on = starts_with_name(rest, 0, says=True) or _DOES.match(rest)
    return "." if goes_on else PAUSE


def end_behind(match: re.Match[str]) -> str:
    """What parts the caption before a pointer from the next: "Ada Poe (R) The two won"."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    return end_of_caption(before, match.string[match.end() :][:AHEAD])


def _points(inside: str, text: str) -> bool:
    """Whether all that a bracket holds is a place in a picture."""
    if _POINTED_FIRST.match(inside):
        return True
    if _POINTED_LAST.fullmatch(inside) and not _NEVER.search(inside):
        return True
    head, *tail = _REST.split(inside, maxsplit=1)
    words = [word.lower() for word in _TOKEN.findall(head)]
    is_row = len(words) > 1 and words[-1] == "row"
    if not words or not _PLACES.issuperset(words) or not (is_row or _POINTS.intersection(words)):
        return False
    if tail and len(words) == 1 and re.search(rf"{words[0]} (?:in|with)\b", inside):
        return False
    is_side = words[-1] in _SIDES
    if is_side and ("the" in words or "far" in words or words[0] in {"centre", "center"}):
        return _is_picture(text)
    return not is_side or bool(tail) or _is_picture(text) or not POLITICS.search(text)


def _is_picture(text: str) -> bool:
    both = re.search(r"\bleft\b[^()]*\)", text) and re.search(r"\bright\b[^()]*\)", text)
    return bool(both or OF_PICTURE.search(text))


def _between_commas(match: re.Match[str], *, both: bool) -> str:
    kept = (match["age"] or "") + (match["name"] or "")
    if not (match["age"] or both or OF_PICTURE.search(match.string)) and _OF_PARTY.search(match[0]):
        return match[0]
    if match["end"] is not None:
        # "Ada Poe, of Hale Island, left.": a verb
        may_be_verb = match[0].endswith(f", left{match['end']}")
        return kept + match["end"] if both or (kept and not may_be_verb) else match[0]
    if not (kept or both) and match["next"] not in _RELATIVES:
        return match[0]
    if not match["comma"]:
        # "Ada Poe, 61, left called him": of the picture, and no verb
        return f"{kept}," if match["age"] and _verb_behind(match["next"]) else match[0]
    # "Ada Poe, left, a baker": who she is stands between commas too.
    is_told = match["age"] or not match["name"] or match["next"].lower() in _TELLS_WHO
    return kept + ("," if is_told or match["next"][0].isupper() else "")


def _verb_behind(word: str) -> bool:
    return word.endswith("ed") or word in GOES_ON
