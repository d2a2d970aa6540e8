"""Figures as Arabic prose writes them, and their words: "5,200", "3.5", "٣٫٥", "007"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.cardinals import LARGEST, PLAIN, Form, cardinal, digits
from briefing.speaking.wording.arabic.nouns import VOWELS
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/figures")

# After `western_digits` and `separators`: groups by comma, decimals by point.
AMOUNT = r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?)"
# No number begins in the middle of another.
NOT_INSIDE = r"(?<![0-9])(?<![0-9][.,/:])"
DASH = r"\s?[-–—‑−]\s?"
POINT = " فاصلة "

_THOUSANDS_MARK = expression(r"(?<=[0-9])[٬'’](?=[0-9]{3}(?![0-9]))")
_DECIMAL_MARK = expression(r"(?<=[0-9])٫(?=[0-9])")
_ARABIC_COMMA = expression(
    r"(?<![0-9،.])[1-9][0-9]{0,2}(?:،[0-9]{3})+(?![0-9،])"
    r"|(?<![0-9،.])[0-9]+،[0-9]{1,2}(?=\s?(?:[%٪]|مليون|مليار|ألف|كم))"
)
_DECIMAL_COMMA = expression(r"(?<![0-9.,])(?:[0-9]+,[0-9]{1,2}|0,[0-9]+)(?![0-9,]|\.[0-9])")
# "1.200.000", "12.984,18", and "250.000", for no decimals end in 000
_POINTED_GROUPS = expression(
    r"(?<![0-9.,/-])[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){2,}(?:,[0-9]{1,2})?|\.[0-9]{3},[0-9]{1,2}"
    r"|\.000)(?![0-9/-]|[.,][0-9]|\s?[%٪])"
)
# "4.987 صوتا": nobody has a thousandth of a vote.
_POINTED_COUNT = expression(
    rf"(?<![0-9.,/-])[1-9][0-9]{{0,2}}\.[0-9]{{3}}(?=\s(?:{one_of(_TABLES.words('undivided'))})(?!\w))"
)
# "30ر64 في المئة", as agencies write 64.30: they write it from the right
_FROM_RIGHT = expression(
    r"(?<![0-9A-Za-z.,])(?P<decimals>[0-9]{1,3})\s?ر\s?(?P<whole>[0-9]+)(?!\w|[.,][0-9])"
    r"|(?<![0-9A-Za-z.,،/-])(?P<parts>[0-9]{1,2})،\s(?P<before>[0-9]{1,3})"
    r"(?=\s(?:في الم[ئا]|بالم[ئا]|مليون|مليار))"
)
# "إلى40%", "5مارس": no figure is part of a word, but for its article and its prepositions.
_GLUED = expression(
    rf"(?<![\w{VOWELS}])(?![وف]?[بلك]?ال[0-9]|[وف]?لل[0-9]|[وف][بلك][0-9])(?P<before>[\u0621-\u063a\u0641-\u064a{VOWELS}]{{2,}})"
    r"(?=[0-9])"
    r"|(?<=[0-9])(?=[\u0621-\u064a]{3})(?!ينيات|ينات|ات)"
)
_EXCHANGED = str.maketrans(".,", ",.")
_GROUPED = expression(r"[0-9]{1,3}(?:,[0-9]{3})+")
_LONGEST_UNBROKEN = 6
_LONGEST_DECIMALS = 2


def separators(text: str) -> str:
    """5٬200, 5،200, 1.200.000 and 52.000 are grouped by commas; 3٫5, 3,5 and 5ر3 have a point."""
    text = _DECIMAL_MARK.sub(".", _THOUSANDS_MARK.sub(",", text))
    text = _GLUED.sub(lambda match: f"{match['before'] or ''} ", _ARABIC_COMMA.sub(_comma, text))
    text = _FROM_RIGHT.sub(_from_right, text)
    text = _POINTED_GROUPS.sub(lambda match: match[0].translate(_EXCHANGED), text)
    text = _POINTED_COUNT.sub(lambda match: match[0].replace(".", ","), text)
    return _DECIMAL_COMMA.sub(lambda match: match[0].replace(",", "."), text)


def _from_right(match: re.Match[str]) -> str:
    whole = match["whole"] or match["before"]
    return f"{whole}.{match['decimals'] or match['parts']}"


def _comma(match: re.Match[str]) -> str:
    grouped = match[0].replace("،", ",")
    return grouped if _GROUPED.fullmatch(grouped) else grouped.replace(",", ".")


def whole(figures: str) -> int | None:
    """The integer that an amount is; None for decimals and for what is read figure by figure."""
    plain = figures.replace(",", "")
    too_long = len(plain) > len(str(LARGEST))
    if not plain.isdecimal() or too_long or (len(plain) > 1 and plain[0] == "0"):
        return None
    unbroken = plain == figures and len(plain) > _LONGEST_UNBROKEN
    # An unbroken seven figures that is not round is an account, a case or a telephone.
    return None if unbroken and not plain.endswith("000") else int(plain)


def number(figures: str, form: Form = PLAIN) -> str:
    """An `AMOUNT` in words: "3.25" → "ثلاثة فاصلة خمسة وعشرين", "042" → "صفر أربعة اثنين"."""
    before, point, decimals = figures.partition(".")
    if not point:
        count = whole(figures)
        return digits(figures) if count is None else cardinal(count, form)
    said = number(before, Form(nominative=form.nominative))
    return f"{said}{POINT}{_decimals(decimals)}"


def _decimals(figures: str) -> str:
    # "فاصلة خمسة وعشرين" is how .25 is said; .05 and longer ones go figure by figure.
    if len(figures) > _LONGEST_DECIMALS or figures[0] == "0":
        return digits(figures)
    return cardinal(int(figures))
