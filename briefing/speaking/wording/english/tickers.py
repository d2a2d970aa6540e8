"""Codes of shares in brackets, which nobody reads out: "Apple (AAPL)", "LVMH (LVMH)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.company import initials
from briefing.speaking.wording.tables import Tables

# Codes and the word of a name that stands before them.
_TABLES = Tables("en/tickers")
_COMPANIES = _TABLES.pairs("companies")
_FIRMS = _TABLES.table("firms", dict[str, list[str] | str])
_NAMES = frozenset(_FIRMS["names"])
_ENDS = frozenset(str(_FIRMS["ends"]).split())
_NO_CODES = frozenset(str(_FIRMS["no_codes"]).split())
_FEWEST_INITIALS = 2
_LONGEST_NAME, _SHORTEST_BEGINNING = 3, 3  # words of a firm's name; letters of a code
_CODE = expression(
    r"(?P<before>\b(?P<name>[A-Z][\w&.'’-]*)(?: [A-Z&][\w&.'’-]*| of){0,4}?['’]?s?) ?"
    r"\( ?(?:(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX): ?)?(?P<code>[A-Z]{1,5})"
    # "Ford (F, Fortune 500)"
    r"(?P<listed>, (?:Tech ?30|Fortune (?:50|100|500)))? ?\)",
    sign="(",
)
# "The yuan CNY=CFXS rose", "sterling GBP=D3", "the yuan CNY="
_RATE = expression(
    r"(?<=[a-z]) (?:[A-Z]{3,6}|[A-Z]{2}[0-9]{1,2}YT)=[A-Z]{0,4}[0-9]?(?=[ ,;.)]|$)"
    r"| [A-Z]{3}=(?:[A-Z][A-Z0-9]{0,3})?(?![\w=])",
    sign="=",
)
_GOES_BACK = expression(r"\b[A-Z]\w* (?:and|of|for|the|in) $")


def tickers(text: str) -> str:
    """Drop the code of a share behind the name of its company."""
    text = _RATE.sub("", text)
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
    if match["listed"] or (company and re.search(rf"\b(?:{company})\b", name)):
        return name
    # "The Ship and Steel Corp (KSSC)": a part of a name, whose letters say more.
    is_part = _GOES_BACK.search(match.string, 0, match.start()) is not None
    return name if _is_firm(name, owner, code, is_whole=not is_part) else match[0]


def _is_firm(name: str, owner: str, code: str, *, is_whole: bool) -> bool:
    """Whether a name, or its owner's form without the ending, is a firm's and letters its code."""
    if code in _NO_CODES:
        return False
    words = owner.split()
    # "Tenneco (TEN)", "Australia (AUS)": the beginning of the word that was just said.
    if len(code) >= _SHORTEST_BEGINNING and words[-1].upper().startswith(code):
        return True
    letters = initials(name)
    is_short_form = len(code) > 1 and letters.endswith(code)
    if is_short_form:
        return False
    for count in range(1, _LONGEST_NAME + 1):
        if {" ".join(form.split()[-count:]).replace("’", "'") for form in (name, owner)} & _NAMES:
            return True
    return is_whole and words[-1] in _ENDS and len(words) > 1 and not _spells(code, letters)


def _spells(code: str, letters: str) -> bool:
    """Whether two letters of a code are initials in their order: "Hale News Limited (HNN)"."""
    found, place = 0, 0
    for letter in code:
        at = letters.find(letter, place)
        if at >= 0:
            found, place = found + 1, at + 1
    return found >= _FEWEST_INITIALS


def _among_tickers(match: re.Match[str]) -> str:
    """Drop what is no short form of the name before it: "Blackstone Group (BX)"."""
    code, name = match["code"], match["before"]
    is_short_form = code == initials(name) or code[0] != match["name"][0]
    return match[0] if is_short_form else name


def _other_ticker(match: re.Match[str]) -> str:
    is_code = match["code"] in _COMPANIES and match["name"].startswith(match["code"][0])
    return match["before"] if is_code else match[0]
