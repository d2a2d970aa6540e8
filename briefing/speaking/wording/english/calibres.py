"""Calibres of guns: "a .357 Magnum", "his .45", "a .30-06 rifle"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal, digits, pairs, plural
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/guns")
_BORE = rf"(?:{one_of(_TABLES.words('calibres'))})"
_GUNS, _MAKERS = one_of(_TABLES.words("guns")), one_of(_TABLES.words("makers"))
_END = r"(?P<many>['’]?s)?(?![\w%]|[.,/:][0-9])"
# "A .357 five-shot revolver", "the .30-06 round", ".22LR"
_BESIDE = expression(
    rf"(?<![\w.,$£€])0?\.(?P<bore>{_BORE})(?:[-/](?P<load>[0-9]{{2,3}}))?"
    rf"(?:(?=(?:[ -][\w'’-]+){{0,2}}[ -](?:{_GUNS}|{_MAKERS})\b)|(?=(?:ACP|BMG|LR)\b))",
    sign=".",
)
# "A Smith & Wesson .38", "his .45 was loaded": where a gun is told
_ALONE = expression(
    rf"(?:(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Tt]he )|(?<=\b(?:[Hh]is|[Hh]er) )"
    rf"|(?<=\b(?:[Tt]wo|[Oo]ne|and) )|(?<=\b(?:Wesson|Magnum) )|(?<=\b(?:Ruger|Glock) )"
    rf"|(?<=\bColt ))\.(?P<bore>{_BORE})(?:[-/](?P<load>[0-9]{{2,3}}))?{_END}",
    sign=".",
)
# "Possession of.45-caliber"
_GLUED_BORE = expression(
    rf"(?<=[a-z])(?=\.{_BORE}[- ](?:cal|mm|Magnum|pistol|rifle|handgun|revolver|gun))", sign="."
)
_TELLS_OF_GUNS = expression(rf"\b(?:{one_of(_TABLES.words('told'))})\b")
_OF_OTHERS = expression(
    r"\b(?:batt(?:ed|er|ers|ing)|hitters?|hitting|slugging|innings?|homers?|RBIs?|pitchers?|playoffs?"
    r"|percentage|on-base|shooting guard|three-point(?:ers?)?|rebounds|season"
    r"|blood[- ]alcohol|alcohol|breathalyser|points)\b"
)


def calibres(text: str) -> str:
    """.357 Magnum → "three fifty-seven Magnum", a .22 → "a twenty-two", where guns are told."""
    text = _BESIDE.sub(_calibre, _GLUED_BORE.sub(" ", text))
    if _TELLS_OF_GUNS.search(text) and not _OF_OTHERS.search(text):
        text = _ALONE.sub(_alone, text)
    return text


def _calibre(match: re.Match[str]) -> str:
    # "A .300 hitter in three rounds"
    if _OF_OTHERS.search(match.string):
        return match[0]
    glued = match.string[match.end() : match.end() + 1].isalpha()
    return _said(match) + (" " if glued else "")


def _alone(match: re.Match[str]) -> str:
    said = _said(match)
    return plural(said) if match["many"] else said


def _said(match: re.Match[str]) -> str:
    bore, load = match["bore"], match["load"]
    said = cardinal(int(bore)) if len(bore) == 2 else pairs(int(bore))  # noqa: PLR2004
    if not load:
        return said
    # "Thirty aught six"
    if load[0] == "0":
        return f"{said} aught {digits(load.lstrip('0')) or 'zero'}"
    return f"{said}-{cardinal(int(load)) if len(load) == 2 else pairs(int(load))}"  # noqa: PLR2004
