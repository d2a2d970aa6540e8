"""Three figures that are a name, postal codes and number plates: "495 Productions", "a 404"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.numbers import digits, pairs
from briefing.speaking.wording.english.telephones import in_groups
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_FREE = r"(?<![\w.,$£€/-])"
# "Hale and 495 Productions", where "500 Pictures of Ely" are counted
_FIRM = expression(
    rf"{_FREE}[1-9][0-9]{{2}}(?= (?:{one_of(_TABLES.words('firms_by_figures'))})\b"
    r"(?! (?:of|were)\b))"
)
# "The 420 rally", "a 404 page", "a 502 error"
_BY_USERS = expression(
    rf"{_FREE}420(?= (?:{one_of(_TABLES.words('of_cannabis'))})\b)"
    rf"|{_FREE}(?:40[0-9]|41[0-9]|42[0-9]|45[01]|50[0-9])"
    rf"(?=[\"”’']? (?:{one_of(_TABLES.words('of_servers'))})\b)"
    rf"|(?:(?<=\b[Aa] )|(?<=\b[Tt]he ))(?:40[134]|410|50[023])(?= page(?![\w-]| [a-z]*"
    rf"(?:{one_of(_TABLES.words('of_pages'))})))"
    r"|(?:(?<=\b[Ee]rror )|(?<=\b[Ee]rror code )|(?<=\b[Mm]ore )|(?<=\bHTTP ))(?:40[0-9]|50[0-5])"
    r"(?=[\"”’'.,;:)]|$| page| sites?\b)"
)
_STATE = rf"(?:{one_of(_TABLES.table('states_in_addresses', list[str]))})"
# "Ely, Texas 78154"
_ZIP = expression(
    rf"(?P<state>, {_STATE},? {{1,2}})(?P<code>[0-9]{{5}}(?:[-–][0-9]{{4}})?)"
    r"(?![\w-]|[.,][0-9]| (?:[a-z-]+ )?[a-z]+s\b| (?:people|men|women|children|more)\b)",
    sign=", ",
)
# "Tennessee tag 173GPS", "licence plate ABC-1234"
_PLATE = expression(
    r"(?P<cue>\b(?:[Tt]ags?|TAGS?|[Pp]lates?|PLATES?|[Rr]egistration|[Rr]eg)"
    r"(?: (?:number|no\.?|is|was|of|reading|bearing|marked|with))*:?,? [\"“]?)"
    r"(?P<code>(?=[A-Z -]*[0-9])(?=[0-9 -]*[A-Z])"
    r"(?:[0-9]{2,4}[ -]?[A-Z]{2,4}|[A-Z]{2,4}[ -]?[0-9]{3,5}|[0-9][A-Z]{3}[ -]?[0-9]{3}"
    r"|[A-Z]{1,3}[0-9]{1,3}[ -]?[A-Z]{1,3}[0-9]{1,3}|[A-Z][0-9]{2}[ -]?[A-Z]{3}))(?![\w-])"
)
_THREE_FIGURES = expression("[0-9]{3}")
_GROUP = expression(r"[A-Z]+|[0-9]+")
_EMERGENCY = expression(r"(?<![\w.-])(?P<letter>[Ee])-?911(?![\w-]|[.,][0-9])", sign="911")
# "Friday, May, 2 2014"
_COMMA_IN_DATE = expression(
    rf"(?P<month>\b(?:{one_of(MONTHS)}|(?:{one_of(name[:3] for name in MONTHS)}|Sept)\.?)), "
    r"(?P<day>[12]?[0-9]|3[01]),? (?=(?:1[89]|20)[0-9]{2}(?![\w,]|\.[0-9]))"
)
# "1500 B.C. - A.D. 3000"
_OF_ERAS = expression(
    r"(?P<low>[0-9] ?(?:B\.C\.?(?:E\.?)?|BCE?))\s?[-–—]\s?"
    r"(?=A\.?D\.? ?[0-9]|[0-9]{1,4} ?(?:A\.?D|B\.?C|CE)\b)",
    sign="B",
)
# "(range = 5 months–20 years)", "median: 7 days"
_STATISTIC = expression(
    r"(?<=\()(?P<what>(?:age )?(?:range|mean|median|average|mode|interquartile range))"
    r"\s?[=:]\s?(?=[0-9])",
    sign="(",
)
_BETWEEN_UNITS = expression(
    r"(?<=[0-9])(?P<unit> (?:second|minute|hour|day|week|month|year)s?)\s?[-–]\s?(?=[0-9])"
)
# "(r. 1300-1322)": reigned
_REIGNED = expression(
    r"(?P<open>[(;,] ?)(?:r\.? ?|(?P<flourished>fl\.? ?))(?P<about>c\.? ?|ca\.? ?)?"
    r"(?=[1-9][0-9]{2,3} ?(?:[-–]|B|A|to\b))"
)


def name_figures(text: str) -> str:
    """Say figures that are a name in twos, codes one by one, and spans that no dash tells."""
    text = _BETWEEN_UNITS.sub(r"\g<unit> to ", _STATISTIC.sub(r"\g<what> ", text))
    text = _REIGNED.sub(_reigned, _OF_ERAS.sub(r"\g<low> to ", text))
    text = _COMMA_IN_DATE.sub(r"\g<month> \g<day>, ", text)
    text = _EMERGENCY.sub(r"\g<letter> nine one one", text)
    if not _THREE_FIGURES.search(text):
        return text
    text = _ZIP.sub(lambda match: match["state"] + in_groups(match["code"]), text)
    text = _PLATE.sub(_plate, text)
    return _BY_USERS.sub(_in_pairs, _FIRM.sub(_in_pairs, text))


def _in_pairs(match: re.Match[str]) -> str:
    return pairs(int(match[0]))


def _reigned(match: re.Match[str]) -> str:
    verb = "flourished" if match["flourished"] else "reigned"
    return f"{match['open']}{verb} {'about ' if match['about'] else ''}"


def _plate(match: re.Match[str]) -> str:
    groups = _GROUP.findall(match["code"])
    return match["cue"] + ", ".join(
        digits(group) if group.isdigit() else ".".join(group) for group in groups
    )
