"""Numbers by which the police and courts file something: "quoting MM/123/17", "log 93 of 4 May"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.numbers import dialled_digits, digits, pairs

_NAMED = r"(?:police|crime|incident|log|ref\.?|reference|refs|references|number|numbers|no\.?)"
_CODE = r"(?=[A-Z/-]*[0-9])[A-Z0-9]{1,16}(?:[/-][A-Z0-9]{1,12}){0,6}"
# "Quoting reference DP/2016/045", "quote ref: 12345/15", "reference number is 1234"
_QUOTED = expression(
    rf"(?P<cue>\b(?:[Qq]uot(?:e|ing)(?: {_NAMED})*|(?i:{_NAMED}) (?i:{_NAMED})(?: (?i:{_NAMED}))*"
    r"|[Rr]ef(?:erence)?(?: [Nn]o)?)(?: is| was|:)? )"
    rf"(?P<code>{_CODE})(?P<more>(?: (?:or|and) {_CODE})?)"
    r"(?![\w%/-]|[.,:][0-9]| (?:of )?(?:people|men|women|years|times)\b)"
)
# "Log 93 of 4 May", "incident 0123 of May 4"
_LOGGED = expression(
    r"(?P<cue>\b(?:[Ll]og|[Ii]ncident|[Jj]ob|CAD) )(?P<code>[0-9]{1,6})"
    r"(?= (?:of|on|from) (?:the )?[0-9A-Z])"
)
# "Of 05/06/17": British police write the day first.
_OF_DAY = expression(
    r"(?<= of )(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0?[1-9]|1[0-2])"
    r"/(?P<year>20[0-9]{2}|[0-9]{2})(?![\w/]|[.,][0-9])"
)
# "0800 555 111 or 101"
_OR_SHORT = expression(r"(?<=[0-9]{3} [0-9]{3} or )(?:101|111|999)(?![\w/-]|[.,][0-9]| [a-z]+s\b)")
# "Article 50(2)"
_PARAGRAPH = expression(
    r"(?P<what>\b(?:[Aa]rticle|[Ss]ection|[Rr]ule|[Rr]egulation) )(?P<number>[1-9][0-9]{0,2}[A-Z]?)"
    r"\((?P<part>[1-9][0-9]?)\)(?:\((?P<letter>[a-z])\))?(?! [0-9])",
    sign="(",
)
# "In Ps. 23", "Ep. 9": what is numbered, by its first letters; "Ps. 500 million" are pesos
_SHORT_NAMES = {"Ps": "Psalm", "Ep": "Episode", "Eps": "Episodes", "Art": "Article"}
_PESOS = expression(
    r"(?<![\w.'’-])Ps\.? ?(?P<sum>[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|(?:\.[0-9]+)? ?(?:[mb]n?|[mbtr]+illion)))(?![\w:]|[.,][0-9])",
    sign="Ps",
)
_NUMBERED = expression(
    r"(?<![\w.'’-])(?P<short>Ps(?=\.? (?:[1-9][0-9]?|1[0-4][0-9]|150)(?![0-9]))|Eps?)\.? "
    r"(?=[1-9][0-9]{0,2}(?![\w:]|[.,][0-9]| (?:[mb]n?|[mbtr]+illion)\b))"
    r"|(?<![\w.'’-])(?P<article>Art)\. (?=[1-9][0-9]{0,2}(?!\w)|[IVX]{1,5}(?!\w))",
    sign=("Ps", "Ep", "Art."),
)
# "Rule 4.1.2(b)", "section 28(3A)"
_LETTERED = expression(
    r"(?P<what>\b(?:[Rr]ule|[Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph|[Rr]egulation|[Ll]aw) "
    r"[1-9][0-9]{0,2}(?:\.[0-9]{1,2}){1,3}[A-Z]?)\((?P<letter>[a-z])\)",
    sign="(",
)
# "Regulation 604/2013", "No 812/2014": which of a year, where "06/2013" is a month
_OF_YEAR = expression(
    r"(?P<number>\b(?:[Nn]o\.?|[Nn]umber|[Rr]egulation|[Dd]ecree|[Dd]ecision|[Ll]aw|[Cc]ase|[Aa]ct"
    r"|[Aa]pplication|[Cc]omplaint) "
    r"[1-9][0-9]{0,4})/(?=(?:19|20)[0-9]{2}(?![\w/-]|[.,][0-9]))",
    sign="/",
)
# "Directive 2004/38/EC"
_DIRECTIVE = expression(
    r"\b(?P<what>[Dd]irective|[Dd]ecision) (?P<year>(?:19"
    r"|20)?[0-9]{2})/(?P<number>[0-9]{1,4})(?:/(?P<body>EC|EU|EEC|CFSP))?",
    sign="/",
)
_PART = expression("[A-Z]+|[0-9]+")
_CENTURY = "20"


def references(text: str) -> str:
    """Say such a number figure by figure, and letters as letters."""
    text = _PESOS.sub(r"\g<sum> pesos", text)
    text = _NUMBERED.sub(lambda m: f"{_SHORT_NAMES[m['short'] or m['article']]} ", text)
    text = _LETTERED.sub(
        lambda match: f"{match['what']} {match['letter'].upper()}", _PARAGRAPH.sub(_paragraph, text)
    )
    if "/" in text:
        text = _OF_YEAR.sub(r"\g<number> of ", _DIRECTIVE.sub(_directive, text))
    text = _OR_SHORT.sub(lambda match: dialled_digits(match[0]), text)
    text = _LOGGED.sub(lambda match: match["cue"] + digits(match["code"]), text)
    told = _QUOTED.sub(_quoted, text)
    return told if told == text else _OF_DAY.sub(_of_day, told)


def _paragraph(match: re.Match[str]) -> str:
    of_section = match["what"].lower().startswith("section")
    letter = f", {match['letter'].upper()}" if match["letter"] else ""
    part = "subsection" if of_section else "paragraph"
    return f"{match['what']}{match['number']}, {part} {match['part']}{letter}"


def _directive(match: re.Match[str]) -> str:
    body = f", {'.'.join(match['body'])}" if match["body"] else ""
    return f"{match['what']} {pairs(int(match['year']))}, {pairs(int(match['number']))}{body}"


def _quoted(match: re.Match[str]) -> str:
    more = match["more"]
    if not more:
        return match["cue"] + _said(match["code"])
    word, code = more.split()
    return f"{match['cue']}{_said(match['code'])} {word} {_said(code)}"


def _said(code: str) -> str:
    parts = re.split("[/-]", code)
    return ", ".join(" ".join(map(_part, _PART.findall(part))) for part in parts)


def _part(part: str) -> str:
    return digits(part) if part.isdigit() else ".".join(part)


def _of_day(match: re.Match[str]) -> str:
    year = match["year"] if len(match["year"]) > len(_CENTURY) else _CENTURY + match["year"]
    return f"{int(match['day'])} {MONTHS[int(match['month']) - 1]} {year}"
