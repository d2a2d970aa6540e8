"""Slashes between currencies, numbers and measures, which are told before figures are worded."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/slashes")
_CURRENCIES = one_of(_TABLES.words("currencies"))
_CURRENCY_PAIR = expression(rf"(?i:\b({_CURRENCIES}))/(?=(?i:{_CURRENCIES})\b)")
# "Four/five people", "the Five/Six Nations"
_NUMBERS = one_of(_TABLES.words("numbers"))
_NUMBER_PAIR = expression(rf"(?i:\b({_NUMBERS}))/(?=(?i:{_NUMBERS})\b)")
# "6,000 degrees Fahrenheit/3,300 Celsius", "40 miles/64 km", "the A1/M1"
_MEASURED_TWICE = expression(
    rf"(?<=[0-9] )((?:degrees )?(?:{one_of(_TABLES.words('units'))}))/(?=[0-9])"
    r"|(?<=\b[A-Z][0-9])/(?=[A-Z][0-9])"
)
# "In late 2015/early 2016"
_YEAR_OR_NEXT = expression(
    r"(?<=\b[12][0-9]{3})/(?=(?:the )?(?:early|mid|late|spring|summer|autumn|winter|start|end)\b)"
)
# "1,204 of them died (1,204/9,870)"
_SHARE = expression(
    r"(?<![\w/.,])(?P<part>[0-9]{1,3}(?:,[0-9]{3})+)/(?=[0-9]{1,3}(?:,[0-9]{3})+(?![\w/,.]*[0-9/]|k?m\b))"
)
# "180C/350F/Gas 4"
_GAS_MARK = expression(r" ?/ ?(?=[Gg]as (?:[Mm]ark )?(?:[1-9]|¼|½|1/)[0-9]?(?!\w))")


def pairs(text: str) -> str:
    """Say "euro/dollar", "five/six" and a measure given twice, before their figures are said."""
    if "/" not in text:
        return text
    text = _GAS_MARK.sub(", ", text)
    text = _SHARE.sub(r"\g<part> out of ", _YEAR_OR_NEXT.sub(" or ", text))
    text = _NUMBER_PAIR.sub(r"\1 or ", _CURRENCY_PAIR.sub(r"\1-", text))
    return _MEASURED_TWICE.sub(lambda match: f"{match[1] or ''}, ", text)
