"""Figures that are a name or a code: "495 Productions", "a 502 error", E-911, "Ely, Tex. 78154"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import DAY, MONTHS
from briefing.speaking.wording.english.numbers import pairs
from briefing.speaking.wording.english.telephones import in_groups
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_FREE = r"(?<![\w.,$£€/-])"
# "A 502 error", "error 403"
_BY_SERVERS = expression(
    rf"{_FREE}(?:40[0-35-9]|41[0-9]|42[0-9]|45[01]|50[0-9])"
    rf"(?=[\"”’']? (?:{one_of(_TABLES.words('of_servers'))})\b)"
    r"|(?:(?<=\b[Ee]rror )|(?<=\b[Ee]rror code )|(?<=\bHTTP ))(?:40[0-9]|50[0-5])"
    r"(?=[\"”’'.,;:)]|$)"
)
# "Hale and 495 Productions", where "500 Pictures of Ely" are counted
_FIRM = expression(
    rf"{_FREE}[1-9][0-9]{{2}}(?= (?:{one_of(_TABLES.words('firms_by_figures'))})\b"
    r"(?! (?:of|were)\b))"
)
_STATE = rf"(?:{one_of(_TABLES.table('states_in_addresses', list[str]))})"
# "Ely, Tex. 78154"
_ZIP = expression(
    rf"(?P<state>, {_STATE},? {{1,2}})(?P<code>[0-9]{{5}}(?:[-–][0-9]{{4}})?)"
    r"(?![\w-]|[.,][0-9]| (?:[a-z-]+ )?[a-z]+s\b| (?:people|men|women|children|more)\b)",
    sign=", ",
)
_THREE_FIGURES = expression("[0-9]{3}")
_EMERGENCY = expression(
    r"(?:(?<![\w.-])|(?<=[a-z]-))(?P<letter>[Ee])-?911(?!\w|[.,-][0-9])", sign="911"
)
# "Friday, May, 2 2014"
_COMMA_IN_DATE = expression(
    rf"(?P<month>\b(?:{one_of(MONTHS)}|(?:{one_of(name[:3] for name in MONTHS)}|Sept)\.?)), "
    rf"(?P<day>{DAY}),? (?=(?:1[89]|20)[0-9]{{2}}(?!\w|[.,][0-9]))"
)
# "(range = 5 months–20 years)", "median: 7 days"
_STATISTIC = expression(
    r"(?<=\()(?P<what>(?:age )?(?:range|mean|median|average|mode|interquartile range))"
    r"\s?[=:]\s?(?=[0-9])",
    sign="(",
)


def name_figures(text: str) -> str:
    """Say figures that are a name in twos, and codes one by one."""
    text = _STATISTIC.sub(r"\g<what> ", text)
    text = _COMMA_IN_DATE.sub(r"\g<month> \g<day>, ", text)
    text = _EMERGENCY.sub(r"\g<letter> nine one one", text)
    if not _THREE_FIGURES.search(text):
        return text
    text = _ZIP.sub(lambda match: match["state"] + in_groups(match["code"]), text)
    return _BY_SERVERS.sub(_in_pairs, _FIRM.sub(_in_pairs, text))


def _in_pairs(match: re.Match[str]) -> str:
    return pairs(int(match[0]))
