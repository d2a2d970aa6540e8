"""Shillings and pence as Britain had them before 1971: "£1 2s 6d", "4s 8d", "6s 3d a week"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal

_PENCE = r"(?P<pence>[1-9]|1[01])d(?![\w-]|\.\w)"
_SUM = expression(
    r"(?<![\w.,/-])(?:(?P<pounds>£[0-9]+(?:,[0-9]{3})*),? )?"
    r"(?P<shillings>[1-9]|1[0-9])s,? ?(?:and )?" + _PENCE
)
# "Eighteen shillings and 8d"
_BEHIND_SHILLINGS = expression(r"(?<=shillings and )" + _PENCE)


def old_money(text: str) -> str:
    """Say pounds, shillings and pence: "2s 6d" → "two shillings and sixpence"."""
    return _BEHIND_SHILLINGS.sub(_pence, _SUM.sub(_sum, text))


def _sum(match: re.Match[str]) -> str:
    pounds = f"{match['pounds']}, " if match["pounds"] else ""
    shillings = int(match["shillings"])
    named = "shilling" if shillings == 1 else "shillings"
    return f"{pounds}{cardinal(shillings)} {named} and {_pence(match)}"


def _pence(match: re.Match[str]) -> str:
    pence = int(match["pence"])
    return "a penny" if pence == 1 else f"{cardinal(pence)}pence"
