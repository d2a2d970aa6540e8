"""Codes of shares in brackets, which nobody reads out: "Apple (AAPL)", "LVMH (LVMH)"."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.lexicon import LETTERS, SPECIAL, WORDS
from briefing.speaking.wording.tables import Tables

# Codes and the word of a name that stands before them.
_COMPANIES = Tables("en/tickers").pairs("companies")
_CODE = re.compile(
    r"(?P<before>\b(?P<name>[A-Z][\w&.'’-]*)(?: [A-Z&][\w&.'’-]*| of){0,4}?['’]?s?) ?"
    r"\((?:(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX): ?)?(?P<code>[A-Z]{1,5})\)"
)
_FEWEST = 3


def tickers(text: str) -> str:
    """Drop the code of a share behind the name of its company."""
    return _CODE.sub(_ticker, text) if "(" in text else text


def _ticker(match: re.Match[str]) -> str:
    code, name = match["code"], match["before"]
    owner = name.removesuffix("s").rstrip("'’") if name.endswith(("'s", "’s")) else name
    if owner.split()[-1].upper() == code:
        return name
    company = _COMPANIES.get(code)
    if company and re.search(rf"\b{re.escape(company)}\b", name):
        return name
    # "Nvidia (NVDA)": some of its letters in their order, used nowhere else.
    once = len(re.findall(rf"\b{code}\b", match.string)) == 1
    is_short = len(code) >= _FEWEST and " " not in owner and once
    if is_short and code not in LETTERS | WORDS | SPECIAL.keys() and _within(code, owner.upper()):
        return name
    return match[0]


def _within(code: str, name: str) -> bool:
    """Whether a code begins as a name does, and has its letters in their order."""
    letters = iter(name)
    return code[0] == name[0] and all(letter in letters for letter in code)
