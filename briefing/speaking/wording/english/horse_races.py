"""The distances of horse races: "2m 4f" → "two miles four furlongs"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import follows
from briefing.speaking.wording.english.numbers import cardinal, number
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
_YARDS = r"(?: ?(?P<yards>[1-9][0-9]{0,2}) ?(?:y|yds?|yards))?(?!\w)"
_BEFORE = r"(?<![\w.,:$£€/-])"
_MILES_AND_FURLONGS = expression(rf"{_BEFORE}(?P<miles>[1-4])m ?(?P<furlongs>[1-7](?:½)?)f{_YARDS}")
_FURLONGS = expression(rf"{_BEFORE}(?P<furlongs>[5-9](?:½)?)f{_YARDS}")
_OF_HORSES = one_of(_TABLES.words("of_horses"))
_MILES = expression(rf"{_BEFORE}(?P<miles>[1-4](?:½)?)m(?= (?:[A-Za-z'’]+ )?(?:{_OF_HORSES})\b)")
_RACING = expression(
    rf"\b(?:{_OF_HORSES}|furlongs?|jockeys?|colt|filly|gelding|racecourse|sprint)\b"
)
# "Red Hay (9-2) won the hurdle"
_PRICE = expression(
    r"(?<=[A-Za-z] \()(?P<for>[1-9][0-9]{0,2})-(?P<against>1[0-3]|[1-9])"
    r"(?P<fav> (?:jt |co )?(?:fav|f))?(?=\)|, )"
)
_PRICED = expression(
    r"\b(?:hurdles?|handicap|[\w½]+ lengths? (?:from|clear|ahead|back|behind)|Grand National"
    r"|(?:won|beaten) by [\w½ ]{1,30}lengths?"
    # "The National League", "Mexico reached the Gold Cup final": of football
    r"|the National(?! (?:[A-Z]|(?:[a-z]+ )?(?:team|side)\b))|racecourse"
    r"|(?:Cheltenham|Ascot|Ayr)\b[^.!?]*\bGold Cup"
    r"|furlongs?|jockeys?|colt|filly|gelding|Stakes|Hurdle|Handicap|novices)\b"
)
_RACE_AHEAD = expression(
    rf" (?:[A-Z][\w'’]+ ){{0,2}}(?:{_OF_HORSES}|race|contest|trip|sprint|event)\b"
)


# "Beaten 12l", and "won by 2½l" where a race or a price is told: lengths of a horse, and no litres
_COUNT = (
    r"(?:about |over )?)(?P<count>[1-9]?[0-9]?[¼½¾]?)(?<=[0-9¼½¾])l"
    r"(?=[,.;:)]|$| (?:from|in|at|and|on|to)\b)"
)
_LENGTHS = expression(rf"(?P<cue>\b(?:beaten|clear|lead of) {_COUNT}")
_WON_BY = expression(rf"(?P<cue>\bby {_COUNT}")
_FAVOURITE = expression(r"\bfav\b|(?:\(|, |\bat )[1-9][0-9]{0,2}[-/][1-9][0-9]?(?=[), ])")


def horse_races(text: str) -> str:
    """Say miles and furlongs; "2m" alone is miles only before a hurdle, a chase or the like."""
    text = _LENGTHS.sub(_lengths, text)
    if _WON_BY.search(text) and any(told.search(text) for told in (_PRICED, _RACING, _FAVOURITE)):
        text = _WON_BY.sub(_lengths, text)
    text = _MILES_AND_FURLONGS.sub(_distance, text)
    if _PRICED.search(text):
        text = prices_of_horses(text)
    if not _RACING.search(text):
        return text
    return _MILES.sub(_distance, _FURLONGS.sub(_distance, text))


def prices_of_horses(text: str) -> str:
    """Say the prices behind names in a text about horse races: "Red Hay (9-2)"."""
    return _PRICE.sub(_price, text)


def _lengths(match: re.Match[str]) -> str:
    one = match["count"] in {"1", "¼", "½", "¾"}
    return f"{match['cue']}{match['count']} length{'' if one else 's'}"


def _price(match: re.Match[str]) -> str:
    favourite = " favourite" if match["fav"] else ""
    return f"{cardinal(int(match['for']))} to {cardinal(int(match['against']))}{favourite}"


def _distance(match: re.Match[str]) -> str:
    joined = follows(match, _RACE_AHEAD)
    said = []
    for name in ("mile", "furlong", "yard"):
        figures = match.groupdict().get(f"{name}s")
        if figures:
            many = "" if joined or figures == "1" else "s"
            count = number(figures) if "½" in figures else cardinal(int(figures))
            said.append(f"{count} {name}{many}")
    return " ".join(said)
