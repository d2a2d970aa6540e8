"""What is dialled or texted: "*#06#", "+44 7525 900971", "comments to 61124"."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.numbers import digits, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
# "Dialling *#06#": no masked word, and no mark of a footnote
_STAR_CODE = re.compile(r"(?<![\w*#])(?=[*#]*[0-9])[*#][*#0-9]{1,16}#\**(?![\w*#])")
_SIGNS = {"*": "star", "#": "hash"}
# "+44 7525 900971", "+44 (0)20 7946 0018", "00 44 7525 900971", "0345 60 50 40"
_GROUPED = re.compile(
    r"(?<![\w.,/-])(?:(?:\+|00 ?)[1-9][0-9]{0,2}[ -]?(?:\(0\) ?[0-9]{2,4}(?:[ -][0-9]{3,4}){1,2}"
    r"|\(?[0-9]{2,4}\)?[ -][0-9]{5,6})|00 [1-9][0-9]{0,2} [0-9]{2,4}(?: [0-9]{3,4}){1,2}"
    r"|0[0-9]{3}(?: [0-9]{2}){3}|1[38]00 [0-9]{3} [0-9]{3})(?![\w%/-]|[.,][0-9])"
)
# "Dial 1471"
_NUMBER_DIALLED = re.compile(
    r"(?:(?<=\b[Dd]ial )|(?<=\b[Dd]ialling ))1[0-9]{3}(?![\w%/-]|[.,][0-9])"
)
_CALL_BARRED = re.compile(r"(?P<cue>\b[Dd]ial(?:l?ing|l?ed)? )\*(?P<figures>[0-9]{2,4})(?![\w*#])")
# "Tips to 410-222-474": a figure short
_SHORT = re.compile(r"(?<![\w.,/-])[2-9][0-9]{2}-[0-9]{3}-[0-9]{3}(?![\w%/-]|[.,][0-9])")
_CALLED = re.compile(rf"\b(?:{one_of(_TABLES.words('helplines'))}|called|tips?|number)\b")
# "Send comments to 61124"
_FIVE = re.compile("(?<![0-9,.])[4-9][0-9]{4}(?![0-9])")
_SHORT_CODE = re.compile(
    r"(?P<cue>\b(?:[Ss]end|[Tt]ext(?:ed|ing)?|SMS|[Mm]essages?|[Cc]omments?|[Pp]ictures|[Vv]iews)"
    r"(?: [\w'’,]+){0,6}? (?:to|on) )(?P<code>[4-9][0-9]{4})"
    r"(?![\w%/-]|[.,][0-9]| (?!is\b|was\b)[a-z]+s\b| (?:people|men|women|children)\b)"
)
# "Rescue 116": the call sign of a helicopter
_CALL_SIGN = re.compile(
    r"(?P<cue>\bRescue (?:Helicopter )?)(?P<figures>[1-9][0-9]{2})"
    r"(?![\w%/-]|[.,][0-9]| (?!is\b|was\b|has\b)[a-z]+s\b"
    r"| (?:[a-z]+ )?(?:people|men|women|children)\b)"
)
# "40 Commando", "617 Squadron", as those who serve there say it
_COMMANDO = re.compile(
    r"(?<![\w.,$£€/-])(?:4[02357](?= (?:Royal Marine )?Commando\b)|[1-9][0-9]{2}(?= Squadron\b))"
)
# "The 397 exit"
_EXIT = re.compile(
    r"(?:(?<=\b[Tt]he )|(?<=\b[Aa]t )|(?<=\bnear )|(?<=\boff )|(?<=[a-z] at ))"
    r"[1-9][0-9]{2}(?= exit\b(?! poll))"
)
# "The 470 sailing", "the men's 470": a class of boats
_BOAT = re.compile(
    r"(?:(?<=\b[Tt]he )|(?<=men['’]s )|(?<=mixed ))(?:420|470|505)"
    r"(?= (?:sailing|class|dinghy|crew|fleet|regatta|medal|sailors?|world|worlds)\b"
    r"|[.,;)]|$| (?:on|in|at|with|event)\b)"
)
_SAILED = re.compile(r"\b(?:sail(?:ing|ors?|ed)?|dinghy|regatta|Nacra|49er)\b")
# "The UFC 202 fight", "American Legion Post 120"
_NUMBERED = re.compile(
    r"(?P<cue>\b(?:UFC|Bellator|Cage Warriors|(?:Legion|VFW) Post|Exit|Fury(?= 325\b)) )"
    r"(?P<figures>[1-9][0-9]{2})(?![\w%/-]|[.,][0-9]| (?:[a-z]+ )?(?:people|men|women|fights)\b)"
)
# "For 666 Park Avenue": where no businesses of a street are counted
_HOUSE = re.compile(
    r"(?<![\w.,$£€/-])(?P<house>[1-9][0-9]{2})"
    rf"(?= (?:[NSEW]\.? )?(?:[A-Z][\w'.-]+ ){{1,3}}(?:{one_of(_TABLES.words('house_streets'))})\b"
    r"(?! (?!is\b|was\b|has\b)[a-z]+s\b))"
)


def star_codes(text: str) -> str:
    """Say a code that a telephone knows, sign by sign: *#06# → "star hash zero six hash"."""
    if "*" in text:
        text = _CALL_BARRED.sub(
            lambda match: f"{match['cue']}star {digits(match['figures'])}", text
        )
    return _STAR_CODE.sub(_star_code, text) if "#" in text else text


def _star_code(match: re.Match[str]) -> str:
    parts = re.findall("[*#]|[0-9]+", match[0])
    return " ".join(_SIGNS.get(part) or digits(part) for part in parts)


def dialled(text: str) -> str:
    """Say numbers that are dialled, texted or given to a thing, one by one or in twos."""
    text = _GROUPED.sub(_telephone, text)
    if _SHORT.search(text) and _CALLED.search(text):
        text = _SHORT.sub(_telephone, text)
    text = _NUMBER_DIALLED.sub(lambda match: digits(match[0]), text)
    if _FIVE.search(text):
        text = _SHORT_CODE.sub(lambda match: match["cue"] + digits(match["code"]), text)
    text = _CALL_SIGN.sub(lambda match: match["cue"] + digits(match["figures"]), text)
    text = _COMMANDO.sub(lambda match: digits(match[0]), text)
    text = _EXIT.sub(lambda match: pairs(int(match[0])), text)
    if _BOAT.search(text) and _SAILED.search(text):
        text = _BOAT.sub(lambda match: pairs(int(match[0])), text)
    text = _NUMBERED.sub(lambda match: match["cue"] + pairs(int(match["figures"])), text)
    return _HOUSE.sub(lambda match: pairs(int(match["house"])), text)


def _telephone(match: re.Match[str]) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    groups = re.findall("[0-9]+", match[0].replace("(0)", ""))
    # A group of six is said in two threes.
    halves = [
        part
        for group in groups
        for part in ((group[:3], group[3:]) if len(group) > 4 else (group,))  # noqa: PLR2004
    ]
    return plus + ", ".join(map(digits, halves))
