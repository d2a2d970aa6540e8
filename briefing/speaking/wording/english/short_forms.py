"""Short forms that stand in one kind of place: FY12, "Poe and co.", "feat." between names."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
# "The FY12 budget"
_FISCAL_YEAR = expression(r"(?<![\w.-])FY ?['’]?(?:20)?(?P<year>[0-4][0-9])(?![\w%/-]|\.[0-9])")
# "Poe and co. won"
_AND_CO = expression(r"(?<=[a-z] and )co\.(?= [a-z])|(?<=& )co\.(?= [a-z])", sign="co.")
# "He told US Weekly": a magazine of that name
_MAGAZINE = expression(r"(?<![\w.])(?<!\bthe )US (?=(?:Magazine|Weekly)\b)", sign="US ")
# "By Ada Poe feat. Tom Hale", but "no mean feat. He won"
_FEATURING = expression(
    r"(?P<who>(?<![\w'’-])[A-Z][\w'’-]{1,40}[,\"”’]? \(?|[\"”’] )(?:feat|ft)\. ?(?=[\"“‘]?[A-Z])"
)


# "Live w my mum"
_WITH = expression(
    r"(?<=[a-z] )(?<!\b[Tt]he )(?<!\b[Aa] )(?<!letter )(?<!letters )"
    r"w (?=(?!is\b|was\b|and\b|or\b|in\b)[a-z]{2,})"
)
# "W/high taxes", "w/o them"
_WITH_SLASH = expression(
    r"(?<![\w./])w/(?:(?P<out>o(?!\w))| ?(?=[a-z]{3,}|[A-Z][a-z]|an? ))", sign="w/"
)
# "Angry bc they lied"; but "in 300 bc the"
_BECAUSE = expression(
    r"(?<=[A-Za-z,] )(?<!hundred )(?<!thousand )"
    r"bc (?=(?:[Ii]|[Tt]he|they|we|you|he|she|it|of|my|our|your|their|there|that"
    r"|this|no|it['’]s|I['’]m)\b)"
)
# "Along with Cr Poe": of an Australian council; "Rs 5 Cr" and "Boone Cr" are others.
_COUNCILLOR = expression(
    r"(?:^|(?<=[a-z,;:“\"] ))(?<!\w[0-9] )Cr\.? (?=[A-Z][a-z]{2,}(?:['’]s)?(?![\w.]))"
)
# "The Malaysian GP", where a race is told: no doctor
_GRAND_PRIX = expression(
    rf"(?P<where>\b(?:{one_of(_TABLES.table('grands_prix', list[str]))}) )GPs?(?!\w)"
)
_OF_MOTOR_RACING = expression(rf"\b(?:{one_of(_TABLES.table('motor_racing', list[str]))})\b")
# "The S/S16 collection", "her AW15 show"
_SEASON_OF_FASHION = expression(
    r"(?<![\w/.-])(?P<season>S/S ?|[AF]/W ?|SS|[AF]W)['’]?(?:20)?"
    r"(?P<year>[0-3][0-9])(?![\w%-]|[.,/][0-9])"
)
_OF_FASHION = expression(
    r"\b(?:collections?|campaign|catwalks?|fashion|runway|range|season|designers?|trends?|shows?"
    r"|lookbook|line)\b",
    re.IGNORECASE,
)
_SEASONS = {"S": "spring summer", "A": "autumn winter", "F": "fall winter"}


def short_forms(text: str) -> str:
    """FY12 → "fiscal year 2012", Poe feat. Hale → "Poe featuring Hale"."""
    text = _FISCAL_YEAR.sub(r"fiscal year 20\g<year>", _AND_CO.sub("co", text))
    text = _WITH_SLASH.sub(lambda match: "without" if match["out"] else "with ", text)
    if " w " in text:
        text = _WITH.sub("with ", text)
    if " bc " in text:
        text = _BECAUSE.sub("because ", text)
    if "Cr" in text:
        text = _COUNCILLOR.sub("Councillor ", text)
    text = _MAGAZINE.sub("Us ", text)
    if "GP" in text and _OF_MOTOR_RACING.search(text):
        text = _GRAND_PRIX.sub(r"\g<where>Grand Prix", text)
    if _SEASON_OF_FASHION.search(text) and _OF_FASHION.search(text):
        text = _SEASON_OF_FASHION.sub(lambda m: f"{_SEASONS[m['season'][0]]} 20{m['year']}", text)
    return _FEATURING.sub(r"\g<who>featuring ", text)
