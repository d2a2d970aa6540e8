"""Ranks of the police and of fire crews in short: "Det Chief Insp Poe", "T/Det Sgt Hale"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/ranks")
_WORDS = _TABLES.pairs("police")
_BEFORE = rf"(?:{one_of(_WORDS)})(?:\. ?| )|(?:{one_of(_TABLES.words('before_police'))}) "
_LAST = "Superintendent|Inspector|Sergeant|Constable|Supt|Insp|Sgt|Sergt|Const"
# "Police Con Men Held" are no constables.
_SHORTEST = "(?<!Police )(?<!Senior )(?<!Duty )(?:Con|Sup)"
# "Det Ch Insp", "Temp Det. Supt."; "Con" and "Sup" alone are other words.
_RANK = expression(
    # "Ex-Det Sgt Poe"
    rf"(?:(?<![\w.'’/-])|(?<=\b[Ee]x-))(?P<before>(?:{_BEFORE}){{1,4}})"
    rf"(?P<last>(?:{_LAST})s?(?![\w/])|{_SHORTEST}(?=\.? [A-Z][a-z]))(?:\.(?= ?[A-Z]))?"
)
_PART = expression(r"(?P<word>[A-Za-z]+)\.? ?")
# "T/Insp Poe", "A/DCI Hale", "D/Sgt Lowe"
_IN_PLACE = {"T": "Temporary", "A": "Acting", "D": "Detective"}
_SLASHED = expression(
    r"(?<![\w.'’/-])(?P<first>[TAD])/(?P<second>D/)?"
    rf"(?=(?:Det|Detective|Ch|Chief|{_LAST}|DCI|DI|DS|DC|DSU|PC|PS)\b)",
    sign="/",
)
# "Asst Chief Fire Officer", "Dep Sheriff Poe"
_HELPER = expression(rf"\b(?P<word>Asst|Dep) (?=(?:{one_of(_TABLES.words('with_deputies'))})\b)")


def police_ranks(text: str) -> str:
    """Say the ranks of the police in full, whatever of them is short."""
    text = _HELPER.sub(lambda match: f"{_WORDS[match['word']]} ", _SLASHED.sub(_slashed, text))
    return _RANK.sub(_rank, text)


def _slashed(match: re.Match[str]) -> str:
    return f"{_IN_PLACE[match['first']]} {'Detective ' if match['second'] else ''}"


def _rank(match: re.Match[str]) -> str:
    before = _PART.sub(lambda part: f"{_in_full(part['word'])} ", match["before"])
    return before + _in_full(match["last"])


def _in_full(word: str) -> str:
    many = "s" if word not in _WORDS and word.endswith("s") else ""
    one = word.removesuffix("s") if many else word
    return _WORDS.get(one, one) + many
