"""Lists of players who change clubs: "Ada Poe [Hale - Ely] Free Jo Kerr [Ely - Hale] Loan"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/results")
_MOVED = expression(
    r"(?<=[a-z.'’]) ?\[(?P<one>[A-Z][\w.'’& ]{1,30}) [-–>] (?P<two>[A-Z][\w.'’& -]{1,30})\]"
    rf"(?P<terms>(?: (?:{one_of(_TABLES.words('terms_of_transfers'))}|[£€$][\w.,]*\w))*)(?!\w)"
    r"(?P<note>\*?(?: \*)?)(?P<next> (?=[A-Z]))?",
    sign="[",
)


def transfers(text: str) -> str:
    """Part the players of a list, and say from which club to which each goes."""
    return _MOVED.sub(_moved, text)


def _moved(match: re.Match[str]) -> str:
    joint = ", to " if match["one"] == "Unattached" else " to "
    terms = match["terms"].strip()
    said = f", {terms[0].lower()}{terms[1:]}" if terms else ""
    # "Free* *The deal is done": a note of its own
    stop = ". " if match["note"].endswith(" *") else "; " if match["next"] else ""
    return f", {match['one']}{joint}{match['two']}{said}{stop}"
