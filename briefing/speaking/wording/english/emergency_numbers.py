"""Numbers that are called, where nothing is counted: "problems with 111", "the 101 app"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import dialled_digits, digits
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/emergency_numbers")
_SIGNS = ("111", "999", "911", "112", "101", "988", "311", "211", "811")
_BEGIN = r"(?<![\w.,:$£€/’'-])"
_BRITISH = r"(?:111|999|911|112|101)"
_NO_FIGURE = r"(?![\w/%–-]|[.,:][0-9])"
_SMALL = "is|was|has|as|does|says|this|its|his|us|the|and|or|but|when|if|to|in|on|at|for|with"
# "111 (old) trains"
_MANY = rf"(?! (?:(?!(?:{_SMALL})\b)[a-z]+ )?(?!(?:{_SMALL})\b)[a-z]+s\b)"
_COUNTED = rf"(?: (?:{one_of(_TABLES.words('counted_people'))})\b)"
# "Another 111 provider", "the 101 app", "a 311 call": one thing, so that nothing is counted
_OF_LINE = expression(
    rf"{_BEGIN}(?P<number>{one_of(_SIGNS)})"
    rf"(?= (?:(?:{one_of(_TABLES.words('of_lines_adjectives'))}) )?"
    rf"(?:{one_of(_TABLES.words('of_lines'))})\b(?! (?:stations?|areas?|members?|personnel)\b))",
    sign=_SIGNS,
)
# "Its 111 contracts", "contracts for 111 services", where a line is told of
_MANY_OF_LINE = expression(
    rf"(?:(?<=\b[Tt]he )|(?<=\b[Ii]ts )|(?<=\b[Tt]heir )|(?<=\bfor )|(?<=\bto )|(?<=\bin )"
    rf"|(?<=\brunning )|(?<=\b[Ll]ocal )|(?<=\b[Nn]on-emergency ))"
    rf"(?P<number>111|101|999|911){_NO_FIGURE}"
    rf"(?= (?:{one_of(_TABLES.words('many_of_lines'))})\b)",
    sign=_SIGNS,
)
_SERVICES = expression(
    rf"(?:(?<=\b[Tt]he )|(?<=\b[Ii]ts )|(?<=\b[Tt]heir ))(?P<number>111){_NO_FIGURE}"
    r"(?= (?:services|contracts|providers|operators|advisers|call[- ]handlers)\b)",
    sign="111",
)
_OF_HEALTH = expression(
    r"\b(?:NHS|BMA|Medical|[Nn]urses?|[Hh]ealth\w*|[Pp]atients?|[Aa]mbulances?|GPs?|doctors?"
    r"|hospitals?|helplines?|emergency|police|111 service|999 calls?|out-of-hours|callers?"
    r"|call-handlers?)\b"
)
_OF_CALLS = expression(
    rf"\b(?:{one_of(_TABLES.words('of_calls'))}|[Hh]ealth (?:service|secretary|minister)s?"
    r"|number (?:for|to))\b"
)
# "NHS 111 is here", where "cost the NHS 111 million" is a sum
_BEHIND_NAME = expression(rf"(?<=\bNHS )(?P<number>111){_NO_FIGURE}(?!{_COUNTED})")
# "Said 111 had been a failure", "that 101 is", "111 was a mess", where it is told what is called
_SUBJECT = expression(
    r"(?:(?<=^)|(?<=[.!?“\"‘] )|(?<=[“\"‘])|(?<=\bthat )|(?<=\b[Ww]hen )|(?<=\b[Ww]hy )"
    r"|(?<=\b[Hh]ow )|(?<=\bbecause )|(?<=\bwhether )|(?<=\bsa(?:id|ys) )|(?<=\bbut ))"
    rf"(?P<number>{_BRITISH})"
    r"(?= (?:is|isn['’]t|was|wasn['’]t|has|hasn['’]t|does|doesn['’]t)\b(?! of\b)"
    r"| (?:had|will|would|could|can|should|must|may|might) (?:not )?(?:have )?be(?:en)? "
    r"(?:an?|the|too|so|very|more|less|[“\"‘])\b)",
    sign=_SIGNS,
)
# "Problems with 111", "describe 111 as", "confidence in 101."
_TOLD_OF = expression(
    rf"\b(?P<cue>(?:{one_of(_TABLES.words('before_lines'))}"
    rf"|(?<!\bnumber of )(?<!\btotal )(?i:{one_of(_TABLES.words('troubles'))})"
    r" (?:with|in|of|about|for|on|from|over|to|by)) )"
    rf"(?P<number>{_BRITISH}){_NO_FIGURE}"
    rf"(?=[.,;:!?)”\"]|['’]s\b|$| (?:{one_of(_TABLES.words('behind_lines'))})\b(?! [0-9]))",
    sign=_SIGNS,
)
# "Scored 111", "a fever of 101": of nobody who is called
_OF_COUNTS = expression(
    r"\b(?:runs|wickets?|innings|overs|batting|centur(?:y|ies)|breaks? of|frames?|points?"
    r"|appearances|goals|hostages?|aged?|Nelson|fevers?|temperatures?|degrees)\b"
)
# "The 911 attacks", "since 911": of the day, and no call
_DAY = expression(
    r"(?P<cue>\b(?:[Pp]ost|[Pp]re)[ -]|\b(?:[Ss]ince|attacks (?:of|on)|events of) )911"
    rf"{_NO_FIGURE}(?!{_COUNTED}| [a-z]+s\b| (?:call|caller|operator|dispatcher|service)\b)"
    rf"|{_BEGIN}911(?= (?:{one_of(_TABLES.words('of_attacks'))})\b)",
    sign="911",
)
_OF_ATTACKS = expression(
    r"\b(?:[Tt]errorists?|[Tt]errorism|hijack\w*|[Aa]l[- ]Qaeda|bin Laden|Bin Laden|Ground Zero"
    r"|[Tt]win [Tt]owers|Trade Cent(?:er|re)|towers fell)\b"
)
_THE_DAY = expression(
    r"(?<!\bto )(?<!\bcall )(?<!\bcalled )(?<!\bcalling )(?<!\b[Dd]ial )(?<!\bdialed )(?<!\btold )"
    rf"(?<!\bpolice on )(?<!\bwith )(?<!\bthan ){_BEGIN}911{_NO_FIGURE}{_MANY}(?! of\b|{_COUNTED}"
    rf"| (?:{one_of(_TABLES.words('of_lines'))})\b)",
    sign="911",
)
# In a text about such lines: "patients like 111", where "rose to 111" is a count
_NO_COUNT_BEHIND = "".join(rf"(?<!\b{cue} )" for cue in _TABLES.table("before_counts", list[str]))
_BARE = expression(
    rf"{_NO_COUNT_BEHIND}{_BEGIN}(?P<number>{_BRITISH}){_NO_FIGURE}{_MANY}"
    rf"(?! of\b|{_COUNTED})",
    sign=_SIGNS,
)
_MANY_TOLD_OF = expression(
    rf"{_NO_COUNT_BEHIND}{_BEGIN}(?P<number>{_BRITISH})"
    rf"(?= (?:{one_of(_TABLES.words('many_of_lines'))})\b)",
    sign=_SIGNS,
)
_CARS = expression(rf"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir) 911(?:['’]?s)?{_NO_FIGURE}")
_ANY = {
    number: expression(rf"{_BEGIN}{number}{_NO_FIGURE}{_MANY}(?! of\b|{_COUNTED})", sign=number)
    for number in _SIGNS
}


def emergency_numbers(text: str) -> str:
    """Say the number of a line figure by figure, in all of a sentence that tells it to be one."""
    if not any(number in text for number in _SIGNS):
        return text
    if "911" in text:
        text = _DAY.sub(lambda match: (match["cue"] or "") + "nine eleven", text)
        if _OF_ATTACKS.search(text):
            text = _THE_DAY.sub("nine eleven", text)
        if "Porsche" in text:
            text = _CARS.sub(lambda match: match[0].replace("911", "nine eleven"), text)
    told = {match["number"] for match in _OF_LINE.finditer(text)}
    text = _OF_LINE.sub(_line, text)
    of_counts = _OF_COUNTS.search(text)
    steps = [_BEHIND_NAME, _SERVICES]
    if not of_counts:
        steps.append(_TOLD_OF)
    if _OF_HEALTH.search(text):
        steps.append(_MANY_OF_LINE)
    is_of_health = "111" in text and _OF_HEALTH.search(text)
    if not of_counts and (told or is_of_health or _OF_CALLS.search(text)):
        steps.append(_SUBJECT)
    for step in steps:
        told |= {match["number"] for match in step.finditer(text)}
        text = step.sub(_line, text)
    for number in () if of_counts else told:
        text = _ANY[number].sub(_said(number), text)
    return text


def in_text_of_helplines(text: str) -> str:
    """Say numbers of lines in a text about them where nothing is counted: "patients like 111"."""
    text = emergency_numbers(text)
    if _OF_COUNTS.search(text):
        return text
    return _MANY_TOLD_OF.sub(_line, _BARE.sub(_line, text))


def _line(match: re.Match[str]) -> str:
    return match.groupdict().get("cue", "") + _said(match["number"])


def _said(number: str) -> str:
    return dialled_digits(number) if number[0] == "1" else digits(number)
