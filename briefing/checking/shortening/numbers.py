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
# Alone they rank, name a share or a stretch of time; after "twenty" they count: the 21st.
_RANKED = "first second third fourth fifth sixth seventh eighth ninth"
_RANKS = {word: value for value, word in enumerate(_RANKED.split(), start=1)}
_WORDS = {word: Decimal(value) for word, value in (_SMALL | _TENS | _RANKS).items()}
_WORDS["half"] = Decimal("0.5")
_MIXED = re.compile(r"(\d+) ?([¼-¾⅐-⅞])|([¼-¾⅐-⅞])")
_WITH_THOUSANDS = r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?(?!\d)"
_TOKEN = re.compile(rf"{_WITH_THOUSANDS}|\d+(?:[.,٫]\d+)?|[^\W\d_]+")
_THOUSANDS = re.compile(_WITH_THOUSANDS)


def numbers(text: str) -> set[Decimal]:
    """The values of a text's numbers: "25", "1,000", "twenty-five", "4.5bn", "٢٥", "two million".

    "one" counts as a number only inside a larger one: alone it is mostly a pronoun. Words are read
    in English, digits in any script.
    """
    # NFKC turns signs such as ² and ① into digits, but 2½ into 21⁄2.
    text = unicodedata.normalize("NFKC", _MIXED.sub(_as_decimal, text))
    matches = list(_TOKEN.finditer(text))
    tokens = [match.group().casefold() for match in matches]
    gaps = [0, *(right.start() - left.end() for left, right in pairwise(matches))]
    found: set[Decimal] = set()
    run: list[str] = []
    for index, word in enumerate(tokens):
        if word == "and" and gaps[index] == 1 and _joins(run, tokens[index + 1 : index + 4]):
            # What follows stands one space after "and", as it would after the number itself.
            continue
        if _continues(run, word, gaps[index]):
            run.append(word)
            continue
        _settle(run, found)
        run = _begun(tokens, index)
    _settle(run, found)
    return found


def _as_decimal(match: re.Match[str]) -> str:
    whole, mixed, alone = match.groups()
    share = unicodedata.numeric(mixed or alone)
    # A space keeps "½m" a number and its unit, and a lone ½ apart from the word before it.
    return f" {int(whole or 0) + share:.6g}"


def _begun(tokens: list[str], index: int) -> list[str]:
    """The number that begins at a token, if one does: "four", "(half) a million"."""
    word = tokens[index]
    if _is_numeral(word):
        return [word]
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    if word == "a" and following in _SCALES and len(following) > _SHORT_SCALE:
        before = tokens[index - 1] if index else ""
        # "A quarter of a million" is neither.
        return [] if before == "of" else ["half" if before == "half" else "one"]
    return []


def _joins(run: list[str], following: list[str]) -> bool:
    """Whether "and" stands inside a number: "two hundred and fifty", not "one and two hundred"."""
    if not run or run[-1] not in _SCALES:
        return False
    small: list[str] = []
    for word in following:
        if not (_continues(small, word, 0) if small else word in _SMALL or word in _TENS):
            break
        small.append(word)
    scales = [_SCALES[word] for word in small if word in _SCALES]
    # "One hundred and two hundred" are two numbers, "two hundred and ten thousand" is one.
    return bool(small) and (not scales or (run[-1] == "hundred" and scales[0] > _SCALES["hundred"]))


def _is_numeral(token: str) -> bool:
    return token[0].isdecimal() or token in _SMALL or token in _TENS


def _continues(run: list[str], token: str, gap: int) -> bool:
    """Whether a token belongs to the number before it: "twenty | five", "4.5 | bn"."""
    if not run or gap > 1:
        return False
    if token in _SCALES:
        # "5 m" may be metres; "5m" and "five million" are not.
        return len(token) > _SHORT_SCALE or gap == 0
    last = run[-1]
    if last in _TENS:
        return token in _UNITS or token in _RANKS
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


def _value(word: str) -> Decimal:
    if word in _WORDS:
        return _WORDS[word]
    western = "".join(str(unicodedata.decimal(sign, sign)) for sign in word)
    if _THOUSANDS.fullmatch(word):
        western = western.replace(",", "").replace("٬", "")
    return Decimal(western.replace(",", ".").replace("٫", "."))
