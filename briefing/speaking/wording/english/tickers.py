"""Codes of shares in brackets, which nobody reads out: "Apple (AAPL)", "LVMH (LVMH)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.company import initials
from briefing.speaking.wording.tables import Tables

# Codes and the word of a name that stands before them.
_COMPANIES = Tables("en/tickers").pairs("companies")
_CODE = expression(
    r"(?P<before>\b(?P<name>[A-Z][\w&.'’-]*)(?: [A-Z&][\w&.'’-]*| of){0,4}?['’]?s?) ?"
    r"\( ?(?:(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX): ?)?(?P<code>[A-Z]{1,5}) ?\)"
)
# "The yuan CNY=CFXS rose", "sterling GBP=D3"
_RATE = expression(r"(?<=[a-z]) [A-Z]{3,6}=[A-Z]{0,4}[0-9]?(?=[ ,;.)]|$)", sign="=")


def tickers(text: str) -> str:
    """Drop the code of a share behind the name of its company."""
    text = _RATE.sub("", text)
    if "(" not in text:
        return text
    rest = _CODE.sub(_ticker, text)
    # "Boeing (BA) and Airbus (ABNB)": among codes that are dropped one more is one.
    if rest == text:
        return rest
    several = text.count("(") - rest.count("(") > 1
    return _CODE.sub(_among_tickers if several else _other_ticker, rest)


def _ticker(match: re.Match[str]) -> str:
    code, name = match["code"], match["before"]
    owner = name.removesuffix("s").rstrip("'’") if name.endswith(("'s", "’s")) else name
    if owner.split()[-1].upper() == code:
        return name
    company = _COMPANIES.get(code)
    if company and re.search(rf"\b(?:{company})\b", name):
        return name
    return match[0]


def _among_tickers(match: re.Match[str]) -> str:
    """Drop what is no short form of the name before it: "Blackstone Group (BX)"."""
    code, name = match["code"], match["before"]
    is_short_form = code == initials(name) or code[0] != match["name"][0]
    return match[0] if is_short_form else name


def _other_ticker(match: re.Match[str]) -> str:
    is_code = match["code"] in _COMPANIES and match["name"].startswith(match["code"][0])
    return match["before"] if is_code else match[0]
