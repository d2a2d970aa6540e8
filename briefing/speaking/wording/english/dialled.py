"""What is dialled or texted: "*#06#", "+44 7525 900971", "comments to 61124"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import digits
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
# "Dialling *#06#": no masked word, and no mark of a footnote
_STAR_CODE = expression(r"(?<![\w*#])(?=[*#]*[0-9])[*#][*#0-9]{1,16}#\**(?![\w*#])")
_SIGNS = {"*": "star", "#": "hash"}
# "+44 7525 900971", "+44 (0)20 7946 0018", "00 44 7525 900971", "0345 60 50 40"
_GROUPED = expression(
    r"(?<![\w.,/-])(?:(?:\+|00 ?)[1-9][0-9]{0,2}[ -]?(?:\(0\) ?[0-9]{2,4}(?:[ -][0-9]{3,4}){1,2}"
    r"|\(?[0-9]{2,4}\)?[ -][0-9]{5,6})|00 [1-9][0-9]{0,2} [0-9]{2,4}(?: [0-9]{3,4}){1,2}"
    r"|0[0-9]{3,4}(?: [0-9]{2}){3}|1[38]00 [0-9]{3} [0-9]{3})(?![\w%/-]|[.,][0-9])"
)
# "Dial 1471"
_NUMBER_DIALLED = expression(
    r"(?:(?<=\b[Dd]ial )|(?<=\b[Dd]ialling ))1[0-9]{3}(?![\w%/-]|[.,][0-9])",
    sign=("ial ", "ialling "),
)
_CALL_BARRED = expression(r"(?P<cue>\b[Dd]ial(?:l?ing|l?ed)? )\*(?P<figures>[0-9]{2,4})(?![\w*#])")
# "Tips to 410-222-474": a figure short
_SHORT = expression(r"(?<![\w.,/-])[2-9][0-9]{2}-[0-9]{3}-[0-9]{3}(?![\w%/-]|[.,][0-9])")
_CALLED = expression(rf"\b(?:{one_of(_TABLES.words('helplines'))}|called|tips?|number)\b")
# "Send comments to 61124"
_FIVE = expression("(?<![0-9,.])[2-9][0-9]{4}(?![0-9])")
_SHORT_CODE = expression(
    r"(?P<cue>\b(?:[Ss]end|[Tt]ext(?:ed|ing)?|SMS|[Mm]essages?|[Cc]omments?|[Pp]ictures|[Vv]iews)"
    r"(?: [\w'’,]+){0,6}? (?:to|on) )(?P<code>[4-9][0-9]{4})"
    r"(?![\w%/-]|[.,][0-9]| (?!is\b|was\b)[a-z]+s\b| (?:people|men|women|children)\b)"
)
# "The short code 70070", "a reporting service, 61016, was"
_CODE_NAMED = expression(
    r"(?P<cue>\b(?:[Ss]hort ?codes?|[Tt]ext(?:ing)?[ -](?:numbers?|services?|lines?)"
    r"|[Tt]ext-in number|(?:SMS|[Mm]essaging|[Rr]eporting|[Rr]eport) (?:services?|numbers?|lines?)"
    r"|[Hh]elplines?|[Hh]otlines?|(?:by|via|with) (?:text|SMS))"
    r"(?:,| is| was| on|:|,? called|,? at)? )"
    r"(?P<code>[2-9][0-9]{4})"
    r"(?![\w%/-]|[.,][0-9]| (?!is\b|was\b|has\b)[a-z]+s\b| (?:people|men|women|children|more)\b)"
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
    """Say numbers that are dialled or texted one by one."""
    text = _GROUPED.sub(_telephone, text)
    if _SHORT.search(text) and _CALLED.search(text):
        text = _SHORT.sub(_telephone, text)
    text = _NUMBER_DIALLED.sub(lambda match: digits(match[0]), text)
    if not _FIVE.search(text):
        return text
    text = _CODE_NAMED.sub(lambda match: match["cue"] + digits(match["code"]), text)
    return _SHORT_CODE.sub(lambda match: match["cue"] + digits(match["code"]), text)


def _telephone(match: re.Match[str]) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    groups = re.findall("[0-9]+", match[0].replace("(0)", ""))
    # A group of six is said in two threes.
    halves = [
        part
        for group in groups
        for part in ((group[:3], group[3:]) if len(group) > 5 else (group,))  # noqa: PLR2004
    ]
    return plus + ", ".join(map(digits, halves))
