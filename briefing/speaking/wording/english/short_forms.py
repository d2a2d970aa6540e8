"""Short forms that stand in one kind of place: FY12, "Poe and co.", "feat." between names."""

from __future__ import annotations

import re

# "The FY12 budget"
_FISCAL_YEAR = re.compile(r"(?<![\w.-])FY ?['’]?(?P<year>[0-4][0-9])(?![\w%]|\.[0-9])")
# "Poe and co. won"
_AND_CO = re.compile(r"(?<=[a-z] and )co\.(?= [a-z])|(?<=& )co\.(?= [a-z])")
# "By Ada Poe feat. Tom Hale", but "no mean feat. He won"
_FEATURING = re.compile(
    r"(?P<who>(?<![\w'’-])[A-Z][\w'’-]{1,40}[,\"”’]? \(?|[\"”’] )(?:feat|ft)\. ?(?=[\"“‘]?[A-Z])"
)


# "Live w my mum"
_WITH = re.compile(
    r"(?<=[a-z] )(?<!\b[Tt]he )(?<!\b[Aa] )(?<!letter )(?<!letters )"
    r"w (?=(?!is\b|was\b|and\b|or\b|in\b)[a-z]{2,})"
)


def short_forms(text: str) -> str:
    """FY12 → "fiscal year 2012", Poe feat. Hale → "Poe featuring Hale"."""
    text = _FISCAL_YEAR.sub(r"fiscal year 20\g<year>", _AND_CO.sub("co", text))
    if " w " in text:
        text = _WITH.sub("with ", text)
    return _FEATURING.sub(r"\g<who>featuring ", text)
