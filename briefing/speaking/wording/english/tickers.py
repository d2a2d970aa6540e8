"""Codes of shares in brackets, which nobody reads out: "Apple (AAPL)", "LVMH (LVMH)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.company import initials
from briefing.speaking.wording.english.lexicon import LETTERS, SHORT_WORDS, WORDS
from briefing.speaking.wording.tables import Tables, one_of

# Codes and the word of a name that stands before them.
_TABLES = Tables("en/tickers")
_COMPANIES = _TABLES.pairs("companies")
_FIRMS = _TABLES.table("firms", dict[str, list[str] | str])
_NAMES = frozenset(_FIRMS["names"])
_ENDS = frozenset(str(_FIRMS["ends"]).split())
_NO_CODES = frozenset(str(_FIRMS["no_codes"]).split())
_FEWEST_INITIALS = 2
_FAR = 80  # characters that are looked back
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
# "The Homebuilders fund (XHB) rose": of what is bought, and no short form of it
_OF_FUND = expression(
    r"(?<=[a-zFRs]) \((?:(?:NYSE|NASDAQ|Nasdaq)(?: Arca)?: ?)?(?P<code>[A-Z]{2,5})\)"
)
_FUND_BEFORE = expression(r"\b(?:[Ff]unds?|ETF|[Tt]rust|[Ii]ndex|[Nn]otes?|ADRs?)$")
_FUND_OPENS = expression(rf"\b(?:{one_of(_TABLES.words('fund_houses'))})\b[^.,;()]{{0,60}}$")
# "Boone Ltd BNEG.O fell": an agency's code
_CODE_OF_EXCHANGE = expression(
    r"(?<=[a-z.]) (?P<code>[A-Z]{3,5}[a-z]?)\."
    rf"(?:{one_of(_TABLES.words('exchanges'))})(?=[ ,;:]|$)"
)
# "Sky (SKYAY)": five letters whose last says that it is a foreign share
_FOREIGN_SHARE = expression("[A-Z]{4}[YF]")
_TRADED = expression(r"\b(?:[Ss]hares|[Ss]tocks?|NYSE|Nasdaq|traded|trading)\b")
_OF_SHARES = expression(rf"\b(?:{one_of(_TABLES.words('of_shares'))})\b")
_GOES_BACK = expression(r"\b(?!Shares |Stock |Stocks )[A-Z]\w* (?:and|of|for|the|in) $")


def tickers(text: str) -> str:
    """Drop the code of a share behind the name of its company."""
    text = _OF_FUND.sub(_of_fund, _CODE_OF_EXCHANGE.sub(_of_exchange, _RATE.sub("", text)))
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
    is_firm = _is_firm(name, owner, code, is_whole=not is_part)
    is_traded = not is_part and _is_drawn(code, owner) and _TRADED.search(match.string)
    return name if is_firm or is_traded else match[0]


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
    if is_whole and words[-1] in _ENDS and len(words) > 1 and not _spells(code, letters):
        return True
    return _FOREIGN_SHARE.fullmatch(code) is not None and code[0] == owner[0].upper()


def _is_drawn(code: str, name: str) -> bool:
    """Whether a code is of a name's letters, in their order: "Boone Energy (BNEG)"."""
    if code in LETTERS | WORDS | SHORT_WORDS | _NO_CODES or initials(name).endswith(code):
        return False
    # "CyberMedia Reports (CMR)": a capital inside
    if code == "".join(re.findall(r"[A-Z]", name)):
        return False
    letters = iter(name.upper())
    is_longer = len(code) > len(initials(name)) and len(code) >= _SHORTEST_BEGINNING
    return is_longer and all(letter in letters for letter in code)


def _spells(code: str, letters: str) -> bool:
    """Whether two letters of a code are initials in their order: "Hale News Limited (HNN)"."""
    found, place = 0, 0
    for letter in code:
        at = letters.find(letter, place)
        if at >= 0:
            found, place = found + 1, at + 1
    return found >= _FEWEST_INITIALS


def _of_fund(match: re.Match[str]) -> str:
    """Drop the code of a fund, where it is no short form of the words before it."""
    before, code = match.string[max(0, match.start() - _FAR) : match.start()], match["code"]
    last = before.split()[-1]
    # "The UN Port Fund (UNPF)"
    if code in LETTERS | WORDS or code[-1] == last[0].upper() or initials(before).endswith(code):
        return match[0]
    is_fund = _FUND_BEFORE.search(before) or _FUND_OPENS.search(before)
    return "" if is_fund and _OF_SHARES.search(match.string) else match[0]


def _of_exchange(match: re.Match[str]) -> str:
    return match[0] if match["code"] in LETTERS | WORDS else ""


def _among_tickers(match: re.Match[str]) -> str:
    """Drop what is no short form of the name before it: "Blackstone Group (BX)"."""
    code, name = match["code"], match["before"]
    is_short_form = code == initials(name) or code[0] != match["name"][0]
    return match[0] if is_short_form else name


def _other_ticker(match: re.Match[str]) -> str:
    is_code = match["code"] in _COMPANIES and match["name"].startswith(match["code"][0])
    return match["before"] if is_code else match[0]
