"""Letters of the compass: "N. Korea", "1200 N. Main Street", "nine miles SSW of Hale"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_COMPASS = {
    "N": "North",
    "S": "South",
    "E": "East",
    "W": "West",
    "NE": "North-East",
    "NW": "North-West",
    "SE": "South-East",
    "SW": "South-West",
}
_QUARTER = expression(
    r"(?<=\b[Tt]he )(?P<two>[NS][EW])(?=[.,;]|$| (?:of|and|coast|corner|England)\b)"
)
# "The NE vote": a corner of England, before a noun
_CORNER = expression(
    r"(?<![\w.,'’-])(?<![A-Z0-9] )(?P<two>NE|NW|SW) "
    r"(?=[a-z]{3,}(?!['’]))(?! ?(?:of|and|the|is|was|has)\b)",
    sign=("NE", "NW", "SW"),
)
_DIRECTION = expression(
    r"\b(?<!iPhone )(?P<two>[NS][EW]) (?=of [A-Za-z])"
    r"|(?<=[0-9a-z)] )(?P<one>[NSEW]) (?=of (?:the |[A-Z0-9]))"
)
# "120 miles SSW of Bermuda"
_BETWEEN_DIRECTIONS = expression(
    r"(?<=[0-9a-z)] )(?P<first>[NSEW])(?P<then>[NS][EW])(?= of (?:the )?[A-Z])"
)
# "W and E of the town", "on its N and S sides", "in N and S Wales"
_PAIR = expression(
    r"(?<![\w.'’&-])(?P<one>[NSEW]|[NS][EW])(?P<joint> (?:and|or|to|&) |/)"
    r"(?P<other>[NSEW]|[NS][EW])"
    rf"(?= (?:of|{one_of(_TABLES.words('sided'))})\b)",
    sign=(" and", " or", " to", "&", "/"),
)
# "The N-S axis", "runs E to W"
_ACROSS = expression(
    r"(?<![\w.'’&/-])(?P<one>N(?=(?:-|–| to )S)|S(?= to N)|E(?=(?:-|–| to )W)|W(?= to E)"
    r"|NW(?=(?:-|–| to )SE)|SE(?=(?:-|–| to )NW)|NE(?=(?:-|–| to )SW)|SW(?=(?:-|–| to )NE))"
    r"(?P<joint>-|–| to )(?P<other>[NS][EW]|[NSEW])(?![\w&-]|\.\w)"
)
# "A SW wind", "winds out of the NNW"
_OF_WIND = expression(
    r"(?<![\w.'’&-])(?P<ahead>[NS]{0,1}[NS][EW]|[EW][NS][EW])"
    r"(?= (?:winds?|breezes?|gales?|gusts?|swells?|airflow)\b)"
    r"|(?P<cue>\b[Ww]inds? (?:(?:is|was|are|were) )?(?:[a-z]+ )?(?:out of|from) (?:the )?)"
    r"(?P<behind>[NSEW]{1,3})(?![\w.&-])",
    sign=("wind", "Wind", "breeze", "gale", "gust", "swell", "airflow"),
)
_PAIR_OF_PLACES = expression(
    r"(?<![\w.'’&-])(?P<one>[NSEW])\.?(?P<joint> (?:and|or|&) )"
    rf"(?=[NSEW]\.? (?:{one_of(_TABLES.words('compass_places'))})\b)",
    sign=(" and", " or", "&"),
)
# "N. Korea", "S Africa", "W. Yorkshire", and "1200 N. Main Street".
_COMPASS_LETTER = expression(
    r"(?<![\w.'’&-])(?P<letter>[NSEW]|[NS][EW](?= ))"
    r"(?:\. ?| |(?=Korea|Ireland|Africa|Carolina|Dakota))"
    rf"(?=(?:{one_of(_TABLES.words('compass_places'))})\b)"
    r"|(?<![\w.])(?P<side>[NSEW])\. "
    rf"(?=[A-Z0-9][\w'-]+ (?:[A-Z][\w'-]+ )?(?:{one_of(_TABLES.words('roads'))})\b)"
    # "On N. Main", "6801 E. Business 20"
    r"|(?:(?<=[0-9] )|(?<=\b[Oo]n )|(?<=\b[Aa]t ))(?P<street>[NSEW])\. (?=Main\b)"
    r"|(?<=[0-9] )(?P<road>[NSEW])\.? "
    rf"(?=(?:{one_of(_TABLES.words('numbered_roads'))})\.? [0-9]|I-[0-9])"
)
# "On 16th Street NW": a quarter of a town
_BEHIND_STREET = expression(
    rf"(?P<street>\b(?:{one_of(_TABLES.words('roads'))}"
    r"|[Ss]treets|[Aa]venues|Square|Terrace|Circle)\.?,?) "
    r"(?P<two>[NS][EW])(?=[.,;:)]|$| (?!of\b)[a-z])",
    sign=(" NE", " NW", " SE", " SW"),
)
_NAME_BEHIND = expression(r"[A-Z][\w'’-]* $")


def sides(text: str) -> str:
    """Say the letters before places and roads: "N. Korea" → "North Korea"."""
    text = _PAIR_OF_PLACES.sub(lambda m: _COMPASS[m["one"]] + m["joint"], text)
    text = _ACROSS.sub(_across, _PAIR.sub(_pair, text))
    text = _OF_WIND.sub(lambda m: (m["cue"] or "") + _point(m["ahead"] or m["behind"]), text)
    text = _QUARTER.sub(lambda match: _COMPASS[match["two"]].lower(), text)
    text = _BEHIND_STREET.sub(lambda m: f"{m['street']} {_COMPASS[m['two']].title()}", text)
    return _COMPASS_LETTER.sub(_compass, text)


def directions(text: str) -> str:
    """Say the letters behind distances: "9 miles NW of Hale" → "9 miles north-west of Hale"."""
    text = _CORNER.sub(lambda match: f"{_COMPASS[match['two']]} ", text)
    text = _BETWEEN_DIRECTIONS.sub(
        lambda m: f"{_COMPASS[m['first']]}-{_COMPASS[m['then']]}".lower(), text
    )
    return _DIRECTION.sub(lambda m: f"{_COMPASS[m['two'] or m['one']].lower()} ", text)


def _across(match: re.Match[str]) -> str:
    joint = " to " if match["joint"] == " to " else "-"
    return f"{_COMPASS[match['one']]}{joint}{_COMPASS[match['other']]}".lower()


def _point(letters: str) -> str:
    """NNW → "north-north-west"."""
    parts = [_COMPASS[letter] for letter in letters]
    return "-".join(parts).lower()


def _pair(match: re.Match[str]) -> str:
    joint = " and " if match["joint"] in {" & ", "/"} else match["joint"]
    return f"{_COMPASS[match['one']]}{joint}{_COMPASS[match['other']]}".lower()


def _compass(match: re.Match[str]) -> str:
    # "George W. Bush Drive": behind a name the letter is an initial.
    if match["side"] and _NAME_BEHIND.search(behind(match)):
        return match[0]
    return f"{_COMPASS[match['letter'] or match['side'] or match['road'] or match['street']]} "
