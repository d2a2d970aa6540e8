"""The numbers that a text names, whichever way they are written."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from itertools import pairwise

_UNDER_TWENTY = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_BY_TEN = "ten twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_UNDER_TWENTY.split())}
_TENS = {word: 10 * value for value, word in enumerate(_BY_TEN.split(), start=1) if value > 1}
_UNITS = frozenset(list(_SMALL)[1:10])
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
_SHORT_SCALE = 2
_WITH_THOUSANDS = r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?(?!\d)"
_TOKEN = re.compile(rf"{_WITH_THOUSANDS}|\d+(?:[.,٫]\d+)?|[^\W\d_]+")
_THOUSANDS = re.compile(_WITH_THOUSANDS)


def numbers(text: str) -> set[Decimal]:
    """The values of a text's numbers: "25", "1,000", "twenty-five", "4.5bn", "٢٥", "two million".

    "one" counts as a number only inside a larger one: alone it is mostly a pronoun. Words are read
    in English, digits in any script.
    """
    # NFKC turns signs such as ² and ① into digits.
    tokens = [
        (match.group().casefold(), match.start(), match.end())
        for match in _TOKEN.finditer(unicodedata.normalize("NFKC", text))
    ]
    found: set[Decimal] = set()
    run: list[str] = []
    gaps = [right[1] - left[2] for left, right in pairwise(tokens)]
    for index, (token, _, _) in enumerate(tokens):
        if _continues(run, token, gaps[index - 1] if index else 0):
            run.append(token)
            continue
        _settle(run, found)
        run = [token] if _is_numeral(token) else []
    _settle(run, found)
    return found


def _is_numeral(token: str) -> bool:
    return token[0].isdigit() or token in _SMALL or token in _TENS


def _continues(run: list[str], token: str, gap: int) -> bool:
    """Whether a token belongs to the number before it: "twenty | five", "4.5 | bn"."""
    if not run or gap > 1:
        return False
    if token in _SCALES:
        # "5 m" may be metres; "5m" and "five million" are not.
        return len(token) > _SHORT_SCALE or gap == 0
    last = run[-1]
    if last in _TENS:
        return token in _UNITS
    return last in _SCALES and (token in _SMALL or token in _TENS)


def _settle(run: list[str], found: set[Decimal]) -> None:
    if not run or run == ["one"]:
        return
    total = part = Decimal(0)
    for token in run:
        if token in _SCALES:
            scale = _SCALES[token]
            part = (part or Decimal(1)) * scale
            if scale > _SCALES["hundred"]:
                total, part = total + part, Decimal(0)
        else:
            part += _value(token)
    found.add((total + part).normalize())


def _value(token: str) -> Decimal:
    if token in _SMALL:
        return Decimal(_SMALL[token])
    if token in _TENS:
        return Decimal(_TENS[token])
    western = "".join(str(unicodedata.decimal(sign, sign)) for sign in token)
    if _THOUSANDS.fullmatch(token):
        western = western.replace(",", "").replace("٬", "")
    return Decimal(western.replace(",", ".").replace("٫", "."))
